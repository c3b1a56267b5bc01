package io.visioncraft.housekeeping;

import io.visioncraft.access.Caller;

/**
 * Removes expired data (GEN-13), and the names on documents whose retention is over (INV-7). A scheduler of the host calls it, on
 * one node or several. Thread-safe.
 *
 * <p>A caller without the permission gets {@code permission-missing}, a visitor {@code log-in-required}, and a user who may
 * not act {@code not-authenticated}. {@code invalid-input} lists all violations.
 */
public interface Housekeeping {

    /**
     * Removes expired receipts of idempotency keys, expired sessions and refresh tokens, and delivered events if the
     * {@link RetentionPolicy} limits their time. It removes the oldest first, in batches that commit one by one, and no more
     * batches than the command allows. When the time of the call is over ({@code longDeadline} of the builder, GEN-14), it
     * stops after the last whole batch; the next call continues. It never removes records of the business, nor pending or
     * dead events (GEN-10). Needs {@code housekeeping:run:any}. Takes no idempotency key.
     *
     * <p>After that it takes the names off invoices and credit notes whose retention is over, in batches of at most 100 invoices
     * ({@link io.visioncraft.billing.InvoicingPolicy#retainingYears}). Each document tells it by an event,
     * {@link io.visioncraft.billing.BillingEvents#INVOICE_ANONYMISED} or
     * {@link io.visioncraft.billing.BillingEvents#CREDIT_NOTE_ANONYMISED}. A refusal then leaves what was removed removed.
     *
     * <p>In a transaction of the host's all batches are part of that transaction: call it outside of one.
     *
     * @param caller usually a system of the host
     * @param command the size and number of batches
     * @return how much was done, and whether something was left
     * @throws io.visioncraft.error.UnavailableException with {@code deadline-exceeded} if not even the first batch was done; with
     *     {@code series-ahead-of-clock} or {@code clock-unconfirmed} if the clock is not one by which names leave documents
     */
    HousekeepingReport run(Caller caller, RunHousekeeping command);
}
