package io.visioncraft.tck.document;

import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.tax.TaxMethod;
import io.visioncraft.tax.TaxRounding;
import io.visioncraft.tax.UntaxedGross;
import io.visioncraft.tck.document.RandomShop.Buyer;
import io.visioncraft.tck.document.RandomShop.Credit;
import io.visioncraft.tck.document.RandomShop.End;
import io.visioncraft.tck.document.RandomShop.How;
import io.visioncraft.tck.document.RandomShop.Item;
import io.visioncraft.tck.document.RandomShop.Piece;
import io.visioncraft.tck.document.RandomShop.Purchase;
import io.visioncraft.tck.document.RandomShop.Sold;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates businesses with what their customers buy. */
final class RandomShops {

    /** The orders of each business. */
    static final int PURCHASES = 24;

    private RandomShops() {}

    static Arbitrary<RandomShop> shops() {
        return Combinators.combine(
                        Arbitraries.of("JPY", "EUR", "EUR", "KWD"),
                        homes(),
                        methods(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        sold().list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.longs(),
                        purchase().list().ofSize(PURCHASES))
                .as(RandomShop::new)
                .withoutEdgeCases(); // there are more than tries
    }

    /** Rates of such a size that no tax is too large in the currency of the business. */
    private static Arbitrary<Home> homes() {
        Arbitrary<String> own = Arbitraries.of("EUR", "JPY", "KWD", "CLF");
        Arbitrary<String> small = Arbitraries.oneOf(
                Arbitraries.of("1", "0.5", "2"),
                Arbitraries.longs().between(1, 250_000_000_000L).map(rate -> decimal(rate, 10)));
        Arbitrary<String> large = Arbitraries.oneOf(
                Arbitraries.of("1.0869", "163.27", "3"),
                Arbitraries.longs().between(400_000_000L, 200_000_000_000_000L).map(rate -> decimal(rate, 10)));
        return Arbitraries.oneOf(
                Combinators.combine(own, small).as((currency, rate) -> new Home(currency, rate, false)),
                Combinators.combine(own, large).as((currency, rate) -> new Home(currency, rate, true)));
    }

    private static Arbitrary<TaxMethod> methods() {
        return Combinators.combine(
                        Arbitraries.of(PriceBasis.class),
                        Arbitraries.of(TaxRounding.class),
                        Arbitraries.of(UntaxedGross.class))
                .as(TaxMethod::new);
    }

    private static Arbitrary<Sold> sold() {
        Treatment reverseCharge = new Treatment("AE", "0", "", "");
        Arbitrary<Treatment> free = Arbitraries.of(
                new Treatment("Z", "0", "", ""),
                new Treatment("E", "0", "", "VATEX-EU-132"),
                new Treatment("E", "0", "", "VATEX-EU-132"),
                new Treatment("E", "0", "", "VATEX-EU-143"),
                new Treatment("E", "0", "", ""),
                new Treatment("O", "0", "", ""));
        Arbitrary<Treatment> across =
                Arbitraries.of(reverseCharge, new Treatment("K", "0", "", ""), new Treatment("G", "0", "", ""));
        Arbitrary<Treatment> consumer = Arbitraries.frequencyOf(Tuple.of(4, charged("")), Tuple.of(2, free));
        Arbitrary<Treatment> firm = Arbitraries.frequencyOf(
                Tuple.of(4, charged("")), Tuple.of(1, free), Tuple.of(1, Arbitraries.just(reverseCharge)));
        Arbitrary<Treatment> foreignConsumer =
                Arbitraries.frequencyOf(Tuple.of(2, free), Tuple.of(2, charged("")), Tuple.of(2, charged("AT")));
        Arbitrary<Treatment> foreignFirm =
                Arbitraries.frequencyOf(Tuple.of(4, across), Tuple.of(2, free), Tuple.of(1, charged("AT")));
        return Combinators.combine(consumer, firm, foreignConsumer, foreignFirm, prices())
                .as(Sold::new);
    }

    private static Arbitrary<Treatment> charged(String country) {
        Arbitrary<String> rates = Arbitraries.oneOf(
                Arbitraries.of("19", "7", "20", "21", "5.5", "2.1", "8.1", "25", "100"),
                Arbitraries.integers().between(1, 1_000_000).map(rate -> decimal(rate, 4)));
        return rates.map(rate -> new Treatment("S", rate, country, ""));
    }

    private static Arbitrary<Purchase> purchase() {
        Arbitrary<List<Piece>> pieces = Combinators.combine(
                        Arbitraries.integers().between(0, 19),
                        Arbitraries.integers().between(0, 100))
                .as(Piece::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
        Arbitrary<List<Credit>> credits = Combinators.combine(
                        Arbitraries.of(How.QUANTITIES, How.QUANTITIES, How.AMOUNTS, How.AMOUNT_OF_ALL),
                        Arbitraries.of(PriceBasis.class).injectNull(0.5),
                        pieces)
                .as(Credit::new)
                .list()
                .ofMaxSize(4);
        return Combinators.combine(
                        Arbitraries.of(Buyer.class),
                        Arbitraries.of(PriceBasis.class),
                        items().list().ofMinSize(1).ofMaxSize(20),
                        Arbitraries.of(End.class),
                        Arbitraries.oneOf(
                                        Arbitraries.of(0, 100),
                                        Arbitraries.integers().between(0, 100))
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(20),
                        credits)
                .as(Purchase::new);
    }

    private static Arbitrary<Item> items() {
        Arbitrary<String> stated = Arbitraries.oneOf(Arbitraries.just(""), prices());
        Arbitrary<String> quantities = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 12).map(String::valueOf),
                Arbitraries.integers().between(1, 100_000).map(quantity -> decimal(quantity, 4)),
                Arbitraries.integers().between(1, 1_000).map(quantity -> decimal(quantity, 2)),
                Arbitraries.integers().between(1, 1_000_000).map(String::valueOf));
        return Combinators.combine(Arbitraries.integers().between(0, 5), stated, quantities)
                .as(Item::new);
    }

    /** So low that a line comes to nothing or to a cent, like those of a shop, and high. */
    private static Arbitrary<String> prices() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 60_000).map(price -> decimal(price, 6)),
                Arbitraries.integers().between(0, 100).map(price -> decimal(price, 3)),
                Arbitraries.integers().between(1, 20_000).map(price -> decimal(price, 2)),
                Arbitraries.longs().between(0, 1_000_000_000L).map(price -> decimal(price, 6)));
    }

    private static String decimal(long units, int decimals) {
        return BigDecimal.valueOf(units, decimals).toPlainString();
    }
}
