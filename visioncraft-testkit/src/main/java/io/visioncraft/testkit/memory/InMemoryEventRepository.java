package io.visioncraft.testkit.memory;

import io.visioncraft.kernel.EventId;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import java.util.List;
import java.util.UUID;

final class InMemoryEventRepository implements EventRepository {

    private static final Index<EventRecord> BY_AGGREGATE = Index.by(event ->
            Key.of(event.aggregateType(), event.aggregateId(), event.aggregateVersion(), event.ordinal(), event.id()));

    private final Transactions transactions;
    private final Table<EventId, EventRecord> events;

    InMemoryEventRepository(Transactions transactions) {
        this.transactions = transactions;
        this.events = new Table<>(transactions, Shape.unchecked(EventRecord::id, List.of(BY_AGGREGATE)));
    }

    @Override
    public void append(List<EventRecord> happened) {
        transactions.statement(() -> {
            happened.forEach(events::put);
            return happened;
        });
    }

    @Override
    public List<EventRecord> ofAggregate(String aggregateType, UUID aggregateId, EntryPosition after, int limit) {
        Key known = Key.of(aggregateType, aggregateId, after.version(), after.ordinal());
        return transactions.statement(() -> events.after(BY_AGGREGATE, Key.of(aggregateType, aggregateId), known.end())
                .limit(limit)
                .toList());
    }
}
