package io.visioncraft.crm;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;

/** The event {@link CrmEvents#RECORD_TEXTS_ERASED}. Immutable and thread-safe. */
record CrmTextsErased(UserId customer) implements DomainEvent {

    static final EventType<CrmTextsErased> TYPE = EventType.of(
                    CrmTextsErased.class,
                    CrmEvents.RECORD_TEXTS_ERASED,
                    1,
                    "The customer was erased, and with it all that it had written on the record (IDN-8).")
            .id("customer", UserId.class, "whose record", CrmTextsErased::customer);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
