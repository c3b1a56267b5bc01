package io.visioncraft.authentication;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Sets a store up: the built-in roles and the first administrator (ROL-2). Immutable and thread-safe.
 *
 * @param email the administrator's e-mail address
 * @param name the administrator's name, one line of at most 300 characters
 * @param password required if the library has a password hasher, else null; masked in {@code toString}
 */
public record BootstrapAdministrator(
        @NotNull String email,
        @NotNull String name,
        @Nullable String password) {

    /**
     * {@return a command for an administrator without a password, for hosts that authenticate by their own means}
     *
     * @param email the administrator's e-mail address
     * @param name the administrator's name
     */
    public static BootstrapAdministrator of(String email, String name) {
        return new BootstrapAdministrator(email, name, null);
    }

    /**
     * {@return a command for an administrator who logs in with a password}
     *
     * @param email the administrator's e-mail address
     * @param name the administrator's name
     * @param password the password as typed
     */
    public static BootstrapAdministrator of(String email, String name, String password) {
        return new BootstrapAdministrator(email, name, password);
    }

    /** Without anything personal. */
    @Override
    public String toString() {
        return "BootstrapAdministrator[********]";
    }
}
