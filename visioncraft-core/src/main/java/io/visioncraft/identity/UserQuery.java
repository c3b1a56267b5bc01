package io.visioncraft.identity;

import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The users that a list shows. Immutable and thread-safe.
 *
 * @param statuses only users of these statuses; empty for all
 */
public record UserQuery(@NotNull Set<@NotNull UserStatus> statuses) {

    /**
     * Copies the set and checks nothing: the use case reports every violation with its path.
     *
     * @param statuses only users of these statuses; empty for all
     */
    public UserQuery {
        statuses = statuses == null ? statuses : Collections.unmodifiableSet(new LinkedHashSet<>(statuses));
    }

    /** {@return a query for all users} */
    public static UserQuery all() {
        return new UserQuery(Set.of());
    }

    /**
     * {@return a query for the users of these statuses}
     *
     * @param statuses the statuses; none for all users
     */
    public static UserQuery inStatus(UserStatus... statuses) {
        return new UserQuery(new LinkedHashSet<>(Arrays.asList(statuses)));
    }
}
