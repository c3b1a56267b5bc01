package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.EventId;
import io.visioncraft.spi.EventRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Events to be stored, which tell of nothing. */
final class SampleEvents {

    static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");

    private SampleEvents() {}

    /** One of each of so many aggregates, the last of them just before {@link #AT}. */
    static List<EventRecord> ofDifferentAggregates(int count) {
        List<EventRecord> events = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            events.add(event(new UUID(2, n), 1, AT.minusSeconds(count - n)));
        }
        return events;
    }

    /** So many of one aggregate, the first of them at a version. */
    static List<EventRecord> of(UUID aggregate, int version, int count) {
        List<EventRecord> events = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            events.add(event(aggregate, version + n, AT.plusSeconds(version + n)));
        }
        return events;
    }

    private static EventRecord event(UUID aggregate, long version, Instant time) {
        return new EventRecord(
                new EventId(new UUID(
                        aggregate.getMostSignificantBits() * 1_000 + aggregate.getLeastSignificantBits(), version)),
                "order.placed",
                1,
                "order",
                aggregate,
                version,
                0,
                time,
                "SYSTEM",
                "test",
                null,
                Map.of());
    }
}
