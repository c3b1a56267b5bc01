package io.visioncraft.housekeeping;

/**
 * What one call of housekeeping has removed. Immutable and thread-safe.
 *
 * @param receipts receipts of idempotency keys
 * @param sessions sessions
 * @param refreshTokens refresh tokens
 * @param events delivered events
 * @param finished whether nothing was left that could be removed; if false, the batches or the time did not suffice: call again
 */
public record HousekeepingReport(long receipts, long sessions, long refreshTokens, long events, boolean finished) {}
