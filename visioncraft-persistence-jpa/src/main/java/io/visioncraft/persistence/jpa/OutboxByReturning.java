package io.visioncraft.persistence.jpa;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.visioncraft.kernel.EventId;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.DeliveryOutcome;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Claims in one statement and settles in one, where an UPDATE returns the rows that it has changed.
 *
 * <p>Candidates are locked as they are found, and those that another transaction has locked are skipped. If a row has changed
 * since the statement began, the database asks for its own state again under the lock. It does not look at the earlier events
 * again, because a delivered event stays delivered.
 */
final class OutboxByReturning implements OutboxSql {

    private static final RowType<EventRow> EVENTS = RowType.of(EventRow.class);

    private static final String TAKEN = "), taken AS (UPDATE vc_event e SET attempts = e.attempts + 1, not_before = ?"
            + " FROM due WHERE e.id = due.id RETURNING e.*) SELECT "
            + EVENTS.head("e") + " FROM taken e" + OLDEST_FIRST;

    /** An event that is dead can only be settled as delivered. Types are named, since the driver may be told to send none. */
    private static final String SETTLE = "UPDATE vc_event e SET delivered = o.delivered, dead = o.dead,"
            + " not_before = COALESCE(o.next, e.not_before)"
            + " FROM unnest(?::uuid[], ?::int4[], ?::bool[], ?::bool[], ?::int8[]) o (id, attempt, delivered, dead, next)"
            + " WHERE e.id = o.id AND e.attempts = o.attempt AND e.attempts > 0 AND e.delivered = FALSE"
            + " AND (o.delivered = TRUE OR e.dead = FALSE) RETURNING e.id";

    @Override
    public List<Delivery> claim(Statements statements, long now, long leaseEnd, int limit) {
        String due = "WITH due AS (SELECT e.id " + CANDIDATES + OLDEST_FIRST + " LIMIT " + limit
                + " FOR UPDATE OF e SKIP LOCKED";
        return statements.changed(due + TAKEN, EVENTS::read, now, leaseEnd).stream()
                .map(row -> statements.mapped(row, EventMapper::delivery))
                .toList();
    }

    @Override
    public Set<EventId> settle(Statements statements, List<DeliveryOutcome> outcomes) {
        return statements
                .changed(
                        SETTLE,
                        row -> new EventId(row.getObject(1, UUID.class)),
                        column(outcomes, "uuid", UUID.class, one -> one.event().value()),
                        column(outcomes, "int4", Integer.class, DeliveryOutcome::attempt),
                        column(outcomes, "bool", Boolean.class, DeliveryOutcome::delivered),
                        column(outcomes, "bool", Boolean.class, DeliveryOutcome::dead),
                        column(outcomes, "int8", Long.class, one -> one.next() == null ? null : Micros.of(one.next())))
                .stream()
                .collect(toUnmodifiableSet());
    }

    private static <T> Command.Values column(
            List<DeliveryOutcome> outcomes, String type, Class<T> of, Function<DeliveryOutcome, @Nullable T> value) {
        @Nullable Object[] values = (@Nullable Object[]) Array.newInstance(of, outcomes.size());
        Arrays.setAll(values, place -> value.apply(outcomes.get(place)));
        return new Command.Values(type, values);
    }
}
