package io.visioncraft.billing;

import static io.visioncraft.billing.Documents.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Allowance;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxMethod;
import io.visioncraft.tax.TaxRounding;
import io.visioncraft.tax.UntaxedGross;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Adds credit notes up, for the tests of this package. */
final class Credits {

    private Credits() {}

    /**
     * Asserts that credit notes together are the invoice, per line, per tax group and in total, and that none is negative. Units
     * that are left have no money left. Where prices hold the tax, the net of a line is no amount of its own, but a part of that of
     * its group; where the tax of home was taken off, the net alone is money.
     */
    static void assertAddUpTo(Invoice invoice, List<CreditNote> notes) {
        TaxMethod method = invoice.totals().method();
        boolean together = method.basis() == PriceBasis.GROSS && method.rounding() == TaxRounding.GROUP;
        for (InvoiceLine line : invoice.lines()) {
            List<CreditedLine> parts = notes.stream()
                    .flatMap(note -> note.lines().stream())
                    .filter(part -> part.orderLine().equals(line.orderLine()))
                    .toList();
            BigDecimal units = parts.stream().map(CreditedLine::units).reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean all = units.compareTo(line.quantity().value()) == 0;
            assertThat(units).isLessThanOrEqualTo(line.quantity().value());
            if (stripped(method, line)) {
                assertThat(sum(parts, CreditedLine::amount)).isLessThanOrEqualTo(line.amount());
            } else {
                assertThat(sum(parts, CreditedLine::amount)).isEqualTo(line.amount());
            }
            if (!together) {
                assertThat(sum(parts, CreditedLine::net)).isEqualTo(line.net());
            }
            for (int i = 0; all && i < line.allowances().size(); i++) {
                int place = i;
                Allowance whole = line.allowances().get(i);
                List<CreditedLine> byUnits =
                        parts.stream().filter(part -> !part.byAmount()).toList();
                assertThat(sum(byUnits, part -> part.allowances().get(place).base()))
                        .isEqualTo(whole.base());
                assertThat(sum(byUnits, part -> part.allowances().get(place).amount()))
                        .isEqualTo(whole.amount());
            }
        }
        for (TaxGroup group : invoice.totals().groups()) {
            List<TaxGroup> whole = groups(Stream.of(invoice.totals()), group.decision());
            List<TaxGroup> parts = groups(notes.stream().map(CreditNote::totals), group.decision());
            assertThat(sum(parts, TaxGroup::base)).isEqualTo(sum(whole, TaxGroup::base));
            assertThat(sum(parts, TaxGroup::tax)).isEqualTo(sum(whole, TaxGroup::tax));
            assertThat(parts).allSatisfy(part -> {
                assertThat(part.base()).isGreaterThanOrEqualTo(Money.zero(EUR));
                assertThat(part.tax()).isGreaterThanOrEqualTo(Money.zero(EUR));
            });
        }
        assertThat(sum(notes, note -> note.totals().net()))
                .isEqualTo(invoice.totals().net());
        assertThat(sum(notes, note -> note.totals().tax()))
                .isEqualTo(invoice.totals().tax());
        assertThat(sum(notes, note -> note.totals().due()))
                .isEqualTo(invoice.totals().due());
    }

    private static boolean stripped(TaxMethod method, InvoiceLine line) {
        return method.basis() == PriceBasis.GROSS
                && method.untaxedGross() == UntaxedGross.STRIP_HOME_TAX
                && Set.of("AE", "K", "G").contains(line.tax().decision().code());
    }

    /** The lines of an invoice as a credit note over all of it has them. */
    static List<CreditedLine> wholly(Invoice invoice) {
        return invoice.lines().stream()
                .map(line -> CreditedLine.of(line, line.quantity(), line.allowances(), line.amount(), line.net()))
                .toList();
    }

    /** All that credit notes give back, tax included. */
    static Money gross(List<CreditNote> notes) {
        return sum(notes, note -> note.totals().gross());
    }

    private static List<TaxGroup> groups(Stream<DocumentTotals> totals, TaxDecision decision) {
        return totals.flatMap(one -> one.groups().stream())
                .filter(group -> group.decision().equals(decision))
                .toList();
    }

    static <T> Money sum(List<T> parts, Function<T, Money> amount) {
        return Money.total(EUR, parts.stream().map(amount).toList());
    }
}
