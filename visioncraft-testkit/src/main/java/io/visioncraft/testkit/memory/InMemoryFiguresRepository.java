package io.visioncraft.testkit.memory;

import static java.util.Comparator.comparing;

import io.visioncraft.billing.CategoryRevenue;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.DocumentFigures;
import io.visioncraft.billing.FigureSpan;
import io.visioncraft.billing.FiguresRepository;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.LineFigures;
import io.visioncraft.billing.RevenueFigure;
import io.visioncraft.billing.ServiceRevenue;
import io.visioncraft.billing.TaxEntry;
import io.visioncraft.billing.TaxFigure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Figures are added up from the documents, one after the other. */
final class InMemoryFiguresRepository implements FiguresRepository {

    private final Transactions transactions;
    private final InMemoryInvoiceRepository invoices;
    private final InMemoryCreditNoteRepository notes;
    private final InMemoryOrderRepository orders;
    private final InMemoryServiceRepository services;
    private final InMemoryCategoryRepository categories;

    InMemoryFiguresRepository(
            Transactions transactions,
            InMemoryInvoiceRepository invoices,
            InMemoryCreditNoteRepository notes,
            InMemoryOrderRepository orders,
            InMemoryServiceRepository services,
            InMemoryCategoryRepository categories) {
        this.transactions = transactions;
        this.invoices = invoices;
        this.notes = notes;
        this.orders = orders;
        this.services = services;
        this.categories = categories;
    }

    @Override
    public List<TaxFigure> tax(List<FigureSpan> spans) {
        return transactions.statement(() -> documents(spans).tax());
    }

    @Override
    public List<RevenueFigure> revenue(List<FigureSpan> spans) {
        return transactions.statement(() -> documents(spans).revenue());
    }

    @Override
    public List<ServiceRevenue> byService(List<FigureSpan> spans, @Nullable ServicePosition after, int limit) {
        return transactions.statement(
                () -> part(lines(spans).services(services.records()::get), ServicePosition::of, after, limit));
    }

    @Override
    public List<CategoryRevenue> byCategory(List<FigureSpan> spans, @Nullable CategoryPosition after, int limit) {
        return transactions.statement(() -> part(
                lines(spans).categories(services.records()::get, categories::pathOf),
                CategoryPosition::of,
                after,
                limit));
    }

    @Override
    public List<TaxEntry> taxEntries(FigureSpan span, @Nullable EntryPlace after, int limit) {
        LocalDate from = after == null || after.day().isBefore(span.from()) ? span.from() : after.day();
        return transactions.statement(() -> {
            List<TaxEntry> entries = new ArrayList<>();
            each(
                    from,
                    span.until(),
                    invoice -> entries.addAll(TaxEntry.of(invoice)),
                    note -> entries.addAll(TaxEntry.of(note)));
            entries.sort(comparing(EntryPlace::of));
            return part(entries, EntryPlace::of, after, limit);
        });
    }

    private static <F, P extends Comparable<P>> List<F> part(
            List<F> sorted, Function<F, P> place, @Nullable P after, int limit) {
        return sorted.stream()
                .filter(one -> after == null || place.apply(one).compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    private DocumentFigures documents(List<FigureSpan> spans) {
        DocumentFigures figures = new DocumentFigures(spans);
        each(spans, figures::add, figures::add);
        return figures;
    }

    private LineFigures lines(List<FigureSpan> spans) {
        LineFigures figures = new LineFigures(spans);
        each(spans, invoice -> figures.add(invoice, orders.records().get(invoice.order())), note -> {
            Invoice credited = invoices.records().get(note.invoice());
            figures.add(note, credited == null ? null : orders.records().get(credited.order()));
        });
        return figures;
    }

    private void each(List<FigureSpan> spans, Consumer<Invoice> ofInvoices, Consumer<CreditNote> ofNotes) {
        each(spans.get(0).from(), spans.get(spans.size() - 1).until(), ofInvoices, ofNotes);
    }

    /** All documents that count on some days. */
    private void each(LocalDate from, LocalDate until, Consumer<Invoice> ofInvoices, Consumer<CreditNote> ofNotes) {
        invoices.accountedFrom(from)
                .takeWhile(one ->
                        one.issue() != null && !one.issue().accountingDate().isAfter(until))
                .forEach(ofInvoices);
        notes.accountedFrom(from)
                .takeWhile(one -> !one.issue().accountingDate().isAfter(until))
                .forEach(ofNotes);
    }
}
