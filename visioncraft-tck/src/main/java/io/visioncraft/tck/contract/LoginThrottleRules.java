package io.visioncraft.tck.contract;

import static io.visioncraft.tck.contract.ContractRule.must;

/** The rules THR. */
final class LoginThrottleRules {

    static final ContractChapter CHAPTER = ContractChapter.of(
            "Throttling of log-ins",
            LoginThrottleContract.class,
            must(
                    "THR-1",
                    "The first attempts on an account and from a source are admitted.",
                    "People mistype.",
                    "Look for a counter that does not begin at nothing."),
            must(
                    "THR-2",
                    "After many failures an account has to wait, from whatever sources they came.",
                    "Guesses come from a thousand addresses.",
                    "Count by account, not by account and source only."),
            must(
                    "THR-3",
                    "After many failures a source has to wait, on whatever accounts they were; other sources do not.",
                    "One password is tried on a thousand accounts.",
                    "Count by source as well."),
            must(
                    "THR-4",
                    "Where the source is unknown the account alone counts.",
                    "A host behind a proxy may not know the address.",
                    "Look for a null that is not counted at all."),
            must(
                    "THR-5",
                    "A wait is at most an hour, and the attempt after it is admitted.",
                    "Nobody can lock an owner out for good.",
                    "Bound the delay, and the number of failures that are remembered."),
            must(
                    "THR-6",
                    "An attempt that has to wait is not counted.",
                    "An impatient owner would wait longer and longer.",
                    "Count when an attempt is admitted."),
            must(
                    "THR-7",
                    "Failures are forgotten in time.",
                    "Last year's mistakes are no attack.",
                    "Let counters decay by the clock that was given."),
            must(
                    "THR-8",
                    "An attempt that was right, or neither right nor wrong, gives back what was counted.",
                    "Somebody who logs in often would have to wait.",
                    "Look for a success that resets nothing."),
            must(
                    "THR-9",
                    "A source from which the owner has logged in before is not held to the failures of others.",
                    "Anybody who knows the address could lock its owner out.",
                    "Count account and source together for those."),
            must(
                    "THR-10",
                    "Parallel attempts do not slip by: no more are admitted at once than one after the other.",
                    "An attacker opens twenty connections.",
                    "Look at the counter and count in one step."),
            must(
                    "THR-11",
                    "What was counted stays counted when the host's transaction rolls back.",
                    "Every wrong password ends in a rollback.",
                    "Count in memory, or on a connection of its own; forget nothing between calls."),
            must(
                    "THR-12",
                    "Every account is treated alike, whether or not anybody has it.",
                    "The waits would tell which addresses have an account.",
                    "Never ask the store."),
            must(
                    "THR-13",
                    "What was counted of an account is not lost while a hundred thousand others fail.",
                    "An attacker would wash his count away with made-up addresses.",
                    "Look for a cache that drops the oldest entry: drop those first that weigh least."),
            must(
                    "THR-14",
                    "An attempt that has to wait makes no counter and keeps none from being dropped.",
                    "One address that is refused a hundred thousand times would wash all counters away.",
                    "Look the counters up, and make them only when the attempt is admitted."),
            must(
                    "THR-15",
                    "A source is the same however its address is written: brackets, zone, port, leading zeros and case do not count, a"
                            + " mapped IPv4 address is the IPv4 address, and an IPv6 network of 64 bits is one source.",
                    "Each spelling would bring five guesses more.",
                    "Parse the address before it becomes a key."),
            must(
                    "THR-16",
                    "An attempt of the owner that was right, or neither right nor wrong, ends no wait that others began.",
                    "An owner whose program logs in every minute would let an attacker go on each time.",
                    "Give back what that attempt counted; look for a success that clears the account."),
            must(
                    "THR-17",
                    "Where the clock was ahead and is set back, nobody waits longer than after any failure.",
                    "A node that was a day ahead for a minute would keep an account out for a day.",
                    "Look for an end of a wait that is stored as an instant and not bounded when it is read."),
            must(
                    "THR-18",
                    "An attempt gives back what was counted of it where it was counted, also if its source is known since.",
                    "An owner with two windows at a new address would leave a count on the account with each log-in.",
                    "Let the attempt remember its counters; do not look them up when it ends."),
            must(
                    "THR-19",
                    "An attempt that was not wrong ends the wait that it began itself, and none that another attempt began, also of the"
                            + " same account and source.",
                    "Whoever keeps the hasher busy would have all his waits ended by attempts that were never looked at.",
                    "Remember beside a wait which attempt began it."),
            must(
                    "THR-20",
                    "An attempt gives back once, and nothing that was forgotten since.",
                    "A slow attempt would wash away the failure of another one.",
                    "Let a counter know which attempts it counts, not only how many."));

    private LoginThrottleRules() {}
}
