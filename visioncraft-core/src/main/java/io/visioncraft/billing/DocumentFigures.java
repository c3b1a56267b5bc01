package io.visioncraft.billing;

import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.ForeignTax;
import io.visioncraft.tax.TaxDecision;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds documents up to tax figures and revenue, for adapters that read whole documents (TAX-2). It keeps the sums and no
 * document. Not thread-safe.
 */
public final class DocumentFigures {

    private final List<FigureSpan> spans;
    private final Map<Taxed, Sums> tax = new HashMap<>();
    private final Map<Sold, Revenue> revenue = new HashMap<>();

    /**
     * Begins with no document.
     *
     * @param spans the days that count, one or more spans without gaps
     */
    public DocumentFigures(List<FigureSpan> spans) {
        this.spans = List.copyOf(spans);
    }

    /**
     * Adds an invoice. One that is not ISSUED, or counts on another day, adds nothing.
     *
     * @param invoice any invoice
     */
    public void add(Invoice invoice) {
        if (invoice.issue() != null) {
            add(invoice.issue(), invoice.totals(), invoice.foreignTax(), FigureKind.INVOICE);
        }
    }

    /**
     * Adds a credit note. One that counts on another day adds nothing.
     *
     * @param note any credit note
     */
    public void add(CreditNote note) {
        add(note.issue(), note.totals(), note.foreignTax(), FigureKind.CREDIT_NOTE);
    }

    private void add(Issuance issue, DocumentTotals totals, @Nullable ForeignTax stated, FigureKind kind) {
        for (FigureSpan span : spans) {
            if (span.includes(issue.accountingDate())) {
                totals.groups()
                        .forEach(group -> tax.computeIfAbsent(
                                        Taxed.of(
                                                span,
                                                group.decision(),
                                                group.base().currency()),
                                        Sums::new)
                                .add(kind, new TaxedAmount(group.base(), group.tax())));
                revenue.computeIfAbsent(new Sold(span, totals.net().currency()), Revenue::new)
                        .add(kind, totals, stated);
            }
        }
    }

    /** {@return the tax figures, in their order} */
    public List<TaxFigure> tax() {
        return tax.entrySet().stream()
                .map(one -> one.getKey().figure(one.getValue()))
                .sorted(TaxFigure.ORDER)
                .toList();
    }

    /** {@return the revenue, in its order} */
    public List<RevenueFigure> revenue() {
        return revenue.entrySet().stream()
                .map(one -> one.getValue().figure(one.getKey().span()))
                .sorted(RevenueFigure.ORDER)
                .toList();
    }

    private record Taxed(
            FigureSpan span,
            @Nullable String country,
            String code,
            TaxRate rate,
            @Nullable String reasonCode,
            Currency currency) {

        static Taxed of(FigureSpan span, TaxDecision decision, Currency currency) {
            ExemptionReason reason = decision.reason();
            return new Taxed(
                    span,
                    decision.country(),
                    decision.code(),
                    decision.rate(),
                    reason == null || reason.code().isEmpty() ? null : reason.code(),
                    currency);
        }

        TaxFigure figure(Sums sums) {
            return new TaxFigure(span, country, code, rate, reasonCode, sums.invoiced, sums.credited);
        }
    }

    /** The sums of one tax figure. */
    private static final class Sums {

        private TaxedAmount invoiced;
        private TaxedAmount credited;

        Sums(Taxed of) {
            invoiced = TaxedAmount.zero(of.currency());
            credited = invoiced;
        }

        void add(FigureKind kind, TaxedAmount amount) {
            if (kind == FigureKind.INVOICE) {
                invoiced = invoiced.plus(amount);
            } else {
                credited = credited.plus(amount);
            }
        }
    }

    private record Sold(FigureSpan span, Currency currency) {}

    /** The sums of one figure of revenue. */
    private static final class Revenue {

        private long invoices;
        private long notes;
        private TaxedAmount invoiced;
        private TaxedAmount credited;
        private final Map<String, StatedTax> stated = new TreeMap<>();

        Revenue(Sold of) {
            invoiced = TaxedAmount.zero(of.currency());
            credited = invoiced;
        }

        void add(FigureKind kind, DocumentTotals totals, @Nullable ForeignTax foreign) {
            TaxedAmount amount = new TaxedAmount(totals.net(), totals.tax());
            boolean invoice = kind == FigureKind.INVOICE;
            if (invoice) {
                invoices++;
                invoiced = invoiced.plus(amount);
            } else {
                notes++;
                credited = credited.plus(amount);
            }
            if (foreign != null) {
                stated.merge(
                        foreign.tax().currency().getCurrencyCode(),
                        new StatedTax(signed(totals.tax(), invoice), signed(foreign.tax(), invoice)),
                        (one, other) -> new StatedTax(
                                one.tax().plus(other.tax()), one.stated().plus(other.stated())));
            }
        }

        private static Money signed(Money amount, boolean invoice) {
            return invoice ? amount : amount.negated();
        }

        RevenueFigure figure(FigureSpan span) {
            return new RevenueFigure(span, invoices, notes, invoiced, credited, List.copyOf(stated.values()));
        }
    }
}
