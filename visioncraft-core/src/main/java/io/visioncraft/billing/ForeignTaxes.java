package io.visioncraft.billing;

import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Rounding;
import io.visioncraft.ordering.Order;
import io.visioncraft.tax.ForeignTax;
import io.visioncraft.tax.TaxExchange;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tax of documents in the issuer's currency (MON-8): an invoice is stated by the rate of its day, a credit note by that of
 * its invoice. Immutable and thread-safe.
 */
final class ForeignTaxes {

    private final TaxExchange exchange;
    private final Issuer issuer;

    ForeignTaxes(TaxExchange exchange, Issuer issuer) {
        this.exchange = exchange;
        this.issuer = issuer;
    }

    /**
     * Refuses to place an order that could not be invoiced if it were supplied as stated, or now. What the rate is then is asked
     * when it is invoiced.
     */
    void requireRate(Order order, Instant now) {
        LocalDate today = issuer.dateOf(now);
        LocalDate taxPoint = TaxPoints.of(order.details().supplyUntil(), today);
        exchange.of(order.totals().tax(), dayOfRate(taxPoint, today));
    }

    /**
     * The tax of an invoice in the issuer's currency; null if it needs none, or the host omits it. Call it as soon as the date is
     * known: the port answers from memory.
     *
     * @param issue date and tax point
     */
    @Nullable
    ForeignTax of(Invoice draft, Issuance issue) {
        return exchange.of(draft.totals().tax(), dayOfRate(issue.taxPoint(), issue.date()));
    }

    /** The same for an invoice in the place of another, whose rate holds as long as the day of the rate stays. */
    @Nullable
    ForeignTax ofNext(Invoice draft, Issuance issue, Invoice before) {
        LocalDate day = dayOfRate(issue.taxPoint(), issue.date());
        Issuance was = before.requireIssue();
        ForeignTax stated = before.foreignTax();
        boolean holds = day.equals(dayOfRate(was.taxPoint(), was.date()));
        return exchange.of(draft.totals().tax(), day, stated != null && holds ? stated.rate() : null);
    }

    /**
     * The day whose rate counts: the tax point (INV-2). Of a supply that is still to come it is the date of issue: nobody has
     * published a later rate.
     */
    private static LocalDate dayOfRate(LocalDate taxPoint, LocalDate issued) {
        return taxPoint.isAfter(issued) ? issued : taxPoint;
    }

    /**
     * The tax of a credit note in the issuer's currency, at the rate of its invoice: the share that goes with all tax credited so
     * far, less that of the earlier notes, so that all notes come to the invoice's (MON-4). Null where the invoice states none,
     * and for a credit without tax.
     *
     * @param earlier all credit notes of the invoice
     * @param tax the tax of this credit, in the document's currency
     */
    static @Nullable ForeignTax credited(Invoice invoice, List<CreditNote> earlier, Money tax) {
        ForeignTax whole = invoice.foreignTax();
        if (whole == null || tax.zero()) {
            return null;
        }
        Money credited = Money.total(
                        tax.currency(), earlier, note -> note.totals().tax())
                .plus(tax);
        Money open = invoice.totals().tax().minus(credited);
        BigDecimal left = open.negative() ? BigDecimal.ZERO : open.amount();
        Money share =
                Rounding.split(whole.tax(), List.of(credited.amount(), left)).get(0);
        Money before = Money.total(
                whole.tax().currency(),
                earlier.stream()
                        .map(CreditNote::foreignTax)
                        .filter(Objects::nonNull)
                        .map(ForeignTax::tax)
                        .toList());
        return whole.with(share.minus(before));
    }
}
