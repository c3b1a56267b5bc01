package io.visioncraft.ordering;

import io.visioncraft.access.Reach;
import io.visioncraft.kernel.Money;
import io.visioncraft.tax.DocumentTotals;
import java.util.List;

/**
 * What an order would be if it were placed now; nothing is stored. Placing stores exactly such a preview, so the two cannot
 * differ (MON-6). Immutable and thread-safe.
 *
 * @param lines the lines in the order asked for; the ids of lines that are no draft's mean nothing
 * @param totals net, tax and payable
 */
public record OrderPreview(List<OrderLine> lines, DocumentTotals totals) {

    public OrderPreview {
        lines = List.copyOf(lines);
    }

    /** As a caller sees it whose reach that is: why staff stated a price is for those alone who reach all orders (IDN-9). */
    OrderPreview shownWithin(Reach reach) {
        return reach.any()
                ? this
                : new OrderPreview(
                        lines.stream().map(OrderLine::shownToCustomer).toList(), totals);
    }

    /** The total payable, tax included: what to show a customer and to state when placing. */
    public Money payable() {
        return totals.payable();
    }
}
