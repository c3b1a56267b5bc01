package io.visioncraft.testkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.Issue;
import io.visioncraft.catalog.Service;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Time comes from one clock, ids from one generator. */
@Rule("GEN-8")
public abstract class ClockSuite extends BehaviourSuite {

    private final Set<UUID> generated = ConcurrentHashMap.newKeySet();

    @Override
    protected void configure(VisionCraft.Builder builder) {
        builder.ids(() -> {
            UUID next = standIns.ids().next();
            generated.add(next);
            return next;
        });
    }

    @Test
    protected final void takesEveryTimeFromTheClockToTheMicrosecond() {
        IdentityFixtures people = IdentityFixtures.in(vc);
        Instant exact = clock.instant().plus(Duration.ofDays(1)).plusNanos(1_234_567);
        Instant kept = exact.minusNanos(567);
        people.theAdministrator();
        events.clear();
        clock.set(exact);

        User ann = people.aCustomer();

        List<StatusChange<UserStatus>> history = vc.users()
                .history(people.admin(), ann.id(), ListRequest.first())
                .items();
        assertThat(ann.createdAt()).isEqualTo(kept);
        assertThat(history).extracting(StatusChange::at).containsExactly(kept);
        assertThat(events.all()).extracting(EventRecord::time).containsExactly(kept);
    }

    @Test
    @Rule("INV-4")
    protected final void datesDocumentsInTheZoneOfTheIssuer() {
        clock.set(Instant.parse("2026-12-31T23:00:00Z"));

        Invoice invoice = anInvoice();

        assertThat(invoice.issue())
                .isEqualTo(new Issue("INV-2027-000001", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 15)));
    }

    @Test
    protected final void takesEveryIdFromTheGenerator() {
        Invoice invoice = anInvoice();

        Order order = vc.orders().get(system("order:read:any"), invoice.order());
        assertThat(generated)
                .contains(
                        invoice.id().value(),
                        order.id().value(),
                        order.customer().value(),
                        order.lines().get(0).id().value(),
                        order.lines().get(0).service().value())
                .allSatisfy(id -> assertThat(id.version()).isEqualTo(7));
        assertThat(events.all()).extracting(event -> event.id().value()).isSubsetOf(generated);
    }

    private Invoice anInvoice() {
        Service service = CatalogFixtures.in(vc).anActiveServiceAt("80.00", "EUR");
        Caller ann = IdentityFixtures.as(IdentityFixtures.in(vc).aCustomer());
        Order order = vc.orders().place(ann, PlaceOrder.of(service.id(), 2));
        return vc.invoices().findByOrder(ann, order.id()).orElseThrow();
    }
}
