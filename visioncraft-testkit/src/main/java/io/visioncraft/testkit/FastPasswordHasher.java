package io.visioncraft.testkit;

import io.visioncraft.authentication.AuthenticationCodes;
import io.visioncraft.authentication.PasswordHash;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.authentication.RawPassword;
import io.visioncraft.error.VisionCraftException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * <strong>For tests only:</strong> one round of SHA-256, which an attacker guesses billions of times per second, so
 * that tests do not wait. It salts and keeps every other promise of {@link PasswordHasher}. A test can count its work,
 * age its parameters and overload it. Thread-safe.
 */
public final class FastPasswordHasher implements PasswordHasher {

    private static final Pattern FORM = Pattern.compile("\\{tests-only\\}(\\d{1,9})\\$([0-9a-f]{16})\\$([0-9a-f]{64})");

    private final AtomicInteger parameters = new AtomicInteger(1);
    private final AtomicLong salts = new AtomicLong();
    private final AtomicLong work = new AtomicLong();
    private volatile boolean overloaded;
    private volatile boolean overloadedWithNew;

    @Override
    public PasswordHash hash(RawPassword password) {
        if (overloadedWithNew) {
            throw tooMany();
        }
        String salt = HexFormat.of().toHexDigits(salts.incrementAndGet());
        int today = parameters.get();
        return new PasswordHash("{tests-only}" + today + "$" + salt + "$" + digest(password, today, salt));
    }

    @Override
    public Verification verify(RawPassword password, PasswordHash hash) {
        Matcher parts = FORM.matcher(hash.value());
        if (!parts.matches()) {
            burn(password);
            return Verification.UNUSABLE;
        }
        int then = Integer.parseInt(parts.group(1));
        if (!digest(password, then, parts.group(2)).equals(parts.group(3))) {
            return Verification.DIFFERS;
        }
        return then == parameters.get() ? Verification.MATCHES : Verification.MATCHES_OUTDATED;
    }

    @Override
    public void burn(RawPassword password) {
        digest(password, 0, "");
    }

    /**
     * {@return how many passwords were hashed, checked or burnt so far} Log-ins that must not be told apart cost the
     * same (IDN-4).
     */
    public long work() {
        return work.get();
    }

    /** Changes the present parameters: every hash made so far is outdated. */
    public void age() {
        parameters.incrementAndGet();
    }

    /**
     * Overloads the hasher, or ends that: while it is overloaded, each method answers {@code hashing-overloaded}.
     *
     * @param yes whether it is overloaded from now on
     */
    public void overloaded(boolean yes) {
        overloaded = yes;
    }

    /**
     * Overloads the hasher with new hashes, or ends that: while it is overloaded, {@link #hash} answers
     * {@code hashing-overloaded} and passwords are still checked.
     *
     * @param yes whether it is overloaded from now on
     */
    public void overloadedWithNewHashes(boolean yes) {
        overloadedWithNew = yes;
    }

    private static VisionCraftException tooMany() {
        return AuthenticationCodes.HASHING_OVERLOADED.rejection("Too many passwords are being hashed at once");
    }

    private String digest(RawPassword password, int parameters, String salt) {
        if (overloaded) {
            throw tooMany();
        }
        work.incrementAndGet();
        String salted = parameters + "$" + salt + "$" + password.characters();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(salted.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256", missing);
        }
    }
}
