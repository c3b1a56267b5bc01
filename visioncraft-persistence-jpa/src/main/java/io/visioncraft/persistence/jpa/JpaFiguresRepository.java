package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.CategoryRevenue;
import io.visioncraft.billing.FigureSpan;
import io.visioncraft.billing.FiguresRepository;
import io.visioncraft.billing.RevenueFigure;
import io.visioncraft.billing.ServiceRevenue;
import io.visioncraft.billing.TaxEntry;
import io.visioncraft.billing.TaxFigure;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Figures are summed up by the database, each by one statement over several tables. */
final class JpaFiguresRepository implements FiguresRepository {

    private final Transactions transactions;

    JpaFiguresRepository(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<TaxFigure> tax(List<FigureSpan> spans) {
        return asked(FigureSql.tax(spans), FigureRow.TAX_CURRENCY, (row, in) -> row.tax(spans, in)).stream()
                .sorted(TaxFigure.ORDER)
                .toList();
    }

    @Override
    public List<RevenueFigure> revenue(List<FigureSpan> spans) {
        return FigureRow.together(
                asked(FigureSql.revenue(spans), FigureRow.REVENUE_CURRENCY, (row, in) -> row.revenue(spans, in)));
    }

    @Override
    public List<ServiceRevenue> byService(List<FigureSpan> spans, @Nullable ServicePosition after, int limit) {
        return asked(
                FigureSql.byService(spans, after, limit),
                FigureRow.SERVICE_CURRENCY,
                (row, in) -> row.service(spans, in));
    }

    @Override
    public List<CategoryRevenue> byCategory(List<FigureSpan> spans, @Nullable CategoryPosition after, int limit) {
        return asked(
                FigureSql.byCategory(spans, after, limit),
                FigureRow.CATEGORY_CURRENCY,
                (row, in) -> row.category(spans, in));
    }

    @Override
    public List<TaxEntry> taxEntries(FigureSpan span, @Nullable EntryPlace after, int limit) {
        return after != null && after.day().isAfter(span.until())
                ? List.of()
                : asked(FigureSql.taxEntries(span, after, limit), FigureRow.ENTRY_CURRENCY, FigureRow::entry);
    }

    private <T> List<T> asked(FigureSql question, int currency, BiFunction<FigureRow, Amounts, T> mapping) {
        Statements statements = transactions.current().statements();
        return statements.read(question.text(), question.parameters()).stream()
                .map(FigureRow::new)
                .map(row -> {
                    Amounts in = statements.mapped(row, one -> Amounts.in(one.text(currency)));
                    row.requireHeld(in);
                    return statements.mapped(row, one -> mapping.apply(one, in));
                })
                .toList();
    }
}
