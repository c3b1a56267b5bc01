package io.visioncraft.persistence.jpa;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates as columns: whole days since 1970-01-01. A column of type DATE goes through {@code java.sql.Date} on both providers,
 * which moves days that the calendar or the zone of the Java machine lacks, and all of them before 1582.
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
