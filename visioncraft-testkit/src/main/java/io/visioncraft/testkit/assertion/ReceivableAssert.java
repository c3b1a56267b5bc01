package io.visioncraft.testkit.assertion;

import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.Settlement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Assertions on a receivable: how far its invoice is settled. Not thread-safe. */
public final class ReceivableAssert extends RecordAssert<ReceivableAssert, Receivable> {

    ReceivableAssert(@Nullable Receivable actual) {
        super(actual, ReceivableAssert.class);
    }

    /**
     * Asserts that the receivable is UNPAID: no money is allocated, and an amount is owed.
     *
     * @return this assertion
     */
    public ReceivableAssert isUnpaid() {
        return hasSettlement(Settlement.UNPAID);
    }

    /**
     * Asserts that the receivable is PART_PAID: a part is paid, and an amount is owed.
     *
     * @return this assertion
     */
    public ReceivableAssert isPartPaid() {
        return hasSettlement(Settlement.PART_PAID);
    }

    /**
     * Asserts that the receivable is PAID: nothing is owed any more, or nothing ever was.
     *
     * @return this assertion
     */
    public ReceivableAssert isPaid() {
        return hasSettlement(Settlement.PAID);
    }

    /**
     * Asserts that the receivable is CREDITED: nothing is owed any more, because all of it was credited.
     *
     * @return this assertion
     */
    public ReceivableAssert isCredited() {
        return hasSettlement(Settlement.CREDITED);
    }

    /**
     * Asserts that the receivable is WRITTEN_OFF: nothing is owed any more, because the rest was written off.
     *
     * @return this assertion
     */
    public ReceivableAssert isWrittenOff() {
        return hasSettlement(Settlement.WRITTEN_OFF);
    }

    /**
     * Asserts the settlement of the receivable.
     *
     * @param settlement the expected settlement
     * @return this assertion
     */
    public ReceivableAssert hasSettlement(Settlement settlement) {
        return hasComponent("settlement", record().settlement(), settlement);
    }

    /**
     * Asserts the balance of the receivable, which is never negative.
     *
     * @param balance the expected balance, for example {@code 60.00 EUR}
     * @return this assertion
     */
    public ReceivableAssert hasBalance(String balance) {
        return hasAmount("balance", record().balance(), balance);
    }

    /**
     * Asserts the invoiced total of the receivable.
     *
     * @param total the expected total, for example {@code 120.00 EUR}
     * @return this assertion
     */
    public ReceivableAssert hasTotal(String total) {
        return hasAmount("total", record().total(), total);
    }

    /**
     * Asserts the allocated amount of the receivable: the money that pays its invoice.
     *
     * @param allocated the expected amount, for example {@code 60.00 EUR}
     * @return this assertion
     */
    public ReceivableAssert hasAllocated(String allocated) {
        return hasAmount("amount allocated", record().allocated(), allocated);
    }

    /**
     * Asserts the excess of the receivable: the customer's money for its invoice that is not used.
     *
     * @param excess the expected amount, for example {@code 60.00 EUR}
     * @return this assertion
     */
    public ReceivableAssert hasExcess(String excess) {
        return hasAmount("excess", record().excess(), excess);
    }

    /**
     * Asserts the credited amount of the receivable.
     *
     * @param credited the expected amount, for example {@code 60.00 EUR}
     * @return this assertion
     */
    public ReceivableAssert hasCredited(String credited) {
        return hasAmount("amount credited", record().credited(), credited);
    }

    /**
     * Asserts the invoice of the receivable.
     *
     * @param invoice the expected invoice
     * @return this assertion
     */
    public ReceivableAssert isFor(Invoice invoice) {
        return hasComponent("invoice", record().id(), invoice.id());
    }

    /**
     * Asserts that the receivable is overdue on a day.
     *
     * @param today the day in the issuer's zone
     * @return this assertion
     */
    public ReceivableAssert isOverdueOn(LocalDate today) {
        return expect(
                record().overdue(today),
                "to be overdue on " + today + ", but " + record().balance() + " is owed by " + record().dueDate());
    }

    /**
     * Asserts that the receivable is not overdue on a day.
     *
     * @param today the day in the issuer's zone
     * @return this assertion
     */
    public ReceivableAssert isNotOverdueOn(LocalDate today) {
        return expect(
                !record().overdue(today),
                "not to be overdue on " + today + ", but " + record().balance() + " is owed since "
                        + record().dueDate());
    }
}
