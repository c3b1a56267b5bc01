package io.visioncraft.persistence.jpa;

import io.visioncraft.Persistence;
import io.visioncraft.billing.CreditNoteRepository;
import io.visioncraft.billing.CreditNoteSort;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.InvoiceSort;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.Settlement;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.catalog.ServiceRepository.NamePosition;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.pricing.PricePresence;
import io.visioncraft.pricing.PriceRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lists of what there is most of, after {@link Fill#skew}, with a page so small that a walk is shorter than a thousand rows. */
final class SkewedRows {

    static final int PAGE = 9;

    /** Words are counted further, since it costs more to look them up. */
    static final int PAGE_OF_A_WORD = 1;

    /** With a ninth of all services. */
    private static final CategoryId CATEGORY = new CategoryId(UUID.fromString("f0000000-0000-7000-8005-000000000500"));

    private static final UUID IN_THE_MIDDLE = UUID.fromString("f0000000-0000-7000-8009-000000050005");
    private static final Instant LATER = Instant.ofEpochSecond(1_700_000_000);

    /** Of a tenth of all documents. */
    private static final LocalDate DAY = LocalDate.ofEpochDay(19_500);

    private SkewedRows() {}

    /** What goes on after a place among the documents of one day, by name. */
    static Map<String, Runnable> ofOneDay(Persistence store) {
        Map<String, Runnable> all = new LinkedHashMap<>();
        InvoiceRepository invoices = store.billing().invoices();
        InvoiceRepository.Position middle = new InvoiceRepository.Position(DAY, new InvoiceId(IN_THE_MIDDLE));
        InvoiceRepository.Query any = InvoiceRepository.Query.ALL;
        Map<String, InvoiceRepository.Query> queries = new LinkedHashMap<>();
        queries.put("invoices of a day", any);
        queries.put("issued invoices of a day", any.in(Set.of(InvoiceStatus.ISSUED)));
        queries.put("paid invoices of a day", any.settledAs(Set.of(Settlement.PAID)));
        queries.put("oldest invoices of a day", any.sortedBy(InvoiceSort.OLDEST));
        queries.forEach((name, query) -> all.put(name, () -> invoices.list(query, middle, PAGE)));
        for (CreditNoteSort sort : CreditNoteSort.values()) {
            CreditNoteRepository.Query query = CreditNoteRepository.Query.ALL.sortedBy(sort);
            CreditNoteRepository.Position place = new CreditNoteRepository.Position(
                    DAY, new CreditNoteId(UUID.fromString("f0000000-0000-7000-800a-000000050005")));
            all.put(
                    "credit notes of a day " + sort,
                    () -> store.billing().creditNotes().list(query, place, PAGE));
        }
        return all;
    }

    /** What is found in one way and sorted in another, by name. */
    static Map<String, Runnable> foundAndSorted(Persistence store) {
        Map<String, Runnable> all = new LinkedHashMap<>();
        InvoiceRepository invoices = store.billing().invoices();
        InvoiceRepository.Query urgent = InvoiceRepository.Query.ALL.sortedBy(InvoiceSort.MOST_URGENT);
        LocalDate first = LocalDate.ofEpochDay(ManyRows.INVOICED + 100);
        all.put(
                "urgent invoices of an early day",
                () -> invoices.list(urgent.issuedBetween(first, first), null, PAGE + 1)); // another text than the next
        all.put(
                "urgent invoices of a long period",
                () -> invoices.list(urgent.issuedBetween(first, first.plusDays(800)), null, PAGE));
        ServiceRepository.Query any = ServiceRepository.Query.ALL;
        ServiceRepository.Query active = any.in(Set.of(ServiceStatus.ACTIVE));
        Map<String, ServiceRepository.Query> queries = new LinkedHashMap<>();
        queries.put("active services of a big category", active.inSubtreeOf(CATEGORY));
        queries.put("services of a big category", any.inSubtreeOf(CATEGORY));
        queries.put(
                "services of a big category and a class",
                active.inSubtreeOf(CATEGORY).taxed(TaxClassCode.STANDARD));
        queries.put(
                "services of a big category in two statuses",
                any.in(Set.of(ServiceStatus.ACTIVE, ServiceStatus.RETIRED)).inSubtreeOf(CATEGORY));
        queries.put("services of a common word", active.matching(List.of("common")));
        queries.put("services of a common word and a letter", active.matching(List.of("common", "w")));
        NamePosition middle = new NamePosition("service 5", new ServiceId(ManyRows.NOBODY));
        queries.forEach((name, query) -> {
            int page = query.prefixes().isEmpty() ? PAGE : PAGE_OF_A_WORD;
            for (NamePosition after : Arrays.asList(null, middle)) {
                String from = after == null ? "" : " from the middle";
                all.put(name + from, () -> store.catalog().services().list(query, after, page));
                all.put(name + from + " again", () -> store.catalog().services().list(query, after, page));
                for (String currency : List.of("EUR", "CHF", "NOK")) {
                    PriceRepository.Query priced =
                            new PriceRepository.Query(query, Currency.getInstance(currency), LATER);
                    all.put(
                            name + from + " and prices in " + currency,
                            () -> store.pricing().prices().services(priced, after, page));
                    all.put(
                            name + from + " with a price in " + currency,
                            () -> store.pricing().prices().services(priced.priced(PricePresence.PRESENT), after, page));
                }
            }
        });
        return all;
    }
}
