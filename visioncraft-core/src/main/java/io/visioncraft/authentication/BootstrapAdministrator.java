package io.visioncraft.authentication;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Sets a store up: the built-in roles and the first administrator (ROL-2). Immutable and thread-safe.
 *
 * @param email the administrator's e-mail address
 * @param name how the administrator is called
 * @param password required where the library has a password hasher, else absent; masked in {@code toString}
 */
public record BootstrapAdministrator(
        @NotNull String email,
        @NotNull String name,
        @Nullable String password) {

    /** An administrator without a password, for hosts that authenticate by their own means. */
    public static BootstrapAdministrator of(String email, String name) {
        return new BootstrapAdministrator(email, name, null);
    }

    /** An administrator who logs in with that password. */
    public static BootstrapAdministrator of(String email, String name, String password) {
        return new BootstrapAdministrator(email, name, password);
    }

    /** Without anything personal. */
    @Override
    public String toString() {
        return "BootstrapAdministrator[********]";
    }
}
