package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.billing.CategoryRevenue;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditedLine;
import io.visioncraft.billing.DocumentFigures;
import io.visioncraft.billing.FigureKind;
import io.visioncraft.billing.FigureSpan;
import io.visioncraft.billing.FiguresRepository;
import io.visioncraft.billing.FiguresRepository.CategoryPosition;
import io.visioncraft.billing.FiguresRepository.EntryPlace;
import io.visioncraft.billing.FiguresRepository.ServicePosition;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.RevenueFigure;
import io.visioncraft.billing.ServiceRevenue;
import io.visioncraft.billing.TaxEntry;
import io.visioncraft.billing.TaxFigure;
import io.visioncraft.billing.TaxedAmount;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.Service;
import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.ForeignTax;
import io.visioncraft.tax.LineTax;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sums of documents, and what they are made of: rules FIG. */
@Rule("TAX-2")
abstract class FiguresContract extends TwoCustomers {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final List<FigureSpan> QUARTER = List.of(new FigureSpan(JANUARY, APRIL.minusDays(1)));
    private static final List<FigureSpan> MONTHS = List.of(
            new FigureSpan(JANUARY, FEBRUARY.minusDays(1)),
            new FigureSpan(FEBRUARY, MARCH.minusDays(1)),
            new FigureSpan(MARCH, APRIL.minusDays(1)));
    private static final TaxDecision GERMAN = TaxDecision.charged("DE", TaxRate.of("19"));

    private FiguresRepository figures() {
        return persistence.billing().figures();
    }

    @Test
    @Proves("FIG-1")
    final void sumsUpTaxGroupsByTheAccountingDateOfTheirDocuments() {
        Invoice credited = bill(JANUARY, GERMAN, "100", "19", "EUR");
        bill(FEBRUARY.minusDays(1), GERMAN, "50", "9.50", "EUR");
        bill(FEBRUARY, GERMAN, "10", "1.90", "EUR");
        bill(FEBRUARY, TaxDecision.charged("FR", TaxRate.of("5.5")), "10", "0.55", "EUR");
        bill(MARCH.minusDays(1), TaxDecision.reverseCharge("FR"), "200", "0", "EUR");
        bill(MARCH, TaxDecision.exempt("DE", ExemptionReason.of("", "Lessons")), "30", "0", "EUR");
        bill(MARCH, TaxDecision.exempt("DE", null), "3", "0", "EUR");
        bill(MARCH, TaxDecision.exempt("DE", ExemptionReason.of("VATEX-EU-132", "Lessons")), "0.30", "0", "EUR");
        bill(MARCH, TaxDecision.outOfScope(), "5", "0", "EUR");
        bill(MARCH, TaxDecision.charged("JP", TaxRate.of("10")), "1000", "100", "JPY");
        bill(APRIL, GERMAN, "7", "1.33", "EUR");
        bill(JANUARY.minusDays(1), GERMAN, "8", "1.52", "EUR");
        credit(credited, APRIL.minusDays(1), "40", "7.60");
        credit(credited, APRIL, "60", "11.40");
        notCounted();

        assertThat(in(() -> figures().tax(MONTHS)))
                .extracting(FiguresContract::told)
                .containsExactly(
                        "2026-01-01 DE S 19% null: 150.00 EUR 28.50 EUR, 0.00 EUR 0.00 EUR",
                        "2026-02-01 DE S 19% null: 10.00 EUR 1.90 EUR, 0.00 EUR 0.00 EUR",
                        "2026-02-01 FR AE 0% VATEX-EU-AE: 200.00 EUR 0.00 EUR, 0.00 EUR 0.00 EUR",
                        "2026-02-01 FR S 5.5% null: 10.00 EUR 0.55 EUR, 0.00 EUR 0.00 EUR",
                        "2026-03-01 null O 0% VATEX-EU-O: 5.00 EUR 0.00 EUR, 0.00 EUR 0.00 EUR",
                        "2026-03-01 DE E 0% null: 33.00 EUR 0.00 EUR, 0.00 EUR 0.00 EUR",
                        "2026-03-01 DE E 0% VATEX-EU-132: 0.30 EUR 0.00 EUR, 0.00 EUR 0.00 EUR",
                        "2026-03-01 DE S 19% null: 0.00 EUR 0.00 EUR, 40.00 EUR 7.60 EUR",
                        "2026-03-01 JP S 10% null: 1000 JPY 100 JPY, 0 JPY 0 JPY");
        assertThat(in(() -> figures().tax(QUARTER)))
                .filteredOn(figure -> figure.code().equals("S") && "DE".equals(figure.country()))
                .extracting(TaxFigure::total)
                .containsExactly(new TaxedAmount(Money.of("120", "EUR"), Money.of("22.80", "EUR")));
    }

