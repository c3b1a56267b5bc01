package io.visioncraft.spi;

import java.time.Instant;
import java.util.UUID;

/**
 * Proves that a command with an idempotency key took effect (GEN-7). Immutable and thread-safe.
 *
 * @param scope kind and name of the caller
 * @param useCase the use case, for example {@code orders.place}
 * @param key as the caller stated it
 * @param fingerprint SHA-256 of the command's content, 64 hexadecimal digits
 * @param resultId the id of the record that the first call returned
 * @param resultVersion the version of that record then
 * @param createdAt the instant of the first call, UTC
 * @param expiresAt the instant from which the key may be used anew, UTC
 */
public record Receipt(
        String scope,
        String useCase,
        String key,
        String fingerprint,
        UUID resultId,
        long resultVersion,
        Instant createdAt,
        Instant expiresAt) {}
