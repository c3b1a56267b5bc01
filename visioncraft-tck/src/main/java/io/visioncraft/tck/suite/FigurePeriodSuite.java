package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.visioncraft.access.Caller;
import io.visioncraft.billing.CategoryRevenue;
import io.visioncraft.billing.FigurePeriod;
import io.visioncraft.billing.FigureSpan;
import io.visioncraft.billing.FigureStep;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.RevenueFigure;
import io.visioncraft.billing.ServiceRevenue;
import io.visioncraft.billing.TaxEntry;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.PlaceOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The periods and steps of which figures are asked, and who may ask, on every store. It is the second of March 2026. */
@Rule("TAX-2")
abstract class FigurePeriodSuite extends OrderingSuite {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final FigurePeriod YEAR = FigurePeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    @Test
    void includesTheFirstAndTheLastDayAndCutsStepsAtThem() {
        suppliedOn(LocalDate.of(2026, 1, 31));
        suppliedOn(LocalDate.of(2026, 2, 28));
        FigurePeriod period = FigurePeriod.of(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28));

        assertThat(vc.figures().revenue(clerk(), period.by(FigureStep.MONTH)))
                .extracting(RevenueFigure::span)
                .containsExactly(
                        new FigureSpan(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 1, 31)),
                        new FigureSpan(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
        for (FigureStep step : List.of(FigureStep.WHOLE, FigureStep.QUARTER, FigureStep.YEAR)) {
            assertThat(vc.figures().revenue(clerk(), period.by(step)))
                    .extracting(RevenueFigure::span, RevenueFigure::invoices)
                    .containsExactly(tuple(new FigureSpan(period.from(), period.until()), 2L));
        }
        assertThat(vc.figures().revenue(clerk(), period.by(FigureStep.DAY)))
                .extracting(RevenueFigure::span)
                .containsExactly(
                        new FigureSpan(period.from(), period.from()), new FigureSpan(period.until(), period.until()));
        assertThat(vc.figures()
                        .revenue(
                                clerk(),
                                FigurePeriod.of(
                                        period.from().plusDays(1),
                                        period.until().minusDays(1))))
                .isEmpty();
    }

