package io.visioncraft.tck.probe;

import io.visioncraft.Persistence;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.FigureKind;
import io.visioncraft.billing.FigureSpan;
import io.visioncraft.billing.FiguresRepository;
import io.visioncraft.billing.FiguresRepository.EntryPlace;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.TaxEntry;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.Service;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tck.probe.CountedDocument.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares the figures of a store with sums over all its documents, which are made here document by document, by plain addition
 * (TAX-2). Used once, by one thread.
 */
public final class PlainFigures {

    /** More than any test writes. */
    private static final int ALL = 100_000;

    private final Persistence store;
    private final List<Invoice> invoices = new ArrayList<>();
    private final List<CreditNote> notes = new ArrayList<>();
    private final Map<InvoiceId, OrderId> orderOf = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    private PlainFigures(Persistence store) {
        this.store = store;
    }

    /**
     * Compares tax, revenue, services, categories and entries of all days on which documents count: as a whole, month by month,
     * and of the first of these days alone.
     *
     * @param store is read in a transaction
     * @return a sentence for each answer that is another than the sum, empty if all agree
     */
    public static List<String> differences(Persistence store) {
        return store.transactions().inTransaction(() -> new PlainFigures(store).compared());
    }

    private List<String> compared() {
        for (InvoiceSummary listed : store.billing().invoices().list(InvoiceRepository.Query.ALL, null, ALL)) {
            Invoice invoice = store.billing().invoices().find(listed.id()).orElseThrow();
            invoices.add(invoice);
            orderOf.put(invoice.id(), invoice.order());
            notes.addAll(store.billing().creditNotes().ofInvoice(invoice.id()));
        }
        List<LocalDate> days = new ArrayList<>(
                notes.stream().map(note -> note.issue().accountingDate()).toList());
        invoices.stream()
                .map(Invoice::issue)
                .filter(Objects::nonNull)
                .map(Issuance::accountingDate)
                .forEach(days::add);
        days.sort(LocalDate::compareTo);
        if (!days.isEmpty()) {
            LocalDate first = days.get(0);
            LocalDate last = days.get(days.size() - 1);
            compare(List.of(new FigureSpan(first, last)));
            compare(List.of(new FigureSpan(first, first)));
            compare(months(first, last));
        }
        return differences;
    }

