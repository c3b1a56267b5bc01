package io.visioncraft.persistence.jpa;

import static java.util.stream.Collectors.toMap;

import io.visioncraft.kernel.EventId;
import io.visioncraft.spi.Backlog;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outbox in one table. A claim finds candidates without a lock, then locks them by id and skips those that another
 * transaction has locked. The lock statement checks the candidate again. It does not check the earlier events again, because a
 * delivered event stays delivered.
 */
final class JpaEventRepository implements EventRepository {

    private static final int TAKEN_AT_ONCE = 100;

    /**
     * Time and id of events that are due, if every earlier event of the aggregate is delivered.
     */
    private static final String CANDIDATES = "SELECT e.occurred_at, e.id FROM vc_event e"
            + " WHERE e.delivered = FALSE AND e.dead = FALSE AND e.not_before <= ?"
            + " AND NOT EXISTS (SELECT 1 FROM vc_event f WHERE f.aggregate_id = e.aggregate_id"
            + " AND f.aggregate_type = e.aggregate_type AND f.delivered = FALSE"
            + " AND f.aggregate_version <= e.aggregate_version"
            + " AND (f.aggregate_version < e.aggregate_version OR f.ordinal < e.ordinal))";

    private static final String AFTER = " AND e.occurred_at >= ? AND (e.occurred_at > ? OR e.id > ?)";

    private static final String OLDEST_FIRST = " ORDER BY e.occurred_at, e.id LIMIT ?";

    /**
     * Locks events, and skips those that another transaction has locked. By id, because H2 would lock every row that it sorts
     * for a LIMIT.
     */
    private static final String TAKE =
            "FROM vc_event e WHERE e.delivered = FALSE AND e.dead = FALSE AND e.not_before <= ? AND e.id IN ";

    private static final String COUNT_ATTEMPT =
            "UPDATE vc_event SET attempts = attempts + 1, not_before = ? WHERE id IN ";

    private static final String DELIVERED = "UPDATE vc_event SET delivered = TRUE, dead = FALSE"
            + " WHERE id = ? AND attempts = ? AND attempts > 0 AND delivered = FALSE";

    private static final String FAILED =
            " WHERE id = ? AND attempts = ? AND attempts > 0 AND delivered = FALSE AND dead = FALSE";

    private static final String LATER = "UPDATE vc_event SET not_before = ?" + FAILED;

    private static final String NEVER = "UPDATE vc_event SET dead = TRUE" + FAILED;

    /** Reads the index by age and the rows of its first entries; the same order as {@link #REMOVE}, so that none sorts. */
    private static final String BACKLOG = "SELECT COUNT(*), COUNT(CASE WHEN o.dead = TRUE THEN 1 END),"
            + " MIN(CASE WHEN o.dead = FALSE THEN o.occurred_at END) FROM"
            + " (SELECT e.dead, e.occurred_at FROM vc_event e WHERE e.delivered = FALSE"
            + " ORDER BY e.delivered, e.occurred_at, e.id LIMIT ?) o";

    private static final String REPLAY =
            "UPDATE vc_event SET dead = FALSE, not_before = ? WHERE id = ? AND dead = TRUE";

    /** The inner query is wrapped once more, because MariaDB refuses LIMIT directly inside IN. */
    private static final String REMOVE = "DELETE FROM vc_event WHERE delivered = TRUE AND id IN (SELECT id FROM"
            + " (SELECT id FROM vc_event WHERE delivered = TRUE AND occurred_at < ?"
            + " ORDER BY delivered, occurred_at, id LIMIT ?) oldest)";

    private final Transactions transactions;

