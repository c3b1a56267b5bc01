package io.visioncraft.billing;

import static io.visioncraft.Like.like;
import static io.visioncraft.billing.Documents.FLAT_RATES;
import static io.visioncraft.billing.Documents.eur;
import static io.visioncraft.billing.Documents.line;
import static io.visioncraft.billing.Documents.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Allowance;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rounding;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxRounding;
import io.visioncraft.tax.TaxSettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What an invoice bills of an order of which less was supplied than ordered. */
@Rule("ORD-5")
class SuppliedTest {

    private static final TaxSettings GROSS = FLAT_RATES.grossPrices();

    @Test
    void isTheOrderItselfWhereAllWasSupplied() {
        Order order = order(OrderDetails.NONE, line(1, TaxClassCode.STANDARD, "9.99", "3", "0.00"));

        Supplied all = Supplied.of(order).orElseThrow();
        Supplied said = Supplied.of(supplied(order, "3")).orElseThrow();

        assertThat(all.totals()).isSameAs(order.totals());
        assertThat(said).isEqualTo(all);
    }

    @Test
    void isNothingWhereNothingWasSupplied() {
        Order order = order(OrderDetails.NONE, line(1, TaxClassCode.STANDARD, "9.99", "3", "0.00"));

        assertThat(Supplied.of(supplied(order, "0"))).isEmpty();
        assertThat(Supplied.of(like(order, "status", OrderStatus.CANCELLED))).isEmpty();
    }

    @Test
    @Rule({"MON-2", "MON-3"})
    void roundsALineAndTaxesItsGroupAnew() {
        Order order = order(
                OrderDetails.NONE,
                line(1, TaxClassCode.STANDARD, "0.03", "3", "0.00"),
                line(2, TaxClassCode.STANDARD, "10.10", "1", "0.00"),
                line(3, TaxClassCode.REDUCED, "5.00", "2", "0.00"));

        Supplied part = Supplied.of(supplied(order, "0.5", "1", "0")).orElseThrow();

        // 0.015 rounds to 0.02; 19 % of 10.12 is 1.9228
        assertThat(part.lines()).extracting(InvoiceLine::net).containsExactly(eur("0.02"), eur("10.10"));
        assertThat(part.totals().groups())
                .singleElement()
                .extracting(TaxGroup::tax)
                .isEqualTo(eur("1.92"));
        assertThat(part.totals().due()).isEqualTo(eur("12.04"));
    }

    @Test
    @Rule("MON-2")
    void takesTheTaxOffWhatWasSuppliedWherePricesHoldIt() {
        Order order = order(GROSS, OrderDetails.NONE, line(1, TaxClassCode.STANDARD, "9.99", "3", "0.00"));

        Supplied part = Supplied.of(supplied(order, "2")).orElseThrow();

        // 19.98 / 1.19 is 16.789...
        assertThat(part.totals().gross()).isEqualTo(eur("19.98"));
        assertThat(part.totals().net()).isEqualTo(eur("16.79"));
        assertThat(part.totals().tax()).isEqualTo(eur("3.19"));
    }

    @Test
    @Rule("MON-4")
    void keepsTheShareOfTheNetWhereTheTaxOfHomeWasTakenOff() {
        TaxSettings stripped = FLAT_RATES.grossPrices().strippingHomeTax();
        Order order = order(
                stripped, OrderDetails.NONE, line(1, TaxClassCode.DOMESTIC_REVERSE_CHARGE, "119.00", "4", "0.00"));

        Supplied part = Supplied.of(supplied(order, "1")).orElseThrow();

        assertThat(order.totals().due()).isEqualTo(eur("400.00"));
        assertThat(part.totals().due()).isEqualTo(eur("100.00"));
        assertThat(part.totals().tax()).isEqualTo(eur("0.00"));
    }

    @Test
    @Rule({"MON-2", "MON-4"})
    void roundsOnceHoweverManyLinesHadTheTaxOfHomeTakenOff() {
        TaxSettings stripped = FLAT_RATES.grossPrices().strippingHomeTax();
        OrderLine[] lines = new OrderLine[100];
        String[] half = new String[100];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line(i + 1, TaxClassCode.DOMESTIC_REVERSE_CHARGE, "0.05", "2", "0.00");
            half[i] = "1";
        }
        Order order = order(stripped, OrderDetails.NONE, lines);

        Supplied part = Supplied.of(supplied(order, half)).orElseThrow();

