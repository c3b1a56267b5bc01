package io.visioncraft.internal;

import io.visioncraft.kernel.Aggregate;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt keeps of a use case's answer, and how a repeated call is answered: with the record as it is now (GEN-7).
 * Immutable and thread-safe.
 *
 * @param idOf the id that the receipt keeps
 * @param versionOf the version that the receipt keeps
 * @param again finds the answer by that id; its caller has been let in again
 * @param content what a repeated call has to have in common with the first one, null for the whole command
 * @param <A> what the use case's privilege answers
 * @param <T> the answer
 */
public record Answer<A, T>(
        Function<T, UUID> idOf,
        Function<T, Long> versionOf,
        BiFunction<A, UUID, T> again,
        @Nullable Object content) {

    private static final UUID NOTHING = new UUID(0, 0);

    /** A record within the caller's reach. */
    public static <A, T extends Aggregate<?>> Answer<A, T> of(BiFunction<A, UUID, T> again) {
        return new Answer<>(record -> record.id().value(), Aggregate::version, again, null);
    }

    /** A record of a use case whose privilege has no reach. */
    public static <T extends Aggregate<?>> Answer<Permitted, T> of(Function<UUID, T> again) {
        return of((permitted, id) -> again.apply(id));
    }

    /** Nothing. */
    static <A> Answer<A, Done> nothing() {
        return new Answer<>(done -> NOTHING, done -> 0L, (allowed, id) -> Done.YES, null);
    }

    /** The same where only a part of the command identifies what was asked. */
    public Answer<A, T> comparing(Object identifying) {
        return new Answer<>(idOf, versionOf, again, identifying);
    }

    /** What a use case answers that answers nothing. */
    enum Done {
        YES
    }
}
