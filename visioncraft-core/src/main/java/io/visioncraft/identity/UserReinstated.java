package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;

/** The event {@link IdentityEvents#USER_REINSTATED}. Immutable and thread-safe. */
record UserReinstated() implements DomainEvent {

    static final EventType<UserReinstated> TYPE = EventType.of(
            UserReinstated.class, IdentityEvents.USER_REINSTATED, 1, "A suspended user was let in again (IDN-8).");

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
