package io.visioncraft.billing;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.UserId;
import io.visioncraft.tax.BuyerTax;
import io.visioncraft.tax.DocumentTotals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which buyers without an address get a simplified invoice (INV-2).
 *
 * @param policy whether the host asks for billing profiles, and up to which total it does without
 */
record SimplifiedInvoices(InvoicingPolicy policy) {

    /**
     * The buyer, if it is one whom the host invoices. A buyer without an address gets a simplified invoice, unless the host asks
     * for billing profiles, the order comes to more than the host's limit, or its tax is left to another country.
     */
    Party requireProfile(UserId customer, DocumentTotals totals, Party buyer) {
        if (buyer.address() == null && policy.billingProfileRequired()) {
            throw profileRequired(customer, "The customer has no billing profile");
        }
        if (buyer.address() == null) {
            requireWithinLimit(customer, totals.gross());
            requireTaxed(customer, totals);
        }
        return buyer;
    }

    /**
     * Refuses other totals of a document, if it is a simplified one and they alone bring it above the limit or across borders.
     */
    void requireOf(Invoice document, DocumentTotals totals) {
        if (document.simplified()) {
            if (policy.limitBelow(document.totals().gross()).isEmpty()) {
                requireWithinLimit(document.customer(), totals.gross());
            }
            requireTaxed(document.customer(), totals);
        }
    }

    private void requireWithinLimit(UserId customer, Money total) {
        policy.limitBelow(total).ifPresent(limit -> {
            throw profileRequired(
                    customer,
                    "A total of " + total + " is above the limit of " + limit
                            + " for a buyer without a billing profile",
                    "total",
                    total,
                    "limit",
                    limit);
        });
    }

    private static void requireTaxed(UserId customer, DocumentTotals totals) {
        if (BuyerTax.leftToOthers(totals)) {
            throw profileRequired(customer, "A simplified invoice is never without tax across borders");
        }
    }

    private static VisionCraftException profileRequired(UserId customer, String why, Object... more) {
        List<Object> details = new ArrayList<>(List.of("customer", customer));
        details.addAll(Arrays.asList(more));
        return BillingCodes.BILLING_PROFILE_REQUIRED.rejection(why, details.toArray());
    }
}
