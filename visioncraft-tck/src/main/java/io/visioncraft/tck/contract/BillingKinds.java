package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.Persistence;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditNoteRepository;
import io.visioncraft.billing.CreditNoteSummary;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceInForce;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.InvoiceSort;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.PaymentRepository;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.ReceivableRepository;
import io.visioncraft.billing.RetentionOver;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.PaymentId;
import io.visioncraft.ordering.Order;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.tck.arbitrary.Records;
import io.visioncraft.tck.arbitrary.Tries;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invoices, and what becomes of them. */
final class BillingKinds {

    static final List<Kind<?, ?>> ALL =
            List.of(new Invoices(), new InvoicesInForce(), new Receivables(), new CreditNotes(), new Payments());

    private static final RetentionOver OVER = new RetentionOver(LocalDate.of(2037, 1, 1), LocalDate.of(2026, 1, 1));

    private BillingKinds() {}

    static final class Invoices extends Kind<Invoice, InvoiceId> {

        Invoices() {
            super("invoice");
        }

        @Override
        public AggregateRepository<Invoice, InvoiceId> repository(Persistence store) {
            return store.billing().invoices();
        }

        @Override
        public Tries<Invoice> generated() {
            return Tries.of(Records.invoices());
        }

        @Override
        Invoice sample(StoreContract test) {
            return test.documents.invoice(test.anOrder(), "FINV-" + test.samples.next());
        }

        @Override
        List<PagedList<?>> lists(Shop shop) {
            InvoiceRepository invoices = shop.store.billing().invoices();
            InvoiceRepository.Query query = InvoiceRepository.Query.ALL.in(Set.of(InvoiceStatus.ISSUED));
            return List.of(
                    new PagedList<>(
                            "issued invoices",
                            n -> stored(shop, "PI-" + shop.samples.next(), n),
                            n -> stored(shop, null, n),
                            (last, limit) -> shop.test.in(() -> invoices.list(
                                    query,
                                    last == null ? null : InvoiceRepository.Position.of(last, query.sort()),
                                    limit)),
                            InvoiceSummary::id),
                    new PagedList<>(
                            "drafts",
                            n -> stored(shop, null, n),
                            n -> stored(shop, "PD-" + shop.samples.next(), n),
                            (last, limit) -> shop.test.in(() -> invoices.oldestDrafts(
                                    null,
                                    last == null
                                            ? null
                                            : new InvoiceRepository.DraftPosition(last.createdAt(), last.id()),
                                    limit)),
                            InvoiceSummary::id));
        }

        private static Invoice stored(Shop shop, @Nullable String number, int n) {
            return shop.test.stored(
                    shop.store.billing().invoices(), shop.documents.invoice(shop.order(shop.bob, n), number));
        }

        @Override
        void read(EveryRead reads) {
            InvoiceRepository invoices = reads.store().billing().invoices();
            Order order = reads.test().anOrder();
            InvoiceRepository.Query any = InvoiceRepository.Query.ALL;
            reads.ask("the invoice of an order", () -> invoices.findByOrder(order.id()));
            reads.ask(
                    "the invoice in force of another",
                    () -> invoices.findInForce(new InvoiceId(order.id().value())));
            reads.ask("all invoices of an order", () -> invoices.ofOrder(order.id()));
            reads.ask("finding an invoice by number", () -> invoices.findByNumber("INV-1"));
            reads.ask("listing invoices", () -> invoices.list(any, null, 10));
            reads.ask("invoices whose retention is over", () -> invoices.retentionOver(OVER, 10));
            reads.ask("the oldest drafts", () -> invoices.oldestDrafts(null, null, 10));
            reads.ask("listing urgent invoices", () -> invoices.list(any.sortedBy(InvoiceSort.MOST_URGENT), null, 10));
        }
    }

    static final class InvoicesInForce extends Kind<InvoiceInForce, OrderId> {

        InvoicesInForce() {
            super("invoice in force");
        }

        @Override
        public AggregateRepository<InvoiceInForce, OrderId> repository(Persistence store) {
            return store.billing().invoicesInForce();
        }

        @Override
        public Tries<InvoiceInForce> generated() {
            return Tries.of(Records.invoicesInForce());
        }

        @Override
        InvoiceInForce sample(StoreContract test) {
            return ContractDocuments.inForce(test.anInvoice());
        }
    }

    static final class Receivables extends Kind<Receivable, InvoiceId> {

        Receivables() {
            super("receivable");
        }

        @Override
        public AggregateRepository<Receivable, InvoiceId> repository(Persistence store) {
            return store.billing().receivables();
        }

        @Override
        public Tries<Receivable> generated() {
            return Tries.of(Records.receivables());
        }

