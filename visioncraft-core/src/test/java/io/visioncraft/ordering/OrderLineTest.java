package io.visioncraft.ordering;

import static io.visioncraft.ordering.ShopWindow.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.UnitPrice;
import java.time.LocalDate;
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
    void refusesANetThatIsNotPriceTimesQuantityLessDiscount() {
        assertRefused(Money.of("0.00", "EUR"), Money.of("1.27", "EUR"));
        assertRefused(Money.of("0.01", "EUR"), Money.of("1.26", "EUR"));
        assertRefused(Money.of("-0.01", "EUR"), Money.of("1.27", "EUR"));
        assertRefused(Money.of("1.27", "EUR"), Money.of("-0.01", "EUR"));
        assertThat(with(Money.of("0.26", "EUR"), Money.of("1.00", "EUR")).net()).isEqualTo(Money.of("1.00", "EUR"));
    }

    @Test
    @Rule("ORD-3")
    void takesAPriceFromAnEntryOrFromStaffWithAReason() {
        UnitPrice price = UnitPrice.of("5.00", "EUR");
        PriceId entry = new PriceId(new UUID(1, 1));

        assertThat(LinePrice.from(entry, price).stated()).isFalse();
        assertThat(LinePrice.stated(price, "Parts").stated()).isTrue();
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> LinePrice.stated(price, " "));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new LinePrice(price, entry, "A reason for nothing"));
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

    private OrderLine with(Money discount, Money net) {
        return new OrderLine(
                line.id(),
                line.service(),
                line.code(),
                line.description(),
                line.unit(),
                line.taxCategory(),
                line.price(),
                line.quantity(),
                discount,
                net);
    }

    private void assertRefused(Money discount, Money net) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> with(discount, net));
    }

    private static OrderDetails details(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new OrderDetails("", "", from, until);
    }

    private static void assertRefused(@Nullable LocalDate from, @Nullable LocalDate until) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> details(from, until));
    }
}
