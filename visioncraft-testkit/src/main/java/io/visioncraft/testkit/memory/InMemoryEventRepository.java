package io.visioncraft.testkit.memory;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.visioncraft.error.ConflictException;
import io.visioncraft.kernel.EventId;
import io.visioncraft.spi.Backlog;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.DeliveryOutcome;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spi.UniqueKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Marks the events that a transaction claims or settles until it ends, so that claims pass them by. */
final class InMemoryEventRepository implements EventRepository {

    private static final Unique<OutboxRow> PLACE =
            new Unique<>(UniqueKey.retried("event-place", StoreCodes.CLASH), OutboxRow::place);
    private static final Index<OutboxRow> BY_PLACE = Index.by(OutboxRow::place);
    private static final Index<OutboxRow> OPEN_BY_PLACE =
            Index.byEach(row -> row.delivered() ? List.of() : List.of(row.place()));
    private static final Index<OutboxRow> OPEN_BY_AGE =
            Index.byEach(row -> row.delivered() ? List.of() : List.of(row.age()));
    private static final Index<OutboxRow> DELIVERED_BY_AGE =
            Index.byEach(row -> row.delivered() ? List.of(row.age()) : List.of());

    private final Transactions transactions;
    private final Table<EventId, OutboxRow> rows;
    private final Map<EventId, Transaction> taken = new ConcurrentHashMap<>();

    InMemoryEventRepository(Transactions transactions) {
        this.transactions = transactions;
        this.rows = new Table<>(
                transactions,
                new Shape<>(
                        OutboxRow::id,
                        List.of(PLACE),
                        List.of(BY_PLACE, OPEN_BY_PLACE, OPEN_BY_AGE, DELIVERED_BY_AGE),
                        (found, wanted) -> clash()));
    }

    @Override
    public void append(List<EventRecord> happened) {
        transactions.statement(() -> {
            for (EventRecord event : happened) {
                if (rows.get(event.id()) != null) {
                    throw clash();
                }
                rows.put(OutboxRow.of(event));
            }
            return happened;
        });
    }

    @Override
    public List<EventRecord> ofAggregate(String aggregateType, UUID aggregateId, EntryPosition after, int limit) {
        Key known = Key.of(aggregateType, aggregateId, after.version(), after.ordinal());
        return transactions.statement(() -> rows.after(BY_PLACE, Key.of(aggregateType, aggregateId), known)
                .limit(Math.max(0, limit))
                .map(OutboxRow::event)
                .toList());
    }

    @Override
    public List<Delivery> claim(Instant now, Duration lease, int limit) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        Instant leaseEnd = now.plus(lease).truncatedTo(ChronoUnit.MICROS);
        if (!leaseEnd.isAfter(at)) {
            throw new IllegalArgumentException("A lease lasts a microsecond or longer, not " + lease);
        }
        return transactions.statement(() -> {
            List<OutboxRow> claimed = rows.in(OPEN_BY_AGE, Key.of())
                    .filter(row -> row.claimableAt(at) && firstOfItsAggregate(row) && take(row.id()))
                    .limit(Math.max(0, limit))
                    .map(row -> row.claimedUntil(leaseEnd))
                    .toList();
            claimed.forEach(rows::put);
            return claimed.stream().map(OutboxRow::delivery).toList();
        });
    }

    /** Whether no earlier event waits or is dead. */
    private boolean firstOfItsAggregate(OutboxRow row) {
        Key aggregate = Key.of(row.event().aggregateType(), row.event().aggregateId());
        return rows.in(OPEN_BY_PLACE, aggregate)
                .findFirst()
                .filter(first -> first.id().equals(row.id()))
                .isPresent();
    }

    @Override
    public Set<EventId> settle(List<DeliveryOutcome> outcomes) {
        return transactions.statement(() -> outcomes.stream()
                .filter(one -> change(one.event(), row -> row.fits(one), row -> row.after(one)))
                .map(DeliveryOutcome::event)
                .collect(toUnmodifiableSet()));
    }

    @Override
    public List<Delivery> dead(@Nullable Position after, int limit) {
        Key from = after == null ? Key.of() : OutboxRow.age(after.time(), after.id());
        return transactions.statement(() -> rows.after(OPEN_BY_AGE, Key.of(), from)
                .filter(OutboxRow::dead)
                .limit(Math.max(0, limit))
                .map(OutboxRow::delivery)
                .toList());
    }

    @Override
    public Backlog backlog(int limit) {
        List<OutboxRow> open = transactions.statement(
                () -> rows.in(OPEN_BY_AGE, Key.of()).limit(Math.max(0, limit)).toList());
        int dead = (int) open.stream().filter(OutboxRow::dead).count();
        Optional<Instant> oldest = open.stream()
                .filter(row -> !row.dead())
                .findFirst()
                .map(row -> row.event().time());
        return new Backlog(open.size() - dead, dead, oldest.orElse(null));
    }

    @Override
    public boolean replay(EventId event) {
        return transactions.statement(() -> change(event, OutboxRow::dead, row -> row.pendingFrom(OutboxRow.AT_ONCE)));
    }

    @Override
    public int removeDelivered(Instant before, int limit) {
        return transactions.statement(() -> {
            List<OutboxRow> old = rows.in(DELIVERED_BY_AGE, Key.of())
                    .takeWhile(row -> row.event().time().isBefore(before))
                    .filter(row -> take(row.id()))
                    .limit(Math.max(0, limit))
                    .toList();
            old.forEach(row -> rows.remove(row.id()));
            return old.size();
        });
    }

    /** Changes one event that is not delivered, if it is there and as it should be; part of a statement. */
    private boolean change(EventId id, Predicate<OutboxRow> expected, UnaryOperator<OutboxRow> change) {
        OutboxRow row = rows.get(id);
        if (row == null || row.delivered() || !expected.test(row)) {
            return false;
        }
        if (!take(id)) {
            throw clash();
        }
        rows.put(change.apply(row));
        return true;
    }

    /** Marks an event until the transaction ends; false if another has marked it. */
    private boolean take(EventId id) {
        Transaction mine = transactions.current();
        Transaction holder = taken.putIfAbsent(id, mine);
        if (holder == null) {
            mine.atEnd(() -> taken.remove(id));
        }
        return holder == null || holder == mine;
    }

    private static ConflictException clash() {
        return ConflictException.transientClash(
                StoreCodes.CLASH, "Another transaction changed the same event at the same time", null);
    }
}
