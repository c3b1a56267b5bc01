package io.visioncraft.kernel;

import java.time.Instant;

/**
 * An aggregate that keeps when it was last changed, so that its times never run backwards, not even where the clocks of two
 * nodes differ (GEN-8). Verbs leave that instant alone, as they do the version; saving sets it.
 *
 * @param <I> the type of its id
 */
public interface Dated<I extends Id> extends Aggregate<I> {

    /** When it was last changed, UTC, to the microsecond; when it came to be, as long as nothing has changed. */
    Instant changedAt();

    /** The same record, changed at that instant: how the library saves it. */
    @Internal
    Dated<I> changedAt(Instant at);
}
