package io.visioncraft.internal;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.Dated;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.StatusChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, and when: what a record's history keeps of it (GEN-10). Immutable and thread-safe.
 *
 * @param by who
 * @param at when
 */
@Internal
public record Attribution(Caller by, Instant at) {

    /** To the caller, now: of what is new. */
    public static Attribution of(ReadWork work) {
        return new Attribution(work.caller(), work.now());
    }

    /** The same of what happens to a record that exists: never before its last change (GEN-8). */
    public static Attribution on(Dated<?> record, UnitOfWork work) {
        work.notBefore(record);
        return of(work);
    }

    /** A change of a status, from null at birth. */
    public <S extends Enum<S>> StatusChange<S> statusChange(@Nullable S from, S to, String reason) {
        return new StatusChange<>(from, to, at, by.kind().name(), by.name(), reason);
    }
}
