package io.visioncraft.internal;

import io.visioncraft.kernel.Aggregate;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The part of a use case's answer that a receipt keeps, and the way to answer a repeated call: with the record as it is now
 * (GEN-7). Immutable and thread-safe.
 *
 * @param idOf reads the id that the receipt keeps
 * @param versionOf reads the version that the receipt keeps
 * @param again finds the answer by that id, after the caller was let in again
 * @param content the part of the command that a repeated call must have in common with the first one, null for the whole
 *     command
 * @param <A> the answer of the use case's privilege
 * @param <T> the answer
 */
public record Answer<A, T>(
        Function<T, UUID> idOf,
        Function<T, Long> versionOf,
        BiFunction<A, UUID, T> again,
        @Nullable Object content) {

    private static final UUID NOTHING = new UUID(0, 0);

    /**
     * {@return the answer of a use case that returns a record within the caller's reach}
     *
     * @param again finds the record by its id
     * @param <A> the answer of the use case's privilege
     * @param <T> the record
     */
    public static <A, T extends Aggregate<?>> Answer<A, T> of(BiFunction<A, UUID, T> again) {
        return new Answer<>(record -> record.id().value(), Aggregate::version, again, null);
    }

    /**
     * {@return the answer of a use case that returns a record, and whose privilege has no reach}
     *
     * @param again finds the record by its id
     * @param <T> the record
     */
    public static <T extends Aggregate<?>> Answer<Permitted, T> of(Function<UUID, T> again) {
        return of((permitted, id) -> again.apply(id));
    }

    /** The answer of a use case that returns nothing. */
    static <A> Answer<A, Done> nothing() {
        return new Answer<>(done -> NOTHING, done -> 0L, (allowed, id) -> Done.YES, null);
    }

    /**
     * {@return the same answer, where only a part of the command identifies the call}
     *
     * @param identifying the part that a repeated call must have in common with the first one
     */
    public Answer<A, T> comparing(Object identifying) {
        return new Answer<>(idOf, versionOf, again, identifying);
    }

    /** The result of a use case that returns nothing. */
    enum Done {
        YES
    }
}
