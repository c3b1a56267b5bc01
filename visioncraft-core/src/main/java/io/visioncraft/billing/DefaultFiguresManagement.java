package io.visioncraft.billing;

import io.visioncraft.access.Caller;
import io.visioncraft.billing.FiguresRepository.CategoryPosition;
import io.visioncraft.billing.FiguresRepository.EntryPlace;
import io.visioncraft.billing.FiguresRepository.ServicePosition;
import io.visioncraft.internal.Cursors;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Currencies;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.UnitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The use cases of figures. Immutable and thread-safe. */
final class DefaultFiguresManagement implements FiguresManagement {

    static final UseCase<Permitted> TAX = reading("figures.tax");
    static final UseCase<Permitted> REVENUE = reading("figures.revenue");
    static final UseCase<Permitted> REVENUE_BY_SERVICE = reading("figures.revenue-by-service");
    static final UseCase<Permitted> REVENUE_BY_CATEGORY = reading("figures.revenue-by-category");
    static final UseCase<Permitted> TAX_ENTRIES = reading("figures.tax-entries");

    static final List<UseCase<?>> USE_CASES =
            List.of(TAX, REVENUE, REVENUE_BY_SERVICE, REVENUE_BY_CATEGORY, TAX_ENTRIES);

    private final UseCases useCases;
    private final FiguresRepository figures;

    DefaultFiguresManagement(UseCases useCases, FiguresRepository figures) {
        this.useCases = useCases;
        this.figures = figures;
    }

    private static UseCase<Permitted> reading(String name) {
        return UseCase.needing(name, BillingPermissions.READ_FIGURES).withMoreTime();
    }

    @Override
    public List<TaxFigure> tax(Caller caller, FigurePeriod period) {
        return asked(TAX, caller, period, figures::tax);
    }

    @Override
    public List<RevenueFigure> revenue(Caller caller, FigurePeriod period) {
        return asked(REVENUE, caller, period, figures::revenue);
    }

    @Override
    public Listing<ServiceRevenue> revenueByService(Caller caller, FigurePeriod period, ListRequest request) {
        return asked(
                REVENUE_BY_SERVICE,
                caller,
                period,
                spans -> Cursors.list(
                        request,
                        new Asked("revenue-by-service", period),
                        key -> new ServicePosition(
                                key.get(0),
                                UnitCode.of(key.get(1)),
                                Currencies.of(key.get(2)),
                                LocalDate.parse(key.get(3))),
                        figure -> List.of(
                                figure.code(),
                                figure.unit().value(),
                                figure.invoiced().currency().getCurrencyCode(),
                                figure.span().from().toString()),
                        (@Nullable ServicePosition after, int limit) -> figures.byService(spans, after, limit)));
    }

    @Override
    public Listing<CategoryRevenue> revenueByCategory(Caller caller, FigurePeriod period, ListRequest request) {
        return asked(
                REVENUE_BY_CATEGORY,
                caller,
                period,
                spans -> Cursors.list(
                        request,
                        new Asked("revenue-by-category", period),
                        key -> new CategoryPosition(
                                CategoryId.of(key.get(0)), Currencies.of(key.get(1)), LocalDate.parse(key.get(2))),
                        figure -> List.of(
                                figure.category().toString(),
                                figure.invoiced().currency().getCurrencyCode(),
                                figure.span().from().toString()),
                        (@Nullable CategoryPosition after, int limit) -> figures.byCategory(spans, after, limit)));
    }

    @Override
    public Listing<TaxEntry> taxEntries(Caller caller, FigurePeriod period, ListRequest request) {
        return asked(TAX_ENTRIES, caller, period, spans -> {
            FigureSpan span = new FigureSpan(
                    spans.get(0).from(), spans.get(spans.size() - 1).until());
            return Cursors.list(
                    request,
                    new Asked("tax-entries", period),
                    key -> new EntryPlace(
                            LocalDate.parse(key.get(0)),
                            FigureKind.valueOf(key.get(1)),
                            Id.parse(key.get(2)),
                            Integer.parseInt(key.get(3))),
                    entry -> List.of(
                            entry.accountingDate().toString(),
                            entry.kind().name(),
                            entry.document().toString(),
                            Integer.toString(entry.position())),
                    (@Nullable EntryPlace after, int limit) -> figures.taxEntries(span, after, limit));
        });
    }

    private <T> T asked(
            UseCase<Permitted> useCase, Caller caller, FigurePeriod period, Function<List<FigureSpan>, T> question) {
        return useCases.read(useCase, caller, period, in -> {
            Supplier<List<FigureSpan>> spans = FigureSpans.read(period, in);
            return work -> question.apply(spans.get());
        });
    }

    /** What a list was asked: its name, and the period. */
    private record Asked(String list, FigurePeriod period) {}
}
