package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.BillingCodes;
import io.visioncraft.billing.Invoice;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.housekeeping.HousekeepingReport;
import io.visioncraft.housekeeping.RunHousekeeping;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Rule;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names do not come back: a clock that is wrong takes none off documents (INV-7). */
@Rule("INV-7")
abstract class RetentionClockSuite extends BehaviourSuite {

    /** The first instant of 2037 in the issuer's zone: documents of 2026 are over. */
    private static final Instant OVER = Instant.parse("2036-12-31T23:00:00Z");

    private static final RunHousekeeping RUN = RunHousekeeping.standard();

    private IdentityFixtures people;
    private BillingFixtures billing;
    private Caller scheduler;

    RetentionClockSuite() {}

    @BeforeEach
    void beginWithAScheduler() {
        people = IdentityFixtures.in(vc);
        billing = BillingFixtures.in(vc, CatalogFixtures.in(vc));
        scheduler = system("housekeeping:run:any");
    }

    @Test
    @Rule({"INV-4", "GEN-13"})
    void takesNothingOffWhereTheClockIsBehindTheLastDocument() {
        settled();
        passTo(OVER.plus(Duration.ofDays(3)));
        clock.advance(Duration.ofDays(-2));
        events.clear();

        VisionCraftException refusal = assertRejected(BillingCodes.SERIES_AHEAD_OF_CLOCK, () -> run(vc));

        assertThat(refusal.details()).containsEntry("date", "2037-01-04").containsEntry("today", "2037-01-02");
        assertThat(events.all()).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(run(vc).documents()).isEqualTo(1);
    }

    @Test
    void takesNothingOffByAClockThatNoDocumentBearsOut() {
        Invoice invoice = settled();
        clock.set(OVER.plus(Duration.ofDays(1_000)));
        events.clear();

        VisionCraftException refusal = assertRejected(BillingCodes.CLOCK_UNCONFIRMED, () -> run(vc));
        assertThat(refusal.details()).isEqualTo(Map.of("today", "2039-09-28", "last", "2026-03-02"));
        assertThat(refusal).hasMessageContaining("RunHousekeeping.asOf");
        assertThat(vc.housekeeping()
                        .run(scheduler, RUN.asOf(LocalDate.of(2036, 12, 31)))
                        .documents())
                .isZero();
        assertThat(now(invoice)).isEqualTo(invoice);

        assertThat(vc.housekeeping()
                        .run(scheduler, RUN.asOf(LocalDate.of(2037, 1, 1)))
                        .documents())
                .isEqualTo(1);
        assertThat(now(invoice).anonymous()).isTrue();
        assertThat(run(vc)).isEqualTo(new HousekeepingReport(0, 0, 0, 0, 0, true));
    }

    @Test
    void believesTheClockForAMonthAfterTheLastDocument() {
        Invoice invoice = settled();
        passTo(Instant.parse("2036-12-01T12:00:00Z"));
        clock.set(Instant.parse("2036-12-31T23:00:00Z"));
        assertThat(run(vc).documents()).isEqualTo(1);
        assertThat(now(invoice).anonymous()).isTrue();
    }

    @Test
    @Rule("GEN-3")
    void goesNoFurtherThanTheClockWhateverIsStated() {
        Invoice invoice = settled();

        for (LocalDate day : List.of(LocalDate.of(9999, 12, 31), LocalDate.of(1, 1, 1))) {
            assertThat(vc.housekeeping().run(scheduler, RUN.asOf(day)).documents())
                    .isZero();
        }
        for (LocalDate day : List.of(LocalDate.MIN, LocalDate.MAX)) {
            assertInvalid(
                    KernelCodes.OUT_OF_RANGE, "today", () -> vc.housekeeping().run(scheduler, RUN.asOf(day)));
        }

        assertThat(now(invoice)).isEqualTo(invoice);
    }

    private void passTo(Instant time) {
        clock.set(time);
        billing.anInvoiceOf(people.aCustomer(), 1, "1.00");
    }

    private HousekeepingReport run(VisionCraft library) {
        return library.housekeeping().run(scheduler, RUN);
    }

    private Invoice settled() {
        Invoice invoice = billing.anInvoiceOf(people.aCustomer(), 1, "100.00");
        billing.paid(invoice.id(), invoice.totals().due().amount().toPlainString());
        return invoice;
    }

    private Invoice now(Invoice invoice) {
        return vc.invoices().get(clerk(), invoice.id());
    }
}
