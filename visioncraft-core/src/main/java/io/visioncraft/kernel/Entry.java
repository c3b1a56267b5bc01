package io.visioncraft.kernel;

/**
 * A row that a change appends to what only grows beside an aggregate: a status change, a message, a note, a payment. Written
 * with the aggregate, read by listings, never changed afterwards (GEN-10) but for a text that gives way to a tombstone (IDN-8).
 * Implementations are immutable records.
 */
public interface Entry {}
