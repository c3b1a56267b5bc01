package io.visioncraft.tck.suite;

import static io.visioncraft.kernel.KernelCodes.CONTROL_CHARACTER;
import static io.visioncraft.kernel.KernelCodes.CURRENCY_MISMATCH;
import static io.visioncraft.kernel.KernelCodes.MALFORMED_NUMBER;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.kernel.KernelCodes.TOO_MANY_DECIMALS;
import static io.visioncraft.kernel.KernelCodes.UNKNOWN_CURRENCY;
import static io.visioncraft.kernel.KernelCodes.UNPAIRED_SURROGATE;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.AddLine;
import io.visioncraft.ordering.ChangeLine;
import io.visioncraft.ordering.DescribeOrder;
import io.visioncraft.ordering.DraftOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.PriceStatement;
import io.visioncraft.ordering.RemoveLine;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What ordering says to bad input, on every store: typed, with every path, and nothing stored (GEN-3, GEN-4). */
abstract class OrderInputSuite extends OrderingSuite {

    @AfterEach
    void nothingWasStored() {
        assertThat(seenBy(STAFF)).isEmpty();
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule({"MON-7", "GEN-3"})
    void refusesQuantitiesThatAreNone() {
        assertInvalid(OUT_OF_RANGE, "lines[0].quantity", () -> place(0));
        assertInvalid(OUT_OF_RANGE, "lines[0].quantity", () -> place(-1));
        assertInvalid(OUT_OF_RANGE, "lines[0].quantity", () -> place(1_000_000_000));
        assertInvalid(TOO_MANY_DECIMALS, "lines[0].quantity", () -> place(new BigDecimal("0.00001")));
        assertInvalid(OUT_OF_RANGE, "lines[0].quantity", () -> place(new BigDecimal("1E+1000000000")));
        assertInvalid(TOO_MANY_DECIMALS, "lines[0].quantity", () -> place(new BigDecimal("1E-1000000000")));
        assertInvalid(
                OUT_OF_RANGE,
                "lines[1].quantity",
                () -> vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1).and(windows.id(), 0)));
    }

    @Test
    @Rule({"MON-7", "GEN-3"})
    void refusesTextsThatAreNoQuantity() {
        assertInvalid(MALFORMED_NUMBER, "", () -> PlaceOrder.of(cleaning.id(), "two"));
        assertInvalid(MALFORMED_NUMBER, "", () -> PlaceOrder.of(cleaning.id(), "1e3"));
        assertInvalid(TOO_LONG, "", () -> OrderItem.of(cleaning.id(), "9".repeat(1_000_000)));
    }

    @Test
    @Rule("ORD-1")
    void refusesNoLinesAndTooManyLines() {
        assertInvalid(OUT_OF_RANGE, "lines", () -> vc.orders().place(ann, PlaceOrder.of(List.of())));
        assertInvalid(
                OUT_OF_RANGE,
                "lines",
                () -> vc.orders()
                        .place(
                                ann,
                                PlaceOrder.of(
                                        Collections.nCopies(Order.MAX_LINES + 1, OrderItem.of(cleaning.id(), 1)))));
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    @SuppressWarnings("NullAway") // what a host may do all the same
    void refusesWhatIsMissing() {
        OrderItem nothing = new OrderItem(null, null, new PriceStatement(null, null, null, null, null));

        InvalidInputException rejection = assertInvalid(
                REQUIRED,
                "lines[1]",
                () -> vc.orders()
                        .place(
                                STAFF,
                                PlaceOrder.of(Arrays.asList(nothing, null)).expecting(null, null)));

        assertThat(rejection.violations()).extracting(Violation::code).containsOnly("required");
        assertThat(rejection.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(
                        "customer",
                        "lines[0].quantity",
                        "lines[0].service",
                        "lines[0].stated.currency",
                        "lines[0].stated.reason",
                        "lines[0].stated.unitPrice",
                        "lines[1]",
                        "shown.amount",
                        "shown.currency");
        assertInvalid(REQUIRED, "lines", () -> vc.orders().place(ann, PlaceOrder.of(null)));
        assertInvalid(REQUIRED, "", () -> vc.orders().place(ann, null));
        assertInvalid(REQUIRED, "", () -> vc.orders().preview(ann, null));
    }

    @Test
    @Rule("GEN-3")
    @SuppressWarnings("NullAway") // what a host may do all the same
    void refusesCommandsWithoutTheirIds() {
        assertInvalid(REQUIRED, "", () -> vc.orders().draft(ann, null));
        assertInvalid(REQUIRED, "", () -> vc.orders().placeDraft(ann, null));
        assertInvalid(REQUIRED, "order", () -> vc.orders().placeDraft(ann, PlaceDraft.of(null)));
        assertInvalid(REQUIRED, "item", () -> vc.orders().addLine(ann, new AddLine(null, null, null)));
        assertInvalid(REQUIRED, "line", () -> vc.orders().changeLine(ann, ChangeLine.of(null, null)));
        assertInvalid(REQUIRED, "line", () -> vc.orders().removeLine(ann, RemoveLine.of(null, null)));
        assertInvalid(REQUIRED, "description", () -> vc.orders().describe(ann, DescribeOrder.of(null, null)));
    }

    @Test
    @Rule("ORD-3")
    void refusesAChangeOfNothing() {
        OrderId order = new OrderId(cleaning.id().value());
        OrderLineId line = new OrderLineId(cleaning.id().value());

        assertInvalid(REQUIRED, "quantity", () -> vc.orders().changeLine(ann, ChangeLine.of(order, line)));
        assertInvalid(
                OUT_OF_RANGE,
                "quantity",
                () -> vc.orders().changeLine(ann, ChangeLine.of(order, line).quantity(0)));
        assertInvalid(
                OUT_OF_RANGE, "item.quantity", () -> vc.orders().addLine(ann, AddLine.to(order, cleaning.id(), 0)));
    }

    @Test
    @Rule({"MON-1", "ORD-4"})
    void refusesCurrenciesAndTotalsThatAreNone() {
        PlaceOrder command = PlaceOrder.of(cleaning.id(), 2);

        assertInvalid(UNKNOWN_CURRENCY, "currency", () -> vc.orders().place(ann, command.in("EURO")));
        assertInvalid(UNKNOWN_CURRENCY, "currency", () -> vc.orders().place(ann, command.in("XAU")));
        assertInvalid(
                UNKNOWN_CURRENCY,
                "currency",
                () -> vc.orders().draft(ann, DraftOrder.own().in("")));
        assertShown(UNKNOWN_CURRENCY, "shown.currency", "160.00", "eur");
        assertShown(CURRENCY_MISMATCH, "shown.currency", "160.00", "USD");
        assertShown(TOO_MANY_DECIMALS, "shown.amount", "160.001", "EUR");
        assertShown(MALFORMED_NUMBER, "shown.amount", "160,00", "EUR");
        assertShown(OUT_OF_RANGE, "shown.amount", "10000000000000.01", "EUR");
        assertShown(TOO_LONG, "shown.amount", "1".repeat(1_000), "EUR");
    }

    @Test
    @Rule({"ORD-3", "MON-1"})
    void refusesStatementsThatAreNone() {
        assertStated(MALFORMED_NUMBER, "unitPrice", new PriceStatement("free", "EUR", "Kind", null, null));
        assertStated(OUT_OF_RANGE, "unitPrice", new PriceStatement("-0.01", "EUR", "Kind", null, null));
        assertStated(TOO_MANY_DECIMALS, "unitPrice", new PriceStatement("0.0000001", "EUR", "Kind", null, null));
        assertStated(UNKNOWN_CURRENCY, "currency", new PriceStatement("1.00", "XXXX", "Kind", null, null));
        assertStated(CURRENCY_MISMATCH, "currency", new PriceStatement("1.00", "USD", "Kind", null, null));
        assertStated(REQUIRED, "reason", new PriceStatement("1.00", "EUR", " ", null, null));
        assertStated(TOO_LONG, "reason", new PriceStatement("1.00", "EUR", "x".repeat(4_001), null, null));
        assertStated(TOO_LONG, "description", new PriceStatement("1.00", "EUR", "Kind", "x".repeat(301), null));
        assertStated(CONTROL_CHARACTER, "description", new PriceStatement("1.00", "EUR", "Kind", "a\nb", null));
    }

    @Test
    @Rule("GEN-4")
    void refusesTextThatIsTooLongOrHoldsControlCharacters() {
        assertDescribed(
                TOO_LONG, "description.buyerReference", OrderDescription.none().withReference("x".repeat(65)));
        assertDescribed(
                CONTROL_CHARACTER,
                "description.buyerReference",
                OrderDescription.none().withReference("a\tb"));
        assertDescribed(TOO_LONG, "description.note", OrderDescription.none().withNote("x".repeat(4_001)));
        assertDescribed(
                CONTROL_CHARACTER, "description.note", OrderDescription.none().withNote("\u0007"));
        assertDescribed(
                UNPAIRED_SURROGATE, "description.note", OrderDescription.none().withNote("\uD83D"));
    }

    @Test
    @Rule("GEN-3")
    void listsEverythingThatIsWrongAtOnce() {
        PlaceOrder command = PlaceOrder.of(cleaning.id(), 0)
                .and(OrderItem.of(windows.id(), -1).stating("x", "EUR", ""))
                .in("euro")
                .expecting("1.234", "EUR")
                .described(OrderDescription.none().withReference("\u0000").withNote("x".repeat(4_001)));

        InvalidInputException rejection = assertInvalid(
                OUT_OF_RANGE, "lines[0].quantity", () -> vc.orders().place(STAFF, command));

        assertThat(rejection.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(
                        "lines[0].quantity",
                        "lines[1].quantity",
                        "lines[1].stated.unitPrice",
                        "lines[1].stated.reason",
                        "customer",
                        "currency",
                        "shown.amount",
                        "description.buyerReference",
                        "description.note");
    }

    @Test
    @Rule({"GEN-3", "MON-1"})
    void listsCurrenciesThatDoNotMatchWithTheRest() {
        PlaceOrder command = PlaceOrder.of(cleaning.id(), 0).expecting("1.00", "USD");

        InvalidInputException rejection = assertInvalid(
                CURRENCY_MISMATCH, "shown.currency", () -> vc.orders().place(ann, command));

        assertThat(rejection.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("lines[0].quantity", "shown.currency");
    }

    private void place(long quantity) {
        place(BigDecimal.valueOf(quantity));
    }

    private void place(BigDecimal quantity) {
        vc.orders().place(ann, PlaceOrder.of(cleaning.id(), quantity));
    }

    private void assertShown(RejectionCode code, String path, String amount, String currency) {
        PlaceOrder command = PlaceOrder.of(cleaning.id(), 2).expecting(amount, currency);

        assertInvalid(code, path, () -> vc.orders().place(ann, command));
    }

    private void assertStated(RejectionCode code, String name, PriceStatement statement) {
        OrderItem item = new OrderItem(cleaning.id(), BigDecimal.ONE, statement);
        PlaceOrder command = PlaceOrder.of(List.of(item)).forCustomer(customer.id());

        assertInvalid(code, "lines[0].stated." + name, () -> vc.orders().place(STAFF, command));
    }

    private void assertDescribed(RejectionCode code, String path, OrderDescription said) {
        assertInvalid(
                code,
                path,
                () -> vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 1).described(said)));
    }
}
