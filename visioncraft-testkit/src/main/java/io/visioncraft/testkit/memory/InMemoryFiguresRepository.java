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
import io.visioncraft.ordering.Order;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        return transactions.statement(() -> lines(spans).services(services.records()::get).stream()
                .filter(figure -> after == null || ServicePosition.of(figure).compareTo(after) > 0)
                .limit(limit)
                .toList());
    }

    @Override
    public List<CategoryRevenue> byCategory(List<FigureSpan> spans, @Nullable CategoryPosition after, int limit) {
        return transactions.statement(() ->
                lines(spans).categories(services.records()::get, categories::pathOf).stream()
                        .filter(figure ->
                                after == null || CategoryPosition.of(figure).compareTo(after) > 0)
                        .limit(limit)
                        .toList());
    }

    @Override
    public List<TaxEntry> taxEntries(FigureSpan span, @Nullable EntryPlace after, int limit) {
        FigureSpan rest = after == null || after.day().isBefore(span.from())
                ? span
                : after.day().isAfter(span.until()) ? null : new FigureSpan(after.day(), span.until());
        if (rest == null) {
            return List.of();
        }
        return transactions.statement(() -> Stream.concat(
                        first(invoices(rest).flatMap(invoice -> TaxEntry.of(invoice).stream()), after, limit),
                        first(notes(rest).flatMap(note -> TaxEntry.of(note).stream()), after, limit))
                .sorted(comparing(EntryPlace::of))
                .limit(limit)
                .toList());
    }

    private static Stream<TaxEntry> first(Stream<TaxEntry> entries, @Nullable EntryPlace after, int limit) {
        return entries.filter(entry -> after == null || EntryPlace.of(entry).compareTo(after) > 0)
                .limit(limit);
    }

    private DocumentFigures documents(List<FigureSpan> spans) {
        DocumentFigures figures = new DocumentFigures(spans);
        invoices(whole(spans)).forEach(figures::add);
        notes(whole(spans)).forEach(figures::add);
        return figures;
    }

    private LineFigures lines(List<FigureSpan> spans) {
        LineFigures figures = new LineFigures(spans);
        invoices(whole(spans)).forEach(invoice -> order(invoice).ifPresent(of -> figures.add(invoice, of)));
        notes(whole(spans)).forEach(note -> {
            Invoice credited = invoices.records().get(note.invoice());
            if (credited != null) {
                order(credited).ifPresent(of -> figures.add(note, of));
            }
        });
        return figures;
    }

    private Optional<Order> order(Invoice invoice) {
        return Optional.ofNullable(orders.records().get(invoice.order()));
    }

    private static FigureSpan whole(List<FigureSpan> spans) {
        return new FigureSpan(spans.get(0).from(), spans.get(spans.size() - 1).until());
    }

    private Stream<Invoice> invoices(FigureSpan span) {
        return invoices.accountedFrom(span.from())
                .takeWhile(one ->
                        one.issue() != null && !one.issue().accountingDate().isAfter(span.until()));
    }

    private Stream<CreditNote> notes(FigureSpan span) {
        return notes.accountedFrom(span.from())
                .takeWhile(one -> !one.issue().accountingDate().isAfter(span.until()));
    }
}
