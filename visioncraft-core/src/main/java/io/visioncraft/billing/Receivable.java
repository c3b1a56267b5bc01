package io.visioncraft.billing;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.UserId;
import java.time.LocalDate;
import java.util.List;

/**
 * The money side of an issued invoice: what pays it, what is credited and what is owed (INV-3).
 *
 * <p>It is born in the transaction that issues its invoice, and asks for the invoice's total, of which the part that was paid
 * before is allocated. Payments that staff or a system with {@code payment:record:any} records are allocated to it, up to the
 * balance. Credit notes, made by staff with {@code invoice:credit:any} or by cancelling the order, add to the credited amount. A
 * payment of more than the balance is refused unless the command accepts it. Reissuing the invoice, by staff with
 * {@code invoice:reissue:any}, credits the rest and hands all money over to the receivable of the next one
 * ({@link BillingEvents#INVOICE_REISSUED}). A receivable never ends and is never deleted (GEN-10).
 *
 * <p>The balance is never negative. What an accepted payment is more than the balance, and what a credit note takes back of an
 * amount that is paid already, is the customer's money: it leaves {@code allocated} and is {@code excess}, told by
 * {@link BillingEvents#PAYMENT_RECORDED} and {@link BillingEvents#MONEY_FREED}. The succeeded payments of an invoice add up to
 * what is allocated to it, but for what was prepaid, and its excess. Pending, discounted and written off amounts are 0 in this
 * version, in which nothing changes them.
 *
 * <p>Balance, settlement and being overdue are computed, never stored. Every credit and every payment saves it. Its version
 * therefore keeps credits within the invoice and payments within the balance, however many arrive at once (INV-5, PAY-3).
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the id of its invoice
 * @param customer the customer of the invoice
 * @param total the total of the invoice, tax included: what is due with what was prepaid (EN 16931 BT-112 + BT-114)
 * @param credited the sum of credit notes, 0 or more
 * @param allocated the money that pays the invoice, 0 or more
 * @param pending money that was started and has not arrived, 0 or more; it does not lower the balance
 * @param discounted the sum of cash discounts that were taken, 0 or more
 * @param writtenOff what is not expected any more, 0 or more
 * @param excess the customer's money that came in for the invoice and is not used, 0 or more; more than 0 only if nothing is
 *     owed
 * @param date the date of issue, in the issuer's zone
 * @param dueDate when payment is due, in the issuer's zone; not before the date of issue,
 *     and at most {@value PaymentTerms#MAX_DAYS_FROM_ISSUE} days after it
 * @param version see {@link Aggregate}
 */
