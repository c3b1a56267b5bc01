package io.visioncraft.billing;

import static io.visioncraft.Like.like;
import static io.visioncraft.billing.Documents.EUR;
import static io.visioncraft.billing.Documents.FLAT_RATES;
import static io.visioncraft.billing.Documents.REVERSED_BOOKS;
import static io.visioncraft.billing.Documents.eur;
import static io.visioncraft.billing.Documents.issued;
import static io.visioncraft.billing.Documents.line;
import static io.visioncraft.billing.Documents.lineId;
import static io.visioncraft.billing.Documents.note;
import static io.visioncraft.kernel.TaxClassCode.DOMESTIC_REVERSE_CHARGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rounding;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.tax.TaxMethod;
import io.visioncraft.tax.TaxRounding;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tax.UntaxedGross;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Credits that were stored before each tax class was rounded for itself: where the tax of home was taken off, they can have
 * taken a minor unit of one class in place of another.
 */
@Rule({"INV-5", "MON-2", "MON-4"})
class CreditsOfOldTest {

    private static final TaxSettings STRIPPED =
            like(FLAT_RATES, "method", new TaxMethod(PriceBasis.GROSS, TaxRounding.GROUP, UntaxedGross.STRIP_HOME_TAX));

    /** Nets of 0.07 and 0.06 at 19 %, and of 0.13 at 7 %: 0.01 more than the net of its class was credited at 19 %. */
    @Example
    void leaveNoClassLessThanNothing() {
        Invoice invoice = issued(
                STRIPPED,
                line(0, DOMESTIC_REVERSE_CHARGE, "0.08", "1", "0.00"),
                line(1, REVERSED_BOOKS, "0.07", "2", "0.00"),
                line(2, DOMESTIC_REVERSE_CHARGE, "0.08", "1", "0.00"));
        assertThat(invoice.lines()).extracting(InvoiceLine::net).containsExactly(eur("0.07"), eur("0.13"), eur("0.06"));
        CreditNote old = stored(invoice, List.of(), Map.of(0, 1, 1, 1, 2, 1), "0.07", "0.06", "0.07");

        assertThat(new Creditable(invoice, List.of(old)).linesLeft())
                .extracting(InvoiceLine::net)
                .containsExactly(eur("0.06"));
        assertTheRestIsExact(invoice, List.of(old));
        assertThat(note(invoice, amount(invoice, List.of(old), eur("0.04")), 2)
                        .totals()
                        .net())
                .isEqualTo(eur("0.04"));
    }

    @Example
    void leaveNoClassLessThanNothingWhileBothAreCredited() {
        Invoice invoice = issued(
                STRIPPED,
                line(0, DOMESTIC_REVERSE_CHARGE, "0.06", "3", "0.00"),
                line(1, REVERSED_BOOKS, "0.04", "2", "0.00"),
                line(2, DOMESTIC_REVERSE_CHARGE, "0.05", "2", "0.00"));
        CreditNote first = stored(invoice, List.of(), Map.of(0, 3, 2, 1), "0.16", "0.04");
        CreditNote second = stored(invoice, List.of(first), Map.of(1, 1, 2, 1), "0.03", "0.05");

        assertTheRestIsExact(invoice, List.of(first, second));
    }

    /** 0.01 of the net of the lines at 7 % is left, and nothing of their amount. */
    @Example
    void leaveNoClassMoreThanItsAmount() {
        Invoice invoice = issued(
                STRIPPED,
                line(0, DOMESTIC_REVERSE_CHARGE, "0.08", "4", "0.00"),
                line(1, REVERSED_BOOKS, "0.07", "2", "0.00"));
        CreditNote old = stored(invoice, List.of(), Map.of(0, 2, 1, 2), "0.15", "0.12");

        assertThat(new Creditable(invoice, List.of(old)).linesLeft())
                .extracting(InvoiceLine::net)
                .containsExactly(eur("0.13"));
        assertTheRestIsExact(invoice, List.of(old));
    }

    @Property(tries = 500)
    void andNewOnesAddUpToTheInvoice(
            @ForAll @Size(min = 2, max = 5) List<@IntRange(min = 1, max = 99) Integer> cents,
            @ForAll @IntRange(min = 1, max = 6) int units,
            @ForAll @Size(min = 1, max = 3) List<@Size(min = 1, max = 5) List<@IntRange(max = 3) Integer>> old,
            @ForAll boolean upwards,
            @ForAll @Size(max = 3) List<@Size(min = 1, max = 5) List<@IntRange(max = 2) Integer>> pieces,
            @ForAll @IntRange(max = 99) int hundredths) {
        OrderLine[] lines = new OrderLine[cents.size()];
        for (int i = 0; i < lines.length; i++) {
            TaxClassCode taxClass = i % 2 == 0 ? DOMESTIC_REVERSE_CHARGE : REVERSED_BOOKS;
            String price = BigDecimal.valueOf(cents.get(i), 2).toPlainString();
            lines[i] = line(i, taxClass, price, Integer.toString(units), "0.00");
        }
        Invoice invoice = issued(STRIPPED, lines);
        List<CreditNote> notes = new ArrayList<>();
        for (List<Integer> wanted : old) {
            add(invoice, notes, wanted, upwards ? DOMESTIC_REVERSE_CHARGE : REVERSED_BOOKS);
        }
        assertTheRestIsExact(invoice, notes);

        for (List<Integer> wanted : pieces) {
            add(invoice, notes, wanted, null);
            assertTheRestIsExact(invoice, notes);
        }
        Money part = Rounding.percentage(left(invoice, notes), BigDecimal.valueOf(hundredths));
        if (part.positive()) {
            notes.add(note(invoice, amount(invoice, notes, part), 1));
        }

        assertTheRestIsExact(invoice, notes);
    }

