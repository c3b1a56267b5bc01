package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import java.util.List;

/** The event {@link IdentityEvents#ROLE_CHANGED}. Immutable and thread-safe. */
record RoleChanged(boolean renamed, List<String> granted, List<String> withdrawn) implements DomainEvent {

    static final EventType<RoleChanged> TYPE = EventType.of(
                    RoleChanged.class,
                    IdentityEvents.ROLE_CHANGED,
                    1,
                    "A role has another name or grants something else (ROL-2).")
            .flag("renamed", "whether the name changed", RoleChanged::renamed)
            .texts("granted", "permissions that it grants now and did not before", RoleChanged::granted)
            .texts("withdrawn", "permissions that it grants no more", RoleChanged::withdrawn);

    RoleChanged {
        granted = List.copyOf(granted);
        withdrawn = List.copyOf(withdrawn);
    }

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
