package io.visioncraft.tck.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.housekeeping.Housekeeping;
import io.visioncraft.housekeeping.HousekeepingReport;
import io.visioncraft.housekeeping.RunHousekeeping;
import io.visioncraft.tck.probe.World;
import io.visioncraft.tck.race.RacePair.Calls;
import io.visioncraft.testkit.fixture.BillingFixtures;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents whose retention is over, and what else happens to them then. */
final class RetentionRaces {

    private static final Caller CLERK = BillingFixtures.clerk();
    private static final Caller NIGHTLY = Caller.system("nightly", "housekeeping:run:any");

    private RetentionRaces() {}

    static List<RacePair> all() {
        return List.of(
                RacePair.bothDone(
                        "credit an invoice while its names are taken off", RetentionRaces::creditWhileForgetting),
                RacePair.bothDone("take the names off documents twice", RetentionRaces::forgetTwice));
    }

    /** Both documents name the buyer, or neither does. */
    private static Calls creditWhileForgetting(World world) {
        Invoice invoice = anInvoice(world);
        pass(world, invoice);
        CreditInvoice one = CreditInvoice.part(invoice.id(), "Broken")
                .line(invoice.lines().get(0).orderLine(), 1);
        return Calls.of(
                        () -> world.vc().invoices().credit(CLERK, one),
                        () -> world.vc().housekeeping().run(NIGHTLY, RunHousekeeping.standard()))
                .then((note, report) -> assertThat(world.vc().invoices().creditNotes(CLERK, invoice.id()))
                        .as("credit notes with the buyer of the invoice")
                        .extracting(CreditNote::parties)
                        .containsExactly(
                                world.vc().invoices().get(CLERK, invoice.id()).parties()));
    }

    private static Calls forgetTwice(World world) {
        pass(world, anInvoice(world), anInvoice(world));
        Housekeeping housekeeping = world.vc().housekeeping();
        return Calls.of(
                        () -> housekeeping.run(NIGHTLY, RunHousekeeping.standard()),
                        () -> housekeeping.run(NIGHTLY, RunHousekeeping.standard()))
                .then((one, other) -> assertThat(documents(one) + documents(other))
                        .as("documents whose names were taken off")
                        .isEqualTo(2));
    }

    private static long documents(@Nullable Object answer) {
        return answer instanceof HousekeepingReport report ? report.documents() : 0;
    }

    /** The invoices are paid, and their retention is over; another one bears the clock out. */
    private static void pass(World world, Invoice... invoices) {
        List.of(invoices).forEach(one -> world.billing().paid(one.id(), "240.00"));
        world.standIns().clock().advance(Duration.ofDays(11 * 366L));
        anInvoice(world);
    }

    private static Invoice anInvoice(World world) {
        return world.billing().anInvoiceOf(world.people().aCustomer(), 3, "80.00");
    }
}
