package io.visioncraft.ordering;

import io.visioncraft.access.Caller;
import io.visioncraft.internal.ReadWork;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.StatusChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who changes an order, and when: what a status change leaves behind (GEN-10).
 *
 * @param by who
 * @param at when
 */
record Act(Caller by, Instant at) {

    static Act of(ReadWork work) {
        return new Act(work.caller(), work.now());
    }

    /** What happens to an order that exists: never before its last change (GEN-8). */
    static Act on(Order order, UnitOfWork work) {
        work.notBefore(order);
        return of(work);
    }

    StatusChange<OrderStatus> statusChange(@Nullable OrderStatus from, OrderStatus to, String reason) {
        return new StatusChange<>(from, to, at, by.kind().name(), by.name(), reason);
    }
}
