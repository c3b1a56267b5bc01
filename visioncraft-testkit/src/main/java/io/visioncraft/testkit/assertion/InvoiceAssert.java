package io.visioncraft.testkit.assertion;

import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.Issuance;
import io.visioncraft.identity.User;
import io.visioncraft.ordering.Order;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on an invoice, which never changes once it is issued: its receivable tells what is paid and credited.
 * Not thread-safe.
 */
public final class InvoiceAssert extends RecordAssert<InvoiceAssert, Invoice> {

    InvoiceAssert(@Nullable Invoice actual) {
        super(actual, InvoiceAssert.class);
    }

    /**
     * Asserts that the invoice is DRAFT.
     *
     * @return this assertion
     */
    public InvoiceAssert isDraft() {
        return hasStatus(InvoiceStatus.DRAFT);
    }

    /**
     * Asserts that the invoice is ISSUED.
     *
     * @return this assertion
     */
    public InvoiceAssert isIssued() {
        return hasStatus(InvoiceStatus.ISSUED);
    }

    /**
     * Asserts that the invoice is VOID.
     *
     * @return this assertion
     */
    public InvoiceAssert isVoid() {
        return hasStatus(InvoiceStatus.VOID);
    }

    /**
     * Asserts the status of the invoice.
     *
     * @param status the expected status
     * @return this assertion
     */
    public InvoiceAssert hasStatus(InvoiceStatus status) {
        return hasComponent("status", record().status(), status);
    }

    /**
     * Asserts that the invoice is issued, and its number.
     *
     * @param number the expected number
     * @return this assertion
     */
    public InvoiceAssert hasNumber(String number) {
        Issuance issue = record().issue();
        return hasComponent("number", issue == null ? null : issue.number(), number);
    }

    /**
     * Asserts that the invoice is issued, and its date in the issuer's zone.
     *
     * @param date the expected day
     * @return this assertion
     */
    public InvoiceAssert isDated(LocalDate date) {
        Issuance issue = record().issue();
        return hasComponent("date", issue == null ? null : issue.date(), date);
    }

    /**
     * Asserts that the invoice is issued, and the day on which it is due.
     *
     * @param date the expected day
     * @return this assertion
     */
    public InvoiceAssert isDueOn(LocalDate date) {
        Issuance issue = record().issue();
        return hasComponent("due date", issue == null ? null : issue.dueDate(), date);
    }

    /**
     * Asserts the total of the invoice, tax included.
     *
     * @param payable the expected total, for example {@code 120.00 EUR}
     * @return this assertion
     */
    public InvoiceAssert hasTotal(String payable) {
        return hasAmount("total", record().totals().due(), payable);
    }

    /**
     * Asserts the total of the invoice without tax.
     *
     * @param net the expected total, for example {@code 100.00 EUR}
     * @return this assertion
     */
    public InvoiceAssert hasNet(String net) {
        return hasAmount("net", record().totals().net(), net);
    }

    /**
     * Asserts the tax in the total of the invoice.
     *
     * @param tax the expected tax, for example {@code 20.00 EUR}
     * @return this assertion
     */
    public InvoiceAssert hasTax(String tax) {
        return hasAmount("tax", record().totals().tax(), tax);
    }

    /**
     * Asserts the number of lines of the invoice.
     *
     * @param count the expected number of lines
     * @return this assertion
     */
    public InvoiceAssert hasLines(int count) {
        return hasComponent("number of lines", record().lines().size(), count);
    }

    /**
     * Asserts the order of the invoice.
     *
     * @param order the expected order
     * @return this assertion
     */
    public InvoiceAssert isFor(Order order) {
        return hasComponent("order", record().order(), order.id());
    }

    /**
     * Asserts the customer of the invoice.
     *
     * @param customer the expected customer
     * @return this assertion
     */
    public InvoiceAssert belongsTo(User customer) {
        return hasComponent("customer", record().customer(), customer.id());
    }

    /**
     * Asserts the buyer of the invoice.
     *
     * @param legalName the expected legal name of the buyer
     * @return this assertion
     */
    public InvoiceAssert isAddressedTo(String legalName) {
        return hasComponent("buyer", record().parties().buyer().legalName(), legalName);
    }
}
