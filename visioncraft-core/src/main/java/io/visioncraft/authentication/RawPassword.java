package io.visioncraft.authentication;

import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Text;
import java.nio.CharBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A password as a person typed it, in normalisation form C. It is another type than {@link PasswordHash}, so that
 * nobody mistakes one for the other, and its text is stars. The length is checked before anything is normalised or
 * hashed (IDN-6); {@link PasswordPolicy} checks a new password further.
 *
 * <p>Immutable and thread-safe. Not a record, so that it can neither be printed nor serialised by accident.
 */
public final class RawPassword {

    /** The most UTF-16 units of the input, before normalisation. */
    public static final int MAX_LENGTH = 512;

    private final char[] characters;

    private RawPassword(char[] characters) {
        this.characters = characters;
    }

    /**
     * {@return the password as typed: nothing is trimmed or cut}
     *
     * @param typed the text as typed
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null and empty, {@code too-long},
     *     {@code too-many-marks} or {@code unpaired-surrogate}; never with the password in it
     */
    public static RawPassword of(@Nullable CharSequence typed) {
        if (typed == null || typed.length() == 0) {
            throw KernelCodes.REQUIRED.rejection("A password is required");
        }
        if (typed.length() > MAX_LENGTH) {
            throw KernelCodes.TOO_LONG.rejection(
                    "A password has at most " + MAX_LENGTH + " characters", "max", MAX_LENGTH);
        }
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < typed.length()
                    && Character.isLowSurrogate(typed.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw KernelCodes.UNPAIRED_SURROGATE.rejection("The password holds an unpaired surrogate");
            }
        }
        return new RawPassword(Text.composed(typed).toCharArray());
    }

    /** {@return a view of the characters, in normalisation form C} Read it, do not keep it. */
    public CharSequence characters() {
        return CharBuffer.wrap(characters).asReadOnlyBuffer();
    }

    /** {@return the length in code points} */
    public int codePoints() {
        return Character.codePointCount(characters, 0, characters.length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RawPassword password && Arrays.equals(characters, password.characters);
    }

    @Override
    public int hashCode() {
        return RawPassword.class.hashCode();
    }

    /** Stars, always as many. */
    @Override
    public String toString() {
        return "********";
    }
}
