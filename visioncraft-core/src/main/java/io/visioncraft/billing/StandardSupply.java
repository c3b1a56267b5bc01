package io.visioncraft.billing;

import io.visioncraft.ordering.Order;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxDecision;

/**
 * Day and place that EN 16931 asks for beside an intra-community supply (BR-IC-11, BR-IC-12), where the host wants its documents
 * (INV-2). The place is stated before an order is placed. The day may be stated up to the step that makes the invoice.
 *
 * @param wanted whether the host wants documents that EN 16931 allows
 */
record StandardSupply(boolean wanted) {

    /** Refuses an order that was just placed, if its invoice would lack the place, or the day and nobody can state that later. */
    void requireOfPlaced(Order order, InvoiceTrigger trigger) {
        if (asksFor(order.totals()) && order.details().deliverTo() == null) {
            throw BillingCodes.DELIVERY_PLACE_REQUIRED.rejection(
                    "An intra-community supply states where it goes", "order", order.id());
        }
        if (trigger != InvoiceTrigger.COMPLETED) {
            requireDay(order, order.totals());
        }
    }

    /** Refuses to make an invoice without the day or the period of supply. */
    void requireDay(Order order, DocumentTotals totals) {
        if (asksFor(totals) && order.details().supplyUntil() == null) {
            throw BillingCodes.SUPPLY_DAY_REQUIRED.rejection(
                    "An intra-community supply states its day or period", "order", order.id());
        }
    }

    /** Refuses to issue a draft without the day or the period of supply. */
    void requireDay(Invoice draft) {
        if (asksFor(draft.totals()) && draft.references().supplyUntil() == null) {
            throw BillingCodes.SUPPLY_DAY_REQUIRED.rejection(
                    "An intra-community supply states its day or period", "order", draft.order());
        }
    }

    private boolean asksFor(DocumentTotals totals) {
        return wanted
                && totals.groups().stream()
                        .anyMatch(group -> group.decision().code().equals(TaxDecision.INTRA_COMMUNITY));
    }
}
