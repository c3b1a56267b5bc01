package io.visioncraft.ordering;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.Party;
import io.visioncraft.tax.BuyerTax;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Steps of an order on which features above ordering act: billing makes the invoice of a placed order. A feature implements
 * it with repositories and ports only. So the builder can make it before the use cases and hand it to ordering, which lies
 * below.
 *
 * <p>Each step runs in the transaction of the use case, after the order was saved, in the caller's name and without another
 * permission check. An exception fails the use case. Implementations are immutable and thread-safe. No API.
 */
@Internal
public interface OrderMoments {

    /** Whether a feature keeps the buyer of an order. */
    enum Kept {
        /** No: the order does. */
        NOT_HERE,
        /** Yes, and it has that buyer already. */
        ALREADY,
        /** Yes, and it has that buyer from now on. */
        NOW
    }

    /**
     * {@return whether a feature keeps the buyer from that step on, so that the order needs it no longer (ORD-1)}
     *
     * @param step placing or confirming
     */
    boolean keepsBuyerFrom(OrderAction step);

    /**
     * {@return why an order takes no other buyer any more; empty if it does (ORD-1)}
     *
     * @param order a placed order
     */
    Optional<VisionCraftException> refusesAnotherBuyer(Order order);

    /**
     * Replaces the buyer where this feature keeps it.
     *
     * @param order the order as it was before
     * @param buyer the new buyer
     * @param tax says whether the tax holds for that buyer
     * @param work the work of the use case
     * @return whether the feature keeps the buyer, and another one than before
     * @throws io.visioncraft.error.RuleViolatedException with {@code buyer-decides-tax}
     */
    Kept replaceBuyer(Order order, Party buyer, BuyerTax tax, UnitOfWork work);

    /**
     * Acts on a placed order: its lines and prices are final (ORD-4).
     *
     * @param order the order as it was saved
     * @param buyer whom the invoice names
     * @param work the work of the use case
     */
    void placed(Order order, Party buyer, UnitOfWork work);

    /**
     * Acts on an order that staff confirmed.
     *
     * @param order the order as it was saved
     * @param buyer the buyer that the order had before; null if it had none
     * @param work the work of the use case
     */
    void confirmed(Order order, @Nullable Party buyer, UnitOfWork work);

    /**
     * Acts on an order that staff completed, with all that was ordered or with less (ORD-5).
     *
     * @param order the order as it was saved
     * @param buyer the buyer that the order had before; null if it had none
     * @param work the work of the use case
     */
    void completed(Order order, @Nullable Party buyer, UnitOfWork work);

    /**
     * Acts on an order that was cancelled, in any status before, a draft included, of which something may have been supplied
     * (ORD-5).
     *
     * @param order the order as it was saved
     * @param buyer the buyer that the order had before; null if it had none
     * @param work the work of the use case
     */
    void cancelled(Order order, @Nullable Party buyer, UnitOfWork work);
}
