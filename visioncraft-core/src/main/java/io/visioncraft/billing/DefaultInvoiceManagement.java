package io.visioncraft.billing;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Reach;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.internal.Answer;
import io.visioncraft.internal.Cursors;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.PaymentId;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of billing. Immutable and thread-safe.
 *
 * @implNote More than 300 lines, since it has each use case of the port, which says what is foreseen and hands the work on.
 */
final class DefaultInvoiceManagement implements InvoiceManagement {

    static final UseCase<Reach> GET = reading("invoices.get");
    static final UseCase<Reach> FIND_BY_ORDER = reading("invoices.find-by-order");
    static final UseCase<Reach> RECEIVABLE = reading("invoices.receivable");

    static final UseCase<Permitted> CREDIT = UseCase.needing("invoices.credit", BillingPermissions.CREDIT_INVOICE)
            .takingKey();
    static final UseCase<Reach> CREDITABLE = reading("invoices.creditable");
    static final UseCase<Reach> CREDIT_NOTES = reading("invoices.credit-notes");
    static final UseCase<Reach> CREDIT_NOTE = reading("invoices.credit-note");

    static final UseCase<Permitted> RECORD_PAYMENT = UseCase.needing(
                    "invoices.record-payment", BillingPermissions.RECORD_PAYMENT)
            .takingKey();
    static final UseCase<Reach> PAYMENTS = reading("invoices.payments");
    static final UseCase<Reach> PAYMENT = reading("invoices.payment");

    static final UseCase<Permitted> BEGIN_SERIES = UseCase.needing(
                    "invoices.begin-series", BillingPermissions.BEGIN_SERIES)
            .takingKey();
    static final UseCase<Permitted> CLOSE_BOOKS = UseCase.needing(
                    "invoices.close-books", BillingPermissions.CLOSE_BOOKS)
            .takingKey();
    static final UseCase<Permitted> BOOKS_CLOSED_UNTIL =
            UseCase.needingAny("invoices.books-closed-until", BillingPermissions.READ_INVOICE);

    static final List<UseCase<?>> USE_CASES = List.of(
            GET,
            FIND_BY_ORDER,
            RECEIVABLE,
            CREDIT,
            CREDITABLE,
            CREDIT_NOTES,
            CREDIT_NOTE,
            RECORD_PAYMENT,
            PAYMENTS,
            PAYMENT,
            BEGIN_SERIES,
            CLOSE_BOOKS,
            BOOKS_CLOSED_UNTIL);

    private final UseCases useCases;
    private final Ledger ledger;
    private final Crediting crediting;
    private final PaymentRecording payments;
    private final InvoiceFinding finding;
    private final Issuing issuing;
    private final Reissuing reissuing;
    private final Books books;

    DefaultInvoiceManagement(
            UseCases useCases,
            Ledger ledger,
            Crediting crediting,
            InvoiceFinding finding,
            Issuing issuing,
            Reissuing reissuing,
            Books books) {
        this.useCases = useCases;
        this.ledger = ledger;
        this.crediting = crediting;
        this.payments = new PaymentRecording(ledger, books);
        this.finding = finding;
        this.issuing = issuing;
        this.reissuing = reissuing;
        this.books = books;
    }

    private static UseCase<Reach> reading(String name) {
        return UseCase.needing(name, BillingPermissions.READ_INVOICE);
    }

    @Override
    public Invoice get(Caller caller, InvoiceId id) {
        return about(id).read(GET, caller, id, (reach, in) -> work -> readable(reach, id));
    }

    @Override
    public Optional<Invoice> findByOrder(Caller caller, OrderId order) {
        return useCases.ahead(() -> ledger.invoices().findByOrder(order))
                .read(
                        FIND_BY_ORDER,
                        caller,
                        order,
                        (reach, in) -> work -> ledger.invoices()
                                .findByOrder(order)
                                .filter(invoice -> reach.includes(invoice.customer())));
    }

    @Override
    public List<Invoice> ofOrder(Caller caller, OrderId order) {
        return finding.ofOrder(caller, order);
    }

    @Override
    public Invoice inForce(Caller caller, InvoiceId invoice) {
        return finding.inForce(caller, invoice);
    }

    @Override
    public Invoice reissue(Caller caller, ReissueInvoice command) {
        return reissuing.reissue(useCases, caller, command);
    }

    @Override
    public Optional<Invoice> findByNumber(Caller caller, String number) {
        return finding.findByNumber(caller, number);
    }

    @Override
    public Listing<InvoiceSummary> list(Caller caller, InvoiceSearch search, ListRequest request) {
        return finding.list(caller, search, request);
    }

    @Override
    public List<AgedReceivables> aged(Caller caller) {
        return finding.aged(caller);
    }

    @Override
    public List<AgedReceivables> agedOf(Caller caller, UserId customer) {
        return finding.agedOf(caller, customer);
    }

    @Override
    public Optional<CreditNote> findCreditNote(Caller caller, String number) {
        return finding.findCreditNote(caller, number);
    }

    @Override
    public Listing<CreditNoteSummary> listCreditNotes(Caller caller, CreditNoteSearch search, ListRequest request) {
        return finding.listCreditNotes(caller, search, request);
    }

    @Override
    public Optional<Payment> findPayment(Caller caller, String method, String reference) {
        return finding.findPayment(caller, method, reference);
    }

    @Override
    public Receivable receivable(Caller caller, InvoiceId invoice) {
        return about(invoice)
                .ahead(() -> ledger.receivables().find(invoice))
                .read(
                        RECEIVABLE,
                        caller,
                        invoice,
                        (reach, in) -> work -> ledger.receivableOf(readable(reach, invoice)));
    }

