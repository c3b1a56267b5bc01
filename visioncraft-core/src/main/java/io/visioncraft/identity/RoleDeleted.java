package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;

/** The event {@link IdentityEvents#ROLE_DELETED}. Immutable and thread-safe. */
record RoleDeleted() implements DomainEvent {

    static final EventType<RoleDeleted> TYPE = EventType.of(
            RoleDeleted.class, IdentityEvents.ROLE_DELETED, 1, "A role that nobody had was deleted (ROL-2).");

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
