package io.visioncraft.tck.arbitrary;

import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.NumberedDocument;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.tck.document.History;
import io.visioncraft.tck.document.HistoryStep;
import io.visioncraft.tck.document.HistoryTerms;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Histories of the documents of a business: orders of several customers in three currencies, with prices that hold the tax or do
 * not, are placed, completed, also with less, and cancelled; invoices are issued, credited and paid, in part, in full and beyond;
 * days and years pass, books are closed and series begun. A history that fails shrinks to the steps that it takes.
 */
public final class Histories {

    /** The longest history. */
    public static final int MAX_STEPS = 30;

    private Histories() {}

    /** {@return histories of 1 to {@value #MAX_STEPS} steps, the first of which places an order} */
    public static Arbitrary<History> histories() {
        Arbitrary<HistoryTerms> terms = Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(4, InvoiceTrigger.PLACED),
                                Tuple.of(1, InvoiceTrigger.CONFIRMED),
                                Tuple.of(2, InvoiceTrigger.COMPLETED)),
                        Arbitraries.of(false, false, true),
                        Arbitraries.of(false, false, true),
                        Arbitraries.of(true, true, false))
                .as(HistoryTerms::new);
        Arbitrary<List<HistoryStep>> first = place().list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<List<HistoryStep>> then =
                steps().list().ofMaxSize(MAX_STEPS - 3).withSizeDistribution(RandomDistribution.uniform());
        return Combinators.combine(terms, first, then)
                .as((how, orders, more) -> new History(
                        how, Stream.concat(orders.stream(), more.stream()).toList()))
                .withoutEdgeCases();
    }

    /** {@return one step} */
    public static Arbitrary<HistoryStep> steps() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, place()),
                Tuple.of(2, orders().map(HistoryStep.Confirm::new)),
                Tuple.of(4, complete()),
                Tuple.of(2, cancel()),
                Tuple.of(5, creditQuantities()),
                Tuple.of(5, creditAmount()),
                Tuple.of(2, orders().map(HistoryStep.CreditRest::new)),
                Tuple.of(3, reissue()),
                Tuple.of(10, pay()),
                Tuple.of(3, orders().map(HistoryStep.Issue::new)),
                Tuple.of(3, Arbitraries.of(1, 2, 200).map(HistoryStep.IssueDrafts::new)),
                Tuple.of(4, time()),
                Tuple.of(2, Arbitraries.of(0, 1, 2, 30, 300).map(HistoryStep.CloseBooks::new)),
                Tuple.of(1, beginSeries()));
    }

    private static Arbitrary<Integer> orders() {
        return Arbitraries.integers().between(0, 7);
    }

    private static Arbitrary<HistoryStep> place() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of("EUR", "JPY", "KWD"),
                        Arbitraries.of(PriceBasis.class),
                        item().list().ofMinSize(1).ofMaxSize(4))
                .as(HistoryStep.Place::new);
    }

    /** Prices so low that a line comes to nothing or to a cent, like those of a shop, and high. */
    private static Arbitrary<HistoryStep.Item> item() {
        Arbitrary<String> prices = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of("80", "12.50", "0.333", "119", "1000")),
                Tuple.of(1, Arbitraries.integers().between(0, 60_000).map(price -> decimal(price, 6))),
                Tuple.of(3, Arbitraries.integers().between(1, 20_000).map(price -> decimal(price, 2))),
                Tuple.of(1, Arbitraries.integers().between(1, 100_000_000).map(price -> decimal(price, 3))));
        Arbitrary<String> quantities = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(1, 12).map(String::valueOf)),
                Tuple.of(2, Arbitraries.integers().between(1, 100_000).map(quantity -> decimal(quantity, 4))));
        return Combinators.combine(Arbitraries.integers().between(0, 2), prices, quantities)
                .as(HistoryStep.Item::new);
    }

    private static String decimal(long units, int decimals) {
        return BigDecimal.valueOf(units, decimals).toPlainString();
    }

    private static Arbitrary<List<Integer>> percents() {
        return Arbitraries.oneOf(Arbitraries.of(0, 100), Arbitraries.integers().between(0, 100))
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<HistoryStep> complete() {
        return Combinators.combine(orders(), percents(), Arbitraries.of(-1, -1, 0, 3, 40))
                .as(HistoryStep.Complete::new);
    }

    private static Arbitrary<HistoryStep> cancel() {
        return Combinators.combine(orders(), percents()).as(HistoryStep.Cancel::new);
    }

    private static Arbitrary<HistoryStep> creditQuantities() {
        Arbitrary<HistoryStep.Piece> pieces = Combinators.combine(
                        Arbitraries.integers().between(0, 3), parts())
                .as(HistoryStep.Piece::new);
        return Combinators.combine(orders(), pieces.list().ofMinSize(1).ofMaxSize(3))
                .as(HistoryStep.CreditQuantities::new);
    }

    /** More than all now and then. */
    private static Arbitrary<Integer> parts() {
        return Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.integers().between(0, 100)),
                Tuple.of(3, Arbitraries.just(100)),
                Tuple.of(1, Arbitraries.just(101)));
    }

    private static Arbitrary<HistoryStep> creditAmount() {
        return Combinators.combine(
                        orders(),
                        Arbitraries.integers().between(-2, 3),
                        Arbitraries.of(PriceBasis.class).injectNull(0.4),
                        parts())
                .as(HistoryStep.CreditAmount::new);
    }

    private static Arbitrary<HistoryStep> reissue() {
        return Combinators.combine(orders(), Arbitraries.of(false, false, false, true))
                .as(HistoryStep.Reissue::new);
    }

    private static Arbitrary<HistoryStep> pay() {
        return Combinators.combine(
                        orders(),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.integers().between(0, 99)),
                                Tuple.of(3, Arbitraries.just(100)),
                                Tuple.of(2, Arbitraries.integers().between(101, 200))),
                        Arbitraries.of(false, true),
                        Arbitraries.of(0, 0, 0, 1, 2),
                        Arbitraries.of(0, 0, 0, 1, 40))
                .as(HistoryStep.Pay::new);
    }

    private static Arbitrary<HistoryStep> time() {
        return Arbitraries.of(
                        Duration.ofHours(11),
                        Duration.ofDays(1),
                        Duration.ofDays(6),
                        Duration.ofDays(31),
                        Duration.ofDays(200),
                        Duration.ofDays(400))
                .map(HistoryStep.Wait::new);
    }

    private static Arbitrary<HistoryStep> beginSeries() {
        return Combinators.combine(Arbitraries.of(NumberedDocument.class), Arbitraries.of(1L, 7L, 4_711L, 999_999L))
                .as(HistoryStep.BeginSeries::new);
    }
}