        // 10.00 / 1.19 is 8.4033..., 5.00 / 1.19 is 4.2016...
        assertThat(order.totals().due()).isEqualTo(eur("8.40"));
        assertThat(part.totals().due()).isEqualTo(eur("4.20"));
        assertThat(part.lines()).allSatisfy(line -> assertThat(line.net()).isBetween(eur("0.04"), eur("0.05")));
    }

    @Test
    @Rule("MON-4")
    void sharesDiscountsInProportionAndNeverBeyondTheAmount() {
        Order order = order(OrderDetails.NONE, line(1, TaxClassCode.STANDARD, "0.01", "2", "0.02"));
        Order other = order(OrderDetails.NONE, line(1, TaxClassCode.STANDARD, "10.00", "3", "1.00"));

        InvoiceLine free =
                Supplied.of(supplied(order, "0.5")).orElseThrow().lines().get(0);
        InvoiceLine third =
                Supplied.of(supplied(other, "1")).orElseThrow().lines().get(0);

        assertThat(free.net()).isEqualTo(eur("0.00"));
        assertThat(third.net()).isEqualTo(eur("9.67"));
        Allowance share = third.allowances().get(0);
        assertThat(share.base()).isEqualTo(eur("10.00"));
        assertThat(share.amount()).isEqualTo(eur("0.33"));
    }

    @Property
    @Rule({"MON-2", "MON-3", "MON-4", "MON-5"})
    void addsUpWhateverWasSupplied(@ForAll("parts") List<Part> parts, @ForAll boolean gross, @ForAll boolean byLine) {
        TaxSettings basis = gross ? GROSS : FLAT_RATES;
        TaxSettings settings = byLine ? basis.roundingEachLine() : basis;
        List<OrderLine> lines = new ArrayList<>();
        for (Part part : parts) {
            Money whole = Rounding.amount(UnitPrice.of(part.price(), Documents.EUR), Quantity.of(part.ordered()));
            Money off = Rounding.percentage(whole, BigDecimal.valueOf(part.discount()));
            lines.add(line(
                    lines.size() + 1,
                    part.taxClass(),
                    part.price().toPlainString(),
                    part.ordered().toPlainString(),
                    off.amount().toPlainString()));
        }
        Order order = order(settings, OrderDetails.NONE, lines.toArray(new OrderLine[0]));
        Order supplied = supplied(
                order,
                parts.stream().map(part -> part.supplied().toPlainString()).toArray(String[]::new));

        Supplied.of(supplied).ifPresent(document -> assertAddsUp(document, order));
    }

    private static void assertAddsUp(Supplied document, Order order) {
        Map<BigDecimal, BigDecimal> nets = new TreeMap<>();
        Map<BigDecimal, BigDecimal> amounts = new TreeMap<>();
        for (InvoiceLine line : document.lines()) {
            BigDecimal rate = line.tax().decision().rate().percent();
            nets.merge(rate, line.net().amount(), BigDecimal::add);
            amounts.merge(rate, line.amount().amount(), BigDecimal::add);
            assertThat(line.amount().negative()).isFalse();
            assertThat(line.net().exceeds(line.amount())).isFalse();
        }
        assertThat(document.totals().net().exceeds(order.totals().net())).isFalse();
        assertThat(document.totals().due().exceeds(order.totals().due())).isFalse();
        for (TaxGroup group : document.totals().groups()) {
            BigDecimal rate = group.decision().rate().percent();
            assertThat(group.base().amount()).isEqualByComparingTo(nets.get(rate));
            if (document.totals().method().basis() == PriceBasis.GROSS) {
                assertThat(group.base().plus(group.tax()).amount()).isEqualByComparingTo(amounts.get(rate));
            }
            if (document.totals().method().rounding() == TaxRounding.GROUP
                    && document.totals().method().basis() == PriceBasis.NET) {
                assertThat(group.tax()).isEqualTo(Rounding.percentage(group.base(), rate));
            }
        }
    }

    /**
     * A line of an order.
     *
     * @param taxClass its class
     * @param price of one unit
     * @param ordered how many units were ordered
     * @param supplied how many were supplied
     * @param discount in hundredths of the line
     */
    record Part(TaxClassCode taxClass, BigDecimal price, BigDecimal ordered, BigDecimal supplied, int discount) {}

    @Provide
    Arbitrary<List<Part>> parts() {
        return Combinators.combine(
                        Arbitraries.of(TaxClassCode.STANDARD, TaxClassCode.REDUCED, TaxClassCode.ZERO),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal("99.9999"))
                                .ofScale(4),
                        Arbitraries.integers().between(1, 400),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(0, 100))
                .as((taxClass, price, ordered, supplied, discount) -> new Part(
                        taxClass,
                        price,
                        BigDecimal.valueOf(ordered, 1),
                        BigDecimal.valueOf(Math.min(ordered, supplied), 1),
                        discount))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    /** The order, of whose lines that much was supplied. */
    private static Order supplied(Order order, String... quantities) {
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 0; i < quantities.length; i++) {
            lines.add(like(order.lines().get(i), "supplied", new BigDecimal(quantities[i])));
        }
        return like(order, "lines", lines);
    }
}
