package io.visioncraft.billing;

import java.util.List;
import java.util.Optional;

/**
 * Stores number series, one row each. The library finds and saves a series only while the transaction holds its guard. A plain
 * read and a plain write therefore suffice, if both see and replace the latest committed state.
 *
 * <p>A store that cannot be reached throws {@code store-unavailable}, a row that makes no valid record
 * {@code corrupt-record}. Neither is ever an empty answer.
 */
public interface NumberSeriesRepository {

    /**
     * Finds a series.
     *
     * @param key the key, compared as bytes
     * @return the series as it was last saved, also in this transaction; empty if it never was
     */
    Optional<NumberSeries> find(String key);

    /**
     * Finds all series, of which there are few. The library calls it without their guards, also outside of a transaction.
     *
     * @return each series as it was last committed, or saved in this transaction, in any order
     */
    List<NumberSeries> all();

    /**
     * Stores a series, its issuer included, in the place of the one with its key. A rollback takes it back, so that no number
     * is lost.
     *
     * @param series the series, with the next number to give
     */
    void save(NumberSeries series);
}
