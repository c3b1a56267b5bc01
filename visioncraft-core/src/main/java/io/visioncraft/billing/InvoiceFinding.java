package io.visioncraft.billing;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Reach;
import io.visioncraft.internal.Cursors;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The use cases that find invoices, credit notes and payments by what people know of them (GEN-12). */
final class InvoiceFinding {

    static final UseCase<Reach> FIND_BY_NUMBER = reading("invoices.find-by-number");
    static final UseCase<Reach> OF_ORDER = reading("invoices.of-order");
    static final UseCase<Reach> IN_FORCE = reading("invoices.in-force");
    static final UseCase<Reach> LIST = reading("invoices.list");
    static final UseCase<Reach> AGED = reading("invoices.aged");
    static final UseCase<Reach> AGED_OF = reading("invoices.aged-of");
    static final UseCase<Reach> FIND_CREDIT_NOTE = reading("invoices.find-credit-note");
    static final UseCase<Reach> LIST_CREDIT_NOTES = reading("invoices.list-credit-notes");
    static final UseCase<Reach> FIND_PAYMENT = reading("invoices.find-payment");

    static final List<UseCase<?>> USE_CASES = List.of(
            FIND_BY_NUMBER, OF_ORDER, IN_FORCE, LIST, AGED, AGED_OF, FIND_CREDIT_NOTE, LIST_CREDIT_NOTES, FIND_PAYMENT);

    private final UseCases useCases;
    private final Ledger ledger;
    private final Issuer issuer;
    private final DocumentNumbers invoiceNumbers;
    private final DocumentNumbers creditNoteNumbers;

    InvoiceFinding(UseCases useCases, Ledger ledger, Issuer issuer, InvoicingPolicy policy) {
        this.useCases = useCases;
        this.ledger = ledger;
        this.issuer = issuer;
        this.invoiceNumbers = new DocumentNumbers(policy.invoicePrefix(), policy.numberFormat());
        this.creditNoteNumbers = new DocumentNumbers(policy.creditNotePrefix(), policy.numberFormat());
    }

    private static UseCase<Reach> reading(String name) {
        return UseCase.needing(name, BillingPermissions.READ_INVOICE);
    }

    List<Invoice> ofOrder(Caller caller, OrderId order) {
        return useCases.ahead(() -> ledger.invoices().ofOrder(order))
                .read(
                        OF_ORDER,
                        caller,
                        order,
                        (reach, in) -> work -> ledger.invoices().ofOrder(order).stream()
                                .filter(invoice -> reach.includes(invoice.customer()))
                                .toList());
    }

    Invoice inForce(Caller caller, InvoiceId invoice) {
        return useCases.ahead(() -> ledger.invoices().findInForce(invoice))
                .read(
                        IN_FORCE,
                        caller,
                        invoice,
                        (reach, in) -> work -> Optional.of(ledger.inForceOf(invoice))
                                .filter(found -> reach.includes(found.customer()))
                                .orElseThrow(() -> Ledger.invoiceNotFound(invoice)));
    }

    Optional<Invoice> findByNumber(Caller caller, String number) {
        return useCases.read(FIND_BY_NUMBER, caller, new ByNumber(number), (reach, in) -> {
            Input<List<String>> meant = in.value("number", number, invoiceNumbers::read);
            return work -> meant.get().stream()
                    .flatMap(one -> ledger.invoices().findByNumber(one).stream())
                    .findFirst()
                    .filter(invoice -> reach.includes(invoice.customer()));
        });
    }

    Listing<InvoiceSummary> list(Caller caller, InvoiceSearch search, ListRequest request) {
        return useCases.read(LIST, caller, search, (reach, in) -> {
            InvoiceQuestion question = InvoiceQuestion.read(in, search);
            return work -> {
                UserId customer = search.customer() == null ? reach.owner() : search.customer();
                boolean reached = (customer == null || reach.includes(customer)) && !question.findsNothing();
                InvoiceRepository.Query query = question.query(customer, issuer.dateOf(work.now()));
                return Cursors.list(
                        request,
                        search,
                        key -> new InvoiceRepository.Position(LocalDate.parse(key.get(0)), InvoiceId.of(key.get(1))),
                        invoice -> List.of(
                                search.sort().dayOf(invoice).toString(),
                                invoice.id().toString()),
                        (InvoiceRepository.@Nullable Position after, int limit) ->
                                reached ? ledger.invoices().list(query, after, limit) : List.of());
            };
        });
    }

    List<AgedReceivables> aged(Caller caller) {
        return useCases.read(
                AGED, caller, (reach, work) -> ledger.receivables().aged(reach.owner(), issuer.dateOf(work.now())));
    }

    List<AgedReceivables> agedOf(Caller caller, UserId customer) {
        return useCases.read(
                AGED_OF,
                caller,
                customer,
                (reach, in) -> work -> reach.includes(customer)
                        ? ledger.receivables().aged(customer, issuer.dateOf(work.now()))
                        : List.of());
    }

    Optional<CreditNote> findCreditNote(Caller caller, String number) {
        return useCases.read(FIND_CREDIT_NOTE, caller, new ByNumber(number), (reach, in) -> {
            Input<List<String>> meant = in.value("number", number, creditNoteNumbers::read);
            return work -> meant.get().stream()
                    .flatMap(one -> ledger.creditNotes().findByNumber(one).stream())
                    .findFirst()
                    .filter(note -> reach.includes(note.customer()));
        });
    }

    Listing<CreditNoteSummary> listCreditNotes(Caller caller, CreditNoteSearch search, ListRequest request) {
        return useCases.read(LIST_CREDIT_NOTES, caller, search, (reach, in) -> {
            IssuedWithin issued = IssuedWithin.read(in, search.issuedFrom(), search.issuedUntil());
            return work -> {
                UserId customer = search.customer() == null ? reach.owner() : search.customer();
                boolean reached = customer == null || reach.includes(customer);
                CreditNoteRepository.Query query =
                        new CreditNoteRepository.Query(customer, issued.from(), issued.until(), search.sort());
                return Cursors.list(
                        request,
                        search,
                        key -> new CreditNoteRepository.Position(
                                LocalDate.parse(key.get(0)), CreditNoteId.of(key.get(1))),
                        note -> List.of(note.date().toString(), note.id().toString()),
                        (CreditNoteRepository.@Nullable Position after, int limit) ->
                                reached ? ledger.creditNotes().list(query, after, limit) : List.of());
            };
        });
    }

    Optional<Payment> findPayment(Caller caller, String method, String reference) {
        return useCases.read(FIND_PAYMENT, caller, new ByReference(method, reference), (reach, in) -> {
            Input<String> by = in.line("method", method, Text.CODE);
            Input<String> called = in.line("reference", reference, Text.CODE);
            return work -> ledger.payments()
                    .findByReference(by.get(), called.get())
                    .filter(payment -> reach.any()
                            || ledger.invoices()
                                    .find(payment.invoice())
                                    .filter(invoice -> reach.includes(invoice.customer()))
                                    .isPresent());
        });
    }

    /** The number to find, as a command: a missing number is then a violation with a path. */
    private record ByNumber(String number) {

        @Override
        public String toString() {
            return Masked.text(this);
        }
    }

    /** The method and the reference to find, as a command. */
    private record ByReference(String method, String reference) {

        @Override
        public String toString() {
            return Masked.text(this);
        }
    }
}
