package io.visioncraft.kernel;

/**
 * A row that a change appends to what only grows beside an aggregate: a status change, a message, a note, a payment. Written
 * with the aggregate, never changed afterwards (GEN-10), read by listings. Implementations are immutable records.
 */
public interface Entry {}
