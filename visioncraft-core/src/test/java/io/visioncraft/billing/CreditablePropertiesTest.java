package io.visioncraft.billing;

import static io.visioncraft.Like.like;
import static io.visioncraft.billing.Documents.EUR;
import static io.visioncraft.billing.Documents.FLAT_RATES;
import static io.visioncraft.billing.Documents.issued;
import static io.visioncraft.billing.Documents.lineId;
import static io.visioncraft.billing.Documents.note;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rounding;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.tax.DocumentTotaller;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxMethod;
import io.visioncraft.tax.TaxRounding;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tax.UntaxedGross;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Rule({"INV-5", "MON-4"})
class CreditablePropertiesTest {

    /**
     * A line to invoice.
     *
     * @param taxClass its class
     * @param price of one unit
     * @param units how many
     * @param discount in hundredths of the line
     */
    record Sold(TaxClassCode taxClass, BigDecimal price, int units, int discount) {

        OrderLine line(int number) {
            Money whole = Rounding.amount(UnitPrice.of(price, EUR), Quantity.of(units));
            Money off = Rounding.percentage(whole, BigDecimal.valueOf(discount));
            return Documents.line(
                    number,
                    taxClass,
                    price.toPlainString(),
                    Integer.toString(units),
                    off.amount().toPlainString());
        }
    }

    /**
     * A part to credit.
     *
     * @param line the number of a line, modulo how many there are
     * @param units how many of it, at most what is left
     */
    record Piece(int line, int units) {}

    @Property(tries = 500)
    @Rule({"MON-2", "MON-3"})
    void piecesAddUpToTheInvoiceAndAreNeverNegative(
            @ForAll("methods") TaxMethod method,
            @ForAll("lines") List<Sold> lines,
            @ForAll("pieces") List<List<Piece>> pieces) {
        TaxSettings settings = like(FLAT_RATES, "method", method);
        Invoice invoice = issued(settings, numbered(lines));

        List<CreditNote> notes = credited(invoice, pieces);

        assertThat(new Creditable(invoice, notes).beyond(Map.of())).isEmpty();
        Credits.assertAddUpTo(invoice, notes);
        assertThat(notes).allSatisfy(note -> assertThat(note.totals().method()).isEqualTo(method));
        assertThat(notes).flatExtracting(CreditNote::lines).allSatisfy(line -> {
            assertThat(line.net()).isBetween(Money.zero(EUR), line.amount());
            assertThat(line.allowances())
                    .allSatisfy(one -> assertThat(one.amount()).isBetween(Money.zero(EUR), one.base()));
        });
    }

    @Property(tries = 500)
    @Rule("MON-2")
    void theGrossThatIsGivenBackFollowsTheAmountsOfTheLines(
            @ForAll TaxRounding rounding,
            @ForAll("lines") List<Sold> lines,
            @ForAll("pieces") List<List<Piece>> pieces) {
        TaxMethod method = new TaxMethod(PriceBasis.GROSS, rounding, UntaxedGross.KEEP_GROSS);
        TaxSettings settings = like(FLAT_RATES, "method", method);
        Invoice invoice = issued(settings, numbered(lines));

        List<CreditNote> notes = credited(invoice, pieces);

        for (int last = 0; last < notes.size(); last++) {
            List<CreditNote> soFar = notes.subList(0, last + 1);
            long expected = 0;
            for (InvoiceLine line : invoice.lines()) {
                BigInteger units = soFar.stream()
                        .flatMap(note -> note.lines().stream())
                        .filter(part -> part.orderLine().equals(line.orderLine()))
                        .map(part -> part.units().toBigIntegerExact())
                        .reduce(BigInteger.ZERO, BigInteger::add);
                expected += halfUp(
                        units.multiply(BigInteger.valueOf(line.amount().minorUnits())),
                        line.quantity().value().toBigIntegerExact());
            }
            assertThat(Credits.gross(soFar).minorUnits()).isEqualTo(expected);
        }
    }

