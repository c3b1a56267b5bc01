package io.visioncraft.testkit;

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

/**
 * Forwards each call to another outbox. A test extends it and overrides the methods that shall fail or be watched. As
 * thread-safe as the other outbox.
 */
public abstract class ForwardingOutbox implements EventRepository {

    private final EventRepository outbox;

    /**
     * Forwards to an outbox.
     *
     * @param outbox the other outbox
     */
    protected ForwardingOutbox(EventRepository outbox) {
        this.outbox = outbox;
    }

    @Override
    public void append(List<EventRecord> events) {
        outbox.append(events);
    }

    @Override
    public List<EventRecord> ofAggregate(String aggregateType, UUID aggregateId, EntryPosition after, int limit) {
        return outbox.ofAggregate(aggregateType, aggregateId, after, limit);
    }

    @Override
    public List<Delivery> claim(Instant now, Duration lease, int limit) {
        return outbox.claim(now, lease, limit);
    }

    @Override
    public Set<EventId> settle(List<DeliveryOutcome> outcomes) {
        return outbox.settle(outcomes);
    }

    @Override
    public List<Delivery> dead(@Nullable Position after, int limit) {
        return outbox.dead(after, limit);
    }

    @Override
    public Backlog backlog(int limit) {
        return outbox.backlog(limit);
    }

    @Override
    public boolean replay(EventId event) {
        return outbox.replay(event);
    }

    @Override
    public int removeDelivered(Instant before, int limit) {
        return outbox.removeDelivered(before, limit);
    }
}
