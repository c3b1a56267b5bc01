package io.visioncraft.benchmarks;

import io.visioncraft.benchmarks.Stock.Kind;
import io.visioncraft.events.EventRelay;
import io.visioncraft.events.RelayPolicy;
import io.visioncraft.events.RelayRun;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** A relay claims a batch of events, hands each to a subscriber that does nothing, and settles them. */
final class RelayingEvents implements Work {

    private static final int BATCH = RelayPolicy.standard().batch();
    private static final int EVENTS = 10_000;
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final String DUE = """
            e.delivered = FALSE AND e.dead = FALSE AND e.not_before <= ? AND NOT EXISTS (
                SELECT 1 FROM vc_event f WHERE f.aggregate_id = e.aggregate_id AND f.aggregate_type = e.aggregate_type
                    AND f.delivered = FALSE AND f.aggregate_version <= e.aggregate_version
                    AND (f.aggregate_version < e.aggregate_version OR f.ordinal < e.ordinal))
            ORDER BY e.delivered, e.occurred_at, e.id LIMIT\s""" + BATCH;

    private static final String COLUMNS =
            "e.id, e.event_type, e.aggregate_type, e.aggregate_id, e.aggregate_version, e.occurred_at, e.caller_name, e.event_data";

    private static final String CLAIM = "WITH due AS (SELECT e.id FROM vc_event e WHERE " + DUE
            + " FOR UPDATE OF e SKIP LOCKED) UPDATE vc_event e SET attempts = e.attempts + 1, not_before = ? FROM due"
            + " WHERE e.id = due.id RETURNING e.attempts, " + COLUMNS;

    private static final String SETTLE = """
            UPDATE vc_event e SET delivered = TRUE, dead = FALSE FROM UNNEST(?::uuid[], ?::int[]) d(id, attempts)
            WHERE e.id = d.id AND e.attempts = d.attempts AND e.delivered = FALSE""";

    // where a change does not answer with its rows

    private static final String FIRST =
            "SELECT e.attempts + 1, " + COLUMNS + " FROM vc_event e WHERE " + DUE + " FOR UPDATE SKIP LOCKED";

    /** By id, because H2 locks all rows that it sorts. */
    private static final String FIRST_BY_ID = "SELECT e.attempts + 1, " + COLUMNS
            + " FROM vc_event e WHERE e.delivered = FALSE AND e.not_before <= ? AND e.id IN"
            + " (SELECT e.id FROM vc_event e WHERE " + DUE + ") FOR UPDATE SKIP LOCKED";

    private static final String COUNT = "UPDATE vc_event SET attempts = attempts + 1, not_before = ? WHERE ";

    private static final String SETTLE_EACH =
            "UPDATE vc_event SET delivered = TRUE, dead = FALSE WHERE delivered = FALSE AND ";

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
    public void supply(Database server, Stock stock) throws SQLException {
        server.execute(
                "UPDATE vc_event SET delivered = TRUE WHERE delivered = FALSE",
                "UPDATE vc_event SET delivered = FALSE, attempts = 0, not_before = 0 WHERE id IN (SELECT "
                        + Kind.EVENT.sql("n * 4 + 1") + " FROM "
                        + server.engine().numbers(Math.min(EVENTS, stock.orders())) + ")");
        server.tidy("vc_event");
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
                draw -> {
                    List<HandEvent> events = claim(floor);
                    events.sort(Comparator.comparing(HandEvent::occurredAt).thenComparing(HandEvent::version));
                    events.forEach(subscriber);
                    return floor.reading(connection -> settle(connection, floor.dialect(), events));
                },
                (delivered, reader) -> "delivered " + delivered);
    }

    private static List<HandEvent> claim(Floor floor) throws SQLException {
        return switch (floor.dialect()) {
            case POSTGRESQL ->
                floor.reading(connection -> {
                    Instant now = Instant.now();
                    try (Script.Sent sent = floor.script(CLAIM).on(connection)) {
                        sent.binder().number(Floor.micros(now)).number(Floor.micros(now.plus(LEASE)));
                        return events(sent);
                    }
                });
            case MARIADB -> floor.writing(connection -> lockAndCount(floor, floor.beginning(FIRST), connection, 1));
            case H2 -> floor.writing(connection -> lockAndCount(floor, floor.beginning(FIRST_BY_ID), connection, 2));
        };
    }

    private static List<HandEvent> lockAndCount(Floor floor, Script first, Connection connection, int times)
            throws SQLException {
        Instant now = Instant.now();
        List<HandEvent> events;
        try (Script.Sent sent = first.on(connection)) {
            for (int n = 0; n < times; n++) {
                sent.binder().number(Floor.micros(now));
            }
            events = events(sent);
        }
        if (!events.isEmpty()) {
            Dialect dialect = floor.dialect();
            try (Script.Sent sent =
                    floor.script(COUNT + dialect.among("id", events.size())).on(connection)) {
                Binder in = sent.binder().number(Floor.micros(now.plus(LEASE)));
                dialect.bind(in, events.stream().map(HandEvent::id).toList());
                sent.send();
            }
        }
        return events;
    }

    private static List<HandEvent> events(Script.Sent sent) throws SQLException {
        List<HandEvent> events = new ArrayList<>(BATCH);
        sent.send();
        try (ResultSet rows = sent.rows()) {
            while (rows.next()) {
                events.add(HandEvent.of(rows));
            }
        }
        return events;
    }

    private static int settle(Connection connection, Dialect dialect, List<HandEvent> events) throws SQLException {
        List<UUID> ids = events.stream().map(HandEvent::id).toList();
        if (ids.isEmpty()) {
            return 0;
        }
        if (dialect == Dialect.POSTGRESQL) {
            try (Script.Sent sent = Script.of(dialect, SETTLE).on(connection)) {
                Binder in = sent.binder();
                dialect.bind(in, ids);
                in.array(connection.createArrayOf(
                        "int", events.stream().map(HandEvent::attempts).toArray()));
                return sent.send();
            }
        }
        String sql = SETTLE_EACH + dialect.among("id", ids.size()) + " AND (id, attempts) IN ("
                + String.join(", ", Collections.nCopies(ids.size(), "(?, ?)")) + ")";
        try (Script.Sent sent = Script.of(dialect, sql).on(connection)) {
            Binder in = sent.binder();
            dialect.bind(in, ids);
            for (HandEvent event : events) {
                in.id(event.id).number(event.attempts);
            }
            return sent.send();
        }
    }

    private record HandEvent(
            int attempts,
            UUID id,
            String type,
            String aggregateType,
            UUID aggregate,
            long version,
            long occurredAt,
            String caller,
            String data) {

        static HandEvent of(ResultSet row) throws SQLException {
            return new HandEvent(
                    row.getInt(1),
                    row.getObject(2, UUID.class),
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
