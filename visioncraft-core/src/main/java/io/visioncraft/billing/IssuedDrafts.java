package io.visioncraft.billing;

import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call of {@link InvoiceManagement#issueDrafts} did. Immutable and thread-safe.
 *
 * @param issued the invoices that were issued, in the order of their numbers
 * @param refused the drafts that could not be issued and stay drafts, in the order in which they were made
 * @param next continues after the drafts that were looked at; null if there are no more
 */
public record IssuedDrafts(
        List<InvoiceSummary> issued,
        List<Refused> refused,
        @Nullable String next) {

    /**
     * Copies the lists.
     *
     * @param issued the invoices that were issued, in the order of their numbers
     * @param refused the drafts that could not be issued and stay drafts, in the order in which they were made
     * @param next continues after the drafts that were looked at; null if there are no more
     */
    public IssuedDrafts {
        issued = List.copyOf(issued);
        refused = List.copyOf(refused);
    }

    /** {@return whether more drafts follow} */
    public boolean more() {
        return next != null;
    }

    /**
     * A draft that could not be issued. Immutable and thread-safe.
     *
     * @param invoice its id
     * @param order the order it is for
     * @param code the code of the rejection, the same as {@link InvoiceManagement#issue} throws
     */
    public record Refused(InvoiceId invoice, OrderId order, String code) {}
}
