package io.visioncraft.persistence.jpa;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The values that one transaction knows without asking the database.
 *
 * <p>One rule decides how long a value is kept: a value that others may have changed is kept until they had time to, that is
 * until a guard was waited for or another use case begins; its key is {@link Passing}. A value that nobody else can have
 * changed is kept until the transaction ends: the transaction has written it or holds its lock, or its version is compared in
 * the statement that is made of it. Not thread-safe; belongs to one transaction.
 */
final class Memory {

    private final Map<Key<?>, Object> values = new HashMap<>();

    /**
     * What a value is kept under. Keys are records: those with the same components are one.
     *
     * @param <T> the value
     */
    interface Key<T> {}

    /**
     * The key of a value that others may change.
     *
     * @param <T> the value
     */
    interface Passing<T> extends Key<T> {}

    <T> void remember(Key<T> key, T value) {
        values.put(key, value);
    }

    @SuppressWarnings("unchecked") // a value is put under a key of its type
    <T> Optional<T> recall(Key<T> key) {
        return Optional.ofNullable((T) values.get(key));
    }

    void forget(Key<?> key) {
        values.remove(key);
    }

    /** Forgets the values that are kept under keys and are values like these. */
    void forgetAll(BiPredicate<? super Key<?>, Object> which) {
        values.entrySet().removeIf(one -> which.test(one.getKey(), one.getValue()));
    }

    /** Forgets the values that others may have changed: a guard was waited for, or another use case begins. */
    void lookAgain() {
        values.keySet().removeIf(Passing.class::isInstance);
    }
}
