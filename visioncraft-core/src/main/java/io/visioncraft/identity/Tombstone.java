package io.visioncraft.identity;

import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.UserId;
import org.jspecify.annotations.Nullable;

/** What stands in the place of a person's data once the person was erased (IDN-8). */
public final class Tombstone {

    /** Instead of a name, and of every text that the person wrote. */
    public static final String TEXT = "[erased]";

    private static final String DOMAIN = "@erased.invalid";

    private Tombstone() {}

    /**
     * Instead of the e-mail address: {@code erased-<id>@erased.invalid}, unique because the id is, and never delivered, because
     * RFC 2606 keeps {@code .invalid} free. Nobody else can have an address of that domain.
     */
    public static EmailAddress email(UserId user) {
        return EmailAddress.of("erased-" + user + DOMAIN);
    }

    /** A text that was erased; nothing stays nothing. */
    public static String of(String text) {
        return Arguments.required("text", text).isEmpty() ? text : TEXT;
    }

    /**
     * An address that somebody may take.
     *
     * @throws io.visioncraft.error.InvalidInputException also with {@code reserved-e-mail}
     */
    static EmailAddress free(@Nullable String typed) {
        EmailAddress email = EmailAddress.of(typed);
        if (email.key().endsWith(DOMAIN)) {
            throw IdentityCodes.RESERVED_EMAIL.rejection("Addresses of that domain stand for users who were erased");
        }
        return email;
    }
}
