package io.visioncraft.billing;

import java.util.Optional;

/**
 * Stores number series, one row each. Called only while the transaction holds the series' guard, so a plain read and a plain
 * write suffice: both see and replace the latest committed state.
 */
public interface NumberSeriesRepository {

    /** Where the series stands; empty before its first document. */
    Optional<NumberSeries> find(String key);

    /** Stores where the series stands, its issuer included. Rolled back with the transaction, so that no number is lost. */
    void save(NumberSeries series);
}
