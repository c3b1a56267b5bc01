package io.visioncraft.kernel;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address as typed, and the key by which it is unique (IDN-2): the ASCII local part in lower case, the domain
 * through IDNA to lower-case ASCII with at least two labels. Plus tags and dots stay distinct.
 *
 * <p>At most 254 characters, the local part 64. Control characters, blanks, quotes, comments, address literals, a second
 * {@code @}, a trailing dot, a numeric top-level domain, characters that stand for ASCII ones (full-width forms, the Kelvin sign)
 * and the deviation characters of IDNA (ß, ς, zero-width joiner and non-joiner) are refused. Immutable and thread-safe.
 * {@code toString} masks the local part.
 *
 * @param text the address as typed, stripped
 * @param key the canonical key, ASCII lower case
 */
public record EmailAddress(String text, String key) {

    /** Longest address. */
    public static final int MAX_LENGTH = 254;

    /** Longest local part. */
    public static final int MAX_LOCAL_PART = 64;

    private static final int LAST_ASCII = 0x7F;

    // RFC 5322 dot-atom
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    // the last label is never numeric, else an IP address would pass for a domain
    private static final Pattern DOMAIN = Pattern.compile("(?:" + LABEL + "\\.)+(?![0-9]+$)" + LABEL);

    public EmailAddress {
        if (!key.equals(keyOf(text))) {
            throw malformed("The key is not the one of the address");
        }
    }

    /**
     * Reads an address as somebody typed it.
     *
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code too-long} or {@code malformed-e-mail}
     */
    public static EmailAddress of(@Nullable String typed) {
        String text = Text.line(typed, MAX_LENGTH);
        refuseDisguises(typed == null ? "" : typed.strip());
        return new EmailAddress(text, keyOf(text));
    }

    /** Looks at what was typed, since normalising takes some disguises off: a Kelvin sign becomes a K. */
    private static void refuseDisguises(String typed) {
        typed.codePoints().filter(c -> c > LAST_ASCII).forEach(c -> {
            String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            if (plain.chars().anyMatch(one -> one <= LAST_ASCII)) {
                throw malformed("The address holds U+%04X, which stands for an ASCII character".formatted(c));
            }
        });
    }

    /** The part before the {@code @}, as typed. */
    public String localPart() {
        return text.substring(0, text.indexOf('@'));
    }

    private static String keyOf(String text) {
        int at = text.indexOf('@');
        if (text.length() > MAX_LENGTH || at < 1 || at != text.lastIndexOf('@') || at > MAX_LOCAL_PART) {
            throw malformed("An e-mail address is a local part of at most 64 characters, one @ and a domain");
        }
        String local = text.substring(0, at);
        if (!LOCAL_PART.matcher(local).matches()) {
            throw malformed(
                    "The part before the @ may hold ASCII letters, digits, single dots and !#$%&'*+/=?^_`{|}~-");
        }
        String domain = ascii(text.substring(at + 1));
        String key = local.toLowerCase(Locale.ROOT) + "@" + domain;
        if (key.length() > MAX_LENGTH) {
            throw malformed("An e-mail address has at most " + MAX_LENGTH + " characters");
        }
        return key;
    }

    private static String ascii(String domain) {
        for (int i = 0; i < domain.length(); i++) {
            char c = domain.charAt(i);
            // IDNA 2003 maps these characters to others, IDNA 2008 keeps them: the same text would be two domains.
            if (c == '\u00DF' || c == '\u1E9E' || c == '\u03C2' || c == '\u200C' || c == '\u200D') {
                throw malformed("The domain holds a deviation character of IDNA at position " + i);
            }
            // blanks, full stops of other scripts and signs, which IDNA drops or takes for something else
            if (c > LAST_ASCII
                    && !Character.isLetterOrDigit(c)
                    && Character.getType(c) != Character.NON_SPACING_MARK
                    && Character.getType(c) != Character.COMBINING_SPACING_MARK
                    && !Character.isSurrogate(c)) {
                throw malformed("The domain holds a character that no domain name has");
            }
        }
        String ascii;
        try {
            ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException refused) {
            throw malformed("The domain is no domain name");
        }
        if (!DOMAIN.matcher(ascii).matches()) {
            throw malformed("The domain needs at least two labels of letters, digits and hyphens");
        }
        return ascii;
    }

    private static RuntimeException malformed(String message) {
        return KernelCodes.MALFORMED_EMAIL.rejection(message);
    }

    /** Masked, for example {@code a***@example.com}. */
    @Override
    public String toString() {
        return key.charAt(0) + "***" + key.substring(key.indexOf('@'));
    }
}
