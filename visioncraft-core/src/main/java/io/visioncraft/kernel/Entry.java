package io.visioncraft.kernel;

/**
 * A row that a change appends to a list beside its aggregate: a status change, a message, a note, a payment. It is written
 * with the aggregate and read by listings. It never changes afterwards (GEN-10), except that erasure replaces its text by a
 * tombstone (IDN-8). Implementations are immutable records.
 */
public interface Entry {}
