package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.billing.AgedReceivables;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditNoteRepository;
import io.visioncraft.billing.CreditNoteSort;
import io.visioncraft.billing.CreditNoteSummary;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.InvoiceSort;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.Settlement;
import io.visioncraft.catalog.Service;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Days;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.Order;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Invoices and credit notes are found by what screens of a business ask for: rules LST. */
@Rule("GEN-12")
abstract class InvoiceFindingContract extends TwoCustomers {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final InvoiceRepository.Query ALL = InvoiceRepository.Query.ALL;
    private static final InvoiceRepository.Query URGENT = ALL.sortedBy(InvoiceSort.MOST_URGENT);

    /** What is credited, allocated, written off and in excess of 190.40 EUR. */
    private static final Map<String, List<String>> MONEY = Map.of(
            "unpaid", List.of("0", "0", "0", "0"),
            "reduced", List.of("40", "0", "0", "0"),
            "part paid", List.of("0", "190.39", "0", "0"),
            "paid", List.of("0", "190.40", "0", "0"),
            "overpaid", List.of("0", "190.40", "0", "0.01"),
            "credited", List.of("190.40", "0", "0", "0"),
            "credited after payment", List.of("190.40", "0", "0", "190.40"),
            "written off", List.of("0", "100", "90.40", "0"));

    private int made;