    private static String told(TaxFigure figure) {
        return figure.span().from() + " " + figure.country() + " " + figure.code() + " " + figure.rate() + " "
                + figure.reasonCode() + ": " + told(figure.invoiced()) + ", " + told(figure.credited());
    }

    private static String told(TaxedAmount amount) {
        return amount.net() + " " + amount.tax();
    }

    @Test
    @Proves("FIG-1")
    final void sumsUpNothingToNothing() {
        notCounted();
        bill(APRIL, GERMAN, "7", "1.33", "EUR");

        assertThat(in(() -> figures().tax(MONTHS))).isEmpty();
        assertThat(in(() -> figures().revenue(MONTHS))).isEmpty();
        assertThat(in(() -> figures().byService(MONTHS, null, 10))).isEmpty();
        assertThat(in(() -> figures().byCategory(MONTHS, null, 10))).isEmpty();
        assertThat(in(() -> figures().taxEntries(QUARTER.get(0), null, 10))).isEmpty();
    }

    @Test
    @Proves("FIG-2")
    final void sumsUpDocumentsByCurrency() {
        List<Invoice> invoices = new ArrayList<>();
        List<CreditNote> notes = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            Invoice invoice = documents.invoice(anOrder(), "INV-" + samples.next());
            LocalDate day = JANUARY.plusDays(n * 20L);
            ForeignTax foreign = invoice.foreignTax();
            invoices.add(stored(
                    persistence.billing().invoices(),
                    like(invoice)
                            .with(Invoice::issue, issued(invoice.number(), day.minusDays(9), day))
                            .with(Invoice::foreignTax, n % 3 == 0 ? null : foreign)
                            .made()));
            CreditNote note = documents.creditNote(invoices.get(n), "CN-" + samples.next());
            notes.add(stored(
                    persistence.billing().creditNotes(),
                    like(note)
                            .with(CreditNote::issue, issued(note.number(), day, day.plusDays(17)))
                            .made()));
        }
        invoices.add(bill(MARCH, TaxDecision.charged("JP", TaxRate.of("10")), "1000", "100", "JPY"));
        notCounted();

