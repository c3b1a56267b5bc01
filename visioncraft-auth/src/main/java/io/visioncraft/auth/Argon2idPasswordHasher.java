package io.visioncraft.auth;

import io.visioncraft.authentication.PasswordHash;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.authentication.RawPassword;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.OptionalInt;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes passwords with Argon2id (RFC 9106) and checks hashes that other applications made. Immutable and thread-safe. Make
 * one and share it: the limit on parallel hashing holds per instance.
 *
 * <p>A new hash has the form {@code {argon2id}$argon2id$v=19$m=19456,t=2,p=1$salt$output}, with 16 bytes of salt and 32 of
 * output. The default cost is OWASP's first choice: 19 MiB, two passes, one lane. Every code point of the password counts.
 *
 * <p>Stored hashes are parsed strictly before an encoder sees them. These schemes are read:
 *
 * <ul>
 *   <li>{@code {argon2id}} with m 7,168–262,144 KiB (at most half of the heap, or this instance's m if that is more), t 1–10,
 *       p 1–4, 8–64 bytes of salt and 16–64 of output. A hash with other parameters than this instance's is <em>outdated</em>.
 *   <li>{@code {bcrypt}} of cost 4–14, always outdated. bcrypt reads only the first 72 bytes and stops at NUL; a password with
 *       more bytes or a NUL never matches such a hash.
 *   <li>{@code {pbkdf2}} and {@code {pbkdf2@SpringSecurity_v5_8}} as Spring Security makes them, always outdated.
 * </ul>
 *
 * Every other hash is <em>unusable</em>: {@code noop}, MD5, plain SHA, cut, padded, oversized. Checking an unusable hash takes
 * the work of a check, and so does {@link #burn}: both compare with a hash of this instance's parameters that no password has.
 * Checking a bcrypt or PBKDF2 hash takes the time of that algorithm, until the hash is replaced.
 *
 * <p>A fair gate limits how many passwords are hashed at once:
 *
 * <ul>
 *   <li>By default it has one permit per core, but no more than fit a quarter of the heap.
 *   <li>By default 64 calls may wait for each permit, five seconds at most.
 *   <li>A stored hash that needs more memory than a new one takes several permits.
 *   <li>New hashes first wait at a second gate with half the permits (at least one), so a flood of registrations cannot block
 *       log-ins.
 * </ul>
 *
 * If too many calls wait, if a call waits too long, or if its thread is interrupted while it waits, each method throws
 * {@link io.visioncraft.error.UnavailableException} with {@code hashing-overloaded}.
 */
public final class Argon2idPasswordHasher implements PasswordHasher {

    /** The bytes of UTF-8 that bcrypt reads of a password. */
    private static final int BCRYPT_BYTES = 72;

    private final Argon2Cost cost;
    private final Encoders encoders;
    private final HashingGate gate;
    private final HashingGate newHashes;
    private final long memoryLimitKib;
    private final String nobody;

    Argon2idPasswordHasher(Argon2Cost cost, Encoders encoders, HashingGate gate, long memoryLimitKib) {
        this.cost = cost;
        this.encoders = encoders;
        this.gate = gate;
        this.newHashes = gate.before();
        this.memoryLimitKib = memoryLimitKib;
        this.nobody = hashOfNobody(cost);
    }

    /** {@return a hasher with the default cost and limits} */
    public static Argon2idPasswordHasher withDefaults() {
        return builder().build();
    }

    /** {@return a builder that chooses cost and limits} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public PasswordHash hash(RawPassword password) {
        Objects.requireNonNull(password, "password");
        String encoded = newHashes.pass(
                1,
                () -> gate.pass(
                        1, () -> Objects.requireNonNull(encoders.argon2id().encode(password.characters()))));
        return new PasswordHash(StoredHash.ARGON2ID_PREFIX + encoded);
    }

    @Override
    public Verification verify(RawPassword password, PasswordHash hash) {
        Objects.requireNonNull(password, "password");
        StoredHash stored = StoredHash.read(hash, cost, memoryLimitKib);
        if (stored.scheme() == StoredHash.Scheme.UNUSABLE) {
            burn(password);
            return Verification.UNUSABLE;
        }
        if (stored.scheme() == StoredHash.Scheme.BCRYPT && !bcryptSeesAll(password)) {
            burn(password);
            return Verification.DIFFERS;
        }
        if (!matches(encoders.of(stored.scheme()), password, stored.encoded(), weight(stored))) {
            return Verification.DIFFERS;
        }
        return stored.current() ? Verification.MATCHES : Verification.MATCHES_OUTDATED;
    }

    @Override
    public void burn(RawPassword password) {
        Objects.requireNonNull(password, "password");
        matches(encoders.argon2id(), password, nobody, 1);
    }

    private boolean matches(PasswordEncoder encoder, RawPassword password, String encoded, int weight) {
        return gate.pass(weight, () -> encoder.matches(password.characters(), encoded));
    }

    /**
     * {@return about how many calls wait for their turn to hash or to verify} A figure for operators: where it stays above zero,
     * log-ins are slow, and soon refused with {@code hashing-overloaded}.
     */
    public int waiting() {
        return gate.waiting() + newHashes.waiting();
    }

    /** The permits of a check: one for each started multiple of a new hash's memory. */
    private int weight(StoredHash stored) {
        return Math.max(1, (stored.memoryKib() + cost.memoryKib() - 1) / cost.memoryKib());
    }

    private static boolean bcryptSeesAll(RawPassword password) {
        CharSequence characters = password.characters();
        return characters.chars().noneMatch(c -> c == 0)
                && StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters)).remaining() <= BCRYPT_BYTES;
    }

    /** A hash with salt and output of zeros: checking it takes the work of a check, and no known password has that output. */
    private static String hashOfNobody(Argon2Cost cost) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.iterations() + ",p=" + cost.parallelism() + "$"
                + base64.encodeToString(new byte[StoredHash.SALT_BYTES]) + "$"
                + base64.encodeToString(new byte[StoredHash.OUTPUT_BYTES]);
    }

    /** Shows the cost and nothing secret. */
    @Override
    public String toString() {
        return "Argon2idPasswordHasher[m=" + cost.memoryKib() + ", t=" + cost.iterations() + ", p=" + cost.parallelism()
                + "]";
    }

    /** Chooses cost and limits. Not thread-safe. */
    public static final class Builder {

        private static final int MAX_PERMITS = 1_024;
        private static final int MAX_QUEUE = 100_000;
        private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
        private static final int QUEUE_PER_PERMIT = 64;

        private int memoryKib = Argon2Cost.DEFAULT.memoryKib();
        private int iterations = Argon2Cost.DEFAULT.iterations();
        private int parallelism = Argon2Cost.DEFAULT.parallelism();
        private OptionalInt permits = OptionalInt.empty();
        private OptionalInt queue = OptionalInt.empty();
        private Duration maxWait = Duration.ofSeconds(5);

        private Builder() {}

        /**
         * Sets the memory of one hash, m. Default 19,456 KiB.
         *
         * @param kib 7,168 to 262,144 KiB
         * @return this builder
         */
        public Builder memoryKib(int kib) {
            this.memoryKib = kib;
            return this;
        }

        /**
         * Sets the passes over the memory, t. Default 2.
         *
         * @param passes 1 to 10
         * @return this builder
         */
        public Builder iterations(int passes) {
            this.iterations = passes;
            return this;
        }

        /**
         * Sets the lanes, p. Default 1. More lanes are no faster, since one thread computes them all.
         *
         * @param lanes 1 to 4
         * @return this builder
         */
        public Builder parallelism(int lanes) {
            this.parallelism = lanes;
            return this;
        }

        /**
         * Sets how many passwords are hashed at once. Default one per core, but no more than fit a quarter of the heap.
         *
         * @param atOnce 1 to 1,024
         * @return this builder
         * @throws IllegalArgumentException if the number is out of these bounds
         */
        public Builder permits(int atOnce) {
            Bounds.require("Permits", atOnce, 1, MAX_PERMITS);
            this.permits = OptionalInt.of(atOnce);
            return this;
        }

        /**
         * Sets how many calls may wait for a permit. Default 64 for each permit.
         *
         * @param waiting 0 to 100,000
         * @return this builder
         * @throws IllegalArgumentException if the number is out of these bounds
         */
        public Builder queue(int waiting) {
            Bounds.require("Queue", waiting, 0, MAX_QUEUE);
            this.queue = OptionalInt.of(waiting);
            return this;
        }

        /**
         * Sets how long a call waits for a permit at most. Default five seconds.
         *
         * @param longest zero to one minute; with zero a call does not wait
         * @return this builder
         * @throws IllegalArgumentException if the time is out of these bounds
         */
        public Builder maxWait(Duration longest) {
            if (longest.isNegative() || longest.compareTo(LONGEST_WAIT) > 0) {
                throw new IllegalArgumentException("The wait is at most " + LONGEST_WAIT + ", not " + longest);
            }
            this.maxWait = longest;
            return this;
        }

        /**
         * {@return the hasher}
         *
         * @throws IllegalArgumentException if memory, passes or lanes are out of their bounds
         */
        public Argon2idPasswordHasher build() {
            Argon2Cost cost = new Argon2Cost(memoryKib, iterations, parallelism);
            long memoryLimitKib =
                    Math.max(cost.memoryKib(), Runtime.getRuntime().maxMemory() / 1024 / 2);
            return new Argon2idPasswordHasher(cost, Encoders.of(cost), gate(cost), memoryLimitKib);
        }

        private HashingGate gate(Argon2Cost cost) {
            Runtime runtime = Runtime.getRuntime();
            int atOnce = permits.orElseGet(() -> permitsFor(cost, runtime.availableProcessors(), runtime.maxMemory()));
            return new HashingGate(atOnce, queue.orElse(atOnce * QUEUE_PER_PERMIT), maxWait);
        }

        static int permitsFor(Argon2Cost cost, int cores, long heapBytes) {
            long fitting = heapBytes / 4 / (cost.memoryKib() * 1024L);
            return (int) Math.max(1, Math.min(Math.min(cores, fitting), MAX_PERMITS));
        }
    }
}
