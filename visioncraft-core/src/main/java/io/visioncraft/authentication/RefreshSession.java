package io.visioncraft.authentication;

import jakarta.validation.constraints.NotNull;

/**
 * Continues a session. Immutable and thread-safe.
 *
 * @param refreshToken the refresh token of the last {@link Tokens}; masked in {@code toString}
 */
public record RefreshSession(@NotNull String refreshToken) {

    /**
     * {@return a command with a refresh token}
     *
     * @param refreshToken the refresh token of the last {@link Tokens}
     */
    public static RefreshSession with(String refreshToken) {
        return new RefreshSession(refreshToken);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "RefreshSession[********]";
    }
}
