package io.visioncraft.authentication;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;

/** The event {@link AuthenticationEvents#CREDENTIALS_REHASHED}. Immutable and thread-safe. */
record PasswordRehashed() implements DomainEvent {

    static final EventType<PasswordRehashed> TYPE = EventType.of(
            PasswordRehashed.class,
            AuthenticationEvents.CREDENTIALS_REHASHED,
            1,
            "A password's hash was brought to today's parameters at a log-in; the password is the same " + "(IDN-4).");

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
