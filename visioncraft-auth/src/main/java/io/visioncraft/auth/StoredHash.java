package io.visioncraft.auth;

import io.visioncraft.authentication.PasswordHash;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stored hash that was parsed and checked before an encoder sees it. Encoders trust the text: a hash that asks for 2 GiB, or
 * lacks a part, ends in an {@code OutOfMemoryError} or an {@code ArrayIndexOutOfBoundsException}.
 *
 * @param scheme the algorithm, by the id in braces
 * @param encoded the text after the id, which the scheme's encoder takes
 * @param memoryKib the memory that a check allocates; 0 if it is negligible
 * @param current whether the hash has the parameters of new hashes
 */
record StoredHash(Scheme scheme, String encoded, int memoryKib, boolean current) {

    /** The algorithms that are read. Hashes of {@code noop}, MD5 and plain SHA are unusable. */
    enum Scheme {
        ARGON2ID,
        BCRYPT,
        /** PBKDF2-HMAC-SHA1 with 185,000 rounds, as Spring Security made it up to 5.7. */
        PBKDF2_SHA1,
        /** PBKDF2-HMAC-SHA256 with 310,000 rounds, as Spring Security makes it from 5.8 on. */
        PBKDF2_SHA256,
        UNUSABLE
    }

    static final String ARGON2ID_PREFIX = "{argon2id}";
    static final int SALT_BYTES = 16;
    static final int OUTPUT_BYTES = 32;
    /** 2^14 rounds take about a second. A cost of 31 would occupy a thread for days. */
    static final int MAX_BCRYPT_COST = 14;

    private static final StoredHash UNUSABLE = new StoredHash(Scheme.UNUSABLE, "", 0, false);

    private static final Pattern ARGON2ID = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([1-9][0-9]{3,5}),t=([1-9][0-9]?),p=([1-9])\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");
    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$([0-9]{2})\\$[./A-Za-z0-9]{53}");
    /** Eight bytes of salt and 32 of output, in hexadecimal digits. */
    private static final Pattern PBKDF2_SHA1 = Pattern.compile("[0-9a-f]{80}");
    /** Sixteen bytes of salt and 32 of output, in hexadecimal digits. */
    private static final Pattern PBKDF2_SHA256 = Pattern.compile("[0-9a-f]{96}");

    /**
     * Reads a stored hash.
     *
     * @param today the cost of new hashes; a hash of another cost is not current
     * @param memoryLimitKib the most memory that one check may allocate in this process
     * @return the hash; of scheme {@link Scheme#UNUSABLE} if it is malformed, of another algorithm or out of bounds
     */
    static StoredHash read(PasswordHash hash, Argon2Cost today, long memoryLimitKib) {
        String text = hash.value();
        int end = text.indexOf('}');
        if (text.length() > PasswordHash.MAX_LENGTH || end < 0) {
            return UNUSABLE;
        }
        String encoded = text.substring(end + 1);
        return switch (text.substring(0, end + 1)) {
            case ARGON2ID_PREFIX -> argon2id(encoded, today, memoryLimitKib);
            case "{bcrypt}" -> bcrypt(encoded);
            case "{pbkdf2}" -> legacy(PBKDF2_SHA1.matcher(encoded), Scheme.PBKDF2_SHA1, encoded);
            case "{pbkdf2@SpringSecurity_v5_8}" ->
                legacy(PBKDF2_SHA256.matcher(encoded), Scheme.PBKDF2_SHA256, encoded);
            default -> UNUSABLE;
        };
    }

    private static StoredHash argon2id(String encoded, Argon2Cost today, long memoryLimitKib) {
        Matcher parts = ARGON2ID.matcher(encoded);
        if (!parts.matches()) {
            return UNUSABLE;
        }
        int memoryKib = Integer.parseInt(parts.group(1));
        int iterations = Integer.parseInt(parts.group(2));
        int parallelism = Integer.parseInt(parts.group(3));
        String salt = parts.group(4);
        String output = parts.group(5);
        if (!Argon2Cost.allows(memoryKib, iterations, parallelism)
                || memoryKib > memoryLimitKib
                || !Base64Text.STANDARD.isCanonical(salt)
                || !Base64Text.STANDARD.isCanonical(output)) {
            return UNUSABLE;
        }
        boolean current = today.equals(new Argon2Cost(memoryKib, iterations, parallelism))
                && Base64Text.decodedLength(salt.length()) == SALT_BYTES
                && Base64Text.decodedLength(output.length()) == OUTPUT_BYTES;
        return new StoredHash(Scheme.ARGON2ID, encoded, memoryKib, current);
    }

    private static StoredHash bcrypt(String encoded) {
        Matcher parts = BCRYPT.matcher(encoded);
        if (!parts.matches() || !Bounds.hold(Integer.parseInt(parts.group(1)), 4, MAX_BCRYPT_COST)) {
            return UNUSABLE;
        }
        return new StoredHash(Scheme.BCRYPT, encoded, 0, false);
    }

    private static StoredHash legacy(Matcher form, Scheme scheme, String encoded) {
        return form.matches() ? new StoredHash(scheme, encoded, 0, false) : UNUSABLE;
    }

    /** Masked: a hash is never shown. */
    @Override
    public String toString() {
        return "StoredHash[" + scheme + "]";
    }
}
