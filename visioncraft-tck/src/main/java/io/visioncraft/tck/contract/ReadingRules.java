package io.visioncraft.tck.contract;

import static io.visioncraft.tck.contract.ContractRule.must;

/** The rules RDG. */
final class ReadingRules {

    static final ContractChapter CHAPTER = ContractChapter.of(
            "Reading without a transaction",
            ReadingContract.class,
            must(
                    "RDG-1",
                    "Work that only reads can ask everything that takes no lock, and gets what is committed.",
                    "Most of what a host calls only reads, and is not to pay for a transaction.",
                    "Look for a repository that asks for the transaction instead of the connection."),
            must(
                    "RDG-2",
                    "Each reading begins anew: it sees what was committed since the last one on its thread.",
                    "A record that the host has just changed would come back as it was.",
                    "Look for a session or a cache that outlasts the work."),
            must(
                    "RDG-3",
                    "It leaves no transaction open, whether the work returns or throws, and active() answers no.",
                    "The next use case on the thread would join it, and never be committed.",
                    "Look for a connection that does not commit by itself, and for a mark of the thread that stays."),
            must(
                    "RDG-4",
                    "In an open transaction it sees what that has written, and the transaction goes on.",
                    "A host reads in its own transaction what it has just placed.",
                    "Look for a reading that always takes a connection of its own."),
            must(
                    "RDG-5",
                    "When it throws in an open transaction, that can no longer commit: it is refused as rolled-back, retryable.",
                    "It is nested work like any other (TXN-10).",
                    "Remember the failure on the transaction."),
            must(
                    "RDG-6",
                    "A write, a guard, an action or a transaction within it is an IllegalStateException, in an open transaction too,"
                            + " and nothing is stored.",
                    "A write would be a transaction of its own, and a guard would be gone at once.",
                    "Check in whatever writes or locks that the work does not only read."),
            must(
                    "RDG-7",
                    "What the work throws is passed on as it is.",
                    "The library tells rejections apart by type and code; a wrapper hides both.",
                    "Look for a catch that wraps."),
            must(
                    "RDG-8",
                    "A store that cannot be reached is unavailable (store-unavailable), never an outcome that is unknown.",
                    "Nothing was to be stored: the caller may ask again at once.",
                    "Look for a failure that is taken for one of a commit."),
            must(
                    "RDG-9",
                    "A statement after the deadline is refused as deadline-exceeded, retryable; in an open transaction that one's"
                            + " deadline holds.",
                    "The caller has gone, and the connection is wanted by others.",
                    "Look at the deadline before each statement."),
            must(
                    "RDG-10",
                    "It gives back what it has taken, whether the work returns or throws, on any number of threads.",
                    "A pool of connections would be dry after some requests that found nothing.",
                    "Give back the connection on every path."),
            must(
                    "RDG-11",
                    "A failure of the store within it dooms it, or the transaction that is open, even if the work catches it: that is"
                            + " refused as rolled-back, retryable.",
                    "What is answered without the part that could not be read would pass for the whole.",
                    "Remember a failed statement and a row that makes no record, and look at it when the work has returned."),
            must(
                    "RDG-12",
                    "Where no transaction is open, nested work that throws of its own leaves the reading around it whole.",
                    "A refusal of the library is an answer, and nothing is half done that would have to be undone.",
                    "Remember what the store failed at, not what nested work threw."),
            must(
                    "RDG-13",
                    "Reads may be foreseen that find nothing, that fail, that are never asked, or twice: no answer is another for"
                            + " that.",
                    "The library foresees what most calls ask, before it knows whether this one will.",
                    "Answer once with what was read ahead, and ask again after that. A read fails where it is asked, not before."),
            must(
                    "RDG-14",
                    "What was foreseen in a reading is not known in the next one on the thread.",
                    "The next one would be answered out of the past.",
                    "Keep what was read ahead with the reading, not with the thread."));

    private ReadingRules() {}
}
