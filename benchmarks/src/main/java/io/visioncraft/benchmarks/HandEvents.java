package io.visioncraft.benchmarks;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** The rows of events, each a first change of its record. */
final class HandEvents {

    private static final String HEAD = """
            INSERT INTO vc_event (id, event_type, type_version, aggregate_type, aggregate_id, aggregate_version, ordinal,
                occurred_at, caller_kind, caller_name, event_data, attempts, not_before, delivered, dead)
            VALUES\s""";

    private HandEvents() {}

    /** Of a change. */
    record Event(String type, String aggregateType, UUID aggregate, long version, String data) {

        Event(String type, String aggregateType, UUID aggregate, String data) {
            this(type, aggregateType, aggregate, 1, data);
        }
    }

    /** One statement for so many of a user. */
    static String sql(int many) {
        return HEAD + (row(1, "USER") + ", ").repeat(many - 1) + row(1, "USER");
    }

    /** A statement for one, whose data are of a version. */
    static String sql(int version, String kindOfCaller) {
        return HEAD + row(version, kindOfCaller);
    }

    private static String row(int version, String kindOfCaller) {
        return "(?, ?, " + version + ", ?, ?, ?, 0, ?, '" + kindOfCaller + "', ?, ?, 0, 0, FALSE, FALSE)";
    }

    static void bind(Binder in, Event event, Instant at, String caller) throws SQLException {
        in.id(Floor.newId())
                .text(event.type)
                .text(event.aggregateType)
                .id(event.aggregate)
                .number(event.version)
                .number(Floor.micros(at))
                .text(caller)
                .text(event.data);
    }
}
