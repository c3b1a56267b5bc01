package io.visioncraft.identity;

import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** The values that replace the data of an erased person (IDN-8). */
public final class Tombstone {

    /** Replaces the name and every text that the person wrote. */
    public static final String TEXT = "[erased]";

    private static final String DOMAIN = "@erased.invalid";

    private Tombstone() {}

    /**
     * {@return the address that replaces the user's: {@code erased-<id>@erased.invalid}} It is unique because the id
     * is. No mail to it is delivered, because RFC 2606 reserves {@code .invalid}. No other user can have an address of
     * that domain ({@code reserved-e-mail}).
     *
     * @param user the user who is being erased
     */
    public static EmailAddress email(UserId user) {
        return EmailAddress.of("erased-" + user + DOMAIN);
    }

    /**
     * {@return {@link #TEXT}, or an empty text for an empty text}
     *
     * @param text the text to erase
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null
     */
    public static String of(String text) {
        return Arguments.required("text", text).isEmpty() ? text : TEXT;
    }

    /**
     * {@return the address as typed, which a user may take}
     *
     * @param typed the address as typed
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code malformed-e-mail} or
     *     {@code reserved-e-mail}
     */
    static EmailAddress free(@Nullable String typed) {
        EmailAddress email = EmailAddress.of(typed);
        if (email.key().endsWith(DOMAIN)) {
            throw IdentityCodes.RESERVED_EMAIL.rejection("Addresses of that domain stand for users who were erased");
        }
        return email;
    }
}
