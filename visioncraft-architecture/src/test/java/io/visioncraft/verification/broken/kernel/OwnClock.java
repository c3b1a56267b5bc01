package io.visioncraft.verification.broken.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;

/** Asks the JDK for time and ids, once as a method reference. */
final class OwnClock {

    static final Supplier<UUID> IDS = UUID::randomUUID;

    private OwnClock() {}

    static Instant instant() {
        return Instant.now();
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    static long millis() {
        return System.currentTimeMillis();
    }
}
