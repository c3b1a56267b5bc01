package io.visioncraft.identity;

import io.visioncraft.kernel.Masked;
import jakarta.validation.constraints.NotNull;

/**
 * Makes an INVITED customer without a password, for whom staff can order (IDN-1). Immutable and thread-safe.
 *
 * @param email the e-mail address, unique by its key (IDN-2)
 * @param name how the customer is called
 */
public record CreateUser(@NotNull String email, @NotNull String name) {

    public static CreateUser of(String email, String name) {
        return new CreateUser(email, name);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
