package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceInForce;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.PaymentRepository;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Invoices of one order, one of which is in force, and payments that move from one to the next: rules LST. */
@Rule("INV-1")
abstract class ReissueContract extends StoreContract {

    @Test
    @Proves("LST-27")
    final void findsTheInvoiceInForceOfAnOrder() {
        InvoiceRepository invoices = persistence.billing().invoices();
        Order order = anOrder();
        Invoice first = stored(invoices, documents.invoice(order, "INV-1"));
        stored(persistence.billing().invoicesInForce(), ContractDocuments.inForce(first));
        Invoice other = stored(invoices, documents.invoice(anOrder(), "INV-2"));
        stored(persistence.billing().invoicesInForce(), ContractDocuments.inForce(other));
        Invoice newest = stored(invoices, later(documents.invoice(order, "INV-4"), 2));
        Invoice second = stored(invoices, later(documents.invoice(order, "INV-3"), 1));

        assertThat(in(() -> invoices.findByOrder(order.id()))).contains(first);
        assertThat(in(() -> invoices.findInForce(newest.id()))).contains(first);

        stored(persistence.billing().invoicesInForce(), new InvoiceInForce(order.id(), second.id(), 2));

        assertThat(in(() -> invoices.findByOrder(order.id()))).contains(second);
        for (Invoice any : List.of(first, second, newest)) {
            assertThat(in(() -> invoices.findInForce(any.id()))).contains(second);
        }
        assertThat(in(() -> invoices.findInForce(other.id()))).contains(other);
        assertThat(in(() -> invoices.findInForce(new InvoiceId(samples.id())))).isEmpty();
        assertThat(in(() -> invoices.ofOrder(order.id()))).containsExactly(first, second, newest);
        assertThat(in(() -> invoices.ofOrder(new OrderId(samples.id())))).isEmpty();
    }

    private static Invoice later(Invoice invoice, int seconds) {
        return like(invoice)
                .with(Invoice::createdAt, invoice.createdAt().plusSeconds(seconds))
                .made();
    }

    @Test
    @Proves("LST-28")
    final void movesAllPaymentsOfAnInvoiceToAnother() {
        PaymentRepository payments = persistence.billing().payments();
        Invoice from = anInvoice();
        Invoice to = anInvoice();
        Invoice other = anInvoice();
        List<Payment> moving = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            moving.add(stored(payments, documents.payment(from, "card", "m-" + n)));
        }
        Payment there = stored(payments, documents.payment(to, "card", "t"));
        Payment elsewhere = stored(payments, documents.payment(other, "card", "o"));

        List<Payment> seen = in(() -> {
            payments.find(moving.get(0).id());
            payments.move(from.id(), to.id());
            return List.of(payments.find(moving.get(0).id()).orElseThrow());
        });
        within(() -> payments.move(from.id(), other.id())); // has none any more

        assertThat(seen).containsExactly(moved(moving.get(0), to));
        assertThat(in(() -> payments.ofInvoice(from.id(), null, 10))).isEmpty();
        assertThat(in(() -> payments.ofInvoice(to.id(), null, 10)))
                .contains(there)
                .containsAll(moving.stream().map(one -> moved(one, to)).toList())
                .hasSize(4);
        assertThat(in(() -> payments.ofInvoice(other.id(), null, 10))).containsExactly(elsewhere);
    }

    private static Payment moved(Payment payment, Invoice to) {
        return like(payment)
                .with(Payment::invoice, to.id())
                .with(Payment::version, payment.version() + 1)
                .made();
    }
}
