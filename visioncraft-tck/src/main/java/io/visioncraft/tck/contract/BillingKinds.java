package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.Persistence;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditNoteRepository;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.PaymentRepository;
import io.visioncraft.billing.Receivable;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.PaymentId;
import io.visioncraft.ordering.Order;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.tck.arbitrary.Records;
import io.visioncraft.tck.arbitrary.Tries;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invoices, and what becomes of them. */
final class BillingKinds {

    static final List<Kind<?, ?>> ALL = List.of(new Invoices(), new Receivables(), new CreditNotes(), new Payments());

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
            InvoiceRepository.Query query = new InvoiceRepository.Query(null, Set.of(InvoiceStatus.ISSUED));
            return List.of(
                    new PagedList<>(
                            "issued invoices",
                            n -> stored(shop, "PI-" + shop.samples.next(), n),
                            n -> stored(shop, null, n),
                            (last, limit) -> shop.test.in(() -> invoices.list(
                                    query,
                                    last == null ? null : new InvoiceRepository.Position(last.createdAt(), last.id()),
                                    limit)),
                            InvoiceSummary::id),
                    new PagedList<>(
                            "drafts",
                            n -> stored(shop, null, n),
                            n -> stored(shop, "PD-" + shop.samples.next(), n),
                            (last, limit) -> shop.test.in(() -> invoices.oldestDrafts(
                                    null,
                                    last == null ? null : new InvoiceRepository.Position(last.createdAt(), last.id()),
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
            InvoiceRepository.Query any = new InvoiceRepository.Query(null, Set.of());
            reads.ask("the invoice of an order", () -> invoices.findByOrder(order.id()));
            reads.ask("listing invoices", () -> invoices.list(any, null, 10));
            reads.ask("the oldest drafts", () -> invoices.oldestDrafts(null, null, 10));
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
        void read(EveryRead reads) {
            CreditNoteRepository notes = reads.store().billing().creditNotes();
            InvoiceId invoice = reads.test().anInvoice().id();
            reads.ask("credit notes of an invoice", () -> notes.ofInvoice(invoice));
            reads.ask("credit notes of invoices", () -> notes.ofInvoices(List.of(invoice)));
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
