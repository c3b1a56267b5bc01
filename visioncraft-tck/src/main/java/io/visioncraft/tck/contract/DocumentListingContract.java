package io.visioncraft.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.PaymentRepository;
import io.visioncraft.catalog.Service;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.spi.EntryPosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Orders, invoices and what becomes of them are listed and found: rules LST. */
@Rule("GEN-9")
abstract class DocumentListingContract extends TwoCustomers {

    @Test
    @Proves("LST-9")
    final void listsOrdersAndInvoicesNewestFirst() {
        Service service = stored(persistence.catalog().services(), samples.service(garden, "M-1", "Mowing"));
        Order first = stored(persistence.ordering().orders(), documents.order(ann, service, "O-1", AT));
        Order second = stored(persistence.ordering().orders(), documents.order(bob, service, "O-2", AT.plusSeconds(1)));
        Order third = stored(persistence.ordering().orders(), documents.order(ann, service, "O-3", AT.plusSeconds(1)));
        Invoice draft = stored(persistence.billing().invoices(), documents.invoice(first, null));
        Invoice issued = stored(persistence.billing().invoices(), documents.invoice(third, "INV-1"));
        stored(persistence.billing().invoicesInForce(), ContractDocuments.inForce(issued));

        List<OrderSummary> all = inParts(last -> orders(OrderRepository.Query.ALL, last));
        List<OrderSummary> anns = inParts(last -> orders(OrderRepository.Query.ALL.ofCustomer(ann.id()), last));
        List<InvoiceSummary> invoices = inParts(last -> invoices(InvoiceRepository.Query.ALL, last));

        assertThat(all).extracting(OrderSummary::id).containsExactly(third.id(), second.id(), first.id());
        assertThat(anns).extracting(OrderSummary::id).containsExactly(third.id(), first.id());
        assertThat(anns.get(1)).isEqualTo(OrderSummary.of(first));
        assertThat(in(() ->
                        orders(OrderRepository.Query.ALL.ofCustomer(ann.id()).in(Set.of(OrderStatus.DRAFT)), null)))
                .isEmpty();
        assertThat(invoices).extracting(InvoiceSummary::id).containsExactly(issued.id(), draft.id());
        assertThat(in(() -> invoices(
                        InvoiceRepository.Query.ALL.ofCustomer(ann.id()).in(Set.of(InvoiceStatus.ISSUED)), null)))
                .containsExactly(InvoiceSummary.of(issued, null));
        assertThat(in(() -> invoices(InvoiceRepository.Query.ALL.ofCustomer(bob.id()), null)))
                .isEmpty();
        assertThat(in(() -> persistence.billing().invoices().findByOrder(third.id())))
                .contains(issued);
        assertThat(in(() -> persistence.billing().invoices().findByOrder(second.id())))
                .isEmpty();
    }

    @Test
    @Proves("LST-23")
    @Rule("INV-4")
    final void listsDraftsOldestFirst() {
        Service service = stored(persistence.catalog().services(), samples.service(garden, "M-1", "Mowing"));
        List<Invoice> made = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            Order order = documents.order(n % 2 == 0 ? ann : bob, service, "O-" + n, AT.plusSeconds(n / 2));
            String number = n == 3 ? "INV-1" : null;
            made.add(stored(
                    persistence.billing().invoices(),
                    documents.invoice(stored(persistence.ordering().orders(), order), number)));
        }

        List<InvoiceSummary> all = inParts(last -> drafts(null, last));
        List<InvoiceSummary> some = inParts(last -> drafts(AT.plusSeconds(2), last));

