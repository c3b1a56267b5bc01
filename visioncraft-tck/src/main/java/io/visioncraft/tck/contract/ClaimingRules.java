package io.visioncraft.tck.contract;

import static io.visioncraft.tck.contract.ContractRule.must;

/** The rules CLM. */
final class ClaimingRules {

    static final ContractChapter CHAPTER = ContractChapter.of(
            "Claiming from the queue",
            ClaimingContract.class,
            must(
                    "CLM-1",
                    "The first queued desk is the most urgent one, and among those the oldest, then the lowest id.",
                    "It is what the business calls priority.",
                    "Store the priority as its rank; the index follows the order of the queue."),
            must(
                    "CLM-2",
                    "A desk that does not wait in the queue is never given, in the transaction that took it as well.",
                    "Two agents would answer one customer.",
                    "Flush before queries; look whether assigned desks are left out."),
            must(
                    "CLM-3",
                    "Asking for the first desk waits for no other transaction.",
                    "One slow agent would stop the whole desk.",
                    "SKIP LOCKED, or no lock at all."),
            must(
                    "CLM-4",
                    "Whatever agents claim at once, no desk goes to two, and every desk goes to one.",
                    "Two agents would answer one customer, or none would.",
                    "A row that is skipped is locked by somebody who takes it; else the version decides at saving."),
            must(
                    "CLM-5",
                    "A claim that is rolled back puts the desk back, for everybody.",
                    "A desk that is marked as being taken by nobody waits for good.",
                    "Look for a mark of taking outside the transaction that is not removed on every path."),
            must(
                    "CLM-6",
                    "A desk that was foreseen before a guard was taken is given like any other: to one agent alone, not if the"
                            + " transaction has assigned it since, and to others once it ended without asking.",
                    "A store may lock it together with the guard.",
                    "Keep such an answer with the transaction, give it once, and forget it at each write."));

    private ClaimingRules() {}
}
