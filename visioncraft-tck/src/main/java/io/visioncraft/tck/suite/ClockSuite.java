package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.Issuance;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.OpenCrmRecord;
import io.visioncraft.crm.ReplyToCrmRecord;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.Window;
import io.visioncraft.ordering.AddLine;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.DraftOrder;
import io.visioncraft.ordering.LinePrice;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.pricing.Price;
import io.visioncraft.pricing.SetPrice;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.CrmFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Time comes from one clock, ids from one generator. What waits for somebody else's guard is dated after the wait, and no
 * record's times run backwards. The issuer is in Berlin.
 */
@Rule("GEN-8")
public abstract class ClockSuite extends BehaviourSuite {

    private static final Caller MANAGER = CatalogFixtures.manager();
    private static final Instant BEFORE_MIDNIGHT = Instant.parse("2026-03-02T22:59:59Z");
    private static final Instant AFTER_MIDNIGHT = BEFORE_MIDNIGHT.plusSeconds(2);
    private static final LocalDate TOMORROW = LocalDate.of(2026, 3, 3);

    private final Set<UUID> generated = ConcurrentHashMap.newKeySet();

    /** For the class that nests this suite among the tests of a store. */
    protected ClockSuite() {}

    @Override
    void configure(VisionCraft.Builder builder) {
        builder.ids(() -> {
            UUID next = standIns.ids().next();
            generated.add(next);
            return next;
        });
    }

    @Test
    void takesEveryTimeFromTheClockToTheMicrosecond() {
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
    void datesDocumentsInTheZoneOfTheIssuer() {
        clock.set(Instant.parse("2026-12-31T23:00:00Z"));

        Invoice invoice = anInvoice();

        assertThat(invoice.issue())
                .isEqualTo(new Issuance("INV-2027-000001", LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 15)));
    }