    @Override
    public CreditNote credit(Caller caller, CreditInvoice command) {
        Answer<Permitted, CreditNote> answer = Answer.of(id -> creditNote(new CreditNoteId(id)));
        return useCases.change(CREDIT, caller, command, answer, in -> {
            CreditChoice choice = CreditChoice.checked(command, in);
            return work -> {
                Invoice invoice = ledger.invoice(command.invoice());
                return crediting.credit(invoice, choice::of, choice.reason(), command.expectedVersion(), work);
            };
        });
    }

    @Override
    public CreditableInvoice creditable(Caller caller, InvoiceId invoice) {
        return about(invoice)
                .read(CREDITABLE, caller, invoice, (reach, in) -> work -> crediting.left(readable(reach, invoice)));
    }

    @Override
    public List<CreditNote> creditNotes(Caller caller, InvoiceId invoice) {
        return about(invoice)
                .ahead(() -> ledger.creditNotes().ofInvoice(invoice))
                .read(
                        CREDIT_NOTES,
                        caller,
                        invoice,
                        (reach, in) -> work -> ledger.creditNotes()
                                .ofInvoice(readable(reach, invoice).id()));
    }

    @Override
    public CreditNote creditNote(Caller caller, CreditNoteId id) {
        return useCases.ahead(() -> ledger.creditNotes().find(id))
                .read(
                        CREDIT_NOTE,
                        caller,
                        id,
                        (reach, in) -> work -> Optional.of(creditNote(id))
                                .filter(note -> reach.includes(note.customer()))
                                .orElseThrow(() -> creditNoteNotFound(id)));
    }

    @Override
    public Payment recordPayment(Caller caller, RecordPayment command) {
        Answer<Permitted, Payment> answer = Answer.of(id -> payment(new PaymentId(id)));
        UseCases run = useCases.ahead(() -> ledger.receivables().find(command.invoice()))
                .ahead(() -> ledger.payments().findByReference(command.method(), command.reference()))
                .ahead(() -> ledger.series().all());
        return run.change(RECORD_PAYMENT, caller, command, answer.comparing(PaymentRecording.content(command)), in -> {
            PaymentRecording.Report report = PaymentRecording.checked(command, in);
            return work -> payments.record(command, report.at(work.now()), work);
        });
    }

    @Override
    public Listing<Payment> payments(Caller caller, InvoiceId invoice, ListRequest request) {
        return about(invoice).read(PAYMENTS, caller, invoice, (reach, in) -> work -> {
            InvoiceId readable = readable(reach, invoice).id();
            return Cursors.list(
                    request,
                    new Cursors.Of("payments", readable.toString()),
                    key -> new PaymentRepository.Position(Instant.parse(key.get(0)), PaymentId.of(key.get(1))),
                    payment -> List.of(
                            payment.recordedAt().toString(), payment.id().toString()),
                    (PaymentRepository.@Nullable Position after, int limit) ->
                            ledger.payments().ofInvoice(readable, after, limit));
        });
    }

    @Override
    public Payment payment(Caller caller, PaymentId id) {
        return useCases.ahead(() -> ledger.payments().find(id)).read(PAYMENT, caller, id, (reach, in) -> work -> {
            Payment payment = payment(id);
            return ledger.invoices()
                    .find(payment.invoice())
                    .filter(invoice -> reach.includes(invoice.customer()))
                    .map(invoice -> payment)
                    .orElseThrow(() -> paymentNotFound(id));
        });
    }

    @Override
    public Invoice issue(Caller caller, IssueInvoice command) {
        return issuing.issue(useCases, caller, command);
    }

    @Override
    public IssuedDrafts issueDrafts(Caller caller, IssueDrafts command) {
        return issuing.issueDrafts(useCases, caller, command);
    }

    @Override
    public InvoicePreview preview(Caller caller, OrderId order) {
        return issuing.preview(useCases, caller, order);
    }

    @Override
    public void beginSeries(Caller caller, BeginSeries command) {
        useCases.perform(BEGIN_SERIES, caller, command, in -> work -> books.begin(command, work));
    }

    @Override
    public void closeBooks(Caller caller, CloseBooks command) {
        useCases.perform(CLOSE_BOOKS, caller, command, in -> {
            Input<LocalDate> until = Books.day(command, in);
            return work -> books.close(until.get(), work);
        });
    }

    @Override
    public Optional<LocalDate> booksClosedUntil(Caller caller) {
        return useCases.read(BOOKS_CLOSED_UNTIL, caller, work -> Optional.ofNullable(books.closedNow()));
    }

    /** Runs use cases that begin by reading an invoice. */
    private UseCases about(InvoiceId invoice) {
        return useCases.ahead(() -> ledger.invoices().find(invoice));
    }

    private Invoice readable(Reach reach, InvoiceId id) {
        return Optional.of(ledger.invoice(id))
                .filter(invoice -> reach.includes(invoice.customer()))
                .orElseThrow(() -> Ledger.invoiceNotFound(id));
    }

    private CreditNote creditNote(CreditNoteId id) {
        return ledger.creditNotes().find(id).orElseThrow(() -> creditNoteNotFound(id));
    }

    private Payment payment(PaymentId id) {
        return ledger.payments().find(id).orElseThrow(() -> paymentNotFound(id));
    }

    private static VisionCraftException creditNoteNotFound(CreditNoteId id) {
        return BillingCodes.CREDIT_NOTE_NOT_FOUND.rejection("There is no credit note " + id, "creditNote", id);
    }

    private static VisionCraftException paymentNotFound(PaymentId id) {
        return BillingCodes.PAYMENT_NOT_FOUND.rejection("There is no payment " + id, "payment", id);
    }
}