    @Test
    void answersForTheWholeCalendar() {
        invoice(PlaceOrder.of(cleaning.id(), 1));
        FigurePeriod all = FigurePeriod.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

        assertThat(vc.figures().tax(clerk(), all)).hasSize(1);
        assertThat(entries(all)).hasSize(1);
        FigurePeriod early = FigurePeriod.of(LocalDate.of(1, 1, 1), LocalDate.of(10, 12, 31));
        FigurePeriod late = FigurePeriod.of(LocalDate.of(9990, 1, 1), LocalDate.of(9999, 12, 31));
        for (FigurePeriod period : List.of(early, late)) {
            assertThat(vc.figures().tax(clerk(), period.by(FigureStep.MONTH))).isEmpty();
            assertThat(vc.figures().revenue(clerk(), period.by(FigureStep.MONTH)))
                    .isEmpty();
            assertThat(services(period.by(FigureStep.MONTH))).isEmpty();
        }
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    @SuppressWarnings("NullAway") // what a host may do all the same
    void refusesAPeriodThatIsNone() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        FigurePeriod reversed = FigurePeriod.of(day, day.minusDays(1));
        assertInvalid(KernelCodes.OUT_OF_RANGE, "until", () -> vc.figures().tax(clerk(), reversed));
        assertInvalid(KernelCodes.OUT_OF_RANGE, "until", () -> entries(reversed));
        for (LocalDate far : List.of(LocalDate.MIN, LocalDate.of(0, 12, 31))) {
            assertInvalid(
                    KernelCodes.OUT_OF_RANGE, "from", () -> vc.figures().revenue(clerk(), FigurePeriod.of(far, day)));
        }
        assertInvalid(
                KernelCodes.OUT_OF_RANGE, "until", () -> services(FigurePeriod.of(day, LocalDate.of(10000, 1, 1))));
        assertInvalid(KernelCodes.OUT_OF_RANGE, "until", () -> categories(FigurePeriod.of(day, LocalDate.MAX)));
        assertThat(assertInvalid(
                                KernelCodes.REQUIRED,
                                "from",
                                () -> vc.figures().tax(clerk(), new FigurePeriod(null, null, null)))
                        .violations())
                .hasSize(3);
        assertRejected(KernelCodes.REQUIRED, () -> vc.figures().tax(clerk(), null));
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    void refusesMoreStepsThanOneScreenHas() {
        LocalDate day = LocalDate.of(2026, 1, 31);
        FigurePeriod days = FigurePeriod.of(day, day.plusDays(119)).by(FigureStep.DAY);
        FigurePeriod months = FigurePeriod.of(day, day.plusMonths(119)).by(FigureStep.MONTH);

        assertThat(vc.figures().tax(clerk(), days)).isEmpty();
        assertThat(vc.figures().revenue(clerk(), months)).isEmpty();
        assertInvalid(
                KernelCodes.OUT_OF_RANGE,
                "step",
                () -> vc.figures()
                        .tax(clerk(), FigurePeriod.of(day, day.plusDays(120)).by(FigureStep.DAY)));
        assertInvalid(
                KernelCodes.OUT_OF_RANGE,
                "step",
                () -> services(FigurePeriod.of(day, day.plusMonths(120)).by(FigureStep.MONTH)));
        assertInvalid(
                KernelCodes.OUT_OF_RANGE,
                "step",
                () -> categories(FigurePeriod.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))
                        .by(FigureStep.DAY)));
    }

    @Test
    @Rule("GEN-9")
    void refusesACursorOfAnotherPeriodOrList() {
        invoice(PlaceOrder.of(cleaning.id(), 1).and(windows.id(), 1));
        String cursor = Objects.requireNonNull(vc.figures()
                .revenueByService(clerk(), YEAR, ListRequest.first(1))
                .next());
        ListRequest next = ListRequest.first(1).after(cursor);

        assertThat(vc.figures().revenueByService(clerk(), YEAR, next).items()).hasSize(1);
        for (FigurePeriod other : List.of(YEAR.by(FigureStep.MONTH), FigurePeriod.of(TODAY, TODAY))) {
            assertInvalid(
                    KernelCodes.MALFORMED_CURSOR, "cursor", () -> vc.figures().revenueByService(clerk(), other, next));
        }
        assertInvalid(KernelCodes.MALFORMED_CURSOR, "cursor", () -> vc.figures().taxEntries(clerk(), YEAR, next));
        assertInvalid(
                KernelCodes.MALFORMED_CURSOR, "cursor", () -> vc.figures().revenueByCategory(clerk(), YEAR, next));
    }

    @Test
    @Rule({"GEN-2", "ROL-1"})
    void areForThoseWhoMayReadFigures() {
        Caller reader = system("figures:read:any");
        assertThat(vc.figures().tax(reader, YEAR)).isEmpty();

        for (Caller caller : List.of(Caller.visitor(), ann, system("invoice:read:any"))) {
            assertRejected(missingFor(caller), () -> vc.figures().tax(caller, YEAR));
            assertRejected(missingFor(caller), () -> vc.figures().revenue(caller, YEAR));
            assertRejected(missingFor(caller), () -> vc.figures().revenueByService(caller, YEAR, ListRequest.first()));
            assertRejected(missingFor(caller), () -> vc.figures().revenueByCategory(caller, YEAR, ListRequest.first()));
            assertRejected(missingFor(caller), () -> vc.figures().taxEntries(caller, YEAR, ListRequest.first()));
        }
    }

    private List<ServiceRevenue> services(FigurePeriod period) {
        return vc.figures()
                .revenueByService(clerk(), period, ListRequest.first())
                .items();
    }

    private List<CategoryRevenue> categories(FigurePeriod period) {
        return vc.figures()
                .revenueByCategory(clerk(), period, ListRequest.first())
                .items();
    }

    private List<TaxEntry> entries(FigurePeriod period) {
        return vc.figures().taxEntries(clerk(), period, ListRequest.first()).items();
    }

    private Invoice invoice(PlaceOrder command) {
        return invoiceOf(vc.orders().place(ann, command));
    }

    private Invoice suppliedOn(LocalDate day) {
        return invoiceOf(vc.orders()
                .place(
                        STAFF,
                        PlaceOrder.of(cleaning.id(), 1)
                                .forCustomer(customer.id())
                                .described(OrderDescription.none().supplied(day))));
    }

    private Invoice invoiceOf(Order order) {
        return vc.invoices().findByOrder(clerk(), order.id()).orElseThrow();
    }
}