    @Test
    void refusesAClockThatIsFarFromOurTimes() {
        Caller manager = CatalogFixtures.manager();
        for (String far : List.of("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "+1000000000-12-31T23:59:59Z")) {
            clock.set(Instant.parse(far));
            events.clear();

            assertRejected(
                    StoreCodes.CLOCK_OUT_OF_RANGE,
                    () -> vc.categories().create(manager, CreateCategory.root("Garden")));
            // a list of categories asks for no time
            assertThat(vc.categories().roots(manager, ListRequest.first()).items())
                    .isEmpty();
            assertThat(events.all()).isEmpty();
        }
    }

    @Test
    void takesEveryIdFromTheGenerator() {
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

    @Test
    @Rule("INV-4")
    void datesAnInvoiceThatWaitsOverMidnightOnTheDayAfter() {
        ServiceId service = aService();
        Caller ann = IdentityFixtures.as(IdentityFixtures.in(vc).aCustomer());

        Order order = whileOthersHoldOverMidnight(
                new Guard.Series("invoice:INV"), library -> library.orders().place(ann, PlaceOrder.of(service, 1)));

        Invoice invoice = vc.invoices().findByOrder(ann, order.id()).orElseThrow();
        assertThat(order.placedAt()).isEqualTo(BEFORE_MIDNIGHT);
        assertThat(timeOf("order.placed")).isEqualTo(BEFORE_MIDNIGHT);
        assertThat(invoice.issue())
                .as("dated on the day after, and taxed by the law of the day on which it was placed")
                .isEqualTo(new Issuance(
                        "INV-2026-000001",
                        TOMORROW,
                        TOMORROW.minusDays(1),
                        TOMORROW.minusDays(1),
                        TOMORROW.plusDays(14),
                        PaymentTerms.net(14),
                        LocalDate.of(2036, 12, 31)));
        assertThat(timeOf("invoice.issued")).isEqualTo(AFTER_MIDNIGHT);
    }

    @Test
    @Rule("INV-4")
    void datesACreditNoteThatWaitsOverMidnightOnTheDayAfter() {
        Invoice invoice = anInvoice();

        CreditNote note = whileOthersHoldOverMidnight(
                new Guard.Series("credit-note:CRN"),
                library -> library.invoices()
                        .credit(BillingFixtures.clerk(), CreditInvoice.whole(invoice.id(), "Never delivered")));

        assertThat(note.issue()).isEqualTo(new Issuance("CRN-2026-000001", TOMORROW, TOMORROW));
        assertThat(note.createdAt()).isEqualTo(AFTER_MIDNIGHT);
        assertThat(timeOf("credit-note.issued")).isEqualTo(AFTER_MIDNIGHT);
    }

    @Test
    @Rule("PRC-1")
    void startsAPriceWhenTheWaitIsOver() {
        ServiceId service = aService();

        Price price = whileOthersHoldOverMidnight(
                new Guard.Prices(service, issuer().currency()),
                library -> library.prices().set(MANAGER, SetPrice.of(service, "90.00", "EUR")));

        assertThat(price.window()).isEqualTo(Window.startingAt(AFTER_MIDNIGHT));
        assertThat(price.createdAt()).isEqualTo(AFTER_MIDNIGHT);
        assertThat(timeOf("price.set")).isEqualTo(AFTER_MIDNIGHT);
    }

    @Test
    @Rule("IDN-8")
    void datesWhatAPersonSaysWhenTheWaitIsOver() {
        User ann = IdentityFixtures.in(vc).aCustomer();

        CrmRecord opened = whileOthersHoldOverMidnight(
                new Guard.Person(ann.id()),
                library -> library.crm()
                        .open(IdentityFixtures.as(ann), OpenCrmRecord.of("ISSUE", "Broken", "It does not open")));

        assertThat(opened.createdAt()).isEqualTo(AFTER_MIDNIGHT);
        assertThat(timeOf("crm-record.opened")).isEqualTo(AFTER_MIDNIGHT);
    }

    /** The entry of a line is the proof of its price: the order's instant may lie in the window of another entry. */
    @Test
    @Rule({"PRC-1", "PRC-5"})
    void keepsThePriceThatWasReadThoughAnotherStartsMeanwhile() {
        ServiceId service = aService();
        Caller ann = IdentityFixtures.as(IdentityFixtures.in(vc).aCustomer());
        clock.advance(Duration.ofDays(1));
        Runnable another = () -> Race.elsewhere(() -> CatalogFixtures.in(vc).aPrice(service, "90.00", "EUR"));
        VisionCraft placing =
                libraryOver(Interleaving.after(persistence, "prices", "inForce", Interleaving.once(another)));

        Order order = placing.orders().place(ann, PlaceOrder.of(service, 1));

        List<Price> entries = vc.prices()
                .history(MANAGER, service, "EUR", ListRequest.first())
                .items();
        LinePrice price = order.lines().get(0).price();
        assertThat(entries.get(0).window().contains(Objects.requireNonNull(order.placedAt())))
                .isTrue();
        assertThat(price.entry()).isEqualTo(entries.get(1).id());
        assertThat(price.unitPrice()).isEqualTo(UnitPrice.of("80.00", "EUR"));
    }

    @Test
    @Rule("GEN-10")
    void neverDatesWhatHappensToARecordBeforeWhatItKnows() {
        IdentityFixtures people = IdentityFixtures.in(vc);
        User ann = people.aCustomer();
        Order order = vc.orders().place(IdentityFixtures.as(ann), PlaceOrder.of(aService(), 1));
        CrmRecord record = CrmFixtures.in(vc).anOpenRecordOf(ann);
        Instant known = clock.instant();
        clock.advance(Duration.ofSeconds(-5));
        events.clear();

        vc.orders().cancel(IdentityFixtures.as(ann), CancelOrder.of(order.id()));
        vc.crm().reply(IdentityFixtures.as(ann), ReplyToCrmRecord.of(record.id(), "Still broken"));
        vc.users().suspend(people.admin(), SuspendUser.of(ann.id(), "Asked for it"));

        assertThat(events.ofType("order.cancelled"))
                .extracting(EventRecord::time)
                .containsExactly(known);
        assertThat(events.ofType("crm-record.replied"))
                .extracting(EventRecord::time)
                .containsExactly(known);
        assertThat(events.ofType("user.suspended"))
                .extracting(EventRecord::time)
                .containsExactly(known);
        assertThat(vc.orders()
                        .history(system("order:read:any"), order.id(), ListRequest.first())
                        .items())
                .extracting(StatusChange::at)
                .containsOnly(known);
    }

    @Test
    void neverPlacesADraftBeforeItWasMade() {
        Caller ann = IdentityFixtures.as(IdentityFixtures.in(vc).aCustomer());
        ServiceId service = aService();
        Order draft = vc.orders().draft(ann, DraftOrder.own());
        clock.advance(Duration.ofSeconds(-5));
        vc.orders().addLine(ann, AddLine.to(draft.id(), service, 1));

        Order placed = vc.orders().placeDraft(ann, PlaceDraft.of(draft.id()));

        assertThat(placed.placedAt()).isEqualTo(draft.createdAt());
        assertThat(timeOf("order.line-added")).isEqualTo(draft.createdAt());
    }

    /** Makes a call that waits from before midnight, Berlin time, until after it. */
    private <T> T whileOthersHoldOverMidnight(Guard guard, Function<VisionCraft, T> call) {
        clock.set(BEFORE_MIDNIGHT);
        return GuardQueue.waitFor(
                persistence, guard, () -> clock.set(AFTER_MIDNIGHT), store -> () -> call.apply(libraryOver(store)));
    }

    private Instant timeOf(String eventType) {
        List<EventRecord> found = events.ofType(eventType);
        return found.get(found.size() - 1).time();
    }

    private ServiceId aService() {
        return CatalogFixtures.in(vc).anActiveServiceAt("80.00", "EUR").id();
    }

    private Invoice anInvoice() {
        ServiceId service = aService();
        Caller ann = IdentityFixtures.as(IdentityFixtures.in(vc).aCustomer());
        Order order = vc.orders().place(ann, PlaceOrder.of(service, 2));
        return vc.invoices().findByOrder(ann, order.id()).orElseThrow();
    }
}
