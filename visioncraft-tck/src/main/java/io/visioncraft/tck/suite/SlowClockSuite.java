package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.BillingCodes;
import io.visioncraft.billing.CloseBooks;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Rule;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that a node records whose clock is a day behind, while another closes the books (INV-7). */
@Rule("INV-7")
abstract class SlowClockSuite extends BehaviourSuite {

    /** Today by the slow clock, yesterday by the other. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

    private BillingFixtures billing;
    private Invoice invoice;
    private Caller bookkeeper;
    private VisionCraft slow;
    private Instant slowNow;

    SlowClockSuite() {}

    @BeforeEach
    void beginWithTwoClocks() {
        billing = BillingFixtures.in(vc, CatalogFixtures.in(vc));
        invoice = billing.anInvoiceOf(IdentityFixtures.in(vc).aCustomer(), 1, "80.00");
        bookkeeper = system("books:close:any");
        slow = standIns.builder(persistence, issuer())
                .clock(Clock.offset(clock, Duration.ofDays(-1)))
                .build();
        clock.advance(Duration.ofDays(2));
        slowNow = clock.instant().minus(Duration.ofDays(1));
    }

    /** A node whose clock is a day behind takes a day for today that another has closed. */
    @Test
    @Rule({"PAY-1", "GEN-8"})
    void refusesAPaymentOfAClosedDayThatASlowClockTakesForToday() {
        RecordPayment today = payment("10.00", "r-1", slowNow);
        RecordPayment tomorrow = payment("10.00", "r-2", slowNow.plus(Duration.ofDays(1)));
        slow.invoices().recordPayment(clerk(), payment("1.00", "r-0", slowNow));
        vc.invoices().closeBooks(bookkeeper, CloseBooks.until(DAY));
        events.clear();

        VisionCraftException refusal =
                assertRejected(BillingCodes.BOOKS_CLOSED, () -> slow.invoices().recordPayment(clerk(), today));

        assertThat(refusal.details()).isEqualTo(Map.of("date", "2026-03-03", "closedUntil", "2026-03-03"));
        assertThat(events.all()).isEmpty();
        slow.invoices().recordPayment(clerk(), tomorrow);
        assertThat(billing.receivableOf(invoice.id()).allocated().amount()).isEqualByComparingTo("11.00");
    }

    private RecordPayment payment(String amount, String reference, Instant received) {
        return RecordPayment.of(invoice.id(), amount, "EUR", "transfer", reference, received);
    }
}
