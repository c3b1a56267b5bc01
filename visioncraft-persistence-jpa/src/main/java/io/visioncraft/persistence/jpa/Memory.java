package io.visioncraft.persistence.jpa;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The values that one transaction knows without asking the database.
 *
 * <p>The key decides how long a value is kept:
 *
 * <ul>
 *   <li>A value that other transactions can change has a {@link Passing} key. It is kept until this transaction waits for a
 *       guard, or until another use case begins in it.
 *   <li>A value that is compared with the database before it counts has a {@link Compared} key. It is kept until another use
 *       case begins in the transaction.
 *   <li>Every other value is kept until the transaction ends. No other transaction can change it, because this one has written
 *       it or holds its lock; or the next write compares its version.
 * </ul>
 *
 * Not thread-safe; belongs to one transaction.
 */
final class Memory {

    private final Map<Key<?>, Object> values = new HashMap<>();
    private final @Nullable Memory beneath;

    Memory() {
        this(null);
    }

    private Memory(@Nullable Memory beneath) {
        this.beneath = beneath;
    }

    /**
     * The key of a value. Keys are records: two with equal components are the same key.
     *
     * @param <T> the value
     */
    interface Key<T> {}

    /**
     * The key of a value that other transactions can change.
     *
     * @param <T> the value
     */
    interface Passing<T> extends Key<T> {}

    /**
     * The key of a value that other transactions can change, and that is compared with the database before it counts.
     *
     * @param <T> the value
     */
    interface Compared<T> extends Key<T> {}

    /** A memory that begins with the values of this one, and of whose own values this one hears nothing. */
    Memory aside() {
        return new Memory(this);
    }

    <T> void remember(Key<T> key, T value) {
        values.put(key, value);
    }

    @SuppressWarnings("unchecked") // a value is put under a key of its type
    <T> Optional<T> recall(Key<T> key) {
        Object value = values.get(key);
        return value == null && beneath != null ? beneath.recall(key) : Optional.ofNullable((T) value);
    }

    void forget(Key<?> key) {
        values.remove(key);
    }

    /** Forgets the values whose key and value fulfil the condition. */
    void forgetAll(BiPredicate<? super Key<?>, Object> which) {
        values.entrySet().removeIf(one -> which.test(one.getKey(), one.getValue()));
    }

    /** Forgets the values with {@link Passing} keys, after a wait for a guard. */
    void lookAgain() {
        values.keySet().removeIf(Passing.class::isInstance);
    }

    /** Forgets the values with {@link Passing} and {@link Compared} keys, at the begin of another use case. */
    void beginAgain() {
        values.keySet().removeIf(key -> key instanceof Passing || key instanceof Compared);
    }
}