public record Receivable(
        InvoiceId id,
        UserId customer,
        Money total,
        Money credited,
        Money allocated,
        Money pending,
        Money discounted,
        Money writtenOff,
        Money excess,
        LocalDate date,
        LocalDate dueDate,
        long version)
        implements Aggregate<InvoiceId> {

    /**
     * Checks the parts. Adapters call it for a stored row.
     *
     * @param id the id of its invoice
     * @param customer the customer of the invoice
     * @param total the total of the invoice, tax included: what is due with what was prepaid
     * @param credited the sum of credit notes, 0 or more
     * @param allocated the money that pays the invoice, 0 or more
     * @param pending money that was started and has not arrived, 0 or more
     * @param discounted the sum of cash discounts that were taken, 0 or more
     * @param writtenOff what is not expected any more, 0 or more
     * @param excess the customer's money that came in for the invoice and is not used, 0 or more
     * @param date the date of issue, in the issuer's zone
     * @param dueDate when payment is due, in the issuer's zone; not before the date of issue,
     *     and at most {@value PaymentTerms#MAX_DAYS_FROM_ISSUE} days after it
     * @param version see {@link Aggregate}
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, if an amount is negative, if credited,
     *     allocated, discounted and written off amounts are together more than the total, if there is an excess although
     *     something is owed, or if it is due before its date; with {@code currency-mismatch}, if the amounts are not all in the
     *     currency of the total
     */
    public Receivable {
        for (Money amount : List.of(credited, allocated, pending, discounted, writtenOff, excess)) {
            if (amount.negative()) {
                throw KernelCodes.OUT_OF_RANGE.rejection("A receivable has no negative amounts", "min", 0);
            }
            requireCurrency(total, amount);
        }
        Money settled = credited.plus(allocated).plus(discounted).plus(writtenOff);
        if (settled.exceeds(total)) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "Credits, money, discounts and what is written off stay within the invoice");
        }
        if (excess.positive() && total.exceeds(settled)) {
            throw KernelCodes.OUT_OF_RANGE.rejection("Money for an invoice is in excess only if nothing is owed on it");
        }
        Issuance.requireDue(date, dueDate);
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
        Money prepaid = invoice.totals().prepaid();
        Money nothing = Money.zero(prepaid.currency());
        Issuance issue = invoice.requireIssue();
        return Change.of(new Receivable(
                invoice.id(),
                invoice.customer(),
                invoice.totals().due().plus(prepaid),
                nothing,
                prepaid,
                nothing,
                nothing,
                nothing,
                nothing,
                issue.date(),
                issue.dueDate(),
                0));
    }

    /**
     * Makes the receivable of an invoice that was just issued in the place of another, with the money of that one (INV-1): it pays
     * the invoice, and what it is more is the customer's.
     *
     * @param before the receivable of the other invoice, before it {@linkplain #handOver hands over}
     */
    static Change<Receivable> inPlaceOf(Receivable before, Invoice invoice) {
        Receivable born = of(invoice).next();
        Money money = before.money();
        Money used = money.exceeds(born.total) ? born.total : money;
        Receivable next = born.with(born.credited, used, before.pending, money.minus(used));
        if (!next.excess.exceeds(before.excess)) {
            return Change.of(next);
        }
        Money freed = next.excess.minus(before.excess);
        return Change.of(next, new BillingEvents.MoneyFreed(next.customer, freed, next.excess, next.settlement()));
    }

    /** Credits the rest of an invoice in whose place another is: the money goes with that one (INV-1). */
    Change<Receivable> handOver(Money rest) {
        Money nothing = Money.zero(total.currency());
        return Change.of(with(credited.plus(rest), nothing, nothing, nothing));
    }

    /** Whether nothing of the invoice is owed or paid: all of it was credited, as that of a replaced one always is. */
    boolean exhausted() {
        return balance().zero() && allocated.zero();
    }

    /** All money for the invoice that has arrived. */
    Money money() {
        return allocated.plus(excess);
    }

    /** Adds to the credited amount; what is paid of it already is the customer's from then on. */
    Change<Receivable> credit(Money amount) {
        Money balance = balance();
        if (!amount.exceeds(balance)) {
            return Change.of(with(credited.plus(amount), allocated, pending, excess));
        }
        Money freed = amount.minus(balance);
        Receivable next = with(credited.plus(amount), allocated.minus(freed), pending, excess.plus(freed));
        return Change.of(next, new BillingEvents.MoneyFreed(customer, freed, next.excess, next.settlement()));
    }

    /**
     * Allocates money that arrived, up to the balance; what it is more is the customer's. Throws {@code overpayment} for more
     * than the balance, unless that is accepted.
     *
     * @param acceptOverpayment whether it may be more than the balance
     */
    Change<Receivable> receive(Money amount, boolean acceptOverpayment) {
        Money balance = balance();
        if (!amount.exceeds(balance)) {
            return Change.of(with(credited, allocated.plus(amount), pending, excess));
        }
        if (!acceptOverpayment) {
            throw BillingCodes.OVERPAYMENT.rejection(
                    "A payment of " + amount + " is more than the balance of " + balance,
                    "amount",
                    amount,
                    "balance",
                    balance);
        }
        return Change.of(with(credited, allocated.plus(balance), pending, excess.plus(amount.minus(balance))));
    }

    private Receivable with(Money credited, Money allocated, Money pending, Money excess) {
        return new Receivable(
                id,
                customer,
                total,
                credited,
                allocated,
                pending,
                discounted,
                writtenOff,
                excess,
                date,
                dueDate,
                version);
    }

    /** {@return the amount still owed: total − credited − allocated − discounted − written off, 0 or more} */
    public Money balance() {
        return total.minus(credited).minus(allocated).minus(discounted).minus(writtenOff);
    }

    /** Whether money is owed on the invoice or is under way. */
    boolean open() {
        return balance().positive() || pending.positive();
    }

    /** {@return how far the invoice is settled} */
    public Settlement settlement() {
        if (balance().positive()) {
            return allocated.positive() ? Settlement.PART_PAID : Settlement.UNPAID;
        }
        if (writtenOff.positive()) {
            return Settlement.WRITTEN_OFF;
        }
        return total.positive() && credited.equals(total) ? Settlement.CREDITED : Settlement.PAID;
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
        return new Receivable(
                id,
                customer,
                total,
                credited,
                allocated,
                pending,
                discounted,
                writtenOff,
                excess,
                date,
                dueDate,
                version);
    }
}
