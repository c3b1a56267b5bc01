package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.RoleId;

/** The event {@link IdentityEvents#USER_REGISTERED}. Immutable and thread-safe. */
record UserRegistered(RoleId role) implements DomainEvent {

    static final EventType<UserRegistered> TYPE = EventType.of(
                    UserRegistered.class, IdentityEvents.USER_REGISTERED, 1, "A customer registered (IDN-3).")
            .id("role", RoleId.class, "the role CUSTOMER", UserRegistered::role);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
