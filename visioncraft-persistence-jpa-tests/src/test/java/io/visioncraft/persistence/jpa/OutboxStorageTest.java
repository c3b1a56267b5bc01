package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.events.EventRelay;
import io.visioncraft.events.RelayPolicy;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.Backlog;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.DeliveryOutcome;
import io.visioncraft.spi.EventRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What claims, settlements and counts send: neither what is delivered nor what waits behind others makes it more. */
@Rule("EVT-2")
class OutboxStorageTest extends StorageCases {

    private static final Duration LEASE = Duration.ofMinutes(1);

    @Test
    void relaysABatchInFewRoundTrips() {
        append(SampleEvents.ofDifferentAggregates(40));
        EventRelay relay = EventRelay.builder(store.transactions(), store.events())
                .subscriber(one -> {})
                .policy(RelayPolicy.standard().inBatchesOf(40))
                .build();
        opened.watch.executions();
        opened.watch.ends();

        assertThat(relay.runOnce().delivered()).isEqualTo(40);

        int waits = opened.watch.executions().size() + RoundTrips.in(opened.watch.ends(), opened.database());
        assertThat(waits)
                .isLessThanOrEqualTo(
                        switch (opened.database()) {
                            case POSTGRESQL -> 4; // claim, commit, settlement, commit
                            case MARIADB ->
                                10; // candidates, locks, attempts, settlement, two commits, four switches of
                            // auto-commit
                            case H2 -> 15; // the same, and the bounds of lock waits, each alone
                        });
    }

    @Test
    void settlesManyInOneForEachKindOfOutcome() {
        append(SampleEvents.ofDifferentAggregates(40));
        List<Delivery> claimed = claimAll();
        List<DeliveryOutcome> outcomes = new ArrayList<>();
        for (int n = 0; n < claimed.size(); n++) {
            Delivery one = claimed.get(n);
            outcomes.add(
                    switch (n % 3) {
                        case 0 -> DeliveryOutcome.delivered(one);
                        case 1 -> DeliveryOutcome.failed(one, SampleEvents.AT.plusSeconds(n));
                        default -> DeliveryOutcome.dead(one);
                    });
        }
        opened.watch.statements();

        assertThat(in(() -> store.events().settle(outcomes))).hasSize(40);

        assertThat(opened.watch.statements()).hasSize(onPostgreSql() ? 1 : 3);
    }

    @Test
    void claimsManyInThreeOrInOneOnPostgreSql() {
        append(SampleEvents.ofDifferentAggregates(40));
        opened.watch.statements();

        List<Delivery> claimed = in(() -> store.events().claim(SampleEvents.AT, LEASE, 50));

        assertThat(claimed).hasSize(40);
        assertThat(opened.watch.statements()).hasSize(onPostgreSql() ? 1 : 3); // candidates, locks, attempts
    }

    @Test
    void looksForNothingInOne() {
        opened.watch.statements();

        within(() -> store.events().claim(SampleEvents.AT, LEASE, 50));

        assertThat(opened.watch.statements()).hasSize(1);
    }

    @Test
    void removesWhatIsDeliveredInOne() {
        append(SampleEvents.ofDifferentAggregates(40));
        deliverAll();
        opened.watch.statements();

        int removed = in(() -> store.events().removeDelivered(SampleEvents.AT.plusSeconds(100), 30));

        assertThat(removed).isEqualTo(30);
        assertThat(opened.watch.statements()).hasSize(1);
    }

    @Test
    void countsTheBacklogInOne() {
        append(SampleEvents.ofDifferentAggregates(40));
        opened.watch.statements();

        Backlog backlog = store.transactions().reading(() -> store.events().backlog(30));

        assertThat(backlog).isEqualTo(new Backlog(30, 0, SampleEvents.AT.minusSeconds(40)));
        assertThat(opened.watch.statements()).hasSize(1);
    }

    private boolean onPostgreSql() {
        return opened.database() == TestDatabase.POSTGRESQL;
    }

    private void deliverAll() {
        for (List<Delivery> next = claimAll(); !next.isEmpty(); next = claimAll()) {
            List<Delivery> claimed = next;
            within(() -> store.events()
                    .settle(claimed.stream().map(DeliveryOutcome::delivered).toList()));
        }
    }

    private List<Delivery> claimAll() {
        return in(() -> store.events().claim(SampleEvents.AT, LEASE, 1_000));
    }

    private void append(List<EventRecord> events) {
        within(() -> store.events().append(events));
    }
}
