package io.visioncraft.internal;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A value of a command that was checked. It can be taken once {@link Inputs#rejectInvalid()} has let the command pass.
 *
 * @param <T> the type of the value
 */
public final class Input<T> {

    private final @Nullable T value;

    Input(@Nullable T value) {
        this.value = value;
    }

    /** The value, which is there. */
    public T get() {
        if (value == null) {
            throw new NoSuchElementException("The input was absent or invalid");
        }
        return value;
    }

    /** The value, or another where the command left it out. */
    public T or(T fallback) {
        return value == null ? fallback : value;
    }

    /** The value, or null where the command left it out. */
    public @Nullable T orNull() {
        return value;
    }
}
