package io.visioncraft.billing;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import java.time.LocalDate;

/**
 * What became of an issued invoice (INV-3).
 *
 * <p>It is born with the number of its invoice, in the same transaction, and owes the invoice's total. Payments that staff or
 * a system with {@code payment:record:any} records add to what was received; credit notes, made by staff with
 * {@code invoice:credit:any} or by cancelling the order, add to what was credited. An amount more than the balance is refused
 * unless the command accepts it; then, or when what was paid is credited, a refund is due. It never ends and is never
 * deleted (GEN-10).
 *
 * <p>Balance, settlement and being overdue are derived, never stored. It tells no events of its own: those of the invoice,
 * the payment and the credit note say it all. Every credit and every payment saves it, so its version is the lock that keeps
 * credits within the invoice and payments within the balance, however many arrive at once (INV-5, PAY-3).
 *
 * <p>Immutable and thread-safe. The constructor refuses negative amounts, more credited than invoiced and more refunded than
 * received.
 *
 * @param id the invoice
 * @param total what it asks for
 * @param received sum of payments that succeeded
 * @param credited sum of credit notes
 * @param refunded sum of refunds that succeeded
 * @param dueDate when payment is due
 * @param version see {@link Aggregate}
 */
public record Receivable(
        InvoiceId id, Money total, Money received, Money credited, Money refunded, LocalDate dueDate, long version)
        implements Aggregate<InvoiceId> {

    public Receivable {
        if (received.negative() || credited.negative() || refunded.negative()) {
            throw KernelCodes.OUT_OF_RANGE.rejection("A receivable has no negative amounts", "min", 0);
        }
        if (credited.exceeds(total) || refunded.exceeds(received)) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "Credits stay within the invoice, refunds within what was received");
        }
    }

    /** What a fresh invoice asks for. */
    static Change<Receivable> of(Invoice invoice) {
        Money total = invoice.totals().payable();
        Money nothing = Money.zero(total.currency());
        LocalDate due = invoice.requireIssue().dueDate();
        return Change.of(new Receivable(invoice.id(), total, nothing, nothing, nothing, due, 0));
    }

    /** Takes back a part of what was invoiced. */
    Change<Receivable> credit(Money amount) {
        return Change.of(new Receivable(id, total, received, credited.plus(amount), refunded, dueDate, version));
    }

    /**
     * Counts money that arrived.
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

    /** What is still owed: total − credited − received + refunded; negative where the business owes the customer. */
    public Money balance() {
        return total.minus(credited).minus(received).plus(refunded);
    }

    /** How far the invoice is settled. */
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

    /** Whether something is still owed after the due date. {@code today} is a date in the issuer's zone. */
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
