package io.visioncraft.tck.contract;

import static io.visioncraft.tck.contract.ContractRule.must;

/** The rules VER. */
final class VersionRules {

    static final ContractChapter CHAPTER = ContractChapter.of(
            "Versions",
            VersionContract.class,
            must(
                    "VER-1",
                    "A record comes back at the version that it was saved at.",
                    "The library counts versions; a store that counts too makes every next change stale.",
                    "Look for a version column that the mapper counts up on top of ours."),
            must(
                    "VER-2",
                    "Saving at version 1 inserts; an id that exists is refused as stale.",
                    "A record would be put in the place of another one.",
                    "Look for an upsert, and for a violated primary key that is told as something else."),
            must(
                    "VER-3",
                    "Saving at version n demands that n − 1 is stored; else it is refused as stale, retryable.",
                    "Without the check the later of two changes wipes out the earlier one.",
                    "The UPDATE names the version in its WHERE, and the number of rows it changed is looked at."),
            must(
                    "VER-4",
                    "Changing what is not there is refused as stale and makes nothing.",
                    "A deleted record would come back to life.",
                    "Look for an upsert, and for an update count of 0 that nobody looks at."),
            must(
                    "VER-5",
                    "Deleting another version than the stored one is refused as stale.",
                    "Somebody has changed the record since the decision to delete it.",
                    "The DELETE names the version in its WHERE, and the number of rows it removed is looked at."),
            must(
                    "VER-6",
                    "Deleting the stored version removes the record.",
                    "A category that was deleted still shows.",
                    "Look for a delete that is never flushed."),
            must(
                    "VER-7",
                    "Of two transactions that change the same version, one passes; the other is told that it is stale, or that"
                            + " it clashed.",
                    "This is the lost update.",
                    "The version must be compared in the statement that writes, or at commit under a lock, not when reading."),
            must(
                    "VER-8",
                    "Of many changes at once, each made on what it read, none is lost.",
                    "This is the lost update, met by chance.",
                    "Look where the comparison and the write are two steps."),
            must(
                    "VER-9",
                    "A record may be saved several times in one transaction, one version after the other.",
                    "Several use cases in a host's transaction change the same record.",
                    "Look for a write that is held back, so that the comparison sees an older version."));

    private VersionRules() {}
}
