package io.visioncraft.authentication;

import jakarta.validation.constraints.NotNull;

/**
 * Begins a session with an e-mail address and a password. Immutable and thread-safe.
 *
 * @param email the e-mail address as typed; two spellings with the same key are the same address (IDN-2)
 * @param password the password; masked in {@code toString}
 */
public record LogIn(@NotNull String email, @NotNull String password) {

    /**
     * {@return a command with an address and a password}
     *
     * @param email the e-mail address as typed
     * @param password the password as typed
     */
    public static LogIn of(String email, String password) {
        return new LogIn(email, password);
    }

    /** Without anything personal. */
    @Override
    public String toString() {
        return "LogIn[********]";
    }
}
