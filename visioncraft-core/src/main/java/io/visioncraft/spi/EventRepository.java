package io.visioncraft.spi;

import java.util.List;
import java.util.UUID;

/**
 * The outbox: events are written in the transaction of the change they tell of (EVT-1). Thread-safe; joins the open
 * transaction.
 */
public interface EventRepository {

    /** Appends events in order. If it fails, the use case fails. */
    void append(List<EventRecord> events);

    /**
     * The events of one aggregate in the order (version, ordinal), after a position.
     *
     * @param aggregateType for example {@code order}
     * @param aggregateId the bare id
     * @param after the position of the last event that is known, {@link EntryPosition#START} for the beginning
     * @param limit how many at most
     */
    List<EventRecord> ofAggregate(String aggregateType, UUID aggregateId, EntryPosition after, int limit);
}
