package io.visioncraft.kernel;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address as typed, and the key by which it is unique (IDN-2). The key is the ASCII local part in lower case, and
 * the domain through IDNA to lower-case ASCII with at least two labels. Plus tags and dots stay distinct.
 *
 * <p>At most 254 characters, the local part 64. {@link #of} refuses control characters, blanks, quotes, comments, address
 * literals, a second {@code @}, a trailing dot, a numeric top-level domain, characters that stand for ASCII ones (full-width
 * forms, the Kelvin sign), the deviation characters of IDNA (ß, ς, zero-width joiner and non-joiner) and all invisible
 * characters. The constructor keeps an address that an earlier version stored. Immutable and thread-safe. {@code toString}
 * masks the local part.
 *
 * @param text the address as typed, stripped
 * @param key the canonical key, ASCII lower case
 */
public record EmailAddress(String text, String key) {

    /** The most characters of an address. */
    public static final int MAX_LENGTH = 254;

    /** The most characters before the {@code @}. */
    public static final int MAX_LOCAL_PART = 64;

    private static final int LAST_ASCII = 0x7F;

    /** A domain as long as one label may be: none of its labels is too long. */
    private static final int MAX_PLAIN_DOMAIN = 63;

    // RFC 5322 dot-atom
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++)*+");
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    // the last label is never numeric, else an IP address would pass for a domain
    private static final Pattern DOMAIN = Pattern.compile("(?:" + LABEL + "\\.)++(?![0-9]++$)" + LABEL);

    /**
     * Makes an address as it was stored. For an address that a person types, use {@link #of}.
     *
     * @param text the address as typed, stripped
     * @param key the canonical key of that address
     * @throws io.visioncraft.error.InvalidInputException with {@code malformed-e-mail}, also if the key does not belong to
     *     the address
     */
    public EmailAddress {
        if (!key.equals(keyOf(text))) {
            throw malformed("The key is not the one of the address");
        }
    }

    /**
     * Reads an address as a person typed it.
     *
     * @param typed the address, at most 254 characters; blanks at both ends are dropped
     * @return the address with its key
     * @throws io.visioncraft.error.InvalidInputException with {@code malformed-e-mail}, or a code of {@link Text#line}
     */
    public static EmailAddress of(@Nullable String typed) {
        String text = Text.typed(typed, MAX_LENGTH);
        refuseDisguises(typed == null ? "" : typed.strip());
        String key = keyOf(text);
        text.substring(text.indexOf('@') + 1)
                .codePoints()
                .filter(c -> c > LAST_ASCII)
                .forEach(EmailAddress::refuseInDomain);
        return new EmailAddress(text, key);
    }

    /** Checks the text before normalising, which removes some disguises: a Kelvin sign becomes a K. */
    private static void refuseDisguises(String typed) {
        typed.codePoints().filter(c -> c > LAST_ASCII).forEach(c -> {
            String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            if (plain.chars().anyMatch(one -> one <= LAST_ASCII)) {
                throw malformed(
                        String.format(Locale.ROOT, "The address holds U+%04X, which stands for an ASCII character", c));
            }
        });
    }

    /** {@return the part before the {@code @}, as typed} */
    public String localPart() {
        return text.substring(0, text.indexOf('@'));
    }

    private static String keyOf(String text) {
        return isPlain(text) ? text : keyOfAny(text);
    }

    /**
     * Whether an address is its own key at first sight, as most are: lower case and digits, a dot or hyphen between two of these, and
     * a domain of two labels at least whose last one has a letter first. An address is read with each call.
     */
    static boolean isPlain(String text) {
        int length = text.length();
        int at = -1;
        int dot = -1;
        boolean between = false;
        if (length > MAX_LENGTH || length - text.indexOf('@') > MAX_PLAIN_DOMAIN) {
            return false;
        }
        for (int n = 0; n < length; n++) {
            char c = text.charAt(n);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                between = true;
                continue;
            }
            if (!between) {
                return false;
            }
            between = false;
            if (c == '@' && at < 0) {
                at = n;
            } else if (c == '.') {
                dot = n;
            } else if (c != '-') {
                return false;
            }
        }
        return between && at > 0 && at <= MAX_LOCAL_PART && dot > at && text.charAt(dot + 1) >= 'a';
    }

    /** The key of an address, whatever it holds. */
    static String keyOfAny(String text) {
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
        String plain = domain.toLowerCase(Locale.ROOT);
        if (DOMAIN.matcher(plain).matches()) {
            return plain; // IDNA leaves it as it is
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

    private static void refuseInDomain(int c) {
        // IDNA 2003 drops these characters, so that an address that looks the same or not would have the owner's key.
        if (Characters.invisible(c)) {
            throw malformed(String.format(Locale.ROOT, "The domain holds the invisible character U+%04X", c));
        }
        // IDNA 2003 maps these characters to others, IDNA 2008 keeps them: the same text would be two domains.
        if (c == 0xDF || c == 0x1E9E || c == 0x3C2) {
            throw malformed(String.format(Locale.ROOT, "The domain holds U+%04X, a deviation character of IDNA", c));
        }
        // blanks, full stops of other scripts and signs, which IDNA drops or takes for something else
        if (!Characters.letterOrDigit(c) && !Characters.sign(c)) {
            throw malformed("The domain holds a character that no domain name has");
        }
    }

    private static RuntimeException malformed(String message) {
        return KernelCodes.MALFORMED_EMAIL.rejection(message);
    }

    /** {@return the key with a masked local part} For example, {@code a***@example.com}. */
    @Override
    public String toString() {
        return key.charAt(0) + "***" + key.substring(key.indexOf('@'));
    }
}
