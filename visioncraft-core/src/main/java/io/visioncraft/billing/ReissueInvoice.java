package io.visioncraft.billing;

import io.visioncraft.identity.BillingProfile;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Masked;
import io.visioncraft.ordering.DeliverTo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Puts another invoice in the place of an issued one (INV-1): a credit note takes back all that is left of it, and the next
 * invoice is over the same. Immutable and thread-safe.
 *
 * <pre>{@code
 * ReissueInvoice.of(invoice.id()).toBuyer(profile).because("The buyer is the subsidiary");
 * ReissueInvoice.of(invoice.id()).withPurchaseOrder("PO-4711");
 * }</pre>
 *
 * @param invoice an ISSUED invoice in force
 * @param buyer whom the next invoice names; null for the buyer of the one before. The customer of the order stays
 * @param changes what else differs on the next invoice; null for nothing
 * @param reason why, several lines, at most 4,000 characters; null or blank for the code alone, but not with
 *     {@link CreditReason#OTHER}
 * @param reasonCode the code of the reason, see {@link CreditReason}; null for {@link CreditReason#CORRECTION}
 * @param expectedVersion the version of the invoice's {@link Receivable} that the caller has seen, null for any (GEN-6)
 */
public record ReissueInvoice(
        @NotNull InvoiceId invoice,
        @Nullable @Valid BillingProfile buyer,
        @Nullable @Valid Changes changes,
        @Nullable String reason,
        @Nullable String reasonCode,
        @Nullable Long expectedVersion) {

    /**
     * What differs on the next invoice, beside the buyer. Null leaves a part as it is on the invoice before. Immutable and
     * thread-safe.
     *
     * @param buyerReference the buyer's own reference, one line, at most 64 characters; blank for none, null as before
     * @param purchaseOrder the number of the buyer's purchase order, one line, at most 64 characters; blank for none, null as
     *     before
     * @param contract the number of a contract, one line, at most 64 characters; blank for none, null as before
     * @param project the reference of a project, one line, at most 64 characters; blank for none, null as before
     * @param deliverTo where the supply goes; null as before
     * @param supplyFrom the first day of supply; with the last one, or null for the period of before
     * @param supplyUntil the last day of supply, not before the first and at most 9999-12-31; with the first one, or null
     */
    public record Changes(
            @Nullable String buyerReference,
            @Nullable String purchaseOrder,
            @Nullable String contract,
            @Nullable String project,
            @Nullable @Valid DeliverTo deliverTo,
            @Nullable LocalDate supplyFrom,
            @Nullable LocalDate supplyUntil) {

        /** {@return no difference} */
        public static Changes none() {
            return new Changes(null, null, null, null, null, null, null);
        }

        /** {@return the record with stars in place of the texts that a person wrote} */
        @Override
        public String toString() {
            return Masked.text(this);
        }
    }

    /**
     * {@return a command after which the next invoice says what the one before said}
     *
     * @param invoice an ISSUED invoice in force
     */
    public static ReissueInvoice of(InvoiceId invoice) {
        return new ReissueInvoice(invoice, null, null, null, null, null);
    }

    /**
     * {@return this command with another buyer}
     *
     * @param profile whom the next invoice names
     */
    public ReissueInvoice toBuyer(BillingProfile profile) {
        return new ReissueInvoice(invoice, profile, changes, reason, reasonCode, expectedVersion);
    }

    /**
     * {@return this command with the buyer's own reference}
     *
     * @param reference one line, at most 64 characters; blank for none
     */
    public ReissueInvoice withReference(String reference) {
        Changes was = changed();
        return with(new Changes(
                reference,
                was.purchaseOrder,
                was.contract,
                was.project,
                was.deliverTo,
                was.supplyFrom,
                was.supplyUntil));
    }

    /**
     * {@return this command with the number of the buyer's purchase order}
     *
     * @param number one line, at most 64 characters; blank for none
     */
    public ReissueInvoice withPurchaseOrder(String number) {
        Changes was = changed();
        return with(new Changes(
                was.buyerReference, number, was.contract, was.project, was.deliverTo, was.supplyFrom, was.supplyUntil));
    }

    /**
     * {@return this command with the number of a contract}
     *
     * @param number one line, at most 64 characters; blank for none
     */
    public ReissueInvoice withContract(String number) {
        Changes was = changed();
        return with(new Changes(
                was.buyerReference,
                was.purchaseOrder,
                number,
                was.project,
                was.deliverTo,
                was.supplyFrom,
                was.supplyUntil));
    }

    /**
     * {@return this command with the reference of a project}
     *
     * @param reference one line, at most 64 characters; blank for none
     */
    public ReissueInvoice withProject(String reference) {
        Changes was = changed();
        return with(new Changes(
                was.buyerReference,
                was.purchaseOrder,
                was.contract,
                reference,
                was.deliverTo,
                was.supplyFrom,
                was.supplyUntil));
    }

    /**
     * {@return this command with another place of delivery}
     *
     * @param place where the supply goes
     */
    public ReissueInvoice deliveredTo(DeliverTo place) {
        Changes was = changed();
        return with(new Changes(
                was.buyerReference,
                was.purchaseOrder,
                was.contract,
                was.project,
                place,
                was.supplyFrom,
                was.supplyUntil));
    }

    /**
     * {@return this command with another date of supply}
     *
     * @param day the day on which the supply was done
     */
    public ReissueInvoice supplied(LocalDate day) {
        return supplied(day, day);
    }

    /**
     * {@return this command with another period of supply}
     *
     * @param from the first day of the period
     * @param until the last day, not before the first
     */
    public ReissueInvoice supplied(LocalDate from, LocalDate until) {
        Changes was = changed();
        return with(new Changes(
                was.buyerReference, was.purchaseOrder, was.contract, was.project, was.deliverTo, from, until));
    }

    private Changes changed() {
        return changes == null ? Changes.none() : changes;
    }

    private ReissueInvoice with(Changes others) {
        return new ReissueInvoice(invoice, buyer, others, reason, reasonCode, expectedVersion);
    }

    /**
     * {@return this command with the reason of its credit note in words}
     *
     * @param text several lines, at most 4,000 characters
     */
    public ReissueInvoice because(String text) {
        return new ReissueInvoice(invoice, buyer, changes, text, reasonCode, expectedVersion);
    }

    /**
     * {@return this command with the code of its reason}
     *
     * @param code a constant of {@link CreditReason}, or another of the host's: 1 to 32 characters of {@code A–Z 0–9 _}, a letter
     *     first
     */
    public ReissueInvoice as(String code) {
        return new ReissueInvoice(invoice, buyer, changes, reason, code, expectedVersion);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the invoice's receivable is at that version (GEN-6)}
     *
     * @param version the version of the {@link Receivable} that the caller has seen, 1 or more
     */
    public ReissueInvoice atVersion(long version) {
        return new ReissueInvoice(invoice, buyer, changes, reason, reasonCode, version);
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this, "reasonCode");
    }
}
