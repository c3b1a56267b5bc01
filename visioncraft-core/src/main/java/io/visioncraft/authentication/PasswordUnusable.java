package io.visioncraft.authentication;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;

/** The event {@link AuthenticationEvents#CREDENTIALS_UNUSABLE}. Immutable and thread-safe. */
record PasswordUnusable(UserId user) implements DomainEvent {

    static final EventType<PasswordUnusable> TYPE = EventType.of(
                    PasswordUnusable.class,
                    AuthenticationEvents.CREDENTIALS_UNUSABLE,
                    1,
                    "Somebody tried to log in against a stored hash that nobody can use: it was damaged or made "
                            + "by other means. It tells of no change to the credentials, and stands alone.")
            .id("user", UserId.class, "whose hash it is", PasswordUnusable::user);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