        for (List<FigureSpan> spans : List.of(QUARTER, MONTHS, List.of(new FigureSpan(JANUARY, JANUARY)), days())) {
            DocumentFigures expected = new DocumentFigures(spans);
            invoices.forEach(expected::add);
            notes.forEach(expected::add);
            assertThat(in(() -> figures().revenue(spans))).isEqualTo(expected.revenue());
            assertThat(in(() -> figures().tax(spans))).isEqualTo(expected.tax());
        }
        RevenueFigure january = in(() -> figures().revenue(MONTHS)).get(0);
        assertThat(january.invoices()).isEqualTo(2);
        assertThat(january.creditNotes()).isEqualTo(1);
        assertThat(january.total().net()).isEqualTo(Money.of("172.40", "EUR"));
        assertThat(january.invoiced().gross()).isEqualTo(Money.of("400.80", "EUR"));
        assertThat(january.stated()).hasSize(1);
    }

    private static List<FigureSpan> days() {
        return JANUARY.datesUntil(APRIL).map(day -> new FigureSpan(day, day)).toList();
    }

    @Test
    @Proves("FIG-3")
    final void sumsUpLinesByTheServiceOfTheOrdersLineAndListsThemByItsPresentCode() {
        for (int n = 0; n < 4; n++) {
            Service service = stored(
                    persistence.catalog().services(), samples.service(garden, (n % 2 == 0 ? "z" : "Z") + n, "Thing"));
            Invoice invoice = documents.invoice(orderOf(service), "INV-" + samples.next());
            Invoice billed = stored(persistence.billing().invoices(), countedOn(invoice, JANUARY.plusMonths(n % 3)));
            if (n == 1) {
                Invoice other = inOtherUnit(documents.invoice(orderOf(service), "INV-" + samples.next()));
                stored(persistence.billing().invoices(), countedOn(other, FEBRUARY));
            }
            CreditNote note =
                    n < 2 ? documents.creditNote(billed, "CN-" + n) : documents.creditNoteByAmount(billed, "CN-" + n);
            stored(persistence.billing().creditNotes(), countedOn(note, MARCH));
            if (n == 3) {
                stored(
                        persistence.catalog().services(),
                        like(service)
                                .with(Service::code, "A3")
                                .with(Service::name, "Renamed")
                                .with(Service::version, 2L)
                                .made());
            }
        }
        List<String> expected = List.of(
                "A3 Renamed HUR 2026-01-01: 4 172.40 EUR, 0 0.00 EUR",
                "A3 Renamed HUR 2026-03-01: 0 0.00 EUR, 0 172.40 EUR",
                "Z1 Thing HUR 2026-02-01: 4 172.40 EUR, 0 0.00 EUR",
                "Z1 Thing HUR 2026-03-01: 0 0.00 EUR, 4 172.40 EUR",
                "Z1 Thing MTK 2026-02-01: 4 172.40 EUR, 0 0.00 EUR",
                "z0 Thing HUR 2026-01-01: 4 172.40 EUR, 0 0.00 EUR",
                "z0 Thing HUR 2026-03-01: 0 0.00 EUR, 4 172.40 EUR",
                "z2 Thing HUR 2026-03-01: 4 172.40 EUR, 0 172.40 EUR");

        for (int limit : List.of(1, 2, 3, 100)) {
            assertThat(services(MONTHS, limit))
                    .as("%s at a time", limit)
                    .extracting(FiguresContract::told)
                    .containsExactlyElementsOf(expected);
        }
        assertThat(services(QUARTER, 100)).hasSize(5);
    }

    private static Invoice inOtherUnit(Invoice invoice) {
        return like(invoice)
                .with(
                        Invoice::lines,
                        invoice.lines().stream()
                                .map(line -> like(line)
                                        .with(InvoiceLine::unit, UnitCode.of("MTK"))
                                        .made())
                                .toList())
                .made();
    }

    private List<ServiceRevenue> services(List<FigureSpan> spans, int limit) {
        return this.<ServiceRevenue>inParts(
                last -> figures().byService(spans, last == null ? null : ServicePosition.of(last), limit));
    }

    private static String told(ServiceRevenue figure) {
        return figure.code() + " " + figure.name() + " " + figure.unit().value() + " "
                + figure.span().from() + ": " + figure.invoicedUnits() + " " + figure.invoiced() + ", "
                + figure.creditedUnits() + " " + figure.credited();
    }

    @Test
    @Proves("FIG-4")
    final void sumsUpLinesByThePresentCategoryAndThoseAboveIt() {
        Category beds = stored(persistence.catalog().categories(), samples.category(garden, "Beds", null, 0));
        Category roses = stored(persistence.catalog().categories(), samples.category(beds, "Roses", null, 0));
        Category empty = stored(persistence.catalog().categories(), samples.category(garden, "Empty", null, 1));
        Service pruning = stored(persistence.catalog().services(), samples.service(roses, "R", "Pruning"));
        Service moved = stored(persistence.catalog().services(), samples.service(empty, "M", "Moved"));
        Service mowing = stored(persistence.catalog().services(), samples.service(garden, "G", "Mowing"));
        bill(orderOf(pruning), JANUARY, GERMAN, "100", "19", "EUR");
        bill(orderOf(pruning), MARCH, GERMAN, "1", "0.19", "EUR");
        Invoice credited = bill(orderOf(moved), JANUARY, GERMAN, "40", "7.60", "EUR");
        credit(credited, JANUARY, "15", "2.85");
        bill(orderOf(mowing), JANUARY, GERMAN, "7", "1.33", "EUR");
        bill(orderOf(mowing), JANUARY, TaxDecision.charged("JP", TaxRate.of("10")), "1000", "100", "JPY");
        stored(
                persistence.catalog().services(),
                like(moved)
                        .with(Service::category, beds.id())
                        .with(Service::version, 2L)
                        .made());
        List<String> expected = List.of(
                "Garden null 2026-01-01: 7.00 EUR 0.00 EUR, 147.00 EUR 15.00 EUR",
                "Garden null 2026-03-01: 0.00 EUR 0.00 EUR, 1.00 EUR 0.00 EUR",
                "Garden null 2026-01-01: 1000 JPY 0 JPY, 1000 JPY 0 JPY",
                "Beds " + garden.id() + " 2026-01-01: 40.00 EUR 15.00 EUR, 140.00 EUR 15.00 EUR",
                "Beds " + garden.id() + " 2026-03-01: 0.00 EUR 0.00 EUR, 1.00 EUR 0.00 EUR",
                "Roses " + beds.id() + " 2026-01-01: 100.00 EUR 0.00 EUR, 100.00 EUR 0.00 EUR",
                "Roses " + beds.id() + " 2026-03-01: 1.00 EUR 0.00 EUR, 1.00 EUR 0.00 EUR");

        for (int limit : List.of(1, 2, 3, 100)) {
            assertThat(this.<CategoryRevenue>inParts(last ->
                            figures().byCategory(MONTHS, last == null ? null : CategoryPosition.of(last), limit)))
                    .as("%s at a time", limit)
                    .extracting(FiguresContract::told)
                    .containsExactlyElementsOf(expected);
        }
    }

    private static String told(CategoryRevenue figure) {
        return figure.name() + " " + figure.parent() + " " + figure.span().from() + ": " + figure.invoiced() + " "
                + figure.credited() + ", " + figure.invoicedWithin() + " " + figure.creditedWithin();
    }

    @Test
    @Proves("FIG-5")
    final void listsTaxGroupsByAccountingDateFromAnyPlaceOn() {
        List<TaxEntry> all = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            Invoice invoice = documents.invoice(anOrder(), "INV-" + samples.next());
            LocalDate day = JANUARY.plusDays(n * 5 % 4);
            Invoice billed = stored(persistence.billing().invoices(), countedOn(invoice, day));
            all.addAll(TaxEntry.of(billed));
            if (n % 2 == 0) {
                CreditNote note = documents.creditNote(billed, "CN-" + samples.next());
                all.addAll(TaxEntry.of(stored(persistence.billing().creditNotes(), countedOn(note, day))));
            }
        }
        notCounted();
        all.sort(comparing(EntryPlace::of));

        assertThat(entries(QUARTER.get(0), 200)).hasSize(36).isEqualTo(all);
        for (int first = 0; first < 4; first++) {
            FigureSpan span = new FigureSpan(JANUARY.plusDays(first), JANUARY.plusDays(2 + first / 2));
            List<TaxEntry> within = all.stream()
                    .filter(entry -> span.includes(entry.accountingDate()))
                    .toList();
            for (int limit : List.of(1, 2, 3, 7, 100)) {
                assertThat(entries(span, limit)).as("%s by %s", span, limit).isEqualTo(within);
            }
            for (FigureKind kind : FigureKind.values()) {
                for (LocalDate day :
                        JANUARY.minusDays(1).datesUntil(JANUARY.plusDays(6)).toList()) {
                    EntryPlace place = new EntryPlace(day, kind, new UUID(0, 0), 7);
                    assertThat(in(() -> figures().taxEntries(span, place, 100)))
                            .as("%s after %s", span, place)
                            .isEqualTo(within.stream()
                                    .filter(entry -> EntryPlace.of(entry).compareTo(place) > 0)
                                    .toList());
                }
            }
        }
    }

    private List<TaxEntry> entries(FigureSpan span, int limit) {
        return this.<TaxEntry>inParts(
                last -> figures().taxEntries(span, last == null ? null : EntryPlace.of(last), limit));
    }

    @Test
    @Proves("FIG-6")
    final void refusesASumThatMoneyDoesNotHold() {
        Service dear = stored(persistence.catalog().services(), samples.service(garden, "D", "Dear"));
        bill(orderOf(dear), JANUARY, GERMAN, "6000000000000.00", "1140000000000.00", "EUR");
        bill(orderOf(dear), FEBRUARY, GERMAN, "6000000000000.00", "1140000000000.00", "EUR");

        assertThat(in(() -> figures().tax(MONTHS))).hasSize(2);
        assertThat(in(() -> figures().revenue(MONTHS))).hasSize(2);
        assertThat(in(() -> figures().byService(MONTHS, null, 10))).hasSize(2);
        assertThat(in(() -> figures().byCategory(MONTHS, null, 10))).hasSize(2);
        assertRejected(KernelCodes.OUT_OF_RANGE, () -> in(() -> figures().tax(QUARTER)));
        assertRejected(KernelCodes.OUT_OF_RANGE, () -> in(() -> figures().revenue(QUARTER)));
        assertRejected(KernelCodes.OUT_OF_RANGE, () -> in(() -> figures().byService(QUARTER, null, 10)));
        assertRejected(KernelCodes.OUT_OF_RANGE, () -> in(() -> figures().byCategory(QUARTER, null, 10)));
    }

    // documents

    /** A draft, and an invoice that never had a number: neither counts on any day. */
    private void notCounted() {
        Invoice draft = documents.invoice(anOrder(), null);
        stored(persistence.billing().invoices(), draft);
        stored(
                persistence.billing().invoices(),
                like(documents.invoice(anOrder(), null))
                        .with(Invoice::status, InvoiceStatus.VOID)
                        .made());
    }

    private Order orderOf(Service service) {
        return stored(
                persistence.ordering().orders(),
                documents.order(ann, service, "O-" + samples.next(), ContractRecords.AT));
    }

    private Invoice bill(LocalDate day, TaxDecision decision, String net, String tax, String currency) {
        Service service = stored(persistence.catalog().services(), samples.service(garden, "S-" + samples.next(), "S"));
        return bill(orderOf(service), day, decision, net, tax, currency);
    }

    /** The invoice of one line, which counts on a day. */
    private Invoice bill(Order sold, LocalDate day, TaxDecision decision, String net, String tax, String currency) {
        OrderLine first = sold.lines().get(0);
        Money amount = Money.of(net, currency);
        InvoiceLine line = new InvoiceLine(
                first.id(),
                first.code(),
                first.description(),
                first.unit(),
                new LineTax(first.tax().taxClass(), decision),
                UnitPrice.of("1", currency),
                Quantity.of(1),
                List.of(),
                amount,
                amount);
        Invoice model = documents.invoice(sold, "INV-" + samples.next());
        return stored(
                persistence.billing().invoices(),
                countedOn(
                        new Invoice(
                                model.id(),
                                model.order(),
                                model.customer(),
                                model.status(),
                                model.parties(),
                                List.of(line),
                                totals(decision, amount, Money.of(tax, currency)),
                                null,
                                model.references(),
                                model.issue(),
                                model.createdAt(),
                                1),
                        day));
    }

    /** A credit note of an amount of an invoice of one line. */
    private CreditNote credit(Invoice invoice, LocalDate day, String net, String tax) {
        InvoiceLine line = invoice.lines().get(0);
        Money amount = Money.of(net, "EUR");
        CreditNote model = documents.creditNote(invoice, "CN-" + samples.next());
        return stored(
                persistence.billing().creditNotes(),
                countedOn(
                        new CreditNote(
                                model.id(),
                                model.invoice(),
                                model.customer(),
                                invoice.number(),
                                model.parties(),
                                List.of(new CreditedLine(
                                        line.orderLine(),
                                        line.code(),
                                        line.description(),
                                        line.unit(),
                                        line.tax(),
                                        line.unitPrice(),
                                        null,
                                        List.of(),
                                        amount,
                                        amount)),
                                totals(line.tax().decision(), amount, Money.of(tax, "EUR")),
                                null,
                                model.issue(),
                                model.reason(),
                                model.createdAt(),
                                1),
                        day));
    }

    private static DocumentTotals totals(TaxDecision decision, Money net, Money tax) {
        return DocumentTotals.of(net.currency(), List.of(new TaxGroup(decision, net, tax)), TaxMethod.STANDARD);
    }

    private static Issuance issued(String number, LocalDate day, LocalDate counts) {
        return new Issuance(number, day, day.minusDays(2), counts, day.plusDays(9), PaymentTerms.net(9), null);
    }

    private static Invoice countedOn(Invoice invoice, LocalDate day) {
        return like(invoice)
                .with(Invoice::issue, new Issuance(invoice.number(), day, day))
                .made();
    }

    private static CreditNote countedOn(CreditNote note, LocalDate day) {
        return like(note)
                .with(CreditNote::issue, new Issuance(note.number(), day, day))
                .made();
    }
}