    /** Whichever lines are credited: what is credited of a group, and what stays billed, has its rate (INV-5). */
    @Property(tries = 500)
    @Rule("MON-2")
    void theNetThatIsGivenBackHasTheRateOfItsGroup(
            @ForAll("lines") List<Sold> lines, @ForAll("pieces") List<List<Piece>> pieces) {
        Invoice invoice = issued(FLAT_RATES.grossPrices(), numbered(lines));

        List<CreditNote> notes = credited(invoice, pieces);

        for (int last = 0; last < notes.size(); last++) {
            List<CreditNote> soFar = notes.subList(0, last + 1);
            for (TaxGroup group : invoice.totals().groups()) {
                List<TaxGroup> parts = soFar.stream()
                        .flatMap(note -> note.totals().groups().stream())
                        .filter(part -> part.decision().equals(group.decision()))
                        .toList();
                long base = Credits.sum(parts, TaxGroup::base).minorUnits();
                long gross = base + Credits.sum(parts, TaxGroup::tax).minorUnits();
                long whole = group.base().plus(group.tax()).minorUnits();
                assertThat(base)
                        .isEqualTo(halfUp(
                                BigInteger.valueOf(gross)
                                        .multiply(
                                                BigInteger.valueOf(group.base().minorUnits())),
                                BigInteger.valueOf(Math.max(1, whole))));
            }
        }
    }

    /** What is left makes the next invoice, whatever was credited before, in units and in money. */
    @Property(tries = 500)
    @Rule({"INV-1", "MON-2"})
    void theNextInvoiceComesToWhatIsLeft(
            @ForAll("methods") TaxMethod method,
            @ForAll("lines") List<Sold> lines,
            @ForAll("pieces") List<List<Piece>> pieces,
            @ForAll @IntRange(max = 99) int hundredths) {
        Invoice invoice = issued(like(FLAT_RATES, "method", method), numbered(lines));
        List<CreditNote> notes = new ArrayList<>(credited(invoice, pieces));
        Assume.that(!notes.isEmpty());
        notes.remove(notes.size() - 1);
        Money part =
                Rounding.percentage(new Creditable(invoice, notes).left(1).gross(), BigDecimal.valueOf(hundredths));
        if (part.positive()) {
            notes.add(note(
                    invoice,
                    new Creditable(invoice, notes)
                            .amounts(List.of(new CreditedAmount(null, null, null, null, part, PriceBasis.GROSS))),
                    1));
        }
        Creditable creditable = new Creditable(invoice, notes);
        Optional<Credit> perhaps = creditable.beyond(Map.of());
        Assume.that(perhaps.isPresent());
        Credit rest = perhaps.orElseThrow();

        Supplied next = LinesLeft.of(invoice, creditable.linesLeft());

        for (TaxGroup group : rest.totals().groups()) {
            if (group.base().plus(group.tax()).zero()) {
                continue; // units of which no money is left
            }
            boolean inside = method.basis() == PriceBasis.GROSS
                    && !group.decision().code().equals("AE");
            assertThat(next.totals().groups()).anySatisfy(one -> {
                assertThat(one.decision()).isEqualTo(group.decision());
                assertThat(inside ? one.base().plus(one.tax()) : one.base())
                        .isEqualTo(inside ? group.base().plus(group.tax()) : group.base());
            });
        }
        assertThat(next.lines()).allSatisfy(line -> {
            Money units = DocumentTotaller.amount(line.unitPrice(), line.quantity(), line.discount());
            assertThat(Math.abs(units.minus(line.amount()).minorUnits()))
                    .isLessThanOrEqualTo(1 + line.allowances().size());
            assertThat(line.net()).isBetween(Money.zero(EUR), line.amount());
        });
        Invoice document = like(invoice, "lines", next.lines(), "totals", next.totals());
        Credits.assertAddUpTo(document, List.of(note(document, new Creditable(document, List.of()).rest(), 2)));
    }

