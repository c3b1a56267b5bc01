package io.visioncraft.tck.contract;

import static io.visioncraft.tck.contract.ContractRule.must;

/** The rules DLV. */
final class DeliveryRules {

    static final ContractChapter CHAPTER = ContractChapter.of(
            "Claiming events",
            DeliveryContract.class,
            must(
                    "DLV-1",
                    "A claim takes the oldest of the events that can be claimed, oldest first, those of one instant by id.",
                    "What waits longest is delivered next; else a backlog keeps its oldest events for good.",
                    "ORDER BY time, then id, before the limit; look whether the answer keeps that order."),
            must(
                    "DLV-2",
                    "Of an aggregate only its first event that is not delivered can be claimed, by version and ordinal as"
                            + " numbers.",
                    "Subscribers are promised the order of each life: paid must not be heard before placed.",
                    "Look whether events that are leased hold back later ones, and for numbers compared as text."),
            must(
                    "DLV-3",
                    "Events of two aggregates do not hold each other back, nor do those of two types with one id.",
                    "A CRM record and its desk have the same id, and one of them would wait for the other.",
                    "Both type and id belong into the search for earlier events."),
            must(
                    "DLV-4",
                    "A claim answers with the event as it was written and with the number of the attempt, counted from 1.",
                    "The number is the token that settles it, and by it a relay gives up in the end.",
                    "Look whether the count is read before it is written, and whether a claim after a lease counts."),
            must(
                    "DLV-5",
                    "An event can be claimed as soon as it is appended, whatever its time says.",
                    "The clock of the writer may be ahead of the relay's.",
                    "Look for a comparison of the event's own time with the instant of the claim."),
            must(
                    "DLV-6",
                    "While a lease lives nobody gets the event again; a lease that ends at the instant of the claim has ended.",
                    "Two relays would deliver the same event; and what a relay that died had claimed would wait for good.",
                    "Compare end of lease <= now, in microseconds; look for a lease that never ends."),
            must(
                    "DLV-7",
                    "A claim takes as many as are asked for, hundreds too, and nothing if that is below 1.",
                    "A relay with a backlog would crawl, and one that asks for nothing would hold a lease that it knows"
                            + " nothing of.",
                    "Look for a limit of the adapter's own, and for a limit of 0 that means no limit."),
            must(
                    "DLV-8",
                    "A lease shorter than a microsecond is an IllegalArgumentException.",
                    "It would have ended as it began, and every relay would get the same events.",
                    "Compare the two instants as they are stored."),
            must(
                    "DLV-9",
                    "No claim sees an event before the commit that wrote it, or one of a transaction that rolls back.",
                    "Subscribers would act on what never happens.",
                    "Look for an outbox on a connection of its own, and for dirty reads."),
            must(
                    "DLV-10",
                    "A claim waits for nobody: it passes by what another is claiming, and what follows in the same aggregate.",
                    "One slow relay would stop all others.",
                    "SKIP LOCKED by id, or a mark; a LIMIT in the same statement may lock all that is sorted."),
            must(
                    "DLV-11",
                    "A claim passes by what another is settling, burying or replaying at that moment, without waiting.",
                    "It would hand out what is delivered a moment later.",
                    "Ask for the event's state again under the lock."),
            must(
                    "DLV-12",
                    "A claim whose transaction rolls back has claimed nothing and counted no attempt.",
                    "Nobody delivers what it claimed; a lease would hold it back, and a wrong count make it dead early.",
                    "Look for a lease or a count that is kept outside the transaction."),
            must(
                    "DLV-13",
                    "Whatever relays claim at once, each event goes to one of them, in the order of its aggregate.",
                    "Twice delivered is an invoice sent twice; never delivered is one that nobody sends.",
                    "Look whether what was read without a lock is asked again before it is taken."),
            must(
                    "DLV-14",
                    "An id or a place that is taken is refused as a retryable conflict, concurrent-change, with all that was"
                            + " appended beside it.",
                    "With two events in one place there is no order to keep.",
                    "Unique keys on the id, and on type, aggregate, version and ordinal; look for an upsert."));

    private DeliveryRules() {}
}
