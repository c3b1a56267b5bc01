package io.visioncraft.authentication;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Makes an ACTIVE user with the CUSTOMER role; there is no way to name another role (IDN-3). Immutable and thread-safe.
 *
 * @param email the e-mail address, unique by its key (IDN-2)
 * @param name how the user is called
 * @param password required where the library has a password hasher, else absent; masked in {@code toString}
 */
public record RegisterUser(
        @NotNull String email,
        @NotNull String name,
        @Nullable String password) {

    /** A user without a password, for hosts that authenticate by their own means. */
    public static RegisterUser of(String email, String name) {
        return new RegisterUser(email, name, null);
    }

    /** A user who logs in with that password. */
    public static RegisterUser of(String email, String name, String password) {
        return new RegisterUser(email, name, password);
    }

    /** Without anything personal. */
    @Override
    public String toString() {
        return "RegisterUser[********]";
    }
}
