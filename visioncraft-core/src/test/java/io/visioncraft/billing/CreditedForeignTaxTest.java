package io.visioncraft.billing;

import static io.visioncraft.Like.like;
import static io.visioncraft.billing.Documents.TODAY;
import static io.visioncraft.billing.Documents.eur;
import static io.visioncraft.billing.Documents.issued;
import static io.visioncraft.billing.Documents.line;
import static io.visioncraft.billing.Documents.lineId;
import static io.visioncraft.billing.Documents.note;
import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.ExchangeRate;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.tax.ForeignTax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Invoices in EUR of an issuer whose currency is another. */
@Rule({"MON-8", "INV-5", "MON-4"})
class CreditedForeignTaxTest {

    private static final ExchangeRate YEN = ExchangeRate.of("EUR", "JPY", "163.27", TODAY, "Test");

    @Example
    void isAShareOfTheInvoicesAtItsRate() {
        Invoice invoice = stated(Money.of("3102", "JPY"), line(1, TaxClassCode.STANDARD, "10", "10", "0.00"));

        CreditNote first = note(invoice, part(invoice, List.of(), 3), 1);
        CreditNote second = note(invoice, part(invoice, List.of(first), 3), 2);
        CreditNote last = note(invoice, new Creditable(invoice, List.of(first, second)).rest(), 3);

        assertThat(List.of(first, second, last))
                .extracting(CreditNote::foreignTax)
                .containsExactly(
                        new ForeignTax(YEN, Money.of("931", "JPY")),
                        new ForeignTax(YEN, Money.of("930", "JPY")),
                        new ForeignTax(YEN, Money.of("1241", "JPY")));
    }

    @Example
    void isMissingWhereTheInvoiceStatesNoneAndOnACreditWithoutTax() {
        Invoice none = issued(line(1, TaxClassCode.STANDARD, "10", "10", "0.00"));
        Invoice mixed = stated(
                Money.of("310", "JPY"),
                line(1, TaxClassCode.ZERO, "10", "1", "0.00"),
                line(2, TaxClassCode.STANDARD, "10", "1", "0.00"));

        assertThat(note(none, part(none, List.of(), 3), 1).foreignTax()).isNull();
        assertThat(note(mixed, part(mixed, List.of(), 1), 1).foreignTax()).isNull();
        assertThat(note(mixed, new Creditable(mixed, List.of()).rest(), 1).foreignTax())
                .isEqualTo(new ForeignTax(YEN, Money.of("310", "JPY")));
    }

    @Property(tries = 300)
    void addsUpToTheInvoicesAndIsNeverNegative(
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 9) Integer> pieces,
            @ForAll @LongRange(min = 0, max = 1_000_000) long own) {
        Invoice invoice = stated(Money.ofMinor(own, YEN.quote()), line(1, TaxClassCode.STANDARD, "0.37", "40", "0.11"));
        List<CreditNote> notes = new ArrayList<>();
        int left = 40;

        for (int piece : pieces) {
            if (piece <= left) {
                notes.add(note(invoice, part(invoice, notes, piece), 1));
                left -= piece;
            }
        }
        if (left > 0) {
            notes.add(note(invoice, new Creditable(invoice, notes).rest(), 2));
        }

        List<Money> taxes = notes.stream()
                .map(CreditNote::foreignTax)
                .filter(Objects::nonNull)
                .map(ForeignTax::tax)
                .toList();
        assertThat(Money.total(YEN.quote(), taxes)).isEqualTo(Money.ofMinor(own, YEN.quote()));
        assertThat(taxes).noneMatch(Money::negative);
    }

    @Example
    void isOfTheCurrencyOfItsDocument() {
        Invoice invoice = issued(line(1, TaxClassCode.STANDARD, "10", "10", "0.00"));
        ForeignTax ofDollars =
                new ForeignTax(ExchangeRate.of("USD", "JPY", "150", TODAY, "Test"), Money.of("1", "JPY"));
        CreditNote note = note(invoice, part(invoice, List.of(), 1), 1);

        assertRefused(KernelCodes.CURRENCY_MISMATCH, () -> like(invoice, "foreignTax", ofDollars));
        assertRefused(KernelCodes.CURRENCY_MISMATCH, () -> like(note, "foreignTax", ofDollars));
        assertRefused(
                KernelCodes.CURRENCY_MISMATCH, () -> like(invoice, "foreignTax", new ForeignTax(YEN, eur("1.00"))));
    }

    private static Invoice stated(Money own, OrderLine... lines) {
        return like(issued(lines), "foreignTax", new ForeignTax(YEN, own));
    }

    private static Credit part(Invoice invoice, List<CreditNote> earlier, int units) {
        return new Creditable(invoice, earlier).part(Map.of(lineId(1), Quantity.of(units)));
    }
}
