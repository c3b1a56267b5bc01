package io.visioncraft.kernel;

/**
 * One immutable record that is changed as a whole and guards its rules. Use cases return it, adapters store it.
 *
 * <p>A record carries the version that it was loaded with, 0 while it is new. Verbs leave the version alone. Saving makes it
 * one higher, and a use case returns the record as it was saved (GEN-6).
 *
 * @param <I> the type of its id
 */
public interface Aggregate<I extends Id> {

    /** {@return the id, which never changes} */
    I id();

    /** {@return the version at which this record was loaded or saved; 0 while it is new} */
    long version();

    /** {@return the name of this kind of aggregate in events and messages, for example {@code order}} */
    String aggregateType();

    /**
     * {@return the same record at another version} The library saves it one version higher.
     *
     * @param version 1 or more
     */
    @Internal
    Aggregate<I> atVersion(long version);
}
