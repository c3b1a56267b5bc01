package io.visioncraft.authentication;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;

/** The event {@link AuthenticationEvents#SESSION_STARTED}. Immutable and thread-safe. */
record SessionStarted(UserId user) implements DomainEvent {

    static final EventType<SessionStarted> TYPE = EventType.of(
                    SessionStarted.class, AuthenticationEvents.SESSION_STARTED, 1, "A user logged in.")
            .id("user", UserId.class, "the user", SessionStarted::user);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
