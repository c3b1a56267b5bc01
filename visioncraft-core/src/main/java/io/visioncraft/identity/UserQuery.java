package io.visioncraft.identity;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The users that a list shows; all conditions hold together. Immutable and thread-safe.
 *
 * @param statuses only users of these statuses; empty for all
 * @param madeFrom the first day on which a user may have been made, in the issuer's zone; null for no first day
 * @param madeUntil the last such day, not before the first; null for no last day
 */
public record UserQuery(
        @NotNull Set<@NotNull UserStatus> statuses,
        @Nullable LocalDate madeFrom,
        @Nullable LocalDate madeUntil) {

    /**
     * Copies the set and checks nothing: the use case reports every violation with its path.
     *
     * @param statuses only users of these statuses; empty for all
     * @param madeFrom the first day on which a user may have been made, in the issuer's zone; null for no first day
     * @param madeUntil the last such day, not before the first; null for no last day
     */
    public UserQuery {
        statuses = statuses == null ? statuses : Collections.unmodifiableSet(new LinkedHashSet<>(statuses));
    }

    /** {@return a query for all users} */
    public static UserQuery all() {
        return new UserQuery(Set.of(), null, null);
    }

    /**
     * {@return a query for the users of these statuses}
     *
     * @param statuses the statuses; none for all users
     */
    public static UserQuery inStatus(UserStatus... statuses) {
        return new UserQuery(new LinkedHashSet<>(Arrays.asList(statuses)), null, null);
    }

    /**
     * {@return this query, for the users made on a day or later}
     *
     * @param first the first day, in the issuer's zone, year 1 to 9999; null for no first day
     */
    public UserQuery madeFrom(@Nullable LocalDate first) {
        return new UserQuery(statuses, first, madeUntil);
    }

    /**
     * {@return this query, for the users made on a day or earlier}
     *
     * @param last the last day, in the issuer's zone, year 1 to 9999; null for no last day
     */
    public UserQuery madeUntil(@Nullable LocalDate last) {
        return new UserQuery(statuses, madeFrom, last);
    }
}
