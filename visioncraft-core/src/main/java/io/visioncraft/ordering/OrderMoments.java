package io.visioncraft.ordering;

import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.Internal;

/**
 * Steps of an order on which features above ordering act: billing makes the invoice of a placed order. A feature implements
 * it with repositories and ports only. So the builder can make it before the use cases and hand it to ordering, which lies
 * below.
 *
 * <p>Each method runs in the transaction of the use case, after the order was saved, in the caller's name and without another
 * permission check. An exception fails the use case. Implementations are immutable and thread-safe. No API.
 */
@Internal
public interface OrderMoments {

    /**
     * Acts on a placed order: its lines and prices are final (ORD-4).
     *
     * @param order the order as it was saved
     * @param work the work of the use case
     */
    void placed(Order order, UnitOfWork work);

    /**
     * Acts on an order that staff confirmed.
     *
     * @param order the order as it was saved
     * @param work the work of the use case
     */
    void confirmed(Order order, UnitOfWork work);

    /**
     * Acts on an order that staff completed.
     *
     * @param order the order as it was saved
     * @param work the work of the use case
     */
    void completed(Order order, UnitOfWork work);

    /**
     * Acts on an order that was cancelled, in any status before, a draft included (ORD-5).
     *
     * @param order the order as it was saved
     * @param work the work of the use case
     */
    void cancelled(Order order, UnitOfWork work);
}
