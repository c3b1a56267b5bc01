package io.visioncraft.benchmarks;

import io.visioncraft.benchmarks.Stock.Kind;
import io.visioncraft.crm.CrmRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent takes the first record of the queue. */
final class ClaimingNext implements Work {

    private static final String GUARD = "UPDATE vc_guard SET taken = taken + 1 WHERE guard_key = ?";

    private static final String CLAIM = """
            WITH first AS (SELECT id FROM vc_crm_desk WHERE queued ORDER BY queue_key, id LIMIT 1 FOR UPDATE SKIP LOCKED),
                claimed AS (UPDATE vc_crm_desk d SET version = d.version + 1, assignee_id = ?, queued = FALSE,
                        changed_at = GREATEST(d.changed_at, ?) FROM first WHERE d.id = first.id RETURNING d.id, d.version, d.changed_at),
                told AS (INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version,
                        ordinal, occurred_at, caller_kind, caller_name, event_data, attempts, not_before, delivered, dead)
                    SELECT ?, 'crm-desk.assigned', 1, 'crm-desk', id, version, 0, changed_at, 'USER', ?, ?, 0, 0, FALSE, FALSE
                    FROM claimed)
            SELECT r.id, r.record_number, r.customer_id, r.topic_type, r.subject, r.description, r.status, r.priority, r.service_id,
                r.order_id, r.previous_id, r.created_at, r.closed_at, r.changed_at, r.version
            FROM claimed JOIN vc_crm_record r ON r.id = claimed.id""";

    private static final String ALL = String.join("; ", GUARD, Floor.WHO, CLAIM);

    @Override
    public String name() {
        return "W6";
    }

    @Override
    public String title() {
        return "claim the next record of the queue";
    }

    @Override
    public Targets targets() {
        return Targets.WORKING;
    }

    @Override
    public long supplied(Stock stock) {
        return Stock.RECORDS;
    }

    /** Puts all back into the queue. */
    @Override
    public void supply(Database server, Stock stock) throws SQLException {
        server.execute(
                "UPDATE vc_crm_desk SET queued = TRUE, assignee_id = '" + new UUID(0, 0) + "' WHERE NOT queued",
                "INSERT INTO vc_guard (guard_key, taken) SELECT 'person:' || " + Kind.CLERK.sql("n") + ", 0" + " FROM "
                        + server.engine().numbers(Stock.CLERKS) + " ON CONFLICT DO NOTHING");
        server.tidy("vc_crm_desk");
    }

    /** Not written by hand for the others. */
    @Override
    public Set<Engine> engines() {
        return Set.of(Engine.POSTGRESQL);
    }

    @Override
    public Operation<?> byLibrary(Library library) {
        return new Operation<Optional<CrmRecord>>(
                draw -> library.vc().crm().claimNext(Callers.clerk(draw.clerk())),
                (record, reader) -> record.map(CrmRecord::number).orElse("nothing"));
    }

    @Override
    public Operation<?> byHand(Floor floor) {
        return new Operation<HandRecord>(
                draw -> {
                    int clerk = draw.clerk();
                    return floor.writing(connection -> claim(connection, clerk));
                },
                (record, reader) -> record.number());
    }

    private static HandRecord claim(Connection connection, int clerk) throws SQLException {
        UUID agent = Kind.CLERK.id(clerk);
        long now = Floor.micros(Instant.now());
        try (PreparedStatement statement = connection.prepareStatement(ALL)) {
            statement.setString(1, "person:" + agent);
            int next = Floor.clerk(statement, 2, clerk, "crm:work");
            new Binder(statement, next)
                    .id(agent)
                    .number(now)
                    .id(Floor.newId())
                    .text(agent.toString())
                    .text("{\"assignee\":\"" + agent + "\"}");
            statement.execute();
            if (statement.getUpdateCount() != 1) {
                throw new IllegalStateException("nobody made the guard");
            }
            Floor.who(Floor.next(statement), agent);
            try (ResultSet row = Floor.next(statement)) {
                if (!row.next()) {
                    throw new IllegalStateException("the queue is empty");
                }
                return HandRecord.of(row);
            }
        }
    }

    private record HandRecord(
            UUID id,
            String number,
            UUID customer,
            String type,
            String subject,
            String description,
            String status,
            String priority,
            @Nullable UUID service,
            @Nullable UUID order,
            @Nullable UUID previous,
            long createdAt,
            long closedAt,
            long changedAt,
            long version) {

        static HandRecord of(ResultSet row) throws SQLException {
            return new HandRecord(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getObject(3, UUID.class),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getObject(9, UUID.class),
                    row.getObject(10, UUID.class),
                    row.getObject(11, UUID.class),
                    row.getLong(12),
                    row.getLong(13),
                    row.getLong(14),
                    row.getLong(15));
        }
    }
}
