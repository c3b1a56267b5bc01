package io.visioncraft.tck.probe;

import io.visioncraft.billing.CategoryRevenue;
import io.visioncraft.billing.FigureKind;
import io.visioncraft.billing.RevenueFigure;
import io.visioncraft.billing.ServiceRevenue;
import io.visioncraft.billing.StatedTax;
import io.visioncraft.billing.TaxEntry;
import io.visioncraft.billing.TaxFigure;
import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.Money;
import io.visioncraft.tax.TaxGroup;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sums by what they are of, for a comparison. Used by one thread. */
final class NamedSums {

    private final Map<String, BigDecimal> sums = new TreeMap<>();

    // what a store answers

    void told(TaxFigure figure) {
        String key = figure.span().from() + " " + figure.country() + " " + figure.code() + " " + figure.rate() + " "
                + figure.reasonCode() + " " + figure.currency();
        add(key + " net", figure.total().net());
        add(key + " tax", figure.total().tax());
        add(key + " credited", figure.credited().net());
    }

    void told(String from, TaxEntry entry) {
        group(
                from,
                entry.group(),
                entry.kind(),
                entry.counted().net(),
                entry.counted().tax());
    }

    void told(RevenueFigure figure) {
        String key = figure.span().from() + " " + figure.currency();
        add(key + " net", figure.total().net());
        add(key + " tax", figure.total().tax());
        add(key + " gross", figure.total().gross());
        add(key + " credited", figure.credited().gross());
        add(key + " invoices", BigDecimal.valueOf(figure.invoices()));
        add(key + " credit notes", BigDecimal.valueOf(figure.creditNotes()));
        for (StatedTax stated : figure.stated()) {
            add(key + " stated in " + stated.stated().currency(), stated.stated());
            add(key + " stated of " + stated.stated().currency(), stated.tax());
        }
    }

    void told(ServiceRevenue figure) {
        String key = figure.span().from() + " " + figure.service() + " " + figure.code() + " "
                + figure.unit().value() + " " + figure.net().currency();
        add(key + " net", figure.net());
        add(key + " units", figure.units());
        add(key + " credited", figure.credited());
    }

    void told(CategoryRevenue figure) {
        String key = figure.span().from() + " " + figure.category() + " "
                + figure.net().currency();
        add(key + " net", figure.net());
        add(key + " net within", figure.netWithin());
        add(key + " credited within", figure.creditedWithin());
    }

    // what documents come to

    void group(String from, TaxGroup group, FigureKind kind, Money base, Money tax) {
        ExemptionReason reason = group.decision().reason();
        String key = from + " " + group.decision().country() + " "
                + group.decision().code() + " "
                + group.decision().rate() + " "
                + (reason == null || reason.code().isEmpty() ? null : reason.code()) + " " + base.currency();
        add(key + " net", base);
        add(key + " tax", tax);
        add(key + " credited", kind == FigureKind.INVOICE ? Money.zero(base.currency()) : group.base());
    }

    void add(String key, Money amount) {
        add(key, amount.amount());
    }

    void add(String key, BigDecimal amount) {
        sums.merge(
                key, amount.stripTrailingZeros(), (one, other) -> one.add(other).stripTrailingZeros());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NamedSums that && sums.equals(that.sums);
    }

    @Override
    public int hashCode() {
        return sums.hashCode();
    }

    @Override
    public String toString() {
        return sums.toString();
    }
}
