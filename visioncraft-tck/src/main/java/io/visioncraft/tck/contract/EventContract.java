package io.visioncraft.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.EventId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.testkit.Race;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the {@link io.visioncraft.spi.EventRepository} of every store does: rules OBX. */
@Rule("EVT-1")
abstract class EventContract extends StoreContract {

    private Order order;

    @BeforeEach
    final void beginWithAnOrder() {
        order = anOrder();
    }

    @Test
    @Proves("OBX-1")
    final void keepsEventsEqual() {
        EventRecord full = event(
                1,
                0,
                Map.of(
                        "text",
                        "a \"b\" \\ ' \n\t \u00e9 \uD83D\uDE00",
                        "blank",
                        " ",
                        "empty",
                        "",
                        "amount",
                        "190.40",
                        "long",
                        Long.MAX_VALUE,
                        "least",
                        Long.MIN_VALUE,
                        "beyondDoubles",
                        9_007_199_254_740_993L,
                        "yes",
                        true,
                        "no",
                        false,
                        "nested",
                        Map.of("none", Map.of(), "list", List.of(1L, "1", List.of(), List.of(true)))));
        EventRecord bare = new EventRecord(
                new EventId(samples.id()),
                "order.placed",
                1,
                "order",
                order.id().value(),
                2,
                0,
                ContractRecords.AT,
                "VISITOR",
                "",
                null,
                Map.of());

        within(() -> persistence.events().append(List.of(full, bare)));

        assertThat(events(EntryPosition.START, 10)).containsExactly(full, bare);
    }

    @Test
    @Proves("OBX-2")
    @Rule("GEN-5")
    final void forgetsTheEventsOfARollback() {
        rolledBack(() -> persistence.events().append(List.of(samples.event(order, 0))));

        assertThat(events(EntryPosition.START, 10)).isEmpty();
    }

    @Test
    @Proves("OBX-3")
    @Rule("GEN-5")
    final void keepsEventsExactlyWhereTheirChangeIsKept() {
        List<Race.Outcome<Boolean>> outcomes = Race.times(
                4,
                n -> () -> in(() -> {
                    EventRecord tells = new EventRecord(
                            new EventId(new ContractRecords(n).id()),
                            "order.changed",
                            1,
                            "order",
                            order.id().value(),
                            2,
                            n,
                            ContractRecords.AT,
                            "SYSTEM",
                            "test",
                            null,
                            Map.of());
                    persistence.events().append(List.of(tells));
                    persistence.ordering().orders().save(order.atVersion(2), List.of());
                    return true;
                }));

        assertThat(outcomes).filteredOn(Race.Outcome::succeeded).hasSize(1);
        assertThat(events(EntryPosition.START, 10)).hasSize(1);
    }

    @Test
    @Proves("OBX-4")
    final void listsEventsByVersionAndOrdinalWhateverTheOrderOfWriting() {
        List<EventRecord> events = new ArrayList<>();
        for (int version = 1; version <= 11; version++) {
            for (int ordinal = 0; ordinal < 11; ordinal += 5) {
                events.add(event(version, ordinal, Map.of()));
            }
        }
        for (int i = 0; i < events.size(); i++) {
            EventRecord one = events.get(i * 7 % events.size());
            within(() -> persistence.events().append(List.of(one)));
        }

        assertThat(events(EntryPosition.START, 100)).isEqualTo(events);
        assertThat(events(EntryPosition.START, 4)).isEqualTo(events.subList(0, 4));
        assertThat(events(new EntryPosition(2, 0), 3)).isEqualTo(events.subList(4, 7));
        assertThat(events(new EntryPosition(2, 7), 1)).isEqualTo(events.subList(5, 6));
        assertThat(events(new EntryPosition(11, 10), 9)).isEmpty();
    }

    @Test
    @Proves("OBX-5")
    final void keepsTheEventsOfOneAggregateApart() {
        Order other = anOrder();
        EventRecord mine = samples.event(order, 0);
        EventRecord theirs = samples.event(other, 0);

        within(() -> persistence.events().append(List.of(mine, theirs)));

        assertThat(events(EntryPosition.START, 10)).containsExactly(mine);
        assertThat(in(() -> persistence.events().ofAggregate("Order", order.id().value(), EntryPosition.START, 10)))
                .isEmpty();
    }

    @Test
    @Proves("OBX-6")
    final void showsATransactionTheEventsItAppended() {
        EventRecord first = samples.event(order, 0);
        EventRecord second = samples.event(order, 1);

        List<EventRecord> seen = in(() -> {
            persistence.events().append(List.of(first));
            persistence.events().append(List.of());
            persistence.events().append(List.of(second));
            return persistence.events().ofAggregate("order", order.id().value(), EntryPosition.START, 10);
        });

        assertThat(seen).containsExactly(first, second);
    }

    @Test
    @Proves("OBX-7")
    @Rule("GEN-5")
    final void keepsAnEventThatIsAppendedAgainAfterARollback() {
        EventRecord tells = samples.event(order, 0);

        rolledBack(() -> persistence.events().append(List.of(tells)));
        within(() -> persistence.events().append(List.of(tells)));

        assertThat(events(EntryPosition.START, 10)).containsExactly(tells);
        assertThat(in(() -> persistence.events().claim(ContractRecords.AT.plusSeconds(60), Duration.ofSeconds(1), 10)))
                .extracting(Delivery::event)
                .containsExactly(tells);
    }

    private EventRecord event(long version, int ordinal, Map<String, Object> data) {
        return new EventRecord(
                new EventId(samples.id()),
                "order.changed",
                2,
                "order",
                order.id().value(),
                version,
                ordinal,
                ContractRecords.AT,
                "USER",
                order.customer().toString(),
                "trace \u00e9",
                data);
    }

    private List<EventRecord> events(EntryPosition after, int limit) {
        return in(() -> persistence.events().ofAggregate("order", order.id().value(), after, limit));
    }
}
