package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.RoleId;

/** The event {@link IdentityEvents#USER_ROLE_ASSIGNED}. Immutable and thread-safe. */
record RoleAssigned(RoleId from, RoleId to) implements DomainEvent {

    static final EventType<RoleAssigned> TYPE = EventType.of(
                    RoleAssigned.class, IdentityEvents.USER_ROLE_ASSIGNED, 1, "A user has another role.")
            .id("from", RoleId.class, "the role before", RoleAssigned::from)
            .id("to", RoleId.class, "the role now", RoleAssigned::to);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
