package io.visioncraft.examples.customadapter;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.visioncraft.kernel.EventId;
import io.visioncraft.spi.Backlog;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.DeliveryOutcome;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outbox. A claim looks for candidates without a lock and then locks them by id, passing by those that another
 * transaction has: that all earlier events are delivered never becomes untrue again, and the rest is asked again under the
 * lock.
 */
record JdbiEventRepository(Transactions transactions) implements EventRepository {

    private static final Json<EventRecord> EVENT = Json.of("event", EventRecord.class);

    /** Before any instant. */
    private static final long AT_ONCE = Long.MIN_VALUE;

    private static final String DUE = "NOT delivered AND NOT dead AND not_before <= ?";

    private static final String STILL_HELD = " WHERE id = ? AND attempts = ? AND attempts > 0 AND NOT delivered";

    private static final String NONE_EARLIER = """
            NOT EXISTS (
                SELECT 1 FROM vc_event earlier
                WHERE earlier.aggregate_type = vc_event.aggregate_type AND earlier.aggregate_id = vc_event.aggregate_id
                    AND NOT earlier.delivered
                    AND (earlier.aggregate_version, earlier.ordinal) < (vc_event.aggregate_version, vc_event.ordinal)
            )""";

    @Override
    public void append(List<EventRecord> events) {
        String insert = """
                INSERT INTO vc_event (id, aggregate_type, aggregate_id, aggregate_version, ordinal, occurred_at, body,
                    not_before, attempts, delivered, dead)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, FALSE, FALSE)
                """;
        transactions.write(sql -> {
            for (EventRecord event : events) {
                sql.execute(
                        insert,
                        event.id(),
                        event.aggregateType(),
                        event.aggregateId(),
                        event.aggregateVersion(),
                        event.ordinal(),
                        event.time(),
                        Json.write(event),
                        AT_ONCE);
            }
            return events;
        });
    }

    @Override
    public List<EventRecord> ofAggregate(String aggregateType, UUID aggregateId, EntryPosition after, int limit) {
        return deliveries()
                .where("aggregate_type = ? AND aggregate_id = ?", aggregateType, aggregateId)
                .where("(aggregate_version, ordinal) > (?, ?)", after.version(), after.ordinal())
                .orderBy("aggregate_version, ordinal")
                .list(limit)
                .stream()
                .map(Delivery::event)
                .toList();
    }

    @Override
    public List<Delivery> claim(Instant now, Duration lease, int limit) {
        Instant leaseEnd = now.plus(lease);
        if (Binding.micros(leaseEnd) <= Binding.micros(now)) {
            throw new IllegalArgumentException("A lease lasts a microsecond or longer, not " + lease);
        }
        List<Delivery> claimed = new ArrayList<>();
        Position last = null;
        boolean more = true;
        while (more && claimed.size() < limit) {
            int wanted = limit - claimed.size();
            List<Delivery> candidates = candidates(now, last, wanted);
            for (Delivery candidate : candidates) {
                last = Position.of(candidate);
                take(candidate.event().id(), now, leaseEnd).ifPresent(claimed::add);
            }
            more = candidates.size() == wanted;
        }
        return List.copyOf(claimed);
    }

    /** The oldest events that are due and first of their aggregates. */
    private List<Delivery> candidates(Instant now, @Nullable Position after, int limit) {
        return oldest(after).where(DUE, now).where(NONE_EARLIER).list(limit);
    }

    /** Takes an event, unless another transaction has it or had it meanwhile. */
    private Optional<Delivery> take(EventId id, Instant now, Instant leaseEnd) {
        return deliveries()
                .where("id = ?", id)
                .where(DUE, now)
                .lockUnlessLocked()
                .map(last -> {
                    Delivery next = new Delivery(last.event(), last.attempt() + 1);
                    change(
                            "UPDATE vc_event SET attempts = ?, not_before = ? WHERE id = ?",
                            next.attempt(),
                            leaseEnd,
                            id);
                    return next;
                });
    }

    @Override
    public Set<EventId> settle(List<DeliveryOutcome> outcomes) {
        return outcomes.stream()
                .filter(this::stored)
                .map(DeliveryOutcome::event)
                .collect(toUnmodifiableSet());
    }

    private boolean stored(DeliveryOutcome one) {
        return one.delivered()
                ? change("UPDATE vc_event SET delivered = TRUE, dead = FALSE" + STILL_HELD, one.event(), one.attempt())
                : change(
                        "UPDATE vc_event SET dead = ?, not_before = ?" + STILL_HELD + " AND NOT dead",
                        one.dead(),
                        one.next() == null ? AT_ONCE : Binding.micros(one.next()),
                        one.event(),
                        one.attempt());
    }

    @Override
    public List<Delivery> dead(@Nullable Position after, int limit) {
        return oldest(after).where("NOT delivered AND dead").list(limit);
    }

    @Override
    public Backlog backlog(int limit) {
        String count = """
                SELECT COUNT(CASE WHEN NOT dead THEN 1 END), COUNT(CASE WHEN dead THEN 1 END),
                    MIN(CASE WHEN NOT dead THEN occurred_at END)
                FROM (SELECT dead, occurred_at FROM vc_event WHERE NOT delivered
                    ORDER BY delivered, occurred_at, id FETCH FIRST ? ROWS ONLY) waiting
                """;
        return transactions.sql(sql -> sql.select(count, Math.max(0, limit))
                .map((row, context) -> new Backlog(row.getInt(1), row.getInt(2), Binding.instant(row.getObject(3))))
                .one());
    }

    @Override
    public boolean replay(EventId event) {
        return change("UPDATE vc_event SET dead = FALSE, not_before = ? WHERE id = ? AND dead", AT_ONCE, event);
    }

    @Override
    public int removeDelivered(Instant before, int limit) {
        String delete = """
                DELETE FROM vc_event WHERE delivered AND id IN (
                    SELECT id FROM vc_event WHERE delivered AND occurred_at < ?
                    ORDER BY occurred_at, id FETCH FIRST ? ROWS ONLY
                )
                """;
        return transactions.write(sql -> sql.execute(delete, before, Math.max(0, limit)));
    }

    private Select<Delivery> oldest(@Nullable Position after) {
        return deliveries()
                .given(after, (events, last) -> events.where("(occurred_at, id) > (?, ?)", last.time(), last.id()))
                .orderBy("occurred_at, id");
    }

    private Select<Delivery> deliveries() {
        return new Select<>(
                transactions,
                "vc_event",
                "id, body, attempts",
                (row, context) ->
                        new Delivery(EVENT.read(row.getString("body"), row.getObject("id")), row.getInt("attempts")));
    }

    private boolean change(String update, Object... values) {
        return transactions.write(sql -> sql.execute(update, values)) > 0;
    }
}
