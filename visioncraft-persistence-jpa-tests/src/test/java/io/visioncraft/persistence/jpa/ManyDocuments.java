package io.visioncraft.persistence.jpa;

import io.visioncraft.Persistence;
import io.visioncraft.billing.FigureKind;
import io.visioncraft.billing.FigureSpan;
import io.visioncraft.billing.FiguresRepository;
import io.visioncraft.billing.FiguresRepository.CategoryPosition;
import io.visioncraft.billing.FiguresRepository.EntryPlace;
import io.visioncraft.billing.FiguresRepository.ServicePosition;
import io.visioncraft.kernel.UnitCode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** The figures that a store answers, of few documents among many. */
final class ManyDocuments {

    private ManyDocuments() {}

    /** Of two days of a thousand, on which two hundred invoices count and as many credit notes. */
    static void figures(Map<String, Runnable> all, Persistence store) {
        FiguresRepository figures = store.billing().figures();
        LocalDate middle = LocalDate.ofEpochDay(ManyRows.INVOICED + ManyRows.DAYS / 2);
        FigureSpan whole = new FigureSpan(middle, middle.plusDays(1));
        List<FigureSpan> days =
                List.of(new FigureSpan(middle, middle), new FigureSpan(middle.plusDays(1), middle.plusDays(1)));
        Currency euro = Currency.getInstance("EUR");
        for (List<FigureSpan> spans : List.of(List.of(whole), days)) {
            String by = spans.size() == 1 ? "" : " by days";
            ServicePosition service = new ServicePosition("S5", UnitCode.HOUR, euro, middle);
            CategoryPosition category = new CategoryPosition(ManyRows.CATEGORY, euro, middle);
            all.put("tax" + by, () -> figures.tax(spans));
            all.put("revenue" + by, () -> figures.revenue(spans));
            all.put("revenue by service" + by, () -> figures.byService(spans, null, ManyRows.PAGE));
            all.put(
                    "revenue by service" + by + " from the middle",
                    () -> figures.byService(spans, service, ManyRows.PAGE));
            all.put("revenue by category" + by, () -> figures.byCategory(spans, null, ManyRows.PAGE));
            all.put(
                    "revenue by category" + by + " from the middle",
                    () -> figures.byCategory(spans, category, ManyRows.PAGE));
        }
        FigureSpan year = new FigureSpan(middle.minusDays(200), middle.plusDays(200));
        all.put("tax entries", () -> figures.taxEntries(year, null, ManyRows.PAGE));
        for (FigureKind kind : FigureKind.values()) {
            EntryPlace place = new EntryPlace(middle, kind, ManyRows.NOBODY, 0);
            all.put("tax entries from the middle, " + kind, () -> figures.taxEntries(year, place, ManyRows.PAGE));
        }
    }
}
