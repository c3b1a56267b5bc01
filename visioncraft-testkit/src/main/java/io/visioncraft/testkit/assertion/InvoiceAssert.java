package io.visioncraft.testkit.assertion;

import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.Issuance;
import io.visioncraft.identity.User;
import io.visioncraft.ordering.Order;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be asserted of an invoice, which never changes once it is issued: for what became of it, assert its receivable. Not thread-safe. */
public final class InvoiceAssert extends RecordAssert<InvoiceAssert, Invoice> {

    InvoiceAssert(@Nullable Invoice actual) {
        super(actual, InvoiceAssert.class);
    }

    /** Is DRAFT. */
    public InvoiceAssert isDraft() {
        return hasStatus(InvoiceStatus.DRAFT);
    }

    /** Is ISSUED. */
    public InvoiceAssert isIssued() {
        return hasStatus(InvoiceStatus.ISSUED);
    }

    /** Is VOID. */
    public InvoiceAssert isVoid() {
        return hasStatus(InvoiceStatus.VOID);
    }

    /** Stands there. */
    public InvoiceAssert hasStatus(InvoiceStatus status) {
        return hasComponent("status", record().status(), status);
    }

    /** Is issued under that number. */
    public InvoiceAssert hasNumber(String number) {
        Issuance issue = record().issue();
        return hasComponent("number", issue == null ? null : issue.number(), number);
    }

    /** Is issued, on that day in the issuer's zone. */
    public InvoiceAssert isDated(LocalDate date) {
        Issuance issue = record().issue();
        return hasComponent("date", issue == null ? null : issue.date(), date);
    }

    /** Is issued and due on that day. */
    public InvoiceAssert isDueOn(LocalDate date) {
        Issuance issue = record().issue();
        return hasComponent("due date", issue == null ? null : issue.dueDate(), date);
    }

    /** Asks for that much, tax included, for example {@code 120.00 EUR}. */
    public InvoiceAssert hasTotal(String payable) {
        return hasAmount("total", record().totals().payable(), payable);
    }

    /** Comes to that much without tax. */
    public InvoiceAssert hasNet(String net) {
        return hasAmount("net", record().totals().net(), net);
    }

    /** Contains that much tax. */
    public InvoiceAssert hasTax(String tax) {
        return hasAmount("tax", record().totals().tax(), tax);
    }

    /** Has so many lines. */
    public InvoiceAssert hasLines(int count) {
        return hasComponent("number of lines", record().lines().size(), count);
    }

    /** Is that order's. */
    public InvoiceAssert isFor(Order order) {
        return hasComponent("order", record().order(), order.id());
    }

    /** Is that customer's. */
    public InvoiceAssert belongsTo(User customer) {
        return hasComponent("customer", record().customer(), customer.id());
    }

    /** Names its buyer so. */
    public InvoiceAssert isAddressedTo(String legalName) {
        return hasComponent("buyer", record().parties().buyer().legalName(), legalName);
    }
}
