package io.visioncraft.authentication;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;

/** The event {@link AuthenticationEvents#CREDENTIALS_PASSWORD_CHANGED}. Immutable and thread-safe. */
record PasswordChanged() implements DomainEvent {

    static final EventType<PasswordChanged> TYPE = EventType.of(
            PasswordChanged.class,
            AuthenticationEvents.CREDENTIALS_PASSWORD_CHANGED,
            1,
            "A user put another password in the place of the one before; all sessions ended with it " + "(IDN-7).");

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
