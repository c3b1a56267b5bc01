package io.visioncraft.billing;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import java.time.LocalDate;

/**
 * The money side of an issued invoice: what is paid, credited and owed (INV-3).
 *
 * <p>It is born in the transaction that issues its invoice, and asks for the invoice's total. Payments that staff or a system
 * with {@code payment:record:any} records add to the received amount. Credit notes, made by staff with
 * {@code invoice:credit:any} or by cancelling the order, add to the credited amount. A payment of more than the balance is
 * refused unless the command accepts it. After such a payment, or when a paid amount is credited, a refund is due. A
 * receivable never ends and is never deleted (GEN-10).
 *
 * <p>Balance, settlement and being overdue are computed, never stored. It has no events: those of the invoice, the payment
 * and the credit note tell every change. Every credit and every payment saves it. Its version therefore keeps credits within
 * the invoice and payments within the balance, however many arrive at once (INV-5, PAY-3).
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the id of its invoice
 * @param total the total of the invoice
 * @param received the sum of payments that succeeded, 0 or more
 * @param credited the sum of credit notes, 0 to the total
 * @param refunded the sum of refunds that succeeded, 0 to the received amount
 * @param dueDate when payment is due, in the issuer's zone
 * @param version see {@link Aggregate}
 */
public record Receivable(
        InvoiceId id, Money total, Money received, Money credited, Money refunded, LocalDate dueDate, long version)
        implements Aggregate<InvoiceId> {

    /**
     * Checks the parts. Adapters call it for a stored row.
     *
     * @param id the id of its invoice
     * @param total the total of the invoice
     * @param received the sum of payments that succeeded, 0 or more
     * @param credited the sum of credit notes, 0 to the total
     * @param refunded the sum of refunds that succeeded, 0 to the received amount
     * @param dueDate when payment is due, in the issuer's zone
     * @param version see {@link Aggregate}
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, if an amount is negative, more is
     *     credited than invoiced or more is refunded than received; with {@code currency-mismatch}, if the amounts are not
     *     all in the currency of the total
     */
    public Receivable {
        if (received.negative() || credited.negative() || refunded.negative()) {
            throw KernelCodes.OUT_OF_RANGE.rejection("A receivable has no negative amounts", "min", 0);
        }
        requireCurrency(total, received);
        requireCurrency(total, credited);
        requireCurrency(total, refunded);
        if (credited.exceeds(total) || refunded.exceeds(received)) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "Credits stay within the invoice, refunds within what was received");
        }
    }

    private static void requireCurrency(Money total, Money amount) {
        if (!amount.currency().equals(total.currency())) {
            throw KernelCodes.CURRENCY_MISMATCH.rejection(
                    "The invoice is in " + total.currency() + ", not in " + amount.currency(),
                    "expected",
                    total.currency().getCurrencyCode(),
                    "actual",
                    amount.currency().getCurrencyCode());
        }
    }

    /** Makes the receivable of an invoice that was just issued. */
    static Change<Receivable> of(Invoice invoice) {
        Money total = invoice.totals().due();
        Money nothing = Money.zero(total.currency());
        LocalDate due = invoice.requireIssue().dueDate();
        return Change.of(new Receivable(invoice.id(), total, nothing, nothing, nothing, due, 0));
    }

    /** Adds to the credited amount. */
    Change<Receivable> credit(Money amount) {
        return Change.of(new Receivable(id, total, received, credited.plus(amount), refunded, dueDate, version));
    }

    /**
     * Adds to the received amount. Throws {@code overpayment} for more than the balance, unless that is accepted.
     *
     * @param acceptOverpayment whether it may be more than the balance
     */
    Change<Receivable> receive(Money amount, boolean acceptOverpayment) {
        Money balance = balance();
        if (amount.exceeds(balance) && !acceptOverpayment) {
            throw BillingCodes.OVERPAYMENT.rejection(
                    "A payment of " + amount + " is more than the balance of " + balance,
                    "amount",
                    amount,
                    "balance",
                    balance);
        }
        return Change.of(new Receivable(id, total, received.plus(amount), credited, refunded, dueDate, version));
    }

    /** {@return the amount still owed: total − credited − received + refunded; negative if the business owes the customer} */
    public Money balance() {
        return total.minus(credited).minus(received).plus(refunded);
    }

    /** {@return how far the invoice is settled} */
    public Settlement settlement() {
        Money balance = balance();
        if (balance.negative()) {
            return Settlement.REFUND_DUE;
        }
        if (balance.zero()) {
            return total.positive() && credited.equals(total) ? Settlement.CREDITED : Settlement.PAID;
        }
        return received.exceeds(refunded) ? Settlement.PART_PAID : Settlement.UNPAID;
    }

    /**
     * {@return whether an amount is still owed after the due date}
     *
     * @param today the date in the issuer's zone
     */
    public boolean overdue(LocalDate today) {
        return balance().positive() && today.isAfter(dueDate);
    }

    @Override
    public String aggregateType() {
        return "receivable";
    }

    @Override
    public Receivable atVersion(long version) {
        return new Receivable(id, total, received, credited, refunded, dueDate, version);
    }
}
