package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.RoleId;

/** The event {@link IdentityEvents#USER_INVITED}. Immutable and thread-safe. */
record UserInvited(RoleId role) implements DomainEvent {

    static final EventType<UserInvited> TYPE = EventType.of(
                    UserInvited.class,
                    IdentityEvents.USER_INVITED,
                    1,
                    "Staff created a customer without a password (IDN-1).")
            .id("role", RoleId.class, "the role CUSTOMER", UserInvited::role);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
