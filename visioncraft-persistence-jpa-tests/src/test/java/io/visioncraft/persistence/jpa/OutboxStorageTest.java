package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.Backlog;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EventRecord;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What claims and counts send: neither what is delivered nor what waits behind others makes it more. */
@Rule("EVT-2")
class OutboxStorageTest extends StorageCases {

    private static final Duration LEASE = Duration.ofMinutes(1);

    @Test
    void claimsManyInThree() {
        append(SampleEvents.ofDifferentAggregates(40));
        opened.watch.statements();

        List<Delivery> claimed = in(() -> store.events().claim(SampleEvents.AT, LEASE, 50));

        assertThat(claimed).hasSize(40);
        assertThat(opened.watch.statements()).hasSize(3); // candidates, locks, attempts
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

    private void deliverAll() {
        for (List<Delivery> next = claimAll(); !next.isEmpty(); next = claimAll()) {
            List<Delivery> claimed = next;
            within(() ->
                    claimed.forEach(one -> store.events().delivered(one.event().id(), one.attempt())));
        }
    }

    private List<Delivery> claimAll() {
        return in(() -> store.events().claim(SampleEvents.AT, LEASE, 1_000));
    }

    private void append(List<EventRecord> events) {
        within(() -> store.events().append(events));
    }
}
