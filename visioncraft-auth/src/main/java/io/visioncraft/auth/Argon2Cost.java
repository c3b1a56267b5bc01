package io.visioncraft.auth;

/**
 * The cost of one Argon2id hash. The lower bound of the memory is the lowest of OWASP's equivalent settings (Password Storage
 * Cheat Sheet: m = 7 MiB, t = 5, p = 1). The upper bounds keep one hash at or below 256 MiB and a few seconds. The bounds hold
 * for settings and for stored hashes, since a stored hash decides how much memory its check allocates.
 *
 * @param memoryKib m, in KiB
 * @param iterations t
 * @param parallelism p, in lanes
 */
record Argon2Cost(int memoryKib, int iterations, int parallelism) {

    static final int MIN_MEMORY_KIB = 7_168;
    static final int MAX_MEMORY_KIB = 262_144;
    static final int MAX_ITERATIONS = 10;
    static final int MAX_PARALLELISM = 4;

    /** OWASP's first choice: 19 MiB, two passes, one lane. */
    static final Argon2Cost DEFAULT = new Argon2Cost(19_456, 2, 1);

    Argon2Cost {
        Bounds.require("Argon2id memory in KiB", memoryKib, MIN_MEMORY_KIB, MAX_MEMORY_KIB);
        Bounds.require("Argon2id iterations", iterations, 1, MAX_ITERATIONS);
        Bounds.require("Argon2id parallelism", parallelism, 1, MAX_PARALLELISM);
    }

    static boolean allows(int memoryKib, int iterations, int parallelism) {
        return Bounds.hold(memoryKib, MIN_MEMORY_KIB, MAX_MEMORY_KIB)
                && Bounds.hold(iterations, 1, MAX_ITERATIONS)
                && Bounds.hold(parallelism, 1, MAX_PARALLELISM);
    }
}
