package io.visioncraft.kernel;

import java.time.Instant;

/**
 * An aggregate that keeps the instant of its last change. Its times therefore never run backwards, not even where the clocks
 * of two nodes differ (GEN-8). Verbs leave that instant alone, as they leave the version alone. Saving sets it.
 *
 * @param <I> the type of its id
 */
public interface Dated<I extends Id> extends Aggregate<I> {

    /** {@return the instant of the last change, or of the creation where nothing has changed since; UTC, to the microsecond} */
    Instant changedAt();

    /**
     * {@return the same record, changed at that instant} The library calls it when it saves the record.
     *
     * @param at UTC, to the microsecond
     */
    @Internal
    Dated<I> changedAt(Instant at);
}