    private static List<FigureSpan> months(LocalDate first, LocalDate last) {
        List<FigureSpan> months = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last) && months.size() < 40; ) {
            LocalDate next = day.withDayOfMonth(1).plusMonths(1);
            months.add(new FigureSpan(day, next.isAfter(last) ? last : next.minusDays(1)));
            day = next;
        }
        return months;
    }

    private void compare(List<FigureSpan> spans) {
        FiguresRepository figures = store.billing().figures();
        NamedSums tax = new NamedSums();
        figures.tax(spans).forEach(one -> tax.told(one));
        compare("tax", spans, tax, plainTax(spans));
        NamedSums revenue = new NamedSums();
        figures.revenue(spans).forEach(one -> revenue.told(one));
        compare("revenue", spans, revenue, plainRevenue(spans));
        NamedSums services = new NamedSums();
        figures.byService(spans, null, ALL).forEach(one -> services.told(one));
        compare("revenue by service", spans, services, plainServices(spans));
        NamedSums categories = new NamedSums();
        figures.byCategory(spans, null, ALL).forEach(one -> categories.told(one));
        compare("revenue by category", spans, categories, plainCategories(spans));
        FigureSpan whole =
                new FigureSpan(spans.get(0).from(), spans.get(spans.size() - 1).until());
        NamedSums entries = new NamedSums();
        int count = 0;
        EntryPlace place = null;
        for (List<TaxEntry> part = figures.taxEntries(whole, null, 7); !part.isEmpty(); ) {
            for (TaxEntry entry : part) {
                entries.told(whole.from().toString(), entry);
                count++;
            }
            place = EntryPlace.of(part.get(part.size() - 1));
            part = figures.taxEntries(whole, place, 7);
        }
        compare("tax entries", spans, entries, plainTax(List.of(whole)));
        int groups = 0;
        for (CountedDocument one : counted()) {
            groups += whole.includes(one.day()) ? one.totals().groups().size() : 0;
        }
        if (groups != count) {
            differences.add(
                    "There are " + groups + " tax groups within " + whole + ", of which " + count + " are listed");
        }
    }

    private void compare(String what, List<FigureSpan> spans, NamedSums answered, NamedSums expected) {
        if (!answered.equals(expected)) {
            differences.add(
                    "The " + what + " of " + spans + " is " + answered + ", and its documents come to " + expected);
        }
    }

    // what the documents come to

    private List<CountedDocument> counted() {
        List<CountedDocument> all = new ArrayList<>();
        for (Invoice invoice : invoices) {
            if (invoice.issue() != null) {
                all.add(new CountedDocument(
                        FigureKind.INVOICE,
                        invoice.issue().accountingDate(),
                        invoice.totals(),
                        invoice.foreignTax(),
                        invoice.id(),
                        invoice.lines().stream()
                                .map(line -> new Line(
                                        line.orderLine(),
                                        line.unit().value(),
                                        line.quantity().value(),
                                        line.net()))
                                .toList()));
            }
        }
        for (CreditNote note : notes) {
            all.add(new CountedDocument(
                    FigureKind.CREDIT_NOTE,
                    note.issue().accountingDate(),
                    note.totals(),
                    note.foreignTax(),
                    note.invoice(),
                    note.lines().stream()
                            .map(line -> new Line(line.orderLine(), line.unit().value(), line.units(), line.net()))
                            .toList()));
        }
        return all;
    }

    private NamedSums plainTax(List<FigureSpan> spans) {
        NamedSums sums = new NamedSums();
        for (CountedDocument one : counted()) {
            for (TaxGroup group : one.totals().groups()) {
                String from = one.from(spans);
                if (from != null) {
                    sums.group(from, group, one.kind(), one.signed(group.base()), one.signed(group.tax()));
                }
            }
        }
        return sums;
    }

    private NamedSums plainRevenue(List<FigureSpan> spans) {
        NamedSums sums = new NamedSums();
        for (CountedDocument one : counted()) {
            String from = one.from(spans);
            if (from == null) {
                continue;
            }
            String key = from + " " + one.totals().net().currency();
            boolean credit = one.kind() == FigureKind.CREDIT_NOTE;
            Money gross = one.totals().net().plus(one.totals().tax());
            sums.add(key + " net", one.signed(one.totals().net()));
            sums.add(key + " tax", one.signed(one.totals().tax()));
            sums.add(key + " gross", one.signed(gross));
            sums.add(key + " credited", credit ? gross : Money.zero(gross.currency()));
            sums.add(key + " invoices", credit ? BigDecimal.ZERO : BigDecimal.ONE);
            sums.add(key + " credit notes", credit ? BigDecimal.ONE : BigDecimal.ZERO);
            if (one.foreign() != null) {
                String own = one.foreign().tax().currency().getCurrencyCode();
                sums.add(key + " stated in " + own, one.signed(one.foreign().tax()));
                sums.add(key + " stated of " + own, one.signed(one.totals().tax()));
            }
        }
        return sums;
    }

    private NamedSums plainServices(List<FigureSpan> spans) {
        NamedSums sums = new NamedSums();
        for (CountedDocument one : counted()) {
            String from = one.from(spans);
            for (Line line : from == null ? List.<Line>of() : one.lines()) {
                Service service = service(one, line);
                if (service == null) {
                    continue;
                }
                String key = from + " " + service.id() + " " + service.code() + " " + line.unit() + " "
                        + line.net().currency();
                sums.add(key + " net", one.signed(line.net()));
                sums.add(
                        key + " units",
                        one.kind() == FigureKind.INVOICE
                                ? line.units()
                                : line.units().negate());
                sums.add(
                        key + " credited",
                        one.kind() == FigureKind.INVOICE ? Money.zero(line.net().currency()) : line.net());
            }
        }
        return sums;
    }

    private NamedSums plainCategories(List<FigureSpan> spans) {
        NamedSums sums = new NamedSums();
        for (CountedDocument one : counted()) {
            String from = one.from(spans);
            for (Line line : from == null ? List.<Line>of() : one.lines()) {
                Service service = service(one, line);
                if (service == null) {
                    continue;
                }
                Money zero = Money.zero(line.net().currency());
                Category category =
                        store.catalog().categories().find(service.category()).orElse(null);
                while (category != null) {
                    String key = from + " " + category.id() + " " + line.net().currency();
                    boolean direct = category.id().equals(service.category());
                    sums.add(key + " net", direct ? one.signed(line.net()) : zero);
                    sums.add(key + " net within", one.signed(line.net()));
                    sums.add(key + " credited within", one.kind() == FigureKind.INVOICE ? zero : line.net());
                    category = category.parent() == null
                            ? null
                            : store.catalog()
                                    .categories()
                                    .find(category.parent())
                                    .orElse(null);
                }
            }
        }
        return sums;
    }

    /** The service of a line; null where the store was written to behind the library's back, and other invariants tell. */
    private @Nullable Service service(CountedDocument one, Line line) {
        return Optional.ofNullable(orderOf.get(one.invoice()))
                .flatMap(store.ordering().orders()::find)
                .flatMap(order -> order.lines().stream()
                        .filter(ordered -> ordered.id().equals(line.id()))
                        .map(OrderLine::service)
                        .findFirst())
                .flatMap(store.catalog().services()::find)
                .orElse(null);
    }
}
