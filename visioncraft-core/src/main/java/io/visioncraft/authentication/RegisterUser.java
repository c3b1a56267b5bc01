package io.visioncraft.authentication;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Makes an ACTIVE user with the role CUSTOMER; the command cannot name another role (IDN-3). Immutable and thread-safe.
 *
 * @param email the e-mail address, unique by its key (IDN-2)
 * @param name the user's name, one line of at most 300 characters
 * @param password required if the library has a password hasher, else null; masked in {@code toString}
 */
public record RegisterUser(
        @NotNull String email,
        @NotNull String name,
        @Nullable String password) {

    /**
     * {@return a command for a user without a password, for hosts that authenticate by their own means}
     *
     * @param email the e-mail address
     * @param name the user's name
     */
    public static RegisterUser of(String email, String name) {
        return new RegisterUser(email, name, null);
    }

    /**
     * {@return a command for a user who logs in with a password}
     *
     * @param email the e-mail address
     * @param name the user's name
     * @param password the password as typed
     */
    public static RegisterUser of(String email, String name, String password) {
        return new RegisterUser(email, name, password);
    }

    /** Without anything personal. */
    @Override
    public String toString() {
        return "RegisterUser[********]";
    }
}
