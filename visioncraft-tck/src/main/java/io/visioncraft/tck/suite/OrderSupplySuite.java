package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.error.StaleAggregateException.CODE;
import static io.visioncraft.kernel.KernelCodes.DUPLICATE;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_MANY_DECIMALS;
import static io.visioncraft.ordering.OrderingCodes.LINE_NOT_FOUND;
import static io.visioncraft.ordering.OrderingCodes.SUPPLIED_EXCEEDS_ORDER;
import static io.visioncraft.ordering.OrderingCodes.WRONG_STATUS;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditReason;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.SupplyStatement;
import io.visioncraft.ordering.WorkOnOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Orders of which less is supplied than ordered, and what stays billed of them, on every store (ORD-5). */
abstract class OrderSupplySuite extends OrderingSuite {

    private static final Caller CLERK =
            Caller.system("clerk", "invoice:read:any", "invoice:credit:any", "order:read:any");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @EnumSource(InvoiceTrigger.class)
    @Rule({"ORD-5", "INV-1"})
    void billsOfACompletedOrderWhatWasSupplied(InvoiceTrigger trigger) {
        VisionCraft library = invoicingWhen(trigger);
        Order started = started(library, placed(library));

        Order done = library.orders()
                .complete(
                        STAFF,
                        CompleteOrder.of(started.id())
                                .supplied(SupplyStatement.of().line(firstLine(started), 1)));

        assertThat(done.status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(done.lines()).extracting(OrderLine::supplied).containsExactly(units("1"), units("3"));
        assertThat(done.totals()).isEqualTo(started.totals());
        assertThat(library.orders().get(STAFF, done.id())).isEqualTo(done);
        assertBilled(library, done, trigger == InvoiceTrigger.COMPLETED, "127.30");
    }

    @ParameterizedTest
    @EnumSource(InvoiceTrigger.class)
    @Rule({"ORD-5", "INV-1", "INV-5"})
    void billsOfACancelledOrderOnlyWhatWasSupplied(InvoiceTrigger trigger) {
        VisionCraft library = invoicingWhen(trigger);
        Order started = started(library, placed(library));

        Order done = library.orders()
                .cancel(
                        STAFF,
                        CancelOrder.of(started.id())
                                .supplied(SupplyStatement.of().line(firstLine(started), 1))
                                .because("Moved away"));

        assertThat(done.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(done.lines()).extracting(OrderLine::supplied).containsExactly(units("1"), units("0"));
        assertBilled(library, done, trigger == InvoiceTrigger.COMPLETED, "95.20");
    }

    @ParameterizedTest
    @EnumSource(InvoiceTrigger.class)
    @Rule({"ORD-5", "INV-1"})
    void billsNothingOfWhichNothingWasSupplied(InvoiceTrigger trigger) {
        VisionCraft library = invoicingWhen(trigger);
        Order started = started(library, placed(library));

        Order done = library.orders()
                .complete(
                        STAFF,
                        CompleteOrder.of(started.id())
                                .supplied(SupplyStatement.of()
                                        .line(started.lines().get(0).id(), 0)
                                        .line(started.lines().get(1).id(), 0)));

        if (trigger == InvoiceTrigger.COMPLETED) {
            assertThat(library.invoices().findByOrder(CLERK, done.id())).isEmpty();
        } else {
            assertBilled(library, done, false, "0.00");
        }
    }

    @Test
    @Rule({"ORD-5", "MON-2"})
    void takesTheTaxOffTheSuppliedPartOfAGrossPrice() {
        gross(cleaning, "9.99");
        gross(windows, "5.00");
        VisionCraft library = invoicingWhen(InvoiceTrigger.COMPLETED);
        Order started = started(library, placed(library));

        library.orders()
                .complete(
                        STAFF,
                        CompleteOrder.of(started.id())
                                .supplied(SupplyStatement.of()
                                        .line(started.lines().get(0).id(), new BigDecimal("1.5"))
                                        .line(started.lines().get(1).id(), 1)));

        Invoice invoice = library.invoices().findByOrder(CLERK, started.id()).orElseThrow();
        assertThat(invoice.totals().method().basis()).isEqualTo(PriceBasis.GROSS);
        assertThat(invoice.lines()).extracting(InvoiceLine::amount).containsExactly(eur("14.99"), eur("5.00"));
        assertThat(invoice.lines()).extracting(InvoiceLine::net).containsExactly(eur("12.60"), eur("4.67"));
        assertThat(invoice.totals().due()).isEqualTo(eur("19.99"));
    }

    @Test
    @Rule({"ORD-5", "INV-5"})
    void creditsNoMoreThanIsLeftOfWhatWasNotSupplied() {
        Order started = started(vc, placed(vc));
        Invoice invoice = vc.invoices().findByOrder(CLERK, started.id()).orElseThrow();
        vc.invoices()
                .credit(
                        CLERK,
                        CreditInvoice.part(invoice.id(), "Broken")
                                .line(firstLine(started), new BigDecimal("0.5"))
                                .line(started.lines().get(1).id(), 3));

        vc.orders()
                .complete(
                        STAFF,
                        CompleteOrder.of(started.id())
                                .supplied(SupplyStatement.of()
                                        .line(started.lines().get(0).id(), 1)
                                        .line(started.lines().get(1).id(), 2)));

        CreditNote last = vc.invoices().creditNotes(CLERK, invoice.id()).get(1);
        assertThat(last.lines()).singleElement().satisfies(line -> {
            assertThat(line.orderLine()).isEqualTo(firstLine(started));
            assertThat(line.units()).isEqualByComparingTo("0.5");
        });
        assertThat(last.reason()).isEqualTo(new CreditReason(CreditReason.SUPPLIED_LESS, ""));
    }

    @Test
    @Rule("ORD-5")
    void makesNoCreditNoteWhereAllWasSuppliedOrCredited() {
        Order started = started(vc, placed(vc));
        Invoice invoice = vc.invoices().findByOrder(CLERK, started.id()).orElseThrow();
        vc.invoices().credit(CLERK, CreditInvoice.whole(invoice.id(), "Gift"));

        vc.orders()
                .complete(
                        STAFF,
                        CompleteOrder.of(started.id())
                                .supplied(SupplyStatement.of().line(firstLine(started), 1)));

        assertThat(vc.invoices().creditNotes(CLERK, invoice.id())).hasSize(1);
    }

    @Test
    @Rule({"ORD-5", "INV-2"})
    void reducesOrVoidsTheDraftOfAnInvoiceThatIsNotYetNumbered() {
        VisionCraft late = invoicingWhen(InvoiceTrigger.COMPLETED);
        Order first = started(late, placed(late));
        Order second = started(late, placed(late));
        Order third = started(late, placed(late));
        Order whole = started(late, placed(late));
        DraftInvoices drafts = DraftInvoices.in(persistence);
        List<Invoice> made = List.of(drafts.of(first), drafts.of(second), drafts.of(third), drafts.of(whole));

        vc.orders()
                .complete(
                        STAFF,
                        CompleteOrder.of(first.id())
                                .supplied(SupplyStatement.on(TODAY).line(firstLine(first), 1)));
        vc.orders()
                .cancel(
                        STAFF,
                        CancelOrder.of(second.id())
                                .supplied(SupplyStatement.of().line(firstLine(second), 1))
                                .because("Moved away"));
        vc.orders().cancel(STAFF, CancelOrder.of(third.id()).because("Moved away"));
        vc.orders().complete(STAFF, CompleteOrder.of(whole.id()).supplied(SupplyStatement.on(TODAY)));

        assertThat(made)
                .extracting(draft -> vc.invoices().get(CLERK, draft.id()).status())
                .containsExactly(InvoiceStatus.DRAFT, InvoiceStatus.DRAFT, InvoiceStatus.VOID, InvoiceStatus.DRAFT);
        assertThat(made.subList(0, 2))
                .extracting(
                        draft -> vc.invoices().get(CLERK, draft.id()).totals().due())
                .containsExactly(eur("127.30"), eur("95.20"));
        assertThat(made)
                .extracting(draft ->
                        vc.invoices().get(CLERK, draft.id()).references().supplyUntil())
                .containsExactly(TODAY, null, null, TODAY);
    }

    @Test
    @Rule({"ORD-1", "ORD-5"})
    void keepsTheDateOfSupplyThatStaffState() {
        VisionCraft late = invoicingWhen(InvoiceTrigger.COMPLETED);
        Order stated = started(late, placed(late));
        Order unstated = started(late, placed(late));

        late.orders()
                .complete(
                        STAFF,
                        CompleteOrder.of(stated.id())
                                .supplied(SupplyStatement.between(TODAY.minusDays(3), TODAY.minusDays(1))));
        late.orders().complete(STAFF, CompleteOrder.of(unstated.id()));

        Invoice invoice = late.invoices().findByOrder(CLERK, stated.id()).orElseThrow();
        assertThat(invoice.references().supplyFrom()).isEqualTo(TODAY.minusDays(3));
        assertThat(invoice.references().supplyUntil()).isEqualTo(TODAY.minusDays(1));
        assertThat(invoice.totals()).isEqualTo(stated.totals());
        assertThat(late.invoices()
                        .findByOrder(CLERK, unstated.id())
                        .orElseThrow()
                        .references()
                        .supplyFrom())
                .isNull();
    }

    @Test
    @Rule({"INV-1", "ORD-5"})
    void invoicesAtTheNextStepAnOrderThatWaitedForALaterOne() {
        VisionCraft late = invoicingWhen(InvoiceTrigger.COMPLETED);
        Order confirmed = placed(late);
        Order completed = started(late, placed(late));

        vc.orders().confirm(STAFF, WorkOnOrder.of(confirmed.id()));
        vc.orders().complete(STAFF, CompleteOrder.of(completed.id()));

        assertThat(vc.invoices().findByOrder(CLERK, confirmed.id())).isPresent();
        assertThat(vc.invoices().findByOrder(CLERK, completed.id())).isPresent();
    }

    @Test
    @Rule({"GEN-2", "ORD-5"})
    void letsOnlyThoseSayWhatWasSuppliedWhoWorkOnOrders() {
        Order placed = orders.aPlacedOrderOf(customer);
        SupplyStatement one = SupplyStatement.of().line(firstLine(placed), 1);

        assertRejected(
                PERMISSION_MISSING,
                () -> vc.orders().cancel(ann, CancelOrder.of(placed.id()).supplied(one)));
        assertRejected(
                PERMISSION_MISSING,
                () -> vc.orders()
                        .cancel(
                                system("order:cancel:any"),
                                CancelOrder.of(placed.id()).supplied(SupplyStatement.of())));

        assertThat(vc.orders().get(ann, placed.id())).isEqualTo(placed);
    }

    @Test
    @Rule({"ORD-5", "GEN-3"})
    void refusesWhatCannotHaveBeenSupplied() {
        Order started = started(vc, placed(vc));
        Order cart = orders.aCartOf(customer);
        OrderLineId unknown = new OrderLineId(new UUID(7, 7));
        events.clear();

        assertRejected(
                SUPPLIED_EXCEEDS_ORDER,
                () -> complete(started, SupplyStatement.of().line(firstLine(started), new BigDecimal("2.0001"))));
        assertRejected(
                LINE_NOT_FOUND, () -> complete(started, SupplyStatement.of().line(unknown, 1)));
        assertRejected(
                LINE_NOT_FOUND, () -> cancel(started, SupplyStatement.of().line(unknown, 0)));
        assertRejected(WRONG_STATUS, () -> cancel(cart, SupplyStatement.of().line(firstLine(cart), 0)));
        assertRejected(
                CODE,
                () -> vc.orders()
                        .complete(
                                STAFF,
                                CompleteOrder.of(started.id())
                                        .supplied(SupplyStatement.of())
                                        .atVersion(99)));

        assertThat(vc.orders().get(STAFF, started.id())).isEqualTo(started);
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    @SuppressWarnings("NullAway") // what a host may do all the same
    void tellsAllThatIsWrongWithAStatement() {
        Order started = started(vc, placed(vc));
        OrderLineId line = firstLine(started);

        InvalidInputException rejection = assertInvalid(
                DUPLICATE,
                "supply.lines[1].line",
                () -> complete(
                        started,
                        new SupplyStatement(
                                Arrays.asList(
                                        new SupplyStatement.Line(line, BigDecimal.ONE),
                                        new SupplyStatement.Line(line, BigDecimal.ZERO),
                                        new SupplyStatement.Line(null, null),
                                        null,
                                        new SupplyStatement.Line(line, new BigDecimal("-1")),
                                        new SupplyStatement.Line(line, new BigDecimal("1E+1000000000"))),
                                TODAY,
                                TODAY.minusDays(1))));
        assertThat(rejection.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(
                        "supply.lines[1].line",
                        "supply.lines[2].line",
                        "supply.lines[2].quantity",
                        "supply.lines[3]",
                        "supply.lines[4].quantity",
                        "supply.lines[5].quantity",
                        "supply.until");
        assertInvalid(
                TOO_MANY_DECIMALS,
                "supply.lines[0].quantity",
                () -> complete(started, SupplyStatement.of().line(line, new BigDecimal("0.00001"))));
        assertInvalid(
                OUT_OF_RANGE, "supply.until", () -> complete(started, new SupplyStatement(List.of(), TODAY, null)));
        assertInvalid(
                OUT_OF_RANGE, "supply.until", () -> complete(started, SupplyStatement.on(LocalDate.of(10_000, 1, 1))));
        assertInvalid(REQUIRED, "supply.lines", () -> complete(started, new SupplyStatement(null, null, null)));
        assertInvalid(REQUIRED, "supply.lines", () -> cancel(started, SupplyStatement.on(TODAY)));
        assertInvalid(OUT_OF_RANGE, "supply.until", () -> complete(started, SupplyStatement.on(TODAY.plusDays(1))));
        assertInvalid(
                OUT_OF_RANGE,
                "supply.until",
                () -> cancel(started, SupplyStatement.on(TODAY.plusDays(1)).line(line, 1)));
        assertInvalid(
                OUT_OF_RANGE,
                "supply.lines",
                () -> complete(
                        started,
                        new SupplyStatement(
                                Collections.nCopies(501, new SupplyStatement.Line(line, BigDecimal.ONE)), null, null)));
        assertThat(vc.orders().get(STAFF, started.id())).isEqualTo(started);
    }

    @Test
    @Rule({"GEN-7", "ORD-5"})
    void hasOneEffectForOneKey() {
        Order started = started(vc, placed(vc));
        Caller keyed = STAFF.withKey("once");
        CompleteOrder command =
                CompleteOrder.of(started.id()).supplied(SupplyStatement.of().line(firstLine(started), 1));

        Order one = vc.orders().complete(keyed, command);
        Order other = vc.orders().complete(keyed, command);

        assertThat(other).isEqualTo(one);
        Invoice invoice = vc.invoices().findByOrder(CLERK, started.id()).orElseThrow();
        assertThat(vc.invoices().creditNotes(CLERK, invoice.id())).hasSize(1);
    }

    private void complete(Order order, SupplyStatement supply) {
        vc.orders().complete(STAFF, CompleteOrder.of(order.id()).supplied(supply));
    }

    private void cancel(Order order, SupplyStatement supply) {
        vc.orders().cancel(STAFF, CancelOrder.of(order.id()).supplied(supply).because("Moved away"));
    }

    /** What stays billed: by an invoice over it, or by an invoice over all and a credit of the rest. */
    private static void assertBilled(VisionCraft library, Order order, boolean atOnce, String due) {
        Invoice invoice = library.invoices().findByOrder(CLERK, order.id()).orElseThrow();
        List<CreditNote> notes = library.invoices().creditNotes(CLERK, invoice.id());
        assertThat(notes).hasSize(atOnce ? 0 : 1);
        assertThat(invoice.status()).isEqualTo(InvoiceStatus.ISSUED);
        assertThat(library.invoices().receivable(CLERK, invoice.id()).balance()).isEqualTo(eur(due));
        if (!atOnce) {
            assertThat(invoice.totals()).isEqualTo(order.totals());
        }
    }

    /** Two units at 80.00 and three at 10.00, without tax. */
    private Order placed(VisionCraft library) {
        return library.orders()
                .place(
                        ann,
                        PlaceOrder.of(List.of(OrderItem.of(cleaning.id(), 2), OrderItem.of(windows.id(), 3)))
                                .described(OrderDescription.none()));
    }

    private static Order started(VisionCraft library, Order placed) {
        library.orders().confirm(STAFF, WorkOnOrder.of(placed.id()));
        return library.orders().start(STAFF, WorkOnOrder.of(placed.id()));
    }

    private VisionCraft invoicingWhen(InvoiceTrigger trigger) {
        VisionCraft.Builder builder = standIns.builder(persistence, issuer())
                .invoicing(InvoicingPolicy.standard().when(trigger));
        configure(builder);
        return builder.build();
    }

    private static BigDecimal units(String number) {
        return new BigDecimal(number);
    }
}
