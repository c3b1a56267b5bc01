package io.visioncraft.billing;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.OrderId;
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
            throw placeRequired(order.id());
        }
        if (trigger != InvoiceTrigger.COMPLETED) {
            requireDay(order, order.totals());
        }
    }

    /**
     * Refuses other totals of a draft, if it lacks the day or the period, or the place and its totals did not ask for that
     * before: an order of an earlier version may lack it.
     */
    void requireOf(Invoice draft, DocumentTotals totals) {
        if (asksFor(totals) && !asksFor(draft.totals()) && draft.references().deliverTo() == null) {
            throw placeRequired(draft.order());
        }
        if (asksFor(totals) && draft.references().supplyUntil() == null) {
            throw dayRequired(draft.order());
        }
    }

    private void requireDay(Order order, DocumentTotals totals) {
        if (asksFor(totals) && order.details().supplyUntil() == null) {
            throw dayRequired(order.id());
        }
    }

    /** Refuses to issue a draft without the day or the period of supply. */
    void requireDay(Invoice draft) {
        if (asksFor(draft.totals()) && draft.references().supplyUntil() == null) {
            throw dayRequired(draft.order());
        }
    }

    /** Refuses the next invoice of an order, if it lacks the place, the day or the period (INV-1). */
    void requireOfNext(Invoice next) {
        if (asksFor(next.totals()) && next.references().deliverTo() == null) {
            throw placeRequired(next.order());
        }
        requireDay(next);
    }

    private static VisionCraftException placeRequired(OrderId order) {
        return BillingCodes.DELIVERY_PLACE_REQUIRED.rejection(
                "An intra-community supply states where it goes", "order", order);
    }

    private static VisionCraftException dayRequired(OrderId order) {
        return BillingCodes.SUPPLY_DAY_REQUIRED.rejection(
                "An intra-community supply states its day or period", "order", order);
    }

    private boolean asksFor(DocumentTotals totals) {
        return wanted
                && totals.groups().stream()
                        .anyMatch(group -> group.decision().code().equals(TaxDecision.INTRA_COMMUNITY));
    }
}
