package io.visioncraft.identity;

import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which users a list shows. Immutable and thread-safe.
 *
 * @param statuses only those; empty for all
 */
public record UserQuery(@NotNull Set<@NotNull UserStatus> statuses) {

    public UserQuery {
        statuses = statuses == null ? statuses : Collections.unmodifiableSet(new LinkedHashSet<>(statuses));
    }

    /** All users. */
    public static UserQuery all() {
        return new UserQuery(Set.of());
    }

    /** Users of these statuses. */
    public static UserQuery inStatus(UserStatus... statuses) {
        return new UserQuery(new LinkedHashSet<>(Arrays.asList(statuses)));
    }
}
