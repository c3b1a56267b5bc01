package io.visioncraft.tck.contract;

import static io.visioncraft.tck.contract.ContractRule.must;

/** The rules TXT. */
final class TextReplacementRules {

    static final ContractChapter CHAPTER = ContractChapter.of(
            "Replacing texts",
            TextReplacementContract.class,
            must(
                    "TXT-1",
                    "Replacing the reason of a change puts the new text in that row's place, leaves everything else as it was, and"
                            + " passes by a place that has no row.",
                    "Erasing a person removes what the person wrote; who did what, and when, stays.",
                    "Owner, version and ordinal belong into the WHERE, and one column into the SET."),
            must(
                    "TXT-2",
                    "Replacing a reason never touches a message, nor the other way round, although they share their places.",
                    "What staff wrote to one customer would vanish with the reason of another change.",
                    "Look for a table of all entries whose type is not part of the WHERE."),
            must(
                    "TXT-3",
                    "A text that was replaced in a transaction that rolls back is there again.",
                    "A person would be half erased.",
                    "Look for a statement on a connection of its own."),
            must(
                    "TXT-4",
                    "A transaction can replace what it has just appended.",
                    "A use case erases and changes the record in one transaction.",
                    "Flush before bulk statements, and look for rows that are written at commit, over the new text."));

    private TextReplacementRules() {}
}
