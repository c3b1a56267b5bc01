package io.visioncraft.ordering;

import static io.visioncraft.Like.like;

import io.visioncraft.access.Caller;
import io.visioncraft.internal.Attribution;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.tax.DocumentTotals;
import java.time.Instant;
import java.util.List;

/** Orders for the tests of other packages of the core: a cart with what placing adds to it. */
public final class PlacedOrder {

    private PlacedOrder() {}

    /** Placed by its customer at {@code at}, at version 0. */
    public static Order of(
            OrderId id,
            String reference,
            UserId customer,
            OrderDetails details,
            DocumentTotals totals,
            List<OrderLine> lines,
            Instant at) {
        Attribution attribution = new Attribution(Caller.user(customer), at);
        Order cart = Order.draft(id, reference, customer, totals.net().currency(), totals.method(), attribution)
                .next();
        return like(
                cart,
                "status",
                OrderStatus.PLACED,
                "lines",
                lines,
                "totals",
                totals,
                "details",
                details,
                "placement",
                new Placement(at, null));
    }
}
