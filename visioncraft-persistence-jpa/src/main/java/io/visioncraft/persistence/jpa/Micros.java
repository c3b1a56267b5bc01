package io.visioncraft.persistence.jpa;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instants as columns: whole microseconds since 1970 in UTC, which no driver, provider or time zone converts. */
final class Micros {

    private static final long PER_SECOND = 1_000_000;
    private static final int NANOS = 1_000;

    private Micros() {}

    /** The column's value; digits below the microsecond are cut off. */
    static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano() / NANOS);
    }

    static @Nullable Long ofNullable(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }

    static Instant at(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * (long) NANOS);
    }

    static @Nullable Instant atNullable(@Nullable Long micros) {
        return micros == null ? null : at(micros);
    }
}
