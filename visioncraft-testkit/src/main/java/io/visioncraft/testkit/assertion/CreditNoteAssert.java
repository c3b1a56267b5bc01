package io.visioncraft.testkit.assertion;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import org.jspecify.annotations.Nullable;

/** Assertions on a credit note. Not thread-safe. */
public final class CreditNoteAssert extends RecordAssert<CreditNoteAssert, CreditNote> {

    CreditNoteAssert(@Nullable CreditNote actual) {
        super(actual, CreditNoteAssert.class);
    }

    /**
     * Asserts the number of the credit note.
     *
     * @param number the expected number
     * @return this assertion
     */
    public CreditNoteAssert hasNumber(String number) {
        return hasComponent("number", record().number(), number);
    }

    /**
     * Asserts the total of the credit note, tax included.
     *
     * @param payable the expected total, for example {@code 60.00 EUR}
     * @return this assertion
     */
    public CreditNoteAssert hasTotal(String payable) {
        return hasAmount("total", record().totals().due(), payable);
    }

    /**
     * Asserts the number of lines of the credit note.
     *
     * @param count the expected number of lines
     * @return this assertion
     */
    public CreditNoteAssert hasLines(int count) {
        return hasComponent("number of lines", record().lines().size(), count);
    }

    /**
     * Asserts the invoice that the credit note credits.
     *
     * @param invoice the expected invoice
     * @return this assertion
     */
    public CreditNoteAssert isFor(Invoice invoice) {
        return hasComponent("invoice", record().invoice(), invoice.id());
    }

    /**
     * Asserts the text of the reason of the credit note.
     *
     * @param text the expected text, empty for a reason that is a code alone
     * @return this assertion
     */
    public CreditNoteAssert hasReason(String text) {
        return hasComponent("reason", record().reason().text(), text);
    }

    /**
     * Asserts the code of the reason of the credit note.
     *
     * @param code the expected code, for example {@code GOODWILL}
     * @return this assertion
     */
    public CreditNoteAssert hasReasonCode(String code) {
        return hasComponent("reason code", record().reason().code(), code);
    }
}