        @Override
        Receivable sample(StoreContract test) {
            return test.documents.receivable(test.anInvoice());
        }

        @Override
        void read(EveryRead reads) {
            ReceivableRepository receivables = reads.store().billing().receivables();
            reads.ask("what is owed by age", () -> receivables.aged(null, LocalDate.of(2026, 3, 2)));
        }
    }

    static final class CreditNotes extends Kind<CreditNote, CreditNoteId> {

        CreditNotes() {
            super("credit note");
        }

        @Override
        public AggregateRepository<CreditNote, CreditNoteId> repository(Persistence store) {
            return store.billing().creditNotes();
        }

        @Override
        public Tries<CreditNote> generated() {
            return Tries.of(Records.creditNotes());
        }

        @Override
        CreditNote sample(StoreContract test) {
            return test.documents.creditNote(test.anInvoice(), "CN-" + test.samples.next());
        }

        @Override
        List<PagedList<?>> lists(Shop shop) {
            CreditNoteRepository notes = shop.store.billing().creditNotes();
            CreditNoteRepository.Query query = CreditNoteRepository.Query.ALL.ofCustomer(shop.bob.id());
            Invoice bobs = Invoices.stored(shop, null, 0);
            Invoice anns = like(bobs).with(Invoice::customer, shop.ann.id()).made();
            return List.of(new PagedList<>(
                    "credit notes of a customer",
                    n -> shop.test.stored(notes, dated(shop, bobs, n)),
                    n -> shop.test.stored(notes, dated(shop, anns, n)),
                    (last, limit) -> shop.test.in(() -> notes.list(
                            query,
                            last == null ? null : new CreditNoteRepository.Position(last.date(), last.id()),
                            limit)),
                    CreditNoteSummary::id));
        }

        private static CreditNote dated(Shop shop, Invoice invoice, int n) {
            String number = "PCN-" + shop.samples.next();
            LocalDate date = LocalDate.of(2026, 3, 2).plusDays(n / 2);
            return like(shop.documents.creditNote(invoice, number))
                    .with(CreditNote::issue, new Issuance(number, date, date))
                    .made();
        }

        @Override
        void read(EveryRead reads) {
            CreditNoteRepository notes = reads.store().billing().creditNotes();
            InvoiceId invoice = reads.test().anInvoice().id();
            reads.ask("credit notes of an invoice", () -> notes.ofInvoice(invoice));
            reads.ask("credit notes of invoices", () -> notes.ofInvoices(List.of(invoice)));
            reads.ask("credit notes whose retention is over", () -> notes.retentionOver(OVER, 10));
            reads.ask("finding a credit note by number", () -> notes.findByNumber("CN-1"));
            reads.ask("listing credit notes", () -> notes.list(CreditNoteRepository.Query.ALL, null, 10));
        }
    }

    static final class Payments extends Kind<Payment, PaymentId> {

        Payments() {
            super("payment");
        }

        @Override
        public AggregateRepository<Payment, PaymentId> repository(Persistence store) {
            return store.billing().payments();
        }

        @Override
        public Tries<Payment> generated() {
            return Tries.of(Records.payments());
        }

        @Override
        Payment sample(StoreContract test) {
            return test.documents.payment(test.anInvoice(), "card", "ch-" + test.samples.next());
        }

        @Override
        List<PagedList<?>> lists(Shop shop) {
            PaymentRepository payments = shop.store.billing().payments();
            Invoice paid = Invoices.stored(shop, null, 0);
            Invoice other = Invoices.stored(shop, null, 0);
            return List.of(new PagedList<>(
                    "payments of an invoice",
                    n -> shop.test.stored(payments, payment(shop, paid, n)),
                    n -> shop.test.stored(payments, payment(shop, other, n)),
                    (last, limit) -> shop.test.in(() -> payments.ofInvoice(
                            paid.id(),
                            last == null ? null : new PaymentRepository.Position(last.recordedAt(), last.id()),
                            limit)),
                    Payment::id));
        }

        private static Payment payment(Shop shop, Invoice invoice, int n) {
            return like(shop.documents.payment(invoice, "card", "pay-" + shop.samples.next()))
                    .with(Payment::recordedAt, Shop.time(n))
                    .with(Payment::version, 1L)
                    .made();
        }

        @Override
        void read(EveryRead reads) {
            PaymentRepository payments = reads.store().billing().payments();
            InvoiceId invoice = reads.test().anInvoice().id();
            reads.ask("payments of an invoice", () -> payments.ofInvoice(invoice, null, 10));
            reads.ask("payments of invoices", () -> payments.ofInvoices(List.of(invoice)));
            reads.ask("finding a payment by reference", () -> payments.findByReference("card", "ch"));
        }
    }
}
