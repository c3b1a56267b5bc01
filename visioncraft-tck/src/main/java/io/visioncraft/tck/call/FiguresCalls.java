package io.visioncraft.tck.call;

import io.visioncraft.access.Caller;
import io.visioncraft.billing.FigurePeriod;
import io.visioncraft.billing.FigureStep;
import io.visioncraft.billing.FiguresManagement;
import io.visioncraft.billing.Invoice;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Figures of a year in which something was invoiced and credited. */
final class FiguresCalls {

    private static final ListRequest FIRST = ListRequest.first();
    private static final FigurePeriod MONTHS = FigurePeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))
            .by(FigureStep.MONTH);

    private FiguresCalls() {}

    static List<Scenario> scenarios() {
        return List.of(
                look("tax", figures -> caller -> figures.tax(caller, MONTHS)).within(2, "account", "tax-figures"),
                look("revenue", figures -> caller -> figures.revenue(caller, MONTHS))
                        .within(2, "account", "revenue"),
                look("revenue-by-service", figures -> caller -> figures.revenueByService(caller, MONTHS, FIRST))
                        .within(2, "account", "revenue-by-service"),
                look("revenue-by-category", figures -> caller -> figures.revenueByCategory(caller, MONTHS, FIRST))
                        .within(2, "account", "revenue-by-category"),
                look("tax-entries", figures -> caller -> figures.taxEntries(caller, MONTHS, FIRST))
                        .within(2, "account", "tax-entries"));
    }

    private static Scenario look(String name, Function<FiguresManagement, Function<Caller, ?>> call) {
        return Scenario.of("figures." + name, world -> {
            Invoice invoice = world.billing().anInvoiceOf(world.people().aCustomer(), 3, "80.00");
            world.billing().credited(invoice.id());
            return Act.of(reader(world), call.apply(world.vc().figures()));
        });
    }

    private static Caller reader(World world) {
        return IdentityFixtures.as(world.people().aUserWith("figures:read:any"));
    }
}
