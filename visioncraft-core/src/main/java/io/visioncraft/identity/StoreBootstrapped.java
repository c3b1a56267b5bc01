package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.RoleId;

/** The event {@link IdentityEvents#USER_BOOTSTRAPPED}. Immutable and thread-safe. */
record StoreBootstrapped(RoleId role) implements DomainEvent {

    static final EventType<StoreBootstrapped> TYPE = EventType.of(
                    StoreBootstrapped.class,
                    IdentityEvents.USER_BOOTSTRAPPED,
                    1,
                    "A store was set up and has its first administrator (ROL-2).")
            .id("role", RoleId.class, "the role ADMIN", StoreBootstrapped::role);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
