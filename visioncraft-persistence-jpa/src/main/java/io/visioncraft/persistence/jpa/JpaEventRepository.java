package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.EventId;
import io.visioncraft.spi.Backlog;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.DeliveryOutcome;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outbox in one table. How it is claimed and settled depends on the database. */
final class JpaEventRepository implements EventRepository {

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
    private final OutboxSql sql;

    JpaEventRepository(Transactions transactions, SupportedDatabase database) {
        this.transactions = transactions;
        this.sql = OutboxSql.on(database);
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
        return limit < 1 ? List.of() : sql.claim(transactions.statements(), Micros.of(now), leaseEnd, limit);
    }

    @Override
    public Set<EventId> settle(List<DeliveryOutcome> outcomes) {
        Statements statements = transactions.statements();
        return outcomes.isEmpty() ? Set.of() : sql.settle(statements, outcomes);
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
        return transactions.statements().read(BACKLOG, limit).stream()
                .map(JpaEventRepository::backlog)
                .findFirst()
                .orElse(Backlog.NONE);
    }

    private static Backlog backlog(Object[] counted) {
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
}