    @Property(tries = 300)
    @Rule("TAX-1")
    void piecesAddUpToADocumentOfOldWhoseGroupsHaveEqualDecisions(
            @ForAll("lines") List<Sold> lines, @ForAll("pieces") List<List<Piece>> pieces) {
        TaxDecision decision = new TaxDecision("S", TaxRate.of("19"), null, null);
        Invoice merged = issued(
                TaxSettings.by(question -> decision).with(TaxClass.of(Documents.REVERSED_BOOKS.value())),
                numbered(lines));
        Map<TaxClassCode, Money> bases = new TreeMap<>();
        merged.lines().forEach(line -> bases.merge(line.tax().taxClass(), line.net(), Money::plus));
        List<TaxGroup> groups = bases.values().stream()
                .map(base -> new TaxGroup(
                        decision,
                        base,
                        Rounding.percentage(base, decision.rate().percent())))
                .toList();
        Invoice invoice = like(merged, "totals", DocumentTotals.of(EUR, groups, TaxMethod.STANDARD));

        List<CreditNote> notes = credited(invoice, pieces);

        Credits.assertAddUpTo(invoice, notes);
    }

    private static OrderLine[] numbered(List<Sold> lines) {
        OrderLine[] numbered = new OrderLine[lines.size()];
        for (int i = 0; i < numbered.length; i++) {
            numbered[i] = lines.get(i).line(i);
        }
        return numbered;
    }

    /** Credits pieces one note after the other, and then the rest. */
    private static List<CreditNote> credited(Invoice invoice, List<List<Piece>> pieces) {
        List<CreditNote> notes = new ArrayList<>();
        int[] left = invoice.lines().stream()
                .mapToInt(line -> line.quantity().value().intValueExact())
                .toArray();
        for (List<Piece> together : pieces) {
            Map<OrderLineId, Quantity> wanted = new TreeMap<>(Comparator.comparing(OrderLineId::value));
            for (Piece piece : together) {
                int line = piece.line() % left.length;
                int units = Math.min(piece.units(), left[line]);
                if (units > 0 && !wanted.containsKey(lineId(line))) {
                    left[line] -= units;
                    wanted.put(lineId(line), Quantity.of(units));
                }
            }
            if (!wanted.isEmpty()) {
                notes.add(note(invoice, new Creditable(invoice, notes).part(wanted), 1));
            }
        }
        if (new Creditable(invoice, notes).beyond(Map.of()).isPresent()) {
            notes.add(note(invoice, new Creditable(invoice, notes).rest(), 2));
        }
        return notes;
    }

    private static long halfUp(BigInteger dividend, BigInteger divisor) {
        return dividend.shiftLeft(1).add(divisor).divide(divisor.shiftLeft(1)).longValueExact();
    }

    @Provide
    Arbitrary<TaxMethod> methods() {
        return Combinators.combine(
                        Arbitraries.of(PriceBasis.class),
                        Arbitraries.of(TaxRounding.class),
                        Arbitraries.of(UntaxedGross.class))
                .as(TaxMethod::new);
    }

    @Provide
    Arbitrary<List<Sold>> lines() {
        Arbitrary<TaxClassCode> classes = Arbitraries.of(
                TaxClassCode.STANDARD,
                TaxClassCode.REDUCED,
                TaxClassCode.ZERO,
                TaxClassCode.DOMESTIC_REVERSE_CHARGE,
                Documents.REVERSED_BOOKS);
        Arbitrary<BigDecimal> prices = Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, new BigDecimal("0.05"))
                        .ofScale(3),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, new BigDecimal("1000"))
                        .ofScale(6));
        return Combinators.combine(
                        classes,
                        prices,
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.oneOf(
                                Arbitraries.just(0), Arbitraries.integers().between(0, 100)))
                .as(Sold::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .withoutEdgeCases(); // there are more than tries
    }

    /** What goes into each of some credit notes. */
    @Provide
    Arbitrary<List<List<Piece>>> pieces() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 9))
                .as(Piece::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .list()
                .ofMaxSize(10)
                .withoutEdgeCases();
    }
}
