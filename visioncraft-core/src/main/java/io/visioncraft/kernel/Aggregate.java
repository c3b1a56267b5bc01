package io.visioncraft.kernel;

/**
 * One immutable record that is changed as a whole and guards its own rules. It is what use cases return and what adapters
 * store.
 *
 * <p>A record carries the version that it was loaded with, 0 while it is new. Verbs leave the version alone; saving makes it
 * one higher, and what was saved is what a use case returns (GEN-6).
 *
 * @param <I> the type of its id
 */
public interface Aggregate<I extends Id> {

    /** The id, for life. */
    I id();

    /** The version that this record was loaded with or saved at; 0 while it is new. */
    long version();

    /** What this aggregate is called in events and messages, for example {@code order}. */
    String aggregateType();

    /** The same record at another version: how the library saves it one version higher. */
    @Internal
    Aggregate<I> atVersion(long version);
}
