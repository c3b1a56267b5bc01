package io.visioncraft.examples.quickstart;

import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.Issuance;
import java.util.Objects;

/** The payment terms of the story's invoices in words, which are the host's: the library gives days and amounts. */
final class StoryTerms {

    private StoryTerms() {}

    /** When an issued invoice is due and, where it states a discount, what is to be paid until when instead. */
    static String told(Invoice invoice) {
        Issuance issue = Objects.requireNonNull(invoice.issue());
        String due = "It is due on " + issue.dueDate();
        return invoice.cashDiscount()
                .map(discount -> due + "; who pays by " + discount.until() + " takes off " + discount.amount()
                        + " and pays " + discount.payable() + ".")
                .orElse(due + ".");
    }
}