    JpaEventRepository(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void append(List<EventRecord> events) {
        Statements statements = transactions.statements();
        events.forEach(event -> statements.insert(EventMapper.row(event)));
    }

    @Override
    public List<EventRecord> ofAggregate(String aggregateType, UUID aggregateId, EntryPosition after, int limit) {
        return transactions
                .statements()
                .list(
                        events().where("e.aggregate_type = ? AND e.aggregate_id = ?", aggregateType, aggregateId)
                                .after("aggregate_version", after.version(), "ordinal", after.ordinal())
                                .orderBy("e.aggregate_version, e.ordinal"),
                        limit,
                        EventMapper::record);
    }

    @Override
    public List<Delivery> claim(Instant now, Duration lease, int limit) {
        long leaseEnd = Micros.of(now.plus(lease));
        if (leaseEnd <= Micros.of(now)) {
            throw new IllegalArgumentException("A lease lasts a microsecond or longer, not " + lease);
        }
        List<Delivery> claimed = new ArrayList<>();
        List<Candidate> candidates = List.of();
        boolean more = true;
        while (more && claimed.size() < limit) {
            int wanted = Math.min(limit - claimed.size(), TAKEN_AT_ONCE);
            candidates = candidates(now, candidates, wanted);
            claimed.addAll(take(now, leaseEnd, candidates));
            more = candidates.size() == wanted;
        }
        return List.copyOf(claimed);
    }

    /** The oldest events that can be claimed, after the candidates before. */
    private List<Candidate> candidates(Instant now, List<Candidate> before, int limit) {
        StringBuilder sql = new StringBuilder(CANDIDATES);
        List<Object> parameters = new ArrayList<>(List.of(Micros.of(now)));
        if (!before.isEmpty()) {
            Candidate last = before.get(before.size() - 1);
            sql.append(AFTER);
            parameters.addAll(List.of(last.occurredAt(), last.occurredAt(), last.id()));
        }
        sql.append(OLDEST_FIRST);
        parameters.add(limit);
        return transactions.statements().queryNative(sql.toString(), parameters.toArray()).stream()
                .map(Candidate::of)
                .toList();
    }

    /** Claims the candidates that no other transaction has locked or claimed meanwhile. */
    private List<Delivery> take(Instant now, long leaseEnd, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = candidates.stream().map(Candidate::id).toList();
        List<Object> parameters = new ArrayList<>();
        parameters.add(Micros.of(now));
        parameters.addAll(ids);
        Statements statements = transactions.statements();
        Map<UUID, Delivery> taken = statements
                .listNative(
                        TAKE + Select.places(ids.size()) + " FOR UPDATE SKIP LOCKED",
                        EventRow.class,
                        EventMapper::delivery,
                        parameters.toArray())
                .stream()
                .collect(toMap(one -> one.event().id().value(), one -> one));
        if (!taken.isEmpty()) {
            List<Object> counted = new ArrayList<>(List.of(leaseEnd));
            counted.addAll(taken.keySet());
            statements.executeNative(COUNT_ATTEMPT + Select.places(taken.size()), counted.toArray());
        }
        return ids.stream()
                .filter(taken::containsKey)
                .map(id -> Objects.requireNonNull(taken.get(id)))
                .map(one -> new Delivery(one.event(), one.attempt() + 1))
                .toList();
    }

    @Override
    public boolean delivered(EventId event, int attempt) {
        return transactions.statements().executeNative(DELIVERED, event.value(), attempt) > 0;
    }

    @Override
    public boolean failed(EventId event, int attempt, @Nullable Instant next) {
        Statements statements = transactions.statements();
        return next == null
                ? statements.executeNative(NEVER, event.value(), attempt) > 0
                : statements.executeNative(LATER, Micros.of(next), event.value(), attempt) > 0;
    }

    @Override
    public List<Delivery> dead(@Nullable Position after, int limit) {
        Select<EventRow> dead =
                events().where("e.delivered = FALSE AND e.dead = TRUE").orderBy("e.occurred_at, e.id");
        if (after != null) {
            dead.after("occurred_at", Micros.of(after.time()), "id", after.id().value());
        }
        return transactions.statements().list(dead, limit, EventMapper::delivery);
    }

    @Override
    public Backlog backlog(int limit) {
        if (limit < 1) {
            return Backlog.NONE;
        }
        Object[] counted = transactions.statements().read(BACKLOG, limit).get(0);
        int open = ((Number) counted[0]).intValue();
        int dead = ((Number) counted[1]).intValue();
        Instant oldest = counted[2] == null ? null : Micros.at(((Number) counted[2]).longValue());
        return new Backlog(open - dead, dead, oldest);
    }

    @Override
    public boolean replay(EventId event) {
        return transactions.statements().executeNative(REPLAY, EventMapper.AT_ONCE, event.value()) > 0;
    }

    @Override
    public int removeDelivered(Instant before, int limit) {
        return limit < 1 ? 0 : transactions.statements().executeNative(REMOVE, Micros.of(before), limit);
    }

    private static Select<EventRow> events() {
        return Select.from(EventRow.class);
    }

    private record Candidate(long occurredAt, UUID id) {

        static Candidate of(Object[] columns) {
            return new Candidate(((Number) columns[0]).longValue(), (UUID) columns[1]);
        }
    }
}
