package io.visioncraft.housekeeping;

/**
 * Counts the rows that one call of housekeeping has removed. Immutable and thread-safe.
 *
 * @param receipts receipts of idempotency keys
 * @param sessions sessions
 * @param refreshTokens refresh tokens
 * @param events delivered events
 * @param finished whether nothing was left to remove; if false, batches or time ran out: call again
 */
public record HousekeepingReport(long receipts, long sessions, long refreshTokens, long events, boolean finished) {}
