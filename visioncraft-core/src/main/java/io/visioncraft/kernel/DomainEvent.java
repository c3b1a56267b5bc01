package io.visioncraft.kernel;

import java.util.Map;

/**
 * Something that happened to an aggregate, named in the past tense, values only (EVT-1). The library adds who, when and the
 * aggregate's id and version when it records the event. Implementations are immutable records and hold ids, amounts and
 * states, never personal data, secrets or internal notes (IDN-8, EVT-3).
 */
public interface DomainEvent {

    /** The stable type, for example {@code order.placed}. */
    String type();

    /** The version of the type's shape, 1 at first. */
    default int typeVersion() {
        return 1;
    }

    /** The event's own data as a tree of text, numbers, booleans, lists and maps, without nulls. */
    Map<String, Object> data();
}
