package io.visioncraft.tck.contract;

import static io.visioncraft.tck.contract.ContractRule.must;

/** The rules RND. */
final class RecordRules {

    private static final String EQUAL =
            "Use cases answer with what they saved, not with what was read back: the two must be equal.";
    private static final String COMPARE = "Compare the two records that the failure shows, component by component.";

    static final ContractChapter CHAPTER = ContractChapter.of(
            "Records",
            RecordContract.class,
            must("RND-1", "Roles come back equal, with and without permissions.", EQUAL, COMPARE),
            must(
                    "RND-2",
                    "Users come back equal, with and without a billing profile and checks of its tax ids.",
                    EQUAL,
                    COMPARE),
            must("RND-3", "Credentials, sessions and refresh tokens come back equal.", EQUAL, COMPARE),
            must("RND-4", "Categories, services and prices come back equal.", EQUAL, COMPARE),
            must("RND-5", "Orders come back equal, with and without their optional parts.", EQUAL, COMPARE),
            must("RND-6", "Invoices, receivables, credit notes and payments come back equal.", EQUAL, COMPARE),
            must("RND-7", "CRM records and desks come back equal.", EQUAL, COMPARE),
            must(
                    "RND-8",
                    "The rows that a change appends keep their order and their place: the version, then the order within it.",
                    "Histories are read part by part, after a place.",
                    "The ordinal counts all rows of one save, whatever their type; look for a counter per table."),
            must(
                    "RND-9",
                    "Every history and every note is there, with what it said.",
                    "Nothing with legal meaning is lost: who, when, from, to and why.",
                    "Look for a repository that drops the rows it is given beside the record."),
            must(
                    "RND-10",
                    "Saving the next state replaces the whole of the last one, its lines and groups included.",
                    "A line that was removed from the cart would be billed.",
                    "Look for child rows that are added and never removed, or matched by position only."),
            must(
                    "RND-11",
                    "Lists keep their order: lines, tax groups, address lines, tax ids; 500 lines too.",
                    "The document prints them in that order, and equal means equal.",
                    "Store the position with each row and order by it."),
            must(
                    "RND-12",
                    "Under an id that is not stored nothing is found, and that is no failure.",
                    "The library answers not found by itself.",
                    "Look for an exception where an empty Optional is meant."),
            must("RND-13", "A record of every kind comes back equal.", EQUAL, COMPARE));

    private RecordRules() {}
}
