package io.visioncraft.tck.contract;

import static io.visioncraft.tck.contract.ContractRule.must;

/** The rules OBX. */
final class EventRules {

    static final ContractChapter CHAPTER = ContractChapter.of(
            "Events",
            EventContract.class,
            must(
                    "OBX-1",
                    "Events come back equal: every tree of text, whole numbers, booleans, lists and maps.",
                    "Subscribers act on the data long after the change.",
                    "Look for a JSON library that reads long numbers as doubles, drops empty parts or sorts lists."),
            must(
                    "OBX-2",
                    "Events of a transaction that rolls back are gone.",
                    "Subscribers would act on what never happened.",
                    "Look for an outbox on a connection of its own."),
            must(
                    "OBX-3",
                    "Events are stored exactly where the change they tell of is: one change that passes, one event.",
                    "An event too many sends a second invoice; one too few sends none.",
                    "Look for events that are written after the commit, or once more when a use case runs again."),
            must(
                    "OBX-4",
                    "The events of an aggregate are read by version and ordinal as numbers, after a place.",
                    "Subscribers replay a life in its order.",
                    "Look for an order by time or by id, and for numbers compared as text."),
            must(
                    "OBX-5",
                    "The events of an aggregate are those of its type and id only.",
                    "Ids of different types may be equal, as those of a CRM record and its desk are.",
                    "Both type and id belong into the WHERE."),
            must(
                    "OBX-6",
                    "A transaction sees the events it appended; appending none is nothing.",
                    "It is one transaction with the change.",
                    "Flush before queries."),
            must(
                    "OBX-7",
                    "An event that is appended again after a rollback is kept and can be claimed.",
                    "A use case that clashed is run again and tells of the same change.",
                    "Look for a memory of ids that were seen, which the rollback does not undo."));

    private EventRules() {}
}
