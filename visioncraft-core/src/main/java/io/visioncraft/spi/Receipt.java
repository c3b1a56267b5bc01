package io.visioncraft.spi;

import java.time.Instant;
import java.util.UUID;

/**
 * What proves that a command with an idempotency key took effect (GEN-7). Immutable and thread-safe.
 *
 * @param scope who: kind and name of the caller
 * @param useCase which use case, for example {@code orders.place}
 * @param key the idempotency key
 * @param fingerprint SHA-256 of the command's content, 64 hexadecimal digits
 * @param resultId the id of the record that the first call answered with
 * @param resultVersion its version then
 * @param createdAt when
 * @param expiresAt from when on the key may be used anew
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