        assertThat(all)
                .extracting(InvoiceSummary::id)
                .containsExactly(
                        made.get(0).id(),
                        made.get(1).id(),
                        made.get(2).id(),
                        made.get(4).id());
        assertThat(some).isEqualTo(all.subList(0, 3));
        assertThat(all.get(0)).isEqualTo(InvoiceSummary.of(made.get(0), null));
        assertThat(in(() -> drafts(AT, null))).isEmpty();
    }

    private List<InvoiceSummary> drafts(@Nullable Instant before, @Nullable InvoiceSummary last) {
        InvoiceRepository.DraftPosition after =
                last == null ? null : new InvoiceRepository.DraftPosition(last.createdAt(), last.id());
        return persistence.billing().invoices().oldestDrafts(before, after, 1);
    }

    private List<OrderSummary> orders(OrderRepository.Query query, @Nullable OrderSummary last) {
        OrderRepository.Position after =
                last == null ? null : new OrderRepository.Position(last.createdAt(), last.id());
        return persistence.ordering().orders().list(query, after, 1);
    }

    private List<InvoiceSummary> invoices(InvoiceRepository.Query query, @Nullable InvoiceSummary last) {
        InvoiceRepository.Position after = last == null ? null : InvoiceRepository.Position.of(last, query.sort());
        return persistence.billing().invoices().list(query, after, 1);
    }

    @Test
    @Proves("LST-10")
    final void listsPaymentsAndCreditNotesOldestFirst() {
        Service service = stored(persistence.catalog().services(), samples.service(garden, "M-1", "Mowing"));
        Order order = stored(persistence.ordering().orders(), documents.order(ann, service, "O-1", AT));
        Invoice invoice = stored(persistence.billing().invoices(), documents.invoice(order, "INV-1"));
        Payment one = stored(persistence.billing().payments(), documents.payment(invoice, "card", "1"));
        Payment two = stored(persistence.billing().payments(), documents.payment(invoice, "card", "2"));
        CreditNote first = stored(persistence.billing().creditNotes(), documents.creditNote(invoice, "CN-1"));
        CreditNote second = stored(persistence.billing().creditNotes(), documents.creditNote(invoice, "CN-2"));

        List<Payment> payments = inParts(last -> persistence
                .billing()
                .payments()
                .ofInvoice(
                        invoice.id(),
                        last == null ? null : new PaymentRepository.Position(last.recordedAt(), last.id()),
                        1));

        assertThat(payments).containsExactly(one, two);
        assertThat(in(() -> persistence.billing().payments().findByReference("card", "2")))
                .contains(two);
        assertThat(in(() -> persistence.billing().payments().findByReference("cash", "2")))
                .isEmpty();
        assertThat(in(() -> persistence.billing().creditNotes().ofInvoice(invoice.id())))
                .containsExactly(first, second);
    }

    @Test
    @Proves("LST-17")
    final void findsOfSeveralOrdersWhatBelongsToEach() {
        Service service = stored(persistence.catalog().services(), samples.service(garden, "S-1", "One"));
        Order one = documents.orderOf(ann, service, "ORD-1", 3, 2);
        Order two = documents.orderOf(ann, service, "ORD-2", 1, 1);
        Order bare = stored(persistence.ordering().orders(), documents.order(ann, service, "ORD-3", AT));
        List<OrderId> ids = List.of(
                two.id(), bare.id(), documents.order(ann, service, "ORD-4", AT).id(), one.id());
        within(() -> {
            persistence.ordering().orders().save(one, List.of(change(OrderStatus.DRAFT), change(OrderStatus.PLACED)));
            persistence.ordering().orders().save(two, List.of(change(OrderStatus.PLACED)));
        });

        assertThat(in(() -> persistence.ordering().orders().findAll(ids))).containsExactlyInAnyOrder(one, two, bare);
        assertThat(in(() -> persistence.ordering().orders().histories(ids)))
                .isEqualTo(Map.of(
                        one.id(), in(() -> persistence.ordering().orders().history(one.id(), EntryPosition.START, 10)),
                        two.id(),
                                in(() -> persistence.ordering().orders().history(two.id(), EntryPosition.START, 10))));
        assertThat(in(() -> persistence.ordering().orders().findAll(List.of()))).isEmpty();
        assertThat(in(() -> persistence.ordering().orders().histories(List.of())))
                .isEmpty();
    }

    @Test
    @Proves("LST-17")
    final void findsOfSeveralInvoicesWhatBelongsToEach() {
        Invoice one = anInvoice();
        Invoice two = anInvoice();
        Invoice bare = anInvoice();
        CreditNote first = stored(persistence.billing().creditNotes(), documents.creditNote(one, "CN-1"));
        CreditNote second = stored(persistence.billing().creditNotes(), documents.creditNote(one, "CN-2"));
        CreditNote third = stored(persistence.billing().creditNotes(), documents.creditNote(two, "CN-3"));
        Payment paid = stored(persistence.billing().payments(), documents.payment(two, "card", "1"));
        Payment more = stored(persistence.billing().payments(), documents.payment(two, "card", "2"));
        List<InvoiceId> ids = List.of(two.id(), bare.id(), one.id());

        assertThat(in(() -> persistence.billing().invoices().findAll(ids))).containsExactlyInAnyOrder(one, two, bare);
        assertThat(in(() -> persistence.billing().creditNotes().ofInvoices(ids)))
                .containsExactlyInAnyOrder(first, second, third)
                .containsSubsequence(
                        in(() -> persistence.billing().creditNotes().ofInvoice(one.id())));
        assertThat(in(() -> persistence.billing().payments().ofInvoices(ids)))
                .containsExactlyInAnyOrder(paid, more)
                .containsSubsequence(in(() -> persistence.billing().payments().ofInvoice(two.id(), null, 10)));
        assertThat(in(() -> persistence.billing().creditNotes().ofInvoices(List.of(bare.id()))))
                .isEmpty();
        assertThat(in(() -> persistence.billing().creditNotes().ofInvoices(List.of())))
                .isEmpty();
        assertThat(in(() -> persistence.billing().payments().ofInvoices(List.of())))
                .isEmpty();
    }

    private static StatusChange<OrderStatus> change(OrderStatus to) {
        return new StatusChange<>(null, to, AT, "USER", "ann", "because");
    }
}
