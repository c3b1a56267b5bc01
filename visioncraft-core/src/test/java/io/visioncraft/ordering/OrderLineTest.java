package io.visioncraft.ordering;

import static io.visioncraft.Like.like;
import static io.visioncraft.ordering.ShopWindow.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.Allowance;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderLineTest {

    private final OrderLine line = new ShopWindow()
            .offering(1, "0.0125")
            .preview(List.of(wanted(1, "101")))
            .lines()
            .get(0);

    @Test
    @Rule({"ORD-1", "MON-2"})
    void keepsASnapshotOfTheServiceAndItsNet() {
        assertThat(line.code()).isEqualTo("CODE-1");
        assertThat(line.description()).isEqualTo("Service");
        assertThat(line.net()).isEqualTo(Money.of("1.26", "EUR"));
        assertThat(line.discount()).isEqualTo(Money.of("0.00", "EUR"));
    }

    @Test
    @Rule({"MON-2", "MON-5"})
    void refusesAnAmountThatIsNotPriceTimesQuantityLessDiscount() {
        assertRefused(Money.of("0.00", "EUR"), Money.of("1.27", "EUR"));
        assertRefused(Money.of("0.01", "EUR"), Money.of("1.26", "EUR"));
        assertRefused(Money.of("-0.01", "EUR"), Money.of("1.27", "EUR"));
        assertRefused(Money.of("1.27", "EUR"), Money.of("-0.01", "EUR"));
        assertThat(with(Money.of("0.26", "EUR"), Money.of("1.00", "EUR")).net()).isEqualTo(Money.of("1.00", "EUR"));
    }

    @Test
    @Rule({"MON-2", "MON-5"})
    void hasANetBelowItsAmountOnlyWhereThePriceHoldsTheTax() {
        LinePrice gross = like(line.price(), "basis", PriceBasis.GROSS);
        Money less = Money.of("1.06", "EUR");
        Money more = Money.of("1.27", "EUR");

        OrderLine taxed = like(line, "price", gross, "net", less);

        assertThat(taxed.amount()).isEqualTo(Money.of("1.26", "EUR"));
        assertThat(taxed.net()).isEqualTo(less);
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> like(line, "net", less));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> like(line, "price", gross, "net", more));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> like(line, "price", gross, "net", Money.of("-0.01", "EUR")));
    }

    @Test
    @Rule("MON-2")
    void takesAllItsDiscountsOffAndHoldsAtMostTen() {
        Money cent = Money.of("0.01", "EUR");
        Money[] ten = Collections.nCopies(OrderLine.MAX_DISCOUNTS, cent).toArray(Money[]::new);
        Money[] eleven = Collections.nCopies(OrderLine.MAX_DISCOUNTS + 1, cent).toArray(Money[]::new);

        OrderLine discounted = like(line, "discounts", discounts(ten), "amount", euros("1.16"), "net", euros("1.16"));

        assertThat(discounted.discount()).isEqualTo(euros("0.10"));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() ->
                        like(line, "discounts", discounts(eleven), "amount", euros("1.15"), "net", euros("1.15")));
    }

    @Test
    @Rule({"IDN-9", "ORD-3"})
    void keepsReasonsForStaffFromItsCustomer() {
        OrderLine stated = like(
                with(euros("0.26"), euros("1.00")),
                "price",
                LinePrice.stated(line.price().unitPrice(), PriceBasis.NET, "Parts"));

        OrderLine shown = stated.shownToCustomer();

        assertThat(shown.price().reason()).isEmpty();
        assertThat(shown.discounts()).singleElement().satisfies(discount -> {
            assertThat(discount.internalReason()).isEmpty();
            assertThat(discount.allowance().reason()).isEqualTo("Loyal");
        });
        assertThat(shown.amount()).isEqualTo(stated.amount());
    }

    @Test
    @Rule("ORD-1")
    void isSuppliedUpToItsQuantity() {
        assertThat(like(line, "supplied", new BigDecimal("0.00")).supplied()).isEqualTo(BigDecimal.ZERO);
        assertThat(like(line, "supplied", new BigDecimal("101.0")).supplied()).isEqualTo(new BigDecimal("101"));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> like(line, "supplied", new BigDecimal("101.0001")));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> like(line, "supplied", new BigDecimal("-1")));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> like(line, "supplied", new BigDecimal("0.00001")));
    }

    @Test
    @Rule("ORD-3")
    void takesAPriceFromAnEntryOrFromStaffWithAReason() {
        UnitPrice price = UnitPrice.of("5.00", "EUR");
        PriceId entry = new PriceId(new UUID(1, 1));

        assertThat(LinePrice.from(entry, price, PriceBasis.NET).stated()).isFalse();
        assertThat(LinePrice.stated(price, PriceBasis.NET, "Parts").stated()).isTrue();
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> LinePrice.stated(price, PriceBasis.NET, " "));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new LinePrice(price, PriceBasis.NET, entry, "A reason for nothing"));
    }

    @Test
    @Rule("ORD-1")
    void statesAPeriodOfSupplyWhole() {
        LocalDate first = LocalDate.of(2026, 3, 1);
        LocalDate last = LocalDate.of(2026, 3, 31);

        assertThat(details(first, last).supplyUntil()).isEqualTo(last);
        assertThat(details(first, first).supplyFrom()).isEqualTo(first);
        assertRefused(last, first);
        assertRefused(first, null);
        assertRefused(null, last);
        assertRefused(first, LocalDate.of(10_000, 1, 1));
        assertRefused(LocalDate.of(0, 12, 31), last);
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    private OrderLine with(Money discount, Money amount) {
        return like(line, "discounts", discounts(discount), "amount", amount, "net", amount);
    }

    private static List<Discount> discounts(Money... amounts) {
        return Arrays.stream(amounts)
                .filter(amount -> !amount.zero())
                .map(amount -> new Allowance(null, Money.of("5.00", "EUR"), amount, "95", "Loyal"))
                .map(allowance -> new Discount(allowance, false, "Asked nicely"))
                .toList();
    }

    private void assertRefused(Money discount, Money amount) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> with(discount, amount));
    }

    private static OrderDetails details(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new OrderDetails(OrderReferences.NONE, "", null, from, until);
    }

    private static void assertRefused(@Nullable LocalDate from, @Nullable LocalDate until) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> details(from, until));
    }
}
