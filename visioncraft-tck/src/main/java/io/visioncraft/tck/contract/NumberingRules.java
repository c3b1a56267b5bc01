package io.visioncraft.tck.contract;

import static io.visioncraft.tck.contract.ContractRule.must;

/** The rules NUM. */
final class NumberingRules {

    static final ContractChapter CHAPTER = ContractChapter.of(
            "Numbering",
            NumberingContract.class,
            must(
                    "NUM-1",
                    "Where a series stands comes back as it was saved; before its first document it is empty.",
                    "The library decides number and date from it.",
                    "Look for a row that is made beforehand, or for a number that is counted up by the store."),
            must(
                    "NUM-2",
                    "A number whose transaction rolls back is taken again.",
                    "Tax law asks for numbers without gaps.",
                    "Look for a sequence or an identity column, and for a number that is taken on another connection."),
            must(
                    "NUM-3",
                    "Under threads and rollbacks numbers have no gap and no double.",
                    "It is the same law, on a busy day.",
                    "Read and write happen under the series' guard, and reads see what the last holder committed."),
            must(
                    "NUM-4",
                    "Each series counts by itself; its key is compared as bytes.",
                    "Credit notes have a series of their own.",
                    "Look for a collation that folds case, or a key that is cut."),
            must(
                    "NUM-5",
                    "A transaction sees the numbers it took, nested calls included.",
                    "A host places several orders in one transaction.",
                    "Flush before queries; look for a cached row."),
            must(
                    "NUM-6",
                    "The key of a series' issuer comes back as it was saved, up to 300 characters, and is replaced by the next.",
                    "Two businesses on one store would number one series, and who changes its name could not go on.",
                    "Look for a column that is written only when the row is made, that is too short, or whose case is folded."),
            must(
                    "NUM-7",
                    "A series keeps its closed day, and may have no date yet; all series are found, without a guard.",
                    "Documents are counted in open books, and a series begins in the books of the others.",
                    "Look for a column that is written only when the row is made, and for a date that is required."));

    private NumberingRules() {}
}
