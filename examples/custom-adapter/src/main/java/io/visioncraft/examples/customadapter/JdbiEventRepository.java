package io.visioncraft.examples.customadapter;

import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import java.util.List;
import java.util.UUID;

final class JdbiEventRepository implements EventRepository {

    private static final Json<EventRecord> EVENT = Json.of("event", EventRecord.class);

    private final Transactions transactions;

    JdbiEventRepository(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void append(List<EventRecord> events) {
        transactions.sql(sql -> {
            for (EventRecord event : events) {
                sql.execute(
                        """
                        INSERT INTO vc_event (id, aggregate_type, aggregate_id, aggregate_version, ordinal, body)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """,
                        event.id(),
                        event.aggregateType(),
                        event.aggregateId(),
                        event.aggregateVersion(),
                        event.ordinal(),
                        Json.write(event));
            }
            return events;
        });
    }

    @Override
    public List<EventRecord> ofAggregate(String aggregateType, UUID aggregateId, EntryPosition after, int limit) {
        return transactions.sql(
                sql -> sql.select("""
                        SELECT id, body FROM vc_event
                        WHERE aggregate_type = ? AND aggregate_id = ? AND (aggregate_version, ordinal) > (?, ?)
                        ORDER BY aggregate_version, ordinal FETCH FIRST ? ROWS ONLY
                        """, aggregateType, aggregateId, after.version(), after.ordinal(), limit)
                        .map((row, context) -> EVENT.read(row.getString("body"), row.getObject("id")))
                        .list());
    }
}
