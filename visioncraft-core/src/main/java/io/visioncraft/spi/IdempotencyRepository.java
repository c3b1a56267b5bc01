package io.visioncraft.spi;

import java.time.Instant;
import java.util.Optional;

/**
 * Stores receipts of commands with an idempotency key (GEN-7). Thread-safe. Every method joins the transaction of this
 * thread; {@link #find} may also join a reading. Without either it throws {@link IllegalStateException}.
 */
public interface IdempotencyRepository {

    /** One receipt per scope, use case and key. The losing side runs again and finds the receipt of the winner. */
    UniqueKey KEY = UniqueKey.retried("idempotency-key", StoreCodes.KEY_IN_USE);

    /**
     * {@return the receipt of a key, expired or not; empty if there is none}
     *
     * @param scope kind and name of the caller
     * @param useCase the use case, for example {@code orders.place}
     * @param key the idempotency key, compared exactly
     */
    Optional<Receipt> find(String scope, String useCase, String key);

    /**
     * Stores a receipt. It replaces an expired receipt of the same scope, use case and key.
     *
     * @param receipt the receipt; {@link Receipt#createdAt()} is now
     * @throws io.visioncraft.error.ConflictException retryable, with the code of {@link #KEY}, if an unexpired receipt holds
     *     the key; at the latest at commit
     */
    void save(Receipt receipt);

    /**
     * Removes expired receipts.
     *
     * @param before only receipts that expired before this instant are removed
     * @param limit at most this many
     * @return how many were removed
     */
    int removeExpired(Instant before, int limit);
}
