package io.visioncraft.billing;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.Rejections;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.Versions;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PaymentId;
import io.visioncraft.kernel.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records money that came in, each payment once (PAY-1, PAY-3). */
final class PaymentRecording {

    /** The most by which a payment provider's clock may be ahead of the library's. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);

    private final Ledger ledger;
    private final Books books;

    PaymentRecording(Ledger ledger, Books books) {
        this.ledger = ledger;
        this.books = books;
    }

    /** Reads a report; its time is compared with the present one by {@link Report#at} only. */
    static Report checked(RecordPayment command, Inputs in) {
        Input<Money> amount = in.money("amount", command.amount(), "currency", command.currency());
        in.of("amount", () -> requirePositive(amount.orNull()));
        return new Report(
                amount,
                in.line("method", command.method(), Text.CODE),
                in.line("reference", command.reference(), Text.CODE),
                in.value("receivedAt", command.receivedAt(), PaymentRecording::since1970));
    }

    /** The checked values of a command. Read them once the command has passed. */
    record Report(Input<Money> amount, Input<String> method, Input<String> reference, Input<Instant> receivedAt) {

        /**
         * Returns the reported money, unless its time lies after that instant by more than clocks differ.
         *
         * @throws InvalidInputException with {@code out-of-range} at {@code receivedAt}
         */
        Arrival at(Instant now) {
            if (receivedAt.get().isAfter(now.plus(CLOCK_TOLERANCE))) {
                throw Rejections.at("receivedAt", implausible(receivedAt.get()));
            }
            return new Arrival(amount.get(), method.get(), reference.get(), receivedAt.get());
        }
    }

    /** The content that a repeated call must state again: all but the time, since a caller may state the present one. */
    static Object content(@Nullable RecordPayment command) {
        return command == null
                ? ""
                : new Content(
                        command.invoice(),
                        command.amount(),
                        command.currency(),
                        command.method(),
                        command.reference(),
                        command.overpaymentAccepted(),
                        command.expectedVersion());
    }

    private record Content(
            @Nullable InvoiceId invoice,
            @Nullable String amount,
            @Nullable String currency,
            @Nullable String method,
            @Nullable String reference,
            boolean overpaymentAccepted,
            @Nullable Long expectedVersion) {

        /** Without the text that a person wrote. */
        @Override
        public String toString() {
            return Masked.text(this, "amount", "currency", "method");
        }
    }

    Payment record(RecordPayment command, Arrival arrival, UnitOfWork work) {
        Receivable receivable = ledger.receivableOf(command.invoice());
        requireCurrency(arrival.amount(), receivable.total().currency());
        Optional<Payment> first = ledger.payments().findByReference(arrival.method(), arrival.reference());
        if (first.isPresent()) {
            return sameAgain(first.get(), arrival, receivable);
        }
        if (receivable.exhausted()) {
            ledger.requireInForce(receivable.id());
        }
        Versions.check("receivable", receivable, command.expectedVersion());
        books.receive(arrival.receivedAt(), work);
        Receivable after =
                work.save(ledger.receivables(), receivable.receive(arrival.amount(), command.overpaymentAccepted()));
        return work.save(
                ledger.payments(), Payment.record(new PaymentId(work.newId()), arrival, receivable, after, work.now()));
    }

    /** The first payment, also where it moved along with the money of the invoice that the report names (INV-1). */
    private Payment sameAgain(Payment first, Arrival arrival, Receivable receivable) {
        InvoiceId invoice = first.invoice().equals(receivable.id())
                ? receivable.id()
                : ledger.inForceOf(receivable.id()).id();
        String differences = String.join(", ", first.differences(arrival, invoice));
        if (!differences.isEmpty()) {
            throw BillingCodes.PAYMENT_REFERENCE_REUSED.rejection(
                    "The reference " + arrival.reference() + " of the method " + arrival.method()
                            + " is that of another payment: it differs in " + differences,
                    "method",
                    arrival.method(),
                    "reference",
                    arrival.reference(),
                    "differs",
                    differences);
        }
        return first;
    }

    private static @Nullable Money requirePositive(@Nullable Money amount) {
        if (amount != null && !amount.positive()) {
            throw KernelCodes.OUT_OF_RANGE.rejection("A payment is more than 0, not " + amount, "min", 0);
        }
        return amount;
    }

    private static Instant since1970(Instant receivedAt) {
        if (receivedAt.isBefore(Instant.EPOCH)) {
            throw implausible(receivedAt);
        }
        return receivedAt.truncatedTo(ChronoUnit.MICROS);
    }

    private static VisionCraftException implausible(Instant receivedAt) {
        return KernelCodes.OUT_OF_RANGE.rejection(
                "Money arrived between 1970 and a day from now, not at " + receivedAt);
    }

    private static void requireCurrency(Money amount, Currency currency) {
        if (!amount.currency().equals(currency)) {
            throw InvalidInputException.of(KernelCodes.CURRENCY_MISMATCH.at(
                    "currency",
                    "The invoice is in " + currency + ", not in " + amount.currency(),
                    "expected",
                    currency.getCurrencyCode(),
                    "actual",
                    amount.currency().getCurrencyCode()));
        }
    }
}
