package io.visioncraft.tck.contract;

import static io.visioncraft.tck.contract.ContractRule.must;

/** The rules FIG. */
final class FiguresRules {

    static final ContractChapter CHAPTER = ContractChapter.of(
            "Figures",
            FiguresContract.class,
            must(
                    "FIG-1",
                    "Tax groups of issued documents are summed up by span of their accounting date, both ends"
                            + " included, by country, code, rate, code of the reason and currency: invoices and credit"
                            + " notes apart.",
                    "A business declares its tax by these sums.",
                    "BETWEEN includes both ends. NULL is a group too: make the same text of no country, and of no"
                            + " reason and one without a code."),
            must(
                    "FIG-2",
                    "Issued documents are summed up by span and currency: their number, net and tax, and the tax that"
                            + " they state in another currency.",
                    "An owner asks for it every month.",
                    "Sum the documents, not their lines or groups: a join counts a document once for each."),
            must(
                    "FIG-3",
                    "Lines are summed up by the service of the order's line, unit, currency and span, and listed by"
                            + " the code that the service has now; no part of the list shows one twice or passes one"
                            + " over.",
                    "What sells decides what is offered, also under a new code.",
                    "Join the order's line by its id. The key of the list belongs into the statement, before its"
                            + " limit."),
            must(
                    "FIG-4",
                    "Lines are summed up by the category in which their service is now, and by each above it, each"
                            + " line once; no part of the list shows one twice or passes one over.",
                    "A service that was moved takes its revenue along.",
                    "Join from the category of the service to those above it, never from lines to a stored copy of the"
                            + " tree."),
            must(
                    "FIG-5",
                    "Tax groups are listed with their documents by accounting date, on a day invoices first, then by"
                            + " id and place; no part of the list shows one twice or passes one over, wherever it begins.",
                    "Bookkeeping takes them over, each once.",
                    "The place of a part is in the middle of a document: continue with its other groups, then with the"
                            + " day, then with later days."),
            must(
                    "FIG-6",
                    "A sum that money does not hold is out-of-range.",
                    "The documents are in order; the period is too long for one figure.",
                    "Check the sum before it is taken for a corrupt row."));

    private FiguresRules() {}
}
