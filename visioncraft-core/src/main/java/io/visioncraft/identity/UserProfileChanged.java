package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import java.util.List;

/** The event {@link IdentityEvents#USER_PROFILE_CHANGED}. Immutable and thread-safe. */
record UserProfileChanged(List<String> changed) implements DomainEvent {

    static final EventType<UserProfileChanged> TYPE = EventType.of(
                    UserProfileChanged.class,
                    IdentityEvents.USER_PROFILE_CHANGED,
                    1,
                    "A user's name or billing profile was changed.")
            .texts("changed", "which of name and billing-profile", UserProfileChanged::changed);

    UserProfileChanged {
        changed = List.copyOf(changed);
    }

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
