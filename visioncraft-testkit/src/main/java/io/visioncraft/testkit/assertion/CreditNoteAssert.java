package io.visioncraft.testkit.assertion;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import org.jspecify.annotations.Nullable;

/** What can be asserted of a credit note. Not thread-safe. */
public final class CreditNoteAssert extends RecordAssert<CreditNoteAssert, CreditNote> {

    CreditNoteAssert(@Nullable CreditNote actual) {
        super(actual, CreditNoteAssert.class);
    }

    /** Was issued under that number. */
    public CreditNoteAssert hasNumber(String number) {
        return hasComponent("number", record().number(), number);
    }

    /** Takes back that much, tax included, for example {@code 60.00 EUR}. */
    public CreditNoteAssert hasTotal(String payable) {
        return hasAmount("total", record().totals().payable(), payable);
    }

    /** Has so many lines. */
    public CreditNoteAssert hasLines(int count) {
        return hasComponent("number of lines", record().lines().size(), count);
    }

    /** Credits that invoice. */
    public CreditNoteAssert isFor(Invoice invoice) {
        return hasComponent("invoice", record().invoice(), invoice.id());
    }

    /** Was made for that reason. */
    public CreditNoteAssert hasReason(String reason) {
        return hasComponent("reason", record().reason(), reason);
    }
}
