package io.visioncraft.examples.customadapter;

import static java.util.Comparator.comparing;

import io.visioncraft.billing.CategoryRevenue;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.DocumentFigures;
import io.visioncraft.billing.FigureKind;
import io.visioncraft.billing.FigureSpan;
import io.visioncraft.billing.FiguresRepository;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.LineFigures;
import io.visioncraft.billing.RevenueFigure;
import io.visioncraft.billing.ServiceRevenue;
import io.visioncraft.billing.TaxEntry;
import io.visioncraft.billing.TaxFigure;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.Service;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.ordering.Order;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Figures are added up from the bodies of documents, each read by one statement. */
record JdbiFiguresRepository(Transactions transactions) implements FiguresRepository {

    private static final Json<Invoice> INVOICE = Json.of("invoice", Invoice.class);
    private static final Json<CreditNote> CREDIT_NOTE = Json.of("credit-note", CreditNote.class);
    private static final Json<Order> ORDER = Json.of("order", Order.class);
    private static final Json<Service> SERVICE = Json.of("service", Service.class);
    private static final Json<Category> CATEGORY = Json.of("category", Category.class);

    private static final String DOCUMENTS = """
        SELECT 'invoice' AS type, id, body FROM vc_invoice WHERE accounted_on BETWEEN ? AND ?
        UNION ALL
        SELECT 'credit-note', id, body FROM vc_credit_note WHERE accounted_on BETWEEN ? AND ?
        """;

    /** With the catalogue, and the order beside each document. */
    private static final String LINES = """
        SELECT 'invoice' AS type, d.id, d.body, o.body AS ordered
        FROM vc_invoice d JOIN vc_order o ON o.id = d.order_id WHERE d.accounted_on BETWEEN ? AND ?
        UNION ALL
        SELECT 'credit-note', d.id, d.body, o.body
        FROM vc_credit_note d JOIN vc_invoice i ON i.id = d.invoice_id JOIN vc_order o ON o.id = i.order_id
        WHERE d.accounted_on BETWEEN ? AND ?
        UNION ALL
        SELECT 'service', id, body, NULL FROM vc_service
        UNION ALL
        SELECT 'category', id, body, NULL FROM vc_category
        """;

    /**
     * From a place on, its document included. The limit is written into it: H2 takes a part of a union from its last answer where
     * only the parameter of a limit differs.
     */
    private static final String ENTRIES = """
        (SELECT 'invoice' AS type, id, body FROM vc_invoice WHERE accounted_on BETWEEN ? AND ?
        AND (accounted_on > ? OR id >= ?) ORDER BY accounted_on, id FETCH FIRST {limit} ROWS ONLY)
        UNION ALL
        (SELECT 'credit-note', id, body FROM vc_credit_note WHERE accounted_on BETWEEN ? AND ?
        AND (accounted_on > ? OR id >= ?) ORDER BY accounted_on, id FETCH FIRST {limit} ROWS ONLY)
        """;

    private static final UUID FIRST_ID = new UUID(0, 0);

    @Override
    public List<TaxFigure> tax(List<FigureSpan> spans) {
        return documents(spans).tax();
    }

    @Override
    public List<RevenueFigure> revenue(List<FigureSpan> spans) {
        return documents(spans).revenue();
    }

    @Override
    public List<ServiceRevenue> byService(List<FigureSpan> spans, @Nullable ServicePosition after, int limit) {
        Lines lines = lines(spans);
        return part(lines.figures.services(lines.services::get), ServicePosition::of, after, limit);
    }

    @Override
    public List<CategoryRevenue> byCategory(List<FigureSpan> spans, @Nullable CategoryPosition after, int limit) {
        Lines lines = lines(spans);
        return part(lines.figures.categories(lines.services::get, lines::path), CategoryPosition::of, after, limit);
    }

    @Override
    public List<TaxEntry> taxEntries(FigureSpan span, @Nullable EntryPlace after, int limit) {
        EntryPlace last = after == null || after.day().isBefore(span.from()) ? null : after;
        boolean atNotes = last != null && last.kind() == FigureKind.CREDIT_NOTE;
        long from = (last == null ? span.from() : last.day()).toEpochDay();
        long until = span.until().toEpochDay();
        UUID document = last == null ? FIRST_ID : last.document();
        List<TaxEntry> entries = new ArrayList<>();
        String bounded = ENTRIES.replace("{limit}", Integer.toString(limit + 1));
        Object[] places = {
            atNotes ? from + 1 : from, until, from, document, from, until, from, atNotes ? document : FIRST_ID
        };
        each(
                bounded,
                (row, context) ->
                        document(row, one -> entries.addAll(TaxEntry.of(one)), one -> entries.addAll(TaxEntry.of(one))),
                places);
        entries.sort(comparing(EntryPlace::of));
        return part(entries, EntryPlace::of, after, limit);
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
        each(DOCUMENTS, (row, context) -> document(row, figures::add, figures::add), days(spans));
        return figures;
    }

    private static String document(ResultSet row, Consumer<Invoice> invoices, Consumer<CreditNote> notes)
            throws SQLException {
        String body = row.getString("body");
        if (row.getString("type").equals("invoice")) {
            invoices.accept(INVOICE.read(body, row.getObject("id")));
        } else {
            notes.accept(CREDIT_NOTE.read(body, row.getObject("id")));
        }
        return body;
    }

    private Lines lines(List<FigureSpan> spans) {
        Lines lines = new Lines(spans);
        each(LINES, (row, context) -> lines.add(row), days(spans));
        return lines;
    }

    private static Object[] days(List<FigureSpan> spans) {
        long from = spans.get(0).from().toEpochDay();
        long until = spans.get(spans.size() - 1).until().toEpochDay();
        return new Object[] {from, until, from, until};
    }

    /** Reads rows one after the other, for what the reader does with each. */
    private void each(String question, RowMapper<?> reader, Object... arguments) {
        transactions.sql(sql -> sql.select(question, arguments).map(reader).collect(Collectors.counting()));
    }

    /** The lines of documents, and the catalogue of the same moment. */
    private static final class Lines {

        private final LineFigures figures;
        private final Map<ServiceId, Service> services = new HashMap<>();
        private final Map<CategoryId, Category> categories = new HashMap<>();

        Lines(List<FigureSpan> spans) {
            figures = new LineFigures(spans);
        }

        String add(ResultSet row) throws SQLException {
            String body = row.getString("body");
            Object id = row.getObject("id");
            switch (row.getString("type")) {
                case "invoice" -> figures.add(INVOICE.read(body, id), ORDER.read(row.getString("ordered"), id));
                case "credit-note" -> figures.add(CREDIT_NOTE.read(body, id), ORDER.read(row.getString("ordered"), id));
                case "service" -> services.put(new ServiceId((UUID) id), SERVICE.read(body, id));
                default -> categories.put(new CategoryId((UUID) id), CATEGORY.read(body, id));
            }
            return body;
        }

        List<Category> path(CategoryId id) {
            Deque<Category> path = new ArrayDeque<>();
            for (CategoryId next = id; next != null; next = path.getFirst().parent()) {
                path.addFirst(Objects.requireNonNull(categories.get(next)));
            }
            return List.copyOf(path);
        }
    }
}
