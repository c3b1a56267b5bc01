package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.billing.CategoryRevenue;
import io.visioncraft.billing.FigureSpan;
import io.visioncraft.billing.FiguresRepository.EntryPlace;
import io.visioncraft.billing.RevenueFigure;
import io.visioncraft.billing.ServiceRevenue;
import io.visioncraft.billing.TaxFigure;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.spi.StoreCodes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What may be wrong with sums of documents. */
final class FaultyFigures {

    private FaultyFigures() {}

    static List<Fault> all() {
        return List.of(
                Fault.of("FIG-1", "leaves the last day of a period out", () -> asked("tax", FaultyFigures::shorter)),
                Fault.of(
                        "FIG-1",
                        "counts credit notes as invoices",
                        () -> listed(
                                "tax",
                                TaxFigure.class,
                                figure -> new TaxFigure(
                                        figure.span(),
                                        figure.country(),
                                        figure.code(),
                                        figure.rate(),
                                        figure.reasonCode(),
                                        figure.invoiced().plus(figure.credited()),
                                        figure.credited().minus(figure.credited())))),
                Fault.of(
                        "FIG-2",
                        "counts a document once for each of its two tax groups",
                        () -> listed(
                                "revenue",
                                RevenueFigure.class,
                                figure -> new RevenueFigure(
                                        figure.span(),
                                        figure.invoices() * 2,
                                        figure.creditNotes() * 2,
                                        figure.invoiced(),
                                        figure.credited(),
                                        figure.stated()))),
                Fault.of(
                        "FIG-2",
                        "forgets the tax that is stated in another currency",
                        () -> listed(
                                "revenue",
                                RevenueFigure.class,
                                figure -> new RevenueFigure(
                                        figure.span(),
                                        figure.invoices(),
                                        figure.creditNotes(),
                                        figure.invoiced(),
                                        figure.credited(),
                                        List.of()))),
                Fault.of(
                        "FIG-3",
                        "shows the same part again",
                        () -> Broken.callsOf(
                                "figures",
                                "byService",
                                (store, call) -> call.proceed(call.arguments()[0], null, call.arguments()[2]))),
                Fault.of(
                        "FIG-3",
                        "takes units back where an amount was credited",
                        () -> listed(
                                "byService",
                                ServiceRevenue.class,
                                figure -> new ServiceRevenue(
                                        figure.span(),
                                        figure.service(),
                                        figure.code(),
                                        figure.name(),
                                        figure.unit(),
                                        figure.invoicedUnits(),
                                        figure.credited().positive()
                                                ? figure.creditedUnits().max(BigDecimal.ONE)
                                                : figure.creditedUnits(),
                                        figure.invoiced(),
                                        figure.credited()))),
                Fault.of(
                        "FIG-4",
                        "counts in a category what is directly in it alone",
                        () -> listed(
                                "byCategory",
                                CategoryRevenue.class,
                                figure -> new CategoryRevenue(
                                        figure.span(),
                                        figure.category(),
                                        figure.parent(),
                                        figure.name(),
                                        figure.invoiced(),
                                        figure.credited(),
                                        figure.invoiced(),
                                        figure.credited()))),
                Fault.of(
                        "FIG-5",
                        "continues after the last document, not after its last group",
                        () -> Broken.callsOf("figures", "taxEntries", (store, call) -> {
                            EntryPlace after = (EntryPlace) call.arguments()[1];
                            return after == null
                                    ? call.proceed()
                                    : call.proceed(
                                            call.arguments()[0],
                                            new EntryPlace(
                                                    after.day(), after.kind(), after.document(), Integer.MAX_VALUE),
                                            call.arguments()[2]);
                        })),
                Fault.of(
                        "FIG-5",
                        "begins a day anew",
                        () -> Broken.callsOf("figures", "taxEntries", (store, call) -> {
                            EntryPlace after = (EntryPlace) call.arguments()[1];
                            return after == null
                                    ? call.proceed()
                                    : call.proceed(
                                            call.arguments()[0],
                                            new EntryPlace(after.day(), after.kind(), new UUID(0, 0), 0),
                                            call.arguments()[2]);
                        })),
                Fault.of("FIG-6", "takes a sum that is too large for a corrupt row", FaultyFigures::corrupt));
    }

    private static Persistence corrupt() {
        return Broken.calls((store, call) -> {
            try {
                return call.proceed();
            } catch (InvalidInputException tooLarge) {
                throw UnavailableException.untilMended(
                        StoreCodes.CORRUPT_RECORD, "The stored figure is not valid", null);
            }
        });
    }

    private static Persistence asked(String method, UnaryOperator<List<FigureSpan>> change) {
        return Broken.callsOf(
                "figures", method, (store, call) -> call.proceed(change.apply(spans(call.arguments()[0]))));
    }

    @SuppressWarnings("unchecked") // what figures are asked of
    private static List<FigureSpan> spans(Object argument) {
        return (List<FigureSpan>) argument;
    }

    private static List<FigureSpan> shorter(List<FigureSpan> spans) {
        FigureSpan last = spans.get(spans.size() - 1);
        List<FigureSpan> all = new ArrayList<>(spans.subList(0, spans.size() - 1));
        if (last.until().isAfter(last.from())) {
            all.add(new FigureSpan(last.from(), last.until().minusDays(1)));
        }
        return all;
    }

    /** Each figure of an answer is another. */
    private static <T> Persistence listed(String method, Class<T> type, UnaryOperator<T> change) {
        return Broken.listed(
                "figures",
                method,
                figures -> figures.stream()
                        .<Object>map(figure -> change.apply(type.cast(figure)))
                        .toList());
    }
}
