package io.visioncraft.authentication;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.KernelCodes;
import org.jspecify.annotations.Nullable;

/**
 * The rules for new passwords, after NIST SP 800-63B-4 (IDN-6): a length in code points after normalisation; not the
 * user's name, and not the local part of its e-mail address. There are no rules of composition and no expiry. Nothing
 * is cut or trimmed. Immutable and thread-safe.
 *
 * @param minimum the fewest code points, 8 to 256
 */
public record PasswordPolicy(int minimum) {

    /** The lowest minimum that a host can choose, in code points. */
    public static final int LOWEST_MINIMUM = 8;

    /** The most code points of a password. */
    public static final int MAXIMUM = 256;

    private static final int DEFAULT_MINIMUM = 15;

    /**
     * Checks the minimum.
     *
     * @param minimum the fewest code points, 8 to 256
     * @throws IllegalArgumentException for a minimum outside 8 to 256
     */
    public PasswordPolicy {
        if (minimum < LOWEST_MINIMUM || minimum > MAXIMUM) {
            throw new IllegalArgumentException(
                    "The shortest password has " + LOWEST_MINIMUM + " to " + MAXIMUM + " characters, not " + minimum);
        }
    }

    /** {@return the policy of 15 to 256 code points} */
    public static PasswordPolicy standard() {
        return new PasswordPolicy(DEFAULT_MINIMUM);
    }

    /**
     * {@return the new password, which keeps the rules}
     *
     * @param password the password as typed
     * @param email the user's e-mail address, null if it is itself invalid
     * @param name the user's name, null if it is itself invalid
     * @throws InvalidInputException with {@code password-too-short}, {@code too-long} or {@code password-guessable}
     */
    RawPassword accept(RawPassword password, @Nullable EmailAddress email, @Nullable String name) {
        int length = password.codePoints();
        if (length < minimum) {
            throw AuthenticationCodes.PASSWORD_TOO_SHORT.rejection(
                    "A password has at least " + minimum + " characters", "min", minimum);
        }
        if (length > MAXIMUM) {
            throw KernelCodes.TOO_LONG.rejection("A password has at most " + MAXIMUM + " characters", "max", MAXIMUM);
        }
        String folded = Folding.key(password.characters().toString());
        if ((email != null && folded.equals(Folding.key(email.localPart())))
                || (name != null && folded.equals(Folding.key(name)))) {
            throw AuthenticationCodes.PASSWORD_GUESSABLE.rejection(
                    "A password is neither the name nor the first part of the e-mail address");
        }
        return password;
    }
}
