package io.visioncraft.ordering;

import io.visioncraft.access.Reach;
import io.visioncraft.kernel.Money;
import io.visioncraft.tax.DocumentTotals;
import java.util.List;

/**
 * The lines and totals of an order if it were placed now; nothing is stored. Placing stores exactly such a preview, so the
 * two cannot differ (MON-6). Immutable and thread-safe.
 *
 * @param lines the lines in the order asked for; the ids of lines that stand in no draft are not stored
 * @param totals net, tax, gross and due
 */
public record OrderPreview(List<OrderLine> lines, DocumentTotals totals) {

    /**
     * Copies the lines.
     *
     * @param lines the lines in the order asked for; the ids of lines that stand in no draft are not stored
     * @param totals net, tax, gross and due
     */
    public OrderPreview {
        lines = List.copyOf(lines);
    }

    /**
     * The preview as a caller with that reach sees it: only callers who reach all orders see why staff stated a price
     * (IDN-9).
     */
    OrderPreview shownWithin(Reach reach) {
        return reach.any()
                ? this
                : new OrderPreview(
                        lines.stream().map(OrderLine::shownToCustomer).toList(), totals);
    }

    /** {@return the total payable, tax included: show it to the customer and state it when placing} */
    public Money payable() {
        return totals.due();
    }
}
