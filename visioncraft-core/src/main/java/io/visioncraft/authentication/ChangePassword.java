package io.visioncraft.authentication;

import jakarta.validation.constraints.NotNull;

/**
 * Replaces the caller's own password (IDN-7). Immutable and thread-safe.
 *
 * @param currentPassword the password that the caller has now; masked in {@code toString}
 * @param newPassword the one that takes its place (IDN-6); masked in {@code toString}
 */
public record ChangePassword(
        @NotNull String currentPassword, @NotNull String newPassword) {

    public static ChangePassword of(String currentPassword, String newPassword) {
        return new ChangePassword(currentPassword, newPassword);
    }

    /** Without any secret. */
    @Override
    public String toString() {
        return "ChangePassword[********]";
    }
}
