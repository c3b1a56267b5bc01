package io.visioncraft.persistence.jpa;

import static io.visioncraft.persistence.jpa.SampleEvents.AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.Backlog;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.DeliveryOutcome;
import io.visioncraft.spi.EventRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How many rows a claim or a count looks at: neither what is delivered nor what waits behind others makes it more. On H2, which counts
 * them and goes by its indexes however few rows there are; the other databases rightly read a small table as a whole.
 */
@Rule("EVT-2")
class OutboxScansTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final UUID BUSY = new UUID(1, 1);
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_H2", "ECLIPSELINK_H2"})
    void looksAtNothingThatIsDelivered(TestStore opened) throws SQLException {
        JpaPersistence store = opened.fresh();
        append(store, SampleEvents.ofDifferentAggregates(300));
        append(store, SampleEvents.of(BUSY, 1, 5));
        while (!claimedAndDelivered(store).isEmpty()) {
            // until nothing is left
        }
        append(store, SampleEvents.of(BUSY, 6, 2));
        opened.watch.statements();
        claim(store);
        String candidates = opened.watch.statements().get(0);

        List<Integer> scanned = scannedBy(candidates, opened);

        assertThat(scanned).isNotEmpty().allMatch(rows -> rows < 10);
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_H2", "ECLIPSELINK_H2"})
    void looksAtNoMoreThanItsBatch(TestStore opened) throws SQLException {
        JpaPersistence store = opened.fresh();
        append(store, SampleEvents.ofDifferentAggregates(600));
        opened.watch.statements();

        List<Delivery> claimed = claim(store);
        String candidates = opened.watch.statements().get(0);

        assertThat(claimed).hasSize(50);
        assertThat(scannedBy(candidates, opened))
                .isNotEmpty()
                .allMatch(rows -> rows <= 200); // and those that are claimed
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_H2", "ECLIPSELINK_H2"})
    void findsTheFirstOfManyThatWaitForEachOther(TestStore opened) throws SQLException {
        JpaPersistence store = opened.fresh();
        append(store, SampleEvents.of(BUSY, 1, 1_000));
        opened.watch.statements();

        List<Delivery> claimed = claim(store);
        String candidates = opened.watch.statements().get(0);

        assertThat(claimed).extracting(one -> one.event().aggregateVersion()).containsExactly(1L);
        assertThat(scannedBy(candidates, opened))
                .isNotEmpty()
                .allMatch(rows -> rows < 3_100); // a few rows for each that waits
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_H2", "ECLIPSELINK_H2"})
    void countsTheBacklogByItsFirstRows(TestStore opened) throws SQLException {
        JpaPersistence store = opened.fresh();
        append(store, SampleEvents.ofDifferentAggregates(300));
        while (!claimedAndDelivered(store).isEmpty()) {
            // until nothing is left
        }
        append(store, SampleEvents.of(BUSY, 1, 1_000));
        opened.watch.statements();

        Backlog backlog = store.transactions().reading(() -> store.events().backlog(50));
        List<Integer> scanned = scannedBy(opened.watch.statements().get(0), opened, explain -> explain.setInt(1, 50));

        assertThat(backlog.pending()).isEqualTo(50);
        assertThat(scanned).isNotEmpty().allMatch(rows -> rows < 60);
    }

    private static List<Delivery> claim(JpaPersistence store) {
        return store.transactions().inTransaction(() -> store.events().claim(AT, LEASE, 50));
    }

    private static List<Delivery> claimedAndDelivered(JpaPersistence store) {
        List<Delivery> claimed = claim(store);
        store.transactions().inTransaction(() -> {
            store.events()
                    .settle(claimed.stream().map(DeliveryOutcome::delivered).toList());
            return true;
        });
        return claimed;
    }

    private static void append(JpaPersistence store, List<EventRecord> events) {
        store.transactions().inTransaction(() -> {
            store.events().append(events);
            return true;
        });
    }

    /** How many rows each part of the candidates' query looks at. */
    private static List<Integer> scannedBy(String candidates, TestStore opened) throws SQLException {
        return scannedBy(candidates, opened, explain -> {
            explain.setLong(1, Micros.of(AT));
            explain.setInt(2, 50);
        });
    }

    private static List<Integer> scannedBy(String query, TestStore opened, Parameters parameters) throws SQLException {
        try (Connection connection = opened.dataSource().getConnection();
                PreparedStatement explain = connection.prepareStatement("EXPLAIN ANALYZE " + query)) {
            parameters.bind(explain);
            try (ResultSet plan = explain.executeQuery()) {
                plan.next();
                return SCANNED.matcher(plan.getString(1))
                        .results()
                        .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                        .toList();
            }
        }
    }

    /** Binds the parameters of a query. */
    @FunctionalInterface
    private interface Parameters {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
