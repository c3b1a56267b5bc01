package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;

/** The event {@link IdentityEvents#USER_ERASED}. Immutable and thread-safe. */
record UserErased() implements DomainEvent {

    static final EventType<UserErased> TYPE = EventType.of(
            UserErased.class,
            IdentityEvents.USER_ERASED,
            1,
            "A user's personal data was replaced by tombstones, for good (IDN-8).");

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
