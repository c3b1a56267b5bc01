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
 * Hashes passwords with Argon2id (RFC 9106) and reads the hashes that other applications left behind. Immutable and
 * thread-safe; make one and share it, since the limit on parallel hashing is per instance.
 *
 * <p>New hashes read {@code {argon2id}$argon2id$v=19$m=19456,t=2,p=1$salt$output} with 16 bytes of salt, 32 of output and, by
 * default, OWASP's first choice of cost: 19 MiB, two passes, one lane. Every code point of the password counts.
 *
 * <p>Stored hashes are parsed strictly before an encoder sees them. Read are
 *
 * <ul>
 *   <li>{@code {argon2id}} with m 7,168–262,144 KiB (and no more than half of the heap holds), t 1–10, p 1–4, 8–64 bytes of salt and
 *       16–64 of output; one made with other than this instance's parameters is <em>outdated</em>;
 *   <li>{@code {bcrypt}} of cost 4–14, always outdated. It ignores what follows byte 72 and ends at a NUL, so a password
 *       with either differs from every such hash;
 *   <li>{@code {pbkdf2}} and {@code {pbkdf2@SpringSecurity_v5_8}} as Spring Security makes them, always outdated.
 * </ul>
 *
 * Everything else is <em>unusable</em>: {@code noop}, MD5, plain SHA, cut, padded, oversized. It takes the work of a check all
 * the same, and so does {@link #burn}: both check against a hash of today's parameters that no password has. A legacy hash
 * takes its own algorithm's time until it is replaced.
 *
 * <p>A fair gate limits how many hash at once. By default it has a permit per core, but no more than fit a quarter of the heap;
 * 64 may wait for each permit, five seconds at most. A stored hash that needs more memory than today's takes several permits.
 * Beyond that, and when interrupted while waiting, all methods throw {@link io.visioncraft.error.UnavailableException} with
 * code {@code hashing-overloaded}. New hashes pass a gate of their own first, with half of the permits and a queue as long: a
 * flood of registrations waits there, and no more of them than that stand in the way of those who log in.
 */
public final class Argon2idPasswordHasher implements PasswordHasher {

    /** What bcrypt reads of a password, in bytes of UTF-8. */
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

    /** {@return a hasher of the default cost and limits} */
    public static Argon2idPasswordHasher withDefaults() {
        return builder().build();
    }

    /** {@return a builder, to choose cost and limits} */
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

    /** One permit stands for the memory of one hash of today's cost. */
    private int weight(StoredHash stored) {
        return Math.max(1, (stored.memoryKib() + cost.memoryKib() - 1) / cost.memoryKib());
    }

    private static boolean bcryptSeesAll(RawPassword password) {
        CharSequence characters = password.characters();
        return characters.chars().noneMatch(c -> c == 0)
                && StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters)).remaining() <= BCRYPT_BYTES;
    }

    /** Salt and output of zeros: the work is that of any hash, and nobody finds a password with that output. */
    private static String hashOfNobody(Argon2Cost cost) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.iterations() + ",p=" + cost.parallelism() + "$"
                + base64.encodeToString(new byte[StoredHash.SALT_BYTES]) + "$"
                + base64.encodeToString(new byte[StoredHash.OUTPUT_BYTES]);
    }

    /** The cost, nothing secret. */
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
         * Sets the passes over that memory, t. Default 2.
         *
         * @param passes 1 to 10
         * @return this builder
         */
        public Builder iterations(int passes) {
            this.iterations = passes;
            return this;
        }

        /**
         * Sets the lanes, p. Default 1; more do not make it faster here, since one thread computes them all.
         *
         * @param lanes 1 to 4
         * @return this builder
         */
        public Builder parallelism(int lanes) {
            this.parallelism = lanes;
            return this;
        }

        /**
         * Sets how many passwords are hashed at once. Default one per core, as far as a quarter of the heap holds them.
         *
         * @param atOnce 1 to 1,024
         * @return this builder
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
         */
        public Builder queue(int waiting) {
            Bounds.require("Queue", waiting, 0, MAX_QUEUE);
            this.queue = OptionalInt.of(waiting);
            return this;
        }

        /**
         * Sets how long a call waits for a permit. Default five seconds.
         *
         * @param longest up to a minute, zero for not at all
         * @return this builder
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
         * @throws IllegalArgumentException when a value of the cost is out of its bounds
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