    /** Credits what is left, by quantity and by amount. */
    private static void assertTheRestIsExact(Invoice invoice, List<CreditNote> notes) {
        Creditable creditable = new Creditable(invoice, notes);
        List<InvoiceLine> lines = creditable.linesLeft();
        assertThat(lines).allSatisfy(line -> assertThat(line.net()).isBetween(Money.zero(EUR), line.amount()));
        assertThat(Credits.sum(lines, InvoiceLine::net)).isEqualTo(left(invoice, notes));
        if (left(invoice, notes).zero()) {
            Credits.assertAddUpTo(invoice, notes);
            return;
        }
        for (Credit rest : List.of(creditable.rest(), amount(invoice, notes, left(invoice, notes)))) {
            assertThat(rest.lines())
                    .allSatisfy(line -> assertThat(line.net()).isBetween(Money.zero(EUR), line.amount()));
            List<CreditNote> all = new ArrayList<>(notes);
            all.add(note(invoice, rest, 9));
            Credits.assertAddUpTo(invoice, all);
            assertThat(new Creditable(invoice, all).beyond(Map.of())).isEmpty();
        }
    }

    private static Money left(Invoice invoice, List<CreditNote> notes) {
        return new Creditable(invoice, notes).left(1).net();
    }

    private static Credit amount(Invoice invoice, List<CreditNote> notes, Money amount) {
        return new Creditable(invoice, notes)
                .amounts(List.of(new CreditedAmount(null, null, null, null, amount, PriceBasis.GROSS)));
    }

    /** A credit note whose lines had these nets, in the order of the invoice. */
    private static CreditNote stored(
            Invoice invoice, List<CreditNote> earlier, Map<Integer, Integer> units, String... nets) {
        Map<OrderLineId, Quantity> wanted = new HashMap<>();
        units.forEach((line, much) -> wanted.put(lineId(line), Quantity.of(much)));
        Credit credit = new Creditable(invoice, earlier).part(wanted);
        List<CreditedLine> lines = new ArrayList<>();
        for (int i = 0; i < nets.length; i++) {
            lines.add(credit.lines().get(i).withNet(eur(nets[i])));
        }
        assertThat(Credits.sum(lines, CreditedLine::net))
                .isEqualTo(credit.totals().net());
        return note(invoice, new Credit(lines, credit.totals(), null), earlier.size() + 1);
    }

    /** Credits so many units of each line, at most what is left: a minor unit more of that class and less of the other. */
    private static void add(Invoice invoice, List<CreditNote> notes, List<Integer> units, @Nullable TaxClassCode more) {
        Creditable creditable = new Creditable(invoice, notes);
        Map<OrderLineId, Quantity> wanted = new HashMap<>();
        List<InvoiceLine> left = creditable.linesLeft();
        for (int i = 0; i < Math.min(units.size(), left.size()); i++) {
            BigDecimal much =
                    BigDecimal.valueOf(units.get(i)).min(left.get(i).quantity().value());
            if (much.signum() > 0) {
                wanted.put(left.get(i).orderLine(), Quantity.of(much));
            }
        }
        if (!wanted.isEmpty()) {
            Credit credit = creditable.part(wanted);
            List<CreditedLine> lines = more == null ? credit.lines() : shifted(credit.lines(), more);
            notes.add(note(invoice, new Credit(lines, credit.totals(), null), 1));
        }
    }

    private static List<CreditedLine> shifted(List<CreditedLine> lines, TaxClassCode more) {
        int taker = -1;
        int giver = -1;
        for (int i = 0; i < lines.size(); i++) {
            CreditedLine line = lines.get(i);
            boolean takes = line.tax().taxClass().equals(more);
            if (takes && line.amount().exceeds(line.net())) {
                taker = i;
            } else if (!takes && line.net().positive()) {
                giver = i;
            }
        }
        List<CreditedLine> shifted = new ArrayList<>(lines);
        if (taker >= 0 && giver >= 0) {
            Money unit = Money.ofMinor(1, EUR);
            shifted.set(taker, lines.get(taker).withNet(lines.get(taker).net().plus(unit)));
            shifted.set(giver, lines.get(giver).withNet(lines.get(giver).net().minus(unit)));
        }
        return shifted;
    }
}
