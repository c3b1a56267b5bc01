package io.visioncraft.internal;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.Dated;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.StatusChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The caller and the instant of a change, as the history of a record keeps them (GEN-10). Immutable and thread-safe.
 *
 * @param by who makes the change
 * @param at the instant, UTC, to the microsecond
 */
@Internal
public record Attribution(Caller by, Instant at) {

    /**
     * {@return the attribution of a new record: the caller, now}
     *
     * @param work the work under way
     */
    public static Attribution of(ReadWork work) {
        return new Attribution(work.caller(), work.now());
    }

    /**
     * {@return the attribution of a change to an existing record: the caller, now, but never before its last change (GEN-8)}
     *
     * @param record as it was before the change
     * @param work the work under way
     */
    public static Attribution on(Dated<?> record, UnitOfWork work) {
        work.notBefore(record);
        return of(work);
    }

    /**
     * {@return the row of a status change}
     *
     * @param from the status before, null at birth
     * @param to the status that the change leads to
     * @param reason the reason, empty where none is asked for
     * @param <S> the statuses
     */
    public <S extends Enum<S>> StatusChange<S> statusChange(@Nullable S from, S to, String reason) {
        return new StatusChange<>(from, to, at, by.kind().name(), by.name(), reason);
    }
}
