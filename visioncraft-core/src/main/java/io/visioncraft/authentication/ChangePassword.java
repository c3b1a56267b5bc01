package io.visioncraft.authentication;

import jakarta.validation.constraints.NotNull;

/**
 * Changes the caller's own password (IDN-7). Immutable and thread-safe.
 *
 * @param currentPassword the present password; masked in {@code toString}
 * @param newPassword the new password (IDN-6); masked in {@code toString}
 */
public record ChangePassword(
        @NotNull String currentPassword, @NotNull String newPassword) {

    /**
     * {@return a command with both passwords}
     *
     * @param currentPassword compared with the stored hash
     * @param newPassword checked by the password policy (IDN-6)
     */
    public static ChangePassword of(String currentPassword, String newPassword) {
        return new ChangePassword(currentPassword, newPassword);
    }

    /** Without any secret. */
    @Override
    public String toString() {
        return "ChangePassword[********]";
    }
}
