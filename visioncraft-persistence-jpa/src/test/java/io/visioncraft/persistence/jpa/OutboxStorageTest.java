package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.EventId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EventRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What claims cost: neither what is delivered nor what waits behind others makes them send more or look at more. */
@Rule("EVT-2")
class OutboxStorageTest extends StorageCases {

    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final UUID BUSY = new UUID(1, 1);
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    @Test
    void claimsManyInThree() {
        append(ofDifferentAggregates(40));
        opened.watch.statements();

        List<Delivery> claimed = in(() -> store.events().claim(AT, LEASE, 50));

        assertThat(claimed).hasSize(40);
        assertThat(opened.watch.statements()).hasSize(3); // candidates, locks, attempts
    }

    @Test
    void looksForNothingInOne() {
        opened.watch.statements();

        within(() -> store.events().claim(AT, LEASE, 50));

        assertThat(opened.watch.statements()).hasSize(1);
    }

    @Test
    void removesWhatIsDeliveredInOne() {
        append(ofDifferentAggregates(40));
        deliverAll();
        opened.watch.statements();

        int removed = in(() -> store.events().removeDelivered(AT.plusSeconds(100), 30));

        assertThat(removed).isEqualTo(30);
        assertThat(opened.watch.statements()).hasSize(1);
    }

    @Test
    void looksAtNothingThatIsDelivered() throws SQLException {
        append(ofDifferentAggregates(300));
        append(of(BUSY, 1, 5));
        deliverAll();
        append(of(BUSY, 6, 2));
        opened.watch.statements();
        within(() -> store.events().claim(AT, LEASE, 50));
        String candidates = opened.watch.statements().get(0);

        List<Integer> scanned = scannedBy(candidates);

        assertThat(scanned).isNotEmpty().allMatch(rows -> rows < 10);
    }

    @Test
    void findsTheFirstOfManyThatWaitForEachOther() throws SQLException {
        append(of(BUSY, 1, 1_000));
        opened.watch.statements();

        List<Delivery> claimed = in(() -> store.events().claim(AT, LEASE, 50));
        String candidates = opened.watch.statements().get(0);

        assertThat(claimed).extracting(one -> one.event().aggregateVersion()).containsExactly(1L);
        assertThat(scannedBy(candidates)).allMatch(rows -> rows < 3_100); // a few rows for each that waits
    }

    private void deliverAll() {
        for (List<Delivery> next = claimAll(); !next.isEmpty(); next = claimAll()) {
            List<Delivery> claimed = next;
            within(() ->
                    claimed.forEach(one -> store.events().delivered(one.event().id(), one.attempt())));
        }
    }

    private List<Delivery> claimAll() {
        return in(() -> store.events().claim(AT, LEASE, 1_000));
    }

    /** How many rows each part of the candidates' query looks at. */
    private List<Integer> scannedBy(String candidates) throws SQLException {
        try (Connection connection = opened.dataSource().getConnection();
                PreparedStatement explain = connection.prepareStatement("EXPLAIN ANALYZE " + candidates)) {
            explain.setLong(1, Micros.of(AT));
            explain.setInt(2, 50);
            try (ResultSet plan = explain.executeQuery()) {
                plan.next();
                return SCANNED.matcher(plan.getString(1))
                        .results()
                        .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                        .toList();
            }
        }
    }

    private void append(List<EventRecord> events) {
        within(() -> store.events().append(events));
    }

    private static List<EventRecord> ofDifferentAggregates(int count) {
        List<EventRecord> events = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            events.add(event(new UUID(2, n), 1, AT.minusSeconds(count - n)));
        }
        return events;
    }

    /** Events of one aggregate, the first of them at a version. */
    private static List<EventRecord> of(UUID aggregate, int version, int count) {
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
