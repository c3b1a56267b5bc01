package io.visioncraft.kernel;

import java.util.Objects;
import java.util.UUID;

/**
 * The id of one refresh token or one access token. Immutable and thread-safe.
 *
 * @param value the bare id
 */
public record TokenId(UUID value) implements Id {

    public TokenId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the canonical form.
     *
     * @throws io.visioncraft.error.InvalidInputException with code {@code malformed}
     */
    public static TokenId of(String text) {
        return new TokenId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
