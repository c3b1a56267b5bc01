package io.visioncraft.tck.suite;

import static io.visioncraft.kernel.KernelCodes.CONTROL_CHARACTER;
import static io.visioncraft.kernel.KernelCodes.MALFORMED_CURSOR;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.DeliveryOutcome;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is told of the changes to a record, on every store: by {@link io.visioncraft.events.EventManagement} to those who may
 * read it, by the outbox to relays.
 */
@Rule("EVT-1")
public abstract class EventHistorySuite extends BehaviourSuite {

    private static final Caller AUDITOR = Caller.system("auditor", "event:read:any");

    private User ann;
    private Order order;

    EventHistorySuite() {}

    @BeforeEach
    void beginWithAnOrder() {
        ann = IdentityFixtures.in(vc).aCustomer();
        order = BillingFixtures.in(vc, CatalogFixtures.in(vc)).anOrderOf(ann, 2, "80.00");
    }

    @Test
    void tellsWhatHappenedToARecordInOrder() {
        vc.orders().confirm(system("order:work:any"), WorkOnOrder.of(order.id()));
        vc.orders().cancel(as(ann).correlatedBy("call-7").from("192.0.2.1"), CancelOrder.of(order.id()));

        List<EventRecord> history = Listings.all(
                1,
                request -> vc.events().ofAggregate(AUDITOR, "order", order.id().value(), request));

        assertThat(history)
                .extracting(EventRecord::type)
                .containsExactly("order.placed", "order.confirmed", "order.cancelled");
        assertThat(history).isEqualTo(recorded());
        EventRecord last = history.get(2);
        assertThat(last.typeVersion()).isEqualTo(1);
        assertThat(last.aggregateType()).isEqualTo("order");
        assertThat(last.aggregateId()).isEqualTo(order.id().value());
        assertThat(last.aggregateVersion()).isEqualTo(3);
        assertThat(last.ordinal()).isZero();
        assertThat(last.time()).isEqualTo(clock.instant());
        assertThat(last.callerKind()).isEqualTo("USER");
        assertThat(last.callerName()).isEqualTo(ann.id().toString());
        assertThat(last.correlationId()).isEqualTo("call-7");
        assertThat(last.toString()).doesNotContain("192.0.2.1");
        assertThat(history.get(1).callerKind()).isEqualTo("SYSTEM");
        assertThat(history.get(1).callerName()).isEqualTo("test");
    }

    @Test
    void tellsNothingOfWhatIsNotThere() {
        assertThat(vc.events()
                        .ofAggregate(AUDITOR, "order", new UUID(7, 7), ListRequest.first())
                        .items())
                .isEmpty();
        assertThat(vc.events()
                        .ofAggregate(AUDITOR, "invoice", order.id().value(), ListRequest.first())
                        .items())
                .isEmpty();
    }

    @Test
    @Rule({"GEN-1", "GEN-2"})
    void tellsOnlyThoseWhoMayRead() {
        UUID id = order.id().value();

        for (Caller other : List.of(Caller.visitor(), as(ann), system("order:read:any"))) {
            assertRejected(missingFor(other), () -> vc.events().ofAggregate(other, "order", id, ListRequest.first()));
        }
    }

    @Test
    @Rule({"GEN-3", "GEN-9"})
    @SuppressWarnings("NullAway") // what callers without null checks do
    void rejectsWhatIsNotFit() {
        UUID id = order.id().value();
        vc.orders().cancel(as(ann), CancelOrder.of(order.id()));
        String cursor = vc.events()
                .ofAggregate(AUDITOR, "order", id, ListRequest.first(1))
                .next();

        assertInvalid(REQUIRED, "aggregateType", () -> read(" ", id));
        assertInvalid(REQUIRED, "aggregateType", () -> read(null, null));
        assertInvalid(REQUIRED, "id", () -> read("order", null));
        assertInvalid(TOO_LONG, "aggregateType", () -> read("o".repeat(65), id));
        assertInvalid(CONTROL_CHARACTER, "aggregateType", () -> read("or\nder", id));
        assertInvalid(
                MALFORMED_CURSOR,
                "cursor",
                () -> vc.events()
                        .ofAggregate(
                                AUDITOR, "invoice", id, ListRequest.first(1).after(cursor)));
    }

    @Test
    @Rule("EVT-2")
    void handsRelaysWhatUseCasesTold() {
        vc.orders().cancel(as(ann), CancelOrder.of(order.id()));

        List<EventRecord> heard = new ArrayList<>();
        for (List<Delivery> next = claimed(); !next.isEmpty(); next = claimed()) {
            for (Delivery one : next) {
                heard.add(one.event());
                assertThat(settled(one)).isTrue();
            }
        }

        assertThat(heard).containsExactlyInAnyOrderElementsOf(events.all());
        assertThat(heard)
                .filteredOn(event -> event.aggregateId().equals(order.id().value()))
                .extracting(EventRecord::type)
                .containsExactly("order.placed", "order.cancelled");
    }

    private List<Delivery> claimed() {
        return persistence
                .transactions()
                .inTransaction(() -> persistence.events().claim(clock.instant(), Duration.ofSeconds(30), 1_000));
    }

    private boolean settled(Delivery one) {
        return !persistence
                .transactions()
                .inTransaction(() -> persistence.events().settle(List.of(DeliveryOutcome.delivered(one))))
                .isEmpty();
    }

    private List<EventRecord> read(String aggregateType, UUID id) {
        return vc.events()
                .ofAggregate(AUDITOR, aggregateType, id, ListRequest.first())
                .items();
    }

    private List<EventRecord> recorded() {
        return events.all().stream()
                .filter(event -> event.aggregateId().equals(order.id().value()))
                .toList();
    }
}
