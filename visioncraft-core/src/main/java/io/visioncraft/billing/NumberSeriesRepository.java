package io.visioncraft.billing;

import java.util.Optional;

/**
 * Stores number series, one row each. The library calls it only while the transaction holds the series' guard. A plain read
 * and a plain write therefore suffice, if both see and replace the latest committed state.
 *
 * <p>A store that cannot be reached throws {@code store-unavailable}, a row that makes no valid record
 * {@code corrupt-record}. Neither is ever an empty answer.
 */
public interface NumberSeriesRepository {

    /**
     * Finds a series.
     *
     * @param key the key, compared as bytes
     * @return the series as it was last saved, also in this transaction; empty before its first document
     */
    Optional<NumberSeries> find(String key);

    /**
     * Stores a series, its issuer included, in the place of the one with its key. A rollback takes it back, so that no number
     * is lost.
     *
     * @param series the series, with the next number to give
     */
    void save(NumberSeries series);
}
