package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;

/** The event {@link IdentityEvents#USER_SUSPENDED}. Immutable and thread-safe. */
record UserSuspended() implements DomainEvent {

    static final EventType<UserSuspended> TYPE =
            EventType.of(UserSuspended.class, IdentityEvents.USER_SUSPENDED, 1, "A user was shut out (IDN-8).");

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
