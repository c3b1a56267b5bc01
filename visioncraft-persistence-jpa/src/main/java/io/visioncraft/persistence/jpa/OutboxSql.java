package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.EventId;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.DeliveryOutcome;
import java.util.List;
import java.util.Set;

/** Claims events and settles them, in as few round trips as the database allows. Immutable and thread-safe. */
interface OutboxSql {

    /** Events that are due, if every earlier event of the aggregate is delivered; its parameter is the instant. */
    String CANDIDATES = "FROM vc_event e WHERE e.delivered = FALSE AND e.dead = FALSE AND e.not_before <= ?"
            + " AND NOT EXISTS (SELECT 1 FROM vc_event f WHERE f.aggregate_id = e.aggregate_id"
            + " AND f.aggregate_type = e.aggregate_type AND f.delivered = FALSE"
            + " AND f.aggregate_version <= e.aggregate_version"
            + " AND (f.aggregate_version < e.aggregate_version OR f.ordinal < e.ordinal))";

    /** The order of claims. */
    String OLDEST_FIRST = " ORDER BY e.occurred_at, e.id";

    /** What a database allows. */
    static OutboxSql on(SupportedDatabase database) {
        return database.returnsChanged() ? new OutboxByReturning() : new OutboxByLocks();
    }

    /** Claims events. The limit is above zero. */
    List<Delivery> claim(Statements statements, long now, long leaseEnd, int limit);

    /** Stores outcomes, at least one, and returns the events that they were stored for. */
    Set<EventId> settle(Statements statements, List<DeliveryOutcome> outcomes);
}