    @Test
    @Proves("LST-16")
    final void findsInvoicesAndCreditNotesByTheirWholeNumberAsBytes() {
        Invoice small = stored(persistence.billing().invoices(), documents.invoice(anOrder(ann), "inv-a"));
        Invoice large = stored(persistence.billing().invoices(), documents.invoice(anOrder(ann), "INV-A"));
        stored(persistence.billing().invoices(), documents.invoice(anOrder(ann), null));
        CreditNote note = stored(persistence.billing().creditNotes(), documents.creditNote(large, "INV-A"));

        assertThat(in(() -> persistence.billing().invoices().findByNumber("inv-a")))
                .contains(small);
        assertThat(in(() -> persistence.billing().invoices().findByNumber("INV-A")))
                .contains(large);
        assertThat(in(() -> persistence.billing().creditNotes().findByNumber("INV-A")))
                .contains(note);
        for (String other : List.of("Inv-A", "INV-A ", "INV-", "INV-_", "%", "ÍNV-A")) {
            assertThat(in(() -> persistence.billing().invoices().findByNumber(other)))
                    .as(other)
                    .isEmpty();
            assertThat(in(() -> persistence.billing().creditNotes().findByNumber(other)))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    @Proves("LST-24")
    final void listsInvoicesByAllConditionsTogetherInEachOrder() {
        List<InvoiceSummary> all = someInvoices();

        for (InvoiceRepository.Query query : queries().toList()) {
            List<InvoiceSummary> expected = expected(all, query);
            assertThat(found(query, 2)).as("%s", query).isEqualTo(expected);
            assertThat(found(query, 100)).as("%s at once", query).isEqualTo(expected);
        }
        assertThat(found(ALL, 100)).hasSize(all.size());
        assertThat(found(URGENT, 100)).hasSizeGreaterThan(5);
        assertThat(found(ALL.onlyWithExcess(), 100)).hasSizeGreaterThan(5);
    }

    @Test
    @Proves("LST-24")
    @Rule("GEN-9")
    final void goesOnFromTheFirstAndTheLastDayThatIsKept() {
        List<InvoiceSummary> all = someInvoices();

        for (InvoiceRepository.Query query : List.of(
                ALL,
                ALL.sortedBy(InvoiceSort.OLDEST),
                ALL.settledAs(Settlement.OPEN).ofCustomer(ann.id()),
                URGENT)) {
            List<InvoiceSummary> fitting = expected(all, query);
            assertThat(after(query, Days.FIRST))
                    .as("%s", query)
                    .isEqualTo(query.sort().descending() ? List.of() : fitting);
            assertThat(after(query, Days.LAST))
                    .as("%s", query)
                    .isEqualTo(query.sort().descending() ? fitting : List.of());
        }
    }

    @Test
    @Proves("LST-24")
    @Rule("INV-6")
    final void findsInvoicesOfTheLongestTermsByTheDayOfTheirIssue() {
        LocalDate issued = LocalDate.of(2026, 3, 1);
        PaymentTerms longest = PaymentTerms.monthEndPlus(PaymentTerms.MAX_DAYS);
        Issuance issue =
                new Issuance("INV-1", issued, issued, issued, longest.dueDate(issued), longest, issued.plusYears(9));
        Invoice invoice = like(documents.invoice(anOrder(ann), "INV-1"))
                .with(Invoice::issue, issue)
                .made();
        stored(persistence.billing().invoices(), invoice);
        stored(receivable(invoice, "unpaid"));

        assertThat(found(URGENT.issuedBetween(issued, issued), 2)).hasSize(1);
        assertThat(found(URGENT.issuedBetween(null, issued.minusDays(1)), 2)).isEmpty();
        assertThat(found(URGENT.dueUntil(issue.dueDate()), 2)).hasSize(1);
        assertThat(found(URGENT.dueUntil(issue.dueDate().minusDays(1)), 2)).isEmpty();
    }

    @Test
    @Proves("LST-24")
    final void goesOnFromAPlaceThatLiesOutsideOfAPeriod() {
        List<InvoiceSummary> all = someInvoices();

        for (InvoiceSort sort : InvoiceSort.values()) {
            for (InvoiceRepository.Query query : List.of(
                    ALL.issuedBetween(DAY.plusDays(2), null),
                    ALL.issuedBetween(DAY.plusDays(2), null).settledAs(Settlement.OPEN),
                    ALL.issuedBetween(null, DAY.plusDays(1)),
                    ALL.dueUntil(DAY.plusDays(3)))) {
                InvoiceRepository.Query sorted = query.sortedBy(sort);
                for (LocalDate day : List.of(DAY.plusDays(1), DAY.plusDays(4))) {
                    assertThat(after(sorted, day))
                            .as("%s after %s", sorted, day)
                            .isSubsetOf(expected(all, sorted));
                }
            }
        }
        assertThat(after(ALL.issuedBetween(DAY.plusDays(2), null), DAY.plusDays(1)))
                .isEmpty();
    }

    private List<InvoiceSummary> after(InvoiceRepository.Query query, LocalDate day) {
        InvoiceRepository.Position place = new InvoiceRepository.Position(day, new InvoiceId(samples.id()));
        return in(() -> persistence.billing().invoices().list(query, place, 100));
    }

    @Test
    @Proves("LST-24")
    @Rule("INV-3")
    final void listsAnInvoiceAsItStandsNow() {
        Invoice draft = stored(persistence.billing().invoices(), documents.invoice(anOrder(ann), null));
        assertThat(found(ALL, 1)).containsExactly(InvoiceSummary.of(draft, null));

        Invoice issued = stored(persistence.billing().invoices(), documents.issued(draft, "INV-1"));
        Receivable owed = stored(receivable(issued, "unpaid"));
        assertThat(found(URGENT, 1)).containsExactly(InvoiceSummary.of(issued, owed));
        assertThat(found(ALL.in(Set.of(InvoiceStatus.DRAFT)), 1)).isEmpty();
        assertThat(found(ALL.settledAs(Settlement.OPEN), 1)).hasSize(1);

        Receivable over = stored(next(owed, "overpaid"));
        assertThat(found(URGENT, 1)).isEmpty();
        assertThat(found(ALL.settledAs(Settlement.OPEN), 1)).isEmpty();
        assertThat(found(ALL.onlyWithExcess(), 1)).containsExactly(InvoiceSummary.of(issued, over));

        stored(next(over, "credited"));
        assertThat(found(ALL.onlyWithExcess(), 1)).isEmpty();
        assertThat(found(ALL.settledAs(Set.of(Settlement.CREDITED)), 1)).hasSize(1);
    }

    @Test
    @Proves("LST-25")
    final void listsCreditNotesByCustomerAndDateInBothOrders() {
        Invoice anns = stored(persistence.billing().invoices(), documents.invoice(anOrder(ann), "INV-1"));
        Invoice bobs = stored(persistence.billing().invoices(), documents.invoice(anOrder(bob), "INV-2"));
        List<CreditNoteSummary> all = new ArrayList<>();
        for (int n = 0; n < 9; n++) {
            LocalDate date = DAY.plusDays(n * 7 % 4);
            CreditNote note = documents.creditNote(n % 3 == 0 ? bobs : anns, "CN-" + n);
            all.add(CreditNoteSummary.of(stored(
                    persistence.billing().creditNotes(),
                    like(note)
                            .with(CreditNote::issue, new Issuance("CN-" + n, date, date))
                            .made())));
        }

        for (UserId customer : new UserId[] {null, ann.id(), bob.id(), new UserId(samples.id())}) {
            for (int from = -1; from < 6; from++) {
                for (int until = -1; until < 6; until++) {
                    for (CreditNoteSort sort : CreditNoteSort.values()) {
                        CreditNoteRepository.Query query = new CreditNoteRepository.Query(
                                customer,
                                from < 0 ? null : DAY.plusDays(from),
                                until < 0 ? null : DAY.plusDays(until),
                                sort);
                        assertThat(notes(query)).as("%s", query).isEqualTo(expected(all, query));
                    }
                }
            }
        }
    }

    @Test
    @Proves("LST-26")
    @Rule("INV-3")
    final void sumsUpWhatIsOwedByItsAge() {
        LocalDate today = DAY.plusDays(200);
        int[] ages = {-400, 0, 1, 30, 31, 60, 61, 90, 91, 150};
        for (int n = 0; n < ages.length; n++) {
            stored(owed(n % 5 == 4 ? bob : ann, "EUR", 1L << n, today.minusDays(ages[n])));
        }
        stored(owed(bob, "JPY", 7, today));
        stored(receivable(documents.invoice(anOrder(ann), "INV-P"), "paid"));

        assertThat(aged(null, today)).containsExactly(ages("EUR", 3, 12, 48, 192, 768), ages("JPY", 7, 0, 0, 0, 0));
        assertThat(aged(ann, today)).containsExactly(ages("EUR", 3, 12, 32, 192, 256));
        assertThat(aged(bob, today)).containsExactly(ages("EUR", 0, 0, 16, 0, 512), ages("JPY", 7, 0, 0, 0, 0));
        assertThat(aged(samples.user(role, "cyd@example.com", AT), today)).isEmpty();
    }

    private List<AgedReceivables> aged(@Nullable User customer, LocalDate today) {
        return in(() -> persistence.billing().receivables().aged(customer == null ? null : customer.id(), today));
    }

    private static AgedReceivables ages(String currency, long... minor) {
        List<Money> all = LongStream.of(minor)
                .mapToObj(one -> Money.ofMinor(one, Currency.getInstance(currency)))
                .toList();
        return new AgedReceivables(all.get(0), all.get(1), all.get(2), all.get(3), all.get(4));
    }

    private Receivable owed(User customer, String currency, long minor, LocalDate due) {
        Receivable model = receivable(documents.invoice(anOrder(customer), "INV-" + made), "unpaid");
        Money zero = Money.zero(Currency.getInstance(currency));
        return new Receivable(
                model.id(),
                model.customer(),
                Money.ofMinor(2 * minor, zero.currency()),
                Money.ofMinor(minor, zero.currency()),
                zero,
                zero,
                zero,
                zero,
                zero,
                due.minusDays(1),
                due,
                1);
    }

    /** Every condition alone, and each with the others. */
    private Stream<InvoiceRepository.Query> queries() {
        List<InvoiceRepository.Query> all = new ArrayList<>();
        for (UserId customer : new UserId[] {null, ann.id(), bob.id()}) {
            for (InvoiceSort sort : InvoiceSort.values()) {
                InvoiceRepository.Query of = ALL.ofCustomer(customer).sortedBy(sort);
                for (InvoiceRepository.Query by : List.of(
                        of,
                        of.in(Set.of(InvoiceStatus.ISSUED)),
                        of.in(Set.of(InvoiceStatus.DRAFT)),
                        of.in(Set.of(InvoiceStatus.DRAFT, InvoiceStatus.ISSUED)),
                        of.in(Set.of(InvoiceStatus.values())),
                        of.settledAs(Settlement.OPEN),
                        of.settledAs(Set.of(Settlement.PAID)),
                        of.settledAs(Set.of(Settlement.PART_PAID, Settlement.CREDITED, Settlement.WRITTEN_OFF)),
                        of.settledAs(Set.of(Settlement.values())),
                        of.settledAs(Settlement.OPEN).in(Set.of(InvoiceStatus.DRAFT)),
                        of.onlyWithExcess(),
                        of.onlyWithExcess().settledAs(Set.of(Settlement.CREDITED)),
                        of.onlyWithExcess().settledAs(Set.of(Settlement.UNPAID)))) {
                    all.addAll(List.of(
                            by,
                            by.issuedBetween(DAY.plusDays(1), null),
                            by.issuedBetween(null, DAY.plusDays(1)),
                            by.issuedBetween(DAY.plusDays(1), DAY.plusDays(2)),
                            by.issuedBetween(DAY.plusDays(2), DAY.plusDays(1)),
                            by.dueUntil(DAY.plusDays(3)),
                            by.issuedBetween(DAY.plusDays(1), DAY.plusDays(2)).dueUntil(DAY.plusDays(4))));
                }
            }
        }
        return all.stream();
    }

    /** Issued in the reverse of the order in which they fall due, some on one day; drafts among them. */
    private List<InvoiceSummary> someInvoices() {
        List<InvoiceSummary> all = new ArrayList<>();
        for (int n = 0; n < 24; n++) {
            User customer = n % 3 == 2 ? bob : ann;
            if (n % 8 == 7) {
                InvoiceStatus status = n % 16 == 7 ? InvoiceStatus.DRAFT : InvoiceStatus.VOID;
                Invoice none = like(documents.invoice(anOrder(customer), null))
                        .with(Invoice::status, status)
                        .made();
                all.add(InvoiceSummary.of(stored(persistence.billing().invoices(), none), null));
                continue;
            }
            LocalDate date = DAY.plusDays(n % 4);
            Invoice issued = like(documents.invoice(anOrder(customer), "INV-" + n))
                    .with(Invoice::issue, new Issuance("INV-" + n, date, DAY.plusDays(3 + n % 5 / 2)))
                    .made();
            stored(persistence.billing().invoices(), issued);
            String money = MONEY.keySet().stream().sorted().toList().get(n * 5 % MONEY.size());
            all.add(InvoiceSummary.of(issued, stored(receivable(issued, money))));
        }
        return all;
    }

    private static Receivable receivable(Invoice invoice, String money) {
        Money zero = Money.of("0", "EUR");
        Issuance issue = Objects.requireNonNull(invoice.issue());
        return next(
                new Receivable(
                        invoice.id(),
                        invoice.customer(),
                        Money.of("190.40", "EUR"),
                        zero,
                        zero,
                        zero,
                        zero,
                        zero,
                        zero,
                        issue.date(),
                        issue.dueDate(),
                        0),
                money);
    }

    private static Receivable next(Receivable before, String money) {
        List<Money> amounts = Objects.requireNonNull(MONEY.get(money)).stream()
                .map(amount -> Money.of(amount, "EUR"))
                .toList();
        return like(before)
                .with(Receivable::credited, amounts.get(0))
                .with(Receivable::allocated, amounts.get(1))
                .with(Receivable::writtenOff, amounts.get(2))
                .with(Receivable::excess, amounts.get(3))
                .with(Receivable::version, before.version() + 1)
                .made();
    }

    private Receivable stored(Receivable receivable) {
        return stored(persistence.billing().receivables(), receivable);
    }

    private Order anOrder(User customer) {
        Service service = samples.service(garden, "S-" + made, "Service");
        return documents.order(customer, service, "O-" + made++, AT);
    }

    private static List<InvoiceSummary> expected(List<InvoiceSummary> all, InvoiceRepository.Query query) {
        Set<Settlement> open = query.sort() == InvoiceSort.MOST_URGENT ? Settlement.OPEN : Set.of(Settlement.values());
        Set<Settlement> settlements = new HashSet<>(query.settlements().isEmpty() ? open : query.settlements());
        settlements.retainAll(open);
        Comparator<InvoiceSummary> order = Comparator.comparing(query.sort()::dayOf)
                .thenComparing(invoice -> invoice.id().value().toString());
        return all.stream()
                .filter(one -> query.customer() == null || query.customer().equals(one.customer()))
                .filter(one -> query.statuses().isEmpty() || query.statuses().contains(one.status()))
                .filter(one -> !query.issuedAlone() || one.status() == InvoiceStatus.ISSUED)
                .filter(one -> one.settlement() == null || settlements.contains(one.settlement()))
                .filter(one -> !query.withExcess() || one.excess().positive())
                .filter(one -> one.issue() == null
                        || (within(one.issue().date(), query.issuedFrom(), query.issuedUntil())
                                && within(one.issue().dueDate(), null, query.dueUntil())))
                .sorted(query.sort() == InvoiceSort.NEWEST ? order.reversed() : order)
                .toList();
    }

    private static List<CreditNoteSummary> expected(List<CreditNoteSummary> all, CreditNoteRepository.Query query) {
        Comparator<CreditNoteSummary> order = Comparator.comparing(CreditNoteSummary::date)
                .thenComparing(note -> note.id().value().toString());
        return all.stream()
                .filter(one -> query.customer() == null || query.customer().equals(one.customer()))
                .filter(one -> within(one.date(), query.from(), query.until()))
                .sorted(query.sort() == CreditNoteSort.NEWEST ? order.reversed() : order)
                .toList();
    }

    private static boolean within(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate until) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    private List<InvoiceSummary> found(InvoiceRepository.Query query, int limit) {
        return this.<InvoiceSummary>inParts(last -> persistence
                .billing()
                .invoices()
                .list(query, last == null ? null : InvoiceRepository.Position.of(last, query.sort()), limit));
    }

    private List<CreditNoteSummary> notes(CreditNoteRepository.Query query) {
        return this.<CreditNoteSummary>inParts(last -> persistence
                .billing()
                .creditNotes()
                .list(query, last == null ? null : new CreditNoteRepository.Position(last.date(), last.id()), 2));
    }
}
