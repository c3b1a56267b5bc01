package io.visioncraft.identity;

import io.visioncraft.kernel.Masked;
import jakarta.validation.constraints.NotNull;

/**
 * Creates an INVITED customer without a password, so that staff can place orders for the customer (IDN-1). Immutable
 * and thread-safe.
 *
 * @param email the e-mail address, unique by its key (IDN-2)
 * @param name the customer's name, one line of at most 300 characters
 */
public record CreateUser(@NotNull String email, @NotNull String name) {

    /**
     * {@return a command for that customer}
     *
     * @param email the e-mail address
     * @param name the customer's name
     */
    public static CreateUser of(String email, String name) {
        return new CreateUser(email, name);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
