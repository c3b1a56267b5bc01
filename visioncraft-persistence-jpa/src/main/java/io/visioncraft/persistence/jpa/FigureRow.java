package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.CategoryRevenue;
import io.visioncraft.billing.FigureKind;
import io.visioncraft.billing.FigureSpan;
import io.visioncraft.billing.RevenueFigure;
import io.visioncraft.billing.ServiceRevenue;
import io.visioncraft.billing.StatedTax;
import io.visioncraft.billing.TaxEntry;
import io.visioncraft.billing.TaxFigure;
import io.visioncraft.billing.TaxedAmount;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UserId;
import io.visioncraft.tax.TaxGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row that a question of {@link FigureSql} is answered with. */
final class FigureRow implements StoredRow {

    /** The places of the currency in rows of the questions. */
    static final int TAX_CURRENCY = 5;

    static final int REVENUE_CURRENCY = 1;
    static final int SERVICE_CURRENCY = 4;
    static final int CATEGORY_CURRENCY = 3;
    static final int ENTRY_CURRENCY = 9;

    private static final BigDecimal MOST = BigDecimal.valueOf(Money.MAX_MINOR_UNITS);

    private final Object[] columns;

    FigureRow(Object[] columns) {
        this.columns = columns;
    }

    /**
     * Refuses sums that money does not hold. Quantities are smaller than the most that it holds of any currency.
     *
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}
     */
    void requireHeld(Amounts in) {
        for (Object column : columns) {
            if (column instanceof BigDecimal sum
                    && sum.movePointRight(in.currency().getDefaultFractionDigits())
                                    .abs()
                                    .compareTo(MOST)
                            > 0) {
                throw KernelCodes.OUT_OF_RANGE.rejection(
                        "A sum has at most " + Money.MAX_MINOR_UNITS + " minor units; ask for a shorter period",
                        "max",
                        Money.MAX_MINOR_UNITS);
            }
        }
    }

    TaxFigure tax(List<FigureSpan> spans, Amounts in) {
        return new TaxFigure(
                span(spans, 0),
                orNull(1),
                text(2),
                new TaxRate(decimal(3)),
                orNull(4),
                taxed(in, TAX_CURRENCY + 1),
                taxed(in, TAX_CURRENCY + 3));
    }

    RevenueFigure revenue(List<FigureSpan> spans, Amounts in) {
        TaxedAmount invoiced = taxed(in, 5);
        TaxedAmount credited = taxed(in, 7);
        String own = orNull(2);
        List<StatedTax> stated = own == null
                ? List.of()
                : List.of(new StatedTax(
                        invoiced.minus(credited).tax(), Amounts.in(own).money(decimal(9))));
        return new RevenueFigure(span(spans, 0), number(3), number(4), invoiced, credited, stated);
    }

    /** The figures of documents that state their tax in different currencies are one. */
    static List<RevenueFigure> together(List<RevenueFigure> parts) {
        Map<RevenueFigure, RevenueFigure> figures = new TreeMap<>(RevenueFigure.ORDER);
        parts.forEach(part -> figures.merge(part, part, FigureRow::plus));
        return List.copyOf(figures.values());
    }

    private static RevenueFigure plus(RevenueFigure one, RevenueFigure other) {
        List<StatedTax> stated = new ArrayList<>(one.stated());
        stated.addAll(other.stated());
        stated.sort(Comparator.comparing(tax -> tax.stated().currency().getCurrencyCode()));
        return new RevenueFigure(
                one.span(),
                one.invoices() + other.invoices(),
                one.creditNotes() + other.creditNotes(),
                one.invoiced().plus(other.invoiced()),
                one.credited().plus(other.credited()),
                stated);
    }

    ServiceRevenue service(List<FigureSpan> spans, Amounts in) {
        return new ServiceRevenue(
                span(spans, 5),
                new ServiceId(id(0)),
                text(1),
                text(2),
                UnitCode.of(text(3)),
                decimal(6),
                decimal(7),
                in.money(decimal(8)),
                in.money(decimal(9)));
    }

    CategoryRevenue category(List<FigureSpan> spans, Amounts in) {
        return new CategoryRevenue(
                span(spans, 4),
                new CategoryId(id(0)),
                id(1).equals(CategoryPath.NO_PARENT) ? null : new CategoryId(id(1)),
                text(2),
                in.money(decimal(5)),
                in.money(decimal(6)),
                in.money(decimal(7)),
                in.money(decimal(8)));
    }

    TaxEntry entry(Amounts in) {
        return new TaxEntry(
                number(1) == FigureSql.INVOICES ? FigureKind.INVOICE : FigureKind.CREDIT_NOTE,
                id(2),
                text(4),
                orNull(5),
                Days.at((int) number(6)),
                Days.at((int) number(17)),
                Days.at((int) number(0)),
                new UserId(id(7)),
                PartyText.legalName(text(8)),
                (int) number(3),
                new TaxGroup(
                        TaxColumns.decision(text(10), decimal(11), (String) columns[12], (String) columns[13], (String)
                                columns[14]),
                        in.money(decimal(15)),
                        in.money(decimal(16))));
    }

    String text(int place) {
        return (String) columns[place];
    }

    private @Nullable String orNull(int place) {
        return text(place).isEmpty() ? null : text(place);
    }

    private UUID id(int place) {
        return (UUID) columns[place];
    }

    private long number(int place) {
        return ((Number) columns[place]).longValue();
    }

    private BigDecimal decimal(int place) {
        return columns[place] instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(number(place));
    }

    private TaxedAmount taxed(Amounts in, int place) {
        return new TaxedAmount(in.money(decimal(place)), in.money(decimal(place + 1)));
    }

    private FigureSpan span(List<FigureSpan> spans, int place) {
        return spans.get((int) number(place));
    }

    @Override
    public String recordType() {
        return "figure";
    }

    @Override
    public Object recordId() {
        return columns[0];
    }
}
