package io.visioncraft.authentication;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;

/** The event {@link AuthenticationEvents#USER_REGISTRATION_REPEATED}. Immutable and thread-safe. */
record RegistrationRepeated(UserId user) implements DomainEvent {

    static final EventType<RegistrationRepeated> TYPE = EventType.of(
                    RegistrationRepeated.class,
                    AuthenticationEvents.USER_REGISTRATION_REPEATED,
                    1,
                    "Somebody registered an e-mail address that a user has already, and was answered as if it "
                            + "were new (IDN-2). The host can tell the owner by mail. It tells of no change to the user, "
                            + "and stands alone.")
            .id("user", UserId.class, "the owner of the address", RegistrationRepeated::user);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
