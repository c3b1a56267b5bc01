package io.visioncraft.billing;

import io.visioncraft.kernel.InvoiceId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Issues one draft (INV-4). Immutable and thread-safe.
 *
 * @param invoice a DRAFT
 * @param expectedVersion the version of the invoice that the caller has seen, null for any (GEN-6)
 */
public record IssueInvoice(
        @NotNull InvoiceId invoice, @Nullable Long expectedVersion) {

    /**
     * {@return a command that issues a draft}
     *
     * @param invoice a DRAFT
     */
    public static IssueInvoice of(InvoiceId invoice) {
        return new IssueInvoice(invoice, null);
    }

    /**
     * {@return the same command, refused unless the invoice is at that version}
     *
     * @param version the version that the caller has seen, 1 or more
     */
    public IssueInvoice atVersion(long version) {
        return new IssueInvoice(invoice, version);
    }
}
