package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.Payment;
import io.visioncraft.billing.PaymentStatus;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.PaymentId;

final class PaymentMapper {

    private PaymentMapper() {}

    static PaymentRow row(Payment payment) {
        Amounts in = new Amounts(payment.amount().currency());
        PaymentRow row = new PaymentRow();
        row.id = payment.id().value();
        row.version = payment.version();
        row.invoiceId = payment.invoice().value();
        row.currency = in.code();
        row.amount = in.column(payment.amount());
        row.status = payment.status().name();
        row.paymentMethod = payment.method();
        row.reference = payment.reference();
        row.receivedAt = Micros.of(payment.receivedAt());
        row.recordedAt = Micros.of(payment.recordedAt());
        return row;
    }

    static Payment record(PaymentRow row) {
        return new Payment(
                new PaymentId(row.id),
                new InvoiceId(row.invoiceId),
                Amounts.in(row.currency).money(row.amount),
                PaymentStatus.valueOf(row.status),
                row.paymentMethod,
                row.reference,
                Micros.at(row.receivedAt),
                Micros.at(row.recordedAt),
                row.version);
    }
}
