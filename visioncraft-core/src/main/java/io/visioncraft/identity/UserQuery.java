package io.visioncraft.identity;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which users a list shows. Immutable and thread-safe.
 *
 * @param statuses only those; empty for all
 */
public record UserQuery(SortedSet<UserStatus> statuses) {

    public UserQuery {
        statuses = Collections.unmodifiableSortedSet(new TreeSet<>(statuses));
    }

    /** All users. */
    public static UserQuery all() {
        return new UserQuery(new TreeSet<>());
    }

    /** Users of these statuses. */
    public static UserQuery inStatus(UserStatus... statuses) {
        return new UserQuery(new TreeSet<>(List.of(statuses)));
    }
}
