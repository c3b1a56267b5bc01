package io.visioncraft.authentication;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.KernelCodes;
import org.jspecify.annotations.Nullable;

/**
 * What a new password must satisfy, after NIST SP 800-63B-4 (IDN-6): a length in code points after normalisation, and not the
 * user's own name or e-mail address. No rules of composition, no expiry, nothing is cut or trimmed. Immutable and
 * thread-safe.
 *
 * @param minimum fewest code points, 8 to 256
 */
public record PasswordPolicy(int minimum) {

    /** No host may ask for less. */
    public static final int LOWEST_MINIMUM = 8;

    /** Most code points. */
    public static final int MAXIMUM = 256;

    private static final int DEFAULT_MINIMUM = 15;

    /**
     * Takes a minimum.
     *
     * @throws IllegalArgumentException for one outside 8 to 256, a mistake of the host
     */
    public PasswordPolicy {
        if (minimum < LOWEST_MINIMUM || minimum > MAXIMUM) {
            throw new IllegalArgumentException(
                    "The shortest password has " + LOWEST_MINIMUM + " to " + MAXIMUM + " characters, not " + minimum);
        }
    }

    /** 15 to 256 code points. */
    public static PasswordPolicy standard() {
        return new PasswordPolicy(DEFAULT_MINIMUM);
    }

    /**
     * Lets a new password pass.
     *
     * @param email whose; null where that is itself invalid
     * @param name whose; null where that is itself invalid
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
