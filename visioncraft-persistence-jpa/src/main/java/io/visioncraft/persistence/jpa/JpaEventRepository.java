package io.visioncraft.persistence.jpa;

import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import java.util.List;
import java.util.UUID;

final class JpaEventRepository implements EventRepository {

    private final Sessions sessions;

    JpaEventRepository(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void append(List<EventRecord> events) {
        JpaSession session = sessions.current();
        events.forEach(event -> session.insert(EventMapper.row(event)));
    }

    @Override
    public List<EventRecord> ofAggregate(String aggregateType, UUID aggregateId, EntryPosition after, int limit) {
        return sessions.current()
                .list(
                        Select.from(EventEntity.class)
                                .where(
                                        "e.aggregateType = :type and e.aggregateId = :id",
                                        "type",
                                        aggregateType,
                                        "id",
                                        aggregateId)
                                .after("aggregateVersion", after.version(), "ordinal", after.ordinal())
                                .orderBy("e.aggregateVersion, e.ordinal, e.id"),
                        limit,
                        EventMapper::record);
    }
}
