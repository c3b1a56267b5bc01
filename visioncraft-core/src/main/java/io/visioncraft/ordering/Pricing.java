package io.visioncraft.ordering;

import java.util.List;

/** Prices the lines of one order, now, in its currency, and totals them: the one way to any total of an order (MON-6). */
interface Pricing {

    /**
     * The lines as they would be ordered now.
     *
     * @throws io.visioncraft.error.NotFoundException with {@code service-not-found} for a service that the caller may not know
     * @throws io.visioncraft.error.RuleViolatedException with {@code service-not-active}, {@code no-price},
     *     {@code mixed-price-bases}, {@code document-too-large}, {@code no-tax-rule},
     *     {@code tax-class-not-set-up}, {@code buyer-not-confirmed} or {@code tax-groups-not-allowed}
     */
    OrderPreview preview(List<WantedLine> wanted);

    /**
     * The same lines at today's prices, taxed anew. A line whose service cannot be ordered now, or not at a price of its basis,
     * keeps its price. Where the lines cannot be taxed or totalled any more, all keep price and tax; placing refuses them.
     */
    OrderPreview refresh(List<OrderLine> lines);
}
