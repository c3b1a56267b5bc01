package io.visioncraft.tck.contract;

import static io.visioncraft.tck.contract.ContractRule.must;

/** The rules STL. */
final class SettlingRules {

    static final ContractChapter CHAPTER = ContractChapter.of(
            "Settling events",
            SettlingContract.class,
            must(
                    "STL-1",
                    "A settlement with an attempt that is no longer the last changes nothing and does not name the event.",
                    "A relay that comes too late would settle what another is delivering.",
                    "The attempt belongs into the WHERE of the statement that settles."),
            must(
                    "STL-2",
                    "As long as nobody has claimed an event again, its attempt settles it.",
                    "What is delivered would be delivered again for nothing.",
                    "Look for a comparison of the end of the lease, or for a lease that its own relay cannot end."),
            must(
                    "STL-3",
                    "Of a late settlement and a new claim at the same time one wins.",
                    "An event would be settled while another relay delivers it.",
                    "State and attempt are compared in the statement that writes, not before it."),
            must(
                    "STL-4",
                    "An event is settled once; what was never claimed, is delivered or is not there is not settled.",
                    "An event that is named wrongly tells a relay that subscribers have what they have not.",
                    "Look at the number of rows that changed, and at attempt 0."),
            must(
                    "STL-5",
                    "A failed attempt ends the lease: the event can be claimed from the instant that was named, the last one"
                            + " named for it.",
                    "Attempts follow each other with growing delay, and a relay that stops gives its events back.",
                    "The instant takes the place of the lease's end; it holds back later events of the aggregate as well."),
            must(
                    "STL-6",
                    "A settlement whose transaction rolls back has settled nothing.",
                    "Subscribers that share the transaction have not heard it.",
                    "Look for a settlement on a connection of its own."),
            must(
                    "STL-7",
                    "A transaction sees what it appended, claimed and settled: it can claim the next one of the aggregate.",
                    "A relay settles one event and claims the next in one transaction.",
                    "Flush before queries, and read no stale copies after bulk statements."),
            must(
                    "STL-8",
                    "A dead event is never claimed or failed again, holds back what follows in its aggregate, and nothing else.",
                    "The order is the promise, and an operator decides how it goes on.",
                    "Look whether the search for earlier events leaves out dead ones, and for a dead state that ends by time."),
            must(
                    "STL-9",
                    "A replayed event can be claimed at once, and its attempts count on.",
                    "A token from before the replay would fit again.",
                    "Look for a count that begins anew."),
            must(
                    "STL-10",
                    "Replaying what is not dead changes nothing and answers false.",
                    "A lease that lives would end, and what is delivered would be delivered again.",
                    "The dead state belongs into the WHERE."),
            must(
                    "STL-11",
                    "A dead event can be settled as delivered, with its last attempt, and what follows goes on.",
                    "It is how an operator lets it be.",
                    "Look whether settling leaves the event among the dead."),
            must(
                    "STL-12",
                    "Dead events are listed oldest first, ties by id, after a place, each with its last attempt; nothing else is.",
                    "An operator works through them part by part.",
                    "Compare time and id together; a limit below 1 gives none."),
            must(
                    "STL-13",
                    "Removing takes delivered events from before an instant, the oldest first, and answers how many they were.",
                    "Retention goes in small steps until one finds nothing.",
                    "Compare time < before; look at the order within the limit, and at a limit below 1."),
            must(
                    "STL-14",
                    "Removing never takes an event that is pending, leased or dead.",
                    "An event that nobody has heard would be lost.",
                    "Delivered is a state of its own: neither a lease that ended nor a dead event is it."),
            must(
                    "STL-15",
                    "An aggregate whose delivered events were removed goes on with the next one.",
                    "It would wait for good for events that are no longer there.",
                    "Ask whether there is an earlier one that is not delivered, not whether the one before is delivered."),
            must(
                    "STL-16",
                    "The history of an aggregate has all its events, delivered, dead or pending, until they are removed.",
                    "Subscribers replay a life, and people read it.",
                    "Look for a condition on the state of delivery in ofAggregate."),
            must(
                    "STL-17",
                    "The backlog counts pending and dead events apart, whether or not they can be claimed now, and tells the time"
                            + " of the oldest pending one; delivered events are in neither count.",
                    "People are woken by these figures, or are not.",
                    "Count by the state of delivery alone; an event under a lease, or behind another, is pending."),
            must(
                    "STL-18",
                    "The backlog looks at no more than the limit of the oldest events that are not delivered.",
                    "It is asked every few seconds, most of all when a million events wait.",
                    "Put the limit inside, below the counts; a limit below 1 gives zeros."),
            must(
                    "STL-19",
                    "One settlement ends many attempts, hundreds too, each by its own outcome; of nothing it ends none.",
                    "A relay settles a batch at once: what is left out would be delivered again, and what gets another's outcome"
                            + " is lost or comes too late.",
                    "Look for a limit of the adapter's own, for one state or instant that is written for all, and at an empty list."),
            must(
                    "STL-20",
                    "An outcome that no longer fits keeps no other from being stored, and the answer names those that were.",
                    "One event that another relay has taken over would have the whole batch delivered again.",
                    "Count by row: look at each update's number of rows, or at the rows that it returns."));

    private SettlingRules() {}
}
