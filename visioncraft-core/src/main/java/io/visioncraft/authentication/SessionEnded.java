package io.visioncraft.authentication;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;
import java.util.Locale;

/** The event {@link AuthenticationEvents#SESSION_ENDED}. Immutable and thread-safe. */
record SessionEnded(UserId user, String reason) implements DomainEvent {

    static final EventType<SessionEnded> TYPE = EventType.of(
                    SessionEnded.class,
                    AuthenticationEvents.SESSION_ENDED,
                    1,
                    "A session and its refresh tokens were ended.")
            .id("user", UserId.class, "whose", SessionEnded::user)
            .text(
                    "reason",
                    "why: log-out, suspension, password-change, erasure, displaced, expired or "
                            + "token-reuse, which is worth an alarm",
                    SessionEnded::reason);

    static SessionEnded of(UserId user, EndReason reason) {
        return new SessionEnded(user, reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
