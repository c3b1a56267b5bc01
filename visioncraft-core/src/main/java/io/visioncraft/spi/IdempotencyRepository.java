package io.visioncraft.spi;

import java.time.Instant;
import java.util.Optional;

/** Stores receipts of commands with an idempotency key (GEN-7). Thread-safe; joins the open transaction. */
public interface IdempotencyRepository {

    /** One receipt per scope, use case and key; the losing side runs again and finds the winner's. */
    UniqueKey KEY = UniqueKey.retried("idempotency-key", StoreCodes.KEY_IN_USE);

    /** The receipt, expired or not. */
    Optional<Receipt> find(String scope, String useCase, String key);

    /** Stores a receipt in place of an expired one of the same key, if any. Violates {@link #KEY} if another holds it. */
    void save(Receipt receipt);

    /**
     * Removes receipts that expired before an instant, at most {@code limit} of them.
     *
     * @return how many were removed
     */
    int removeExpired(Instant before, int limit);
}
