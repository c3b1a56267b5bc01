package io.visioncraft.persistence.jpa;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates as columns: whole days since 1970. Both providers would take a DATE through {@code java.sql.Date}, whose calendar moves
 * dates before 1582.
 */
final class Days {

    private Days() {}

    static int of(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    static @Nullable Integer ofNullable(@Nullable LocalDate date) {
        return date == null ? null : of(date);
    }

    static LocalDate at(int days) {
        return LocalDate.ofEpochDay(days);
    }

    static @Nullable LocalDate atNullable(@Nullable Integer days) {
        return days == null ? null : at(days);
    }
}
