package io.visioncraft.authentication;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;

/** The event {@link AuthenticationEvents#SESSION_REFRESHED}. Immutable and thread-safe. */
record SessionRefreshed(UserId user, int generation) implements DomainEvent {

    static final EventType<SessionRefreshed> TYPE = EventType.of(
                    SessionRefreshed.class,
                    AuthenticationEvents.SESSION_REFRESHED,
                    1,
                    "A session goes on with its next refresh token.")
            .id("user", UserId.class, "whose", SessionRefreshed::user)
            .whole("generation", "of the new token, counted from 1 at log-in", SessionRefreshed::generation);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
