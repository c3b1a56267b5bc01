package io.visioncraft.billing;

import static io.visioncraft.billing.Documents.ANN;
import static io.visioncraft.billing.Documents.INVOICE;
import static io.visioncraft.billing.Documents.NOW;
import static io.visioncraft.billing.Documents.TODAY;
import static io.visioncraft.billing.Documents.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PaymentId;
import io.visioncraft.kernel.Rule;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Rule("PAY-1")
class PaymentTest {

    private static final PaymentId ID = new PaymentId(new UUID(7, 1));
    private static final Arrival ARRIVAL = new Arrival(eur("30.00"), "card", "ref-1", NOW);
    private static final Receivable BEFORE = new Receivable(
            INVOICE,
            ANN,
            eur("100.00"),
            eur("0.00"),
            eur("0.00"),
            eur("0.00"),
            eur("0.00"),
            eur("0.00"),
            eur("0.00"),
            TODAY,
            TODAY,
            1);
    private static final Receivable AFTER = BEFORE.receive(eur("30.00"), false).next();

    @Test
    @Rule("PAY-2")
    void isRecordedAsSucceeded() {
        Change<Payment> change = Payment.record(ID, ARRIVAL, BEFORE, AFTER, NOW);

        assertThat(change.next())
                .isEqualTo(
                        new Payment(ID, INVOICE, eur("30.00"), PaymentStatus.SUCCEEDED, "card", "ref-1", NOW, NOW, 0));
        assertThat(change.events())
                .containsExactly(new BillingEvents.PaymentRecorded(
                        INVOICE, eur("30.00"), eur("70.00"), eur("0.00"), Settlement.PART_PAID));
    }

    @Test
    @Rule({"PAY-3", "INV-3"})
    void tellsHowMuchOfItWasMoreThanWasOwed() {
        Arrival more = new Arrival(eur("80.00"), "card", "ref-2", NOW);

        Change<Payment> change = Payment.record(
                ID, more, AFTER, AFTER.receive(more.amount(), true).next(), NOW);

        assertThat(change.next().amount()).isEqualTo(eur("80.00"));
        assertThat(change.events())
                .containsExactly(new BillingEvents.PaymentRecorded(
                        INVOICE, eur("80.00"), eur("0.00"), eur("10.00"), Settlement.PAID));
    }

    @Test
    @Rule("PAY-1")
    void saysInWhatAnArrivalIsAnotherPayment() {
        Payment payment = Payment.record(ID, ARRIVAL, BEFORE, AFTER, NOW).next();
        InvoiceId other = new InvoiceId(new UUID(2, 2));

        assertThat(payment.differences(ARRIVAL, INVOICE)).isEmpty();
        assertThat(payment.differences(new Arrival(eur("30.00"), "card", "ref-1", NOW.plusSeconds(1)), INVOICE))
                .isEmpty();
        assertThat(payment.differences(ARRIVAL, other)).containsExactly("invoice");
        assertThat(payment.differences(new Arrival(eur("30.01"), "card", "ref-1", NOW), INVOICE))
                .containsExactly("amount");
        assertThat(payment.differences(new Arrival(Money.of("30.00", "USD"), "card", "ref-1", NOW), INVOICE))
                .containsExactly("currency");
        assertThat(payment.differences(new Arrival(Money.of("3.00", "USD"), "card", "ref-1", NOW), other))
                .containsExactly("invoice", "amount", "currency");
    }

    @Test
    void refusesNothingAndLess() {
        assertThatThrownBy(() -> Payment.record(ID, new Arrival(eur("0.00"), "card", "ref-1", NOW), BEFORE, AFTER, NOW))
                .isInstanceOf(InvalidInputException.class);
    }
}
