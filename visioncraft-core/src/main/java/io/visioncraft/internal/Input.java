package io.visioncraft.internal;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A checked value of a command. It can be taken once {@link Inputs#rejectInvalid()} has let the command pass. Immutable.
 *
 * @param <T> the type of the value
 */
public final class Input<T> {

    private final @Nullable T value;

    Input(@Nullable T value) {
        this.value = value;
    }

    /**
     * {@return the value, which is required}
     *
     * @throws NoSuchElementException if it is absent or invalid: a mistake of the library
     */
    public T get() {
        if (value == null) {
            throw new NoSuchElementException("The input was absent or invalid");
        }
        return value;
    }

    /**
     * {@return the value, or another where the command left it out}
     *
     * @param fallback stands in for a missing value
     */
    public T or(T fallback) {
        return value == null ? fallback : value;
    }

    /** {@return the value, or null where the command left it out} */
    public @Nullable T orNull() {
        return value;
    }
}
