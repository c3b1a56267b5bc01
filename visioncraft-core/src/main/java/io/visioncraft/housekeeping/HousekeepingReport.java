package io.visioncraft.housekeeping;

/**
 * Counts what one call of housekeeping has removed, and the documents that it has made anonymous. Immutable and thread-safe.
 *
 * @param receipts receipts of idempotency keys
 * @param sessions sessions
 * @param refreshTokens refresh tokens
 * @param events delivered events
 * @param documents invoices and credit notes that name nobody any more, since their retention is over
 * @param finished whether nothing was left to do; if false, batches or time ran out: call again
 */
public record HousekeepingReport(
        long receipts, long sessions, long refreshTokens, long events, long documents, boolean finished) {}
