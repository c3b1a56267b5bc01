package io.visioncraft.billing;

import java.time.LocalDate;

/**
 * Where a series of gapless numbers stands (INV-4). Immutable and thread-safe.
 *
 * @param key document type and prefix, for example {@code invoice:INV}; ASCII, at most 100 characters
 * @param lastDate the date of issue of its last document
 * @param next the number that the next document of that year gets, from 1
 */
public record NumberSeries(String key, LocalDate lastDate, long next) {}
