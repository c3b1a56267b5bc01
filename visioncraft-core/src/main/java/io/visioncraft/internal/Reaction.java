package io.visioncraft.internal;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.DomainEvent;

/**
 * What a later feature does in the same transaction when an earlier one has saved something: billing makes the invoice when
 * ordering says that an order was placed. Acts under the caller's name without a permission check of its own.
 */
@FunctionalInterface
public interface Reaction {

    /**
     * Called once for each event, after its record was saved.
     *
     * @param event what happened
     * @param saved the record as it was saved, so that nothing need be read again
     * @param work the running unit of work
     */
    void on(DomainEvent event, Aggregate<?> saved, UnitOfWork work);
}
