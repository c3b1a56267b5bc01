package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.IssueDrafts;
import io.visioncraft.billing.IssuedDrafts;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.tck.probe.Tally;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Measures how many more orders sixteen threads place where invoices are numbered later (INV-4): each places orders as fast as it
 * can, with the number taken at once, or as drafts that a pass issues in batches after all were placed. Both take turns in the
 * same run, so that a slow moment of the machine meets both, and the quickest round of each counts. What is told is a ratio, the
 * one over the other, for placing alone and with the pass; it is written to {@code target/numbering.tsv} too.
 *
 * <p>The test compares no ratio with a limit: a machine has its moods. It fails only if a call fails, or a number is missing.
 */
@OnlyInFullBuilds
class NumberingFiguresTest {

    private static final int THREADS = 16;
    private static final int ORDERS_EACH = Integer.getInteger("visioncraft.orders", 40);
    private static final int ROUNDS = 3;

    @ParameterizedTest
    @EnumSource
    @Rule("INV-4")
    void comparesNumbersThatAreTakenLaterWithThoseThatAreTakenAtOnce(TestStore store, TestReporter reporter) {
        Figure atOnce = Figure.NONE;
        Figure later = Figure.NONE;
        run(store, InvoicingPolicy.standard());
        for (int round = 0; round < ROUNDS; round++) {
            atOnce = atOnce.orQuicker(run(store, InvoicingPolicy.standard()));
            later = later.orQuicker(run(store, InvoicingPolicy.standard().deferred()));
        }

        String placing = ratio(atOnce.placing, later.placing);
        String issued = ratio(atOnce.placing, later.all);
        reporter.publishEntry(store + ": orders per time, numbered later over at once", placing);
        reporter.publishEntry(store + ": the same with the pass that numbers them", issued);
        Tally.write(
                "numbering.tsv",
                store.name(),
                new TreeMap<>(Map.of("placing", placing, "placing and issuing", issued)));
    }

    private static String ratio(long atOnce, long later) {
        return String.format(Locale.ROOT, "%.2f", (double) atOnce / later);
    }

    private static Figure run(TestStore store, InvoicingPolicy policy) {
        VisionCraft vc = StandIns.create()
                .builder(store.fresh(), StandIns.issuer())
                .invoicing(policy)
                .build();
        Caller customer = IdentityFixtures.as(IdentityFixtures.in(vc).aCustomer());
        PlaceOrder command = PlaceOrder.of(
                CatalogFixtures.in(vc).anActiveServiceAt("80.00", "EUR").id(), 1);
        Caller desk = Caller.system("desk", "invoice:issue:any", "invoice:read:any");

        long begin = System.nanoTime();
        List<Race.Outcome<Boolean>> outcomes = Race.times(THREADS, thread -> () -> {
            for (int n = 0; n < ORDERS_EACH; n++) {
                vc.orders().place(customer, command);
            }
            return true;
        });
        long placing = System.nanoTime() - begin;
        IssuedDrafts issued;
        do {
            issued = vc.invoices().issueDrafts(desk, IssueDrafts.oldest(IssueDrafts.MAX));
        } while (issued.more());
        long all = System.nanoTime() - begin;

        assertThat(Race.failures(outcomes)).isEmpty();
        String last = String.format(Locale.ROOT, "INV-2026-%06d", THREADS * ORDERS_EACH);
        assertThat(vc.invoices().findByNumber(desk, last)).isPresent();
        return new Figure(placing, all);
    }

    /**
     * A round, in nanoseconds.
     *
     * @param placing until all orders were placed
     * @param all until all invoices were issued
     */
    private record Figure(long placing, long all) {

        static final Figure NONE = new Figure(Long.MAX_VALUE, Long.MAX_VALUE);

        Figure orQuicker(Figure other) {
            return new Figure(Math.min(placing, other.placing), Math.min(all, other.all));
        }
    }
}
