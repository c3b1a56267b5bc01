package io.visioncraft.ordering;

import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.Internal;

/**
 * The moments in an order's life on which later features act: billing makes the invoice of an order that was placed. A feature
 * implements it with repositories and ports only, so that the builder makes it before the use cases and hands it to ordering,
 * which lies below.
 *
 * <p>Each method is called in the transaction of the use case, once the order was saved, under the caller's name and without a
 * permission check of its own. What an implementation throws fails the use case. Implementations are immutable and thread-safe.
 * No API.
 */
@Internal
public interface OrderMoments {

    /** The order was placed: its lines and prices stand (ORD-4). */
    void placed(Order order, UnitOfWork work);

    /** Staff confirmed the order. */
    void confirmed(Order order, UnitOfWork work);

    /** Staff completed the order. */
    void completed(Order order, UnitOfWork work);

    /** The order was cancelled, in whatever status it was before, a draft included (ORD-5). */
    void cancelled(Order order, UnitOfWork work);
}
