package io.visioncraft.benchmarks;

import io.visioncraft.benchmarks.Stock.Kind;
import io.visioncraft.events.EventRelay;
import io.visioncraft.events.RelayPolicy;
import io.visioncraft.events.RelayRun;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A relay claims a batch of events, hands each to a subscriber that does nothing, and settles them. */
final class RelayingEvents implements Work {

    private static final int BATCH = RelayPolicy.standard().batch();
    private static final int EVENTS = 10_000;
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final String CLAIM = """
            WITH due AS (SELECT e.id FROM vc_event e
                WHERE e.delivered = FALSE AND e.dead = FALSE AND e.not_before <= ? AND NOT EXISTS (
                    SELECT 1 FROM vc_event f WHERE f.aggregate_id = e.aggregate_id AND f.aggregate_type = e.aggregate_type
                        AND f.delivered = FALSE AND f.aggregate_version <= e.aggregate_version
                        AND (f.aggregate_version < e.aggregate_version OR f.ordinal < e.ordinal))
                ORDER BY e.occurred_at, e.id LIMIT\s""" + BATCH + """
             FOR UPDATE OF e SKIP LOCKED)
            UPDATE vc_event e SET attempts = e.attempts + 1, not_before = ? FROM due WHERE e.id = due.id
            RETURNING e.id, e.attempts, e.event_type, e.aggregate_type, e.aggregate_id, e.aggregate_version, e.occurred_at,
                e.caller_name, e.event_data""";

    private static final String SETTLE = """
            UPDATE vc_event e SET delivered = TRUE, dead = FALSE FROM UNNEST(?::uuid[], ?::int[]) d(id, attempts)
            WHERE e.id = d.id AND e.attempts = d.attempts AND e.delivered = FALSE""";

    @Override
    public String name() {
        return "W12";
    }

    @Override
    public String title() {
        return "relay a batch of " + BATCH + " events";
    }

    @Override
    public Targets targets() {
        return Targets.RELAYING;
    }

    @Override
    public long supplied(Stock stock) {
        return Math.min(EVENTS, stock.orders()) / BATCH;
    }

    /** Leaves the first events of the orders undelivered, and no other. */
    @Override
    public void supply(DatabaseServer server, Stock stock) throws SQLException {
        server.execute(
                "UPDATE vc_event SET delivered = TRUE WHERE delivered = FALSE",
                "UPDATE vc_event SET delivered = FALSE, attempts = 0, not_before = 0 WHERE id IN (SELECT "
                        + Kind.EVENT.sql("n * 4 + 1") + " FROM GENERATE_SERIES(1, " + Math.min(EVENTS, stock.orders())
                        + ") s(n))",
                "VACUUM ANALYZE vc_event");
    }

    @Override
    public Operation<?> byLibrary(Library library) {
        EventRelay relay = EventRelay.builder(
                        library.store().transactions(), library.store().events())
                .subscriber(event -> {})
                .build();
        return new Operation<RelayRun>(draw -> relay.runOnce(), (run, reader) -> "delivered " + run.delivered());
    }

    @Override
    public Operation<?> byHand(Floor floor) {
        Consumer<HandEvent> subscriber = event -> {};
        return new Operation<Integer>(
                draw -> floor.reading(connection -> relay(connection, subscriber)),
                (delivered, reader) -> "delivered " + delivered);
    }

    private static int relay(Connection connection, Consumer<HandEvent> subscriber) throws SQLException {
        List<HandEvent> events = new ArrayList<>(BATCH);
        try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            Instant now = Instant.now();
            new Binder(statement).number(Floor.micros(now)).number(Floor.micros(now.plus(LEASE)));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    events.add(HandEvent.of(rows));
                }
            }
        }
        events.sort(Comparator.comparing(HandEvent::occurredAt).thenComparing(HandEvent::version));
        events.forEach(subscriber);
        try (PreparedStatement statement = connection.prepareStatement(SETTLE)) {
            new Binder(statement)
                    .array(connection.createArrayOf(
                            "uuid", events.stream().map(HandEvent::id).toArray()))
                    .array(connection.createArrayOf(
                            "int", events.stream().map(HandEvent::attempts).toArray()));
            return statement.executeUpdate();
        }
    }

    private record HandEvent(
            UUID id,
            int attempts,
            String type,
            String aggregateType,
            UUID aggregate,
            long version,
            long occurredAt,
            String caller,
            String data) {

        static HandEvent of(ResultSet row) throws SQLException {
            return new HandEvent(
                    row.getObject(1, UUID.class),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, UUID.class),
                    row.getLong(6),
                    row.getLong(7),
                    row.getString(8),
                    row.getString(9));
        }
    }
}
