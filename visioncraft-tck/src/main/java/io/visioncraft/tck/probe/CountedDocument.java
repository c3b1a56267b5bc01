package io.visioncraft.tck.probe;

import io.visioncraft.billing.FigureKind;
import io.visioncraft.billing.FigureSpan;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.ForeignTax;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that figures count.
 *
 * @param kind an invoice or a credit note
 * @param day its accounting date
 * @param totals its totals
 * @param foreign its tax in another currency; null for none
 * @param invoice the invoice, or that which is credited
 * @param lines its lines
 */
record CountedDocument(
        FigureKind kind,
        LocalDate day,
        DocumentTotals totals,
        @Nullable ForeignTax foreign,
        InvoiceId invoice,
        List<Line> lines) {

    Money signed(Money amount) {
        return kind == FigureKind.INVOICE ? amount : amount.negated();
    }

    /** The first day of its span; null outside of all. */
    @Nullable
    String from(List<FigureSpan> spans) {
        return spans.stream()
                .filter(span -> span.includes(day))
                .map(span -> span.from().toString())
                .findFirst()
                .orElse(null);
    }

    /**
     * A line of it.
     *
     * @param id the order's line
     * @param unit of the quantity
     * @param units how many
     * @param net the net
     */
    record Line(OrderLineId id, String unit, BigDecimal units, Money net) {}
}
