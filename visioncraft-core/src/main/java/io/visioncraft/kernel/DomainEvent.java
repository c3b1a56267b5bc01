package io.visioncraft.kernel;

import java.util.Map;

/**
 * Something that happened to an aggregate, named in the past tense, values only (EVT-1). The library adds who, when and the
 * aggregate's id and version when it records the event. Implementations are immutable records and hold ids, amounts and
 * states, never personal data, secrets or internal notes (IDN-8, EVT-3). They are no API: a host receives an {@code
 * EventRecord} of the type and data that {@link #declared()} says.
 */
public interface DomainEvent {

    /** {@return the declaration of the events of this class: their type and the keys of their data} */
    EventType<?> declared();

    /** {@return the stable type, for example {@code order.placed}} */
    default String type() {
        return declared().name();
    }

    /** {@return the event's data by the declared keys: text, whole numbers, booleans and lists of text, without nulls} */
    default Map<String, Object> data() {
        return declared().dataOf(this);
    }
}
