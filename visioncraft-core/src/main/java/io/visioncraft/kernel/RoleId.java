package io.visioncraft.kernel;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The id of a role. Immutable and thread-safe.
 *
 * @param value the bare UUID, never null
 */
public record RoleId(UUID value) implements Id {

    /**
     * Wraps a UUID that the library made.
     *
     * @param value the bare UUID; null is a {@link NullPointerException}
     */
    public RoleId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads an id from its canonical form.
     *
     * @param text 36 characters, in upper or lower case
     * @return the id
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null, or {@code malformed}
     */
    public static RoleId of(String text) {
        return new RoleId(Id.parse(text));
    }

    // By hand: those of a record are linked at their first call, which a start waits for.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RoleId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
