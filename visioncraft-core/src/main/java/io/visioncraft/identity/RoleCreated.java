package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import java.util.List;

/** The event {@link IdentityEvents#ROLE_CREATED}. Immutable and thread-safe. */
record RoleCreated(List<String> permissions) implements DomainEvent {

    static final EventType<RoleCreated> TYPE = EventType.of(
                    RoleCreated.class, IdentityEvents.ROLE_CREATED, 1, "A role was made (ROL-1).")
            .texts("permissions", "the permissions that it grants", RoleCreated::permissions);

    RoleCreated {
        permissions = List.copyOf(permissions);
    }

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
