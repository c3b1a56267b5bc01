package io.visioncraft.testkit.assertion;

import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.Settlement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be asserted of a receivable: how far its invoice is settled. Not thread-safe. */
public final class ReceivableAssert extends RecordAssert<ReceivableAssert, Receivable> {

    ReceivableAssert(@Nullable Receivable actual) {
        super(actual, ReceivableAssert.class);
    }

    /** Nothing has been received, something is owed. */
    public ReceivableAssert isUnpaid() {
        return hasSettlement(Settlement.UNPAID);
    }

    /** Something has been received, something is owed. */
    public ReceivableAssert isPartPaid() {
        return hasSettlement(Settlement.PART_PAID);
    }

    /** Nothing is owed any more, or nothing ever was. */
    public ReceivableAssert isPaid() {
        return hasSettlement(Settlement.PAID);
    }

    /** Nothing is owed any more, because all of it was credited. */
    public ReceivableAssert isCredited() {
        return hasSettlement(Settlement.CREDITED);
    }

    /** The business owes the customer. */
    public ReceivableAssert isRefundDue() {
        return hasSettlement(Settlement.REFUND_DUE);
    }

    /** Is settled so far. */
    public ReceivableAssert hasSettlement(Settlement settlement) {
        return hasComponent("settlement", record().settlement(), settlement);
    }

    /** So much is still owed, for example {@code 60.00 EUR}; negative where the business owes the customer. */
    public ReceivableAssert hasBalance(String balance) {
        return hasAmount("balance", record().balance(), balance);
    }

    /** So much was invoiced. */
    public ReceivableAssert hasTotal(String total) {
        return hasAmount("total", record().total(), total);
    }

    /** So much was paid. */
    public ReceivableAssert hasReceived(String received) {
        return hasAmount("amount received", record().received(), received);
    }

    /** So much was credited. */
    public ReceivableAssert hasCredited(String credited) {
        return hasAmount("amount credited", record().credited(), credited);
    }

    /** Is that invoice's. */
    public ReceivableAssert isFor(Invoice invoice) {
        return hasComponent("invoice", record().id(), invoice.id());
    }

    /** Is overdue on that day in the issuer's zone. */
    public ReceivableAssert isOverdueOn(LocalDate today) {
        return expect(
                record().overdue(today),
                "to be overdue on " + today + ", but " + record().balance() + " is owed by " + record().dueDate());
    }

    /** Is not overdue on that day in the issuer's zone. */
    public ReceivableAssert isNotOverdueOn(LocalDate today) {
        return expect(
                !record().overdue(today),
                "not to be overdue on " + today + ", but " + record().balance() + " is owed since "
                        + record().dueDate());
    }
}
