package io.visioncraft.persistence.jpa;

import io.visioncraft.spi.IdempotencyRepository;
import io.visioncraft.spi.Receipt;
import java.time.Instant;
import java.util.Optional;

final class JpaIdempotencyRepository implements IdempotencyRepository {

    /**
     * Removes in one statement, since a receipt can be replaced under its digest between two statements. The inner query is
     * wrapped once more, because MariaDB refuses LIMIT directly inside IN.
     */
    private static final String REMOVE = "DELETE FROM vc_idempotency WHERE expires_at < ? AND digest IN"
            + " (SELECT digest FROM (SELECT digest FROM vc_idempotency WHERE expires_at < ?"
            + " ORDER BY expires_at, digest LIMIT ?) oldest)";

    private final Transactions transactions;

    JpaIdempotencyRepository(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Receipt> find(String scope, String useCase, String key) {
        String digest = ReceiptMapper.digest(scope, useCase, key);
        Optional<Receipt> found = transactions
                .statements()
                .one(Select.from(ReceiptRow.class).where("e.digest = ?", digest), ReceiptMapper::record);
        if (found.isEmpty()) {
            transactions.memory().remember(new NotThere(digest), true);
        }
        return found;
    }

    @Override
    public void save(Receipt receipt) {
        OpenTransaction transaction = transactions.current();
        ReceiptRow row = ReceiptMapper.row(receipt);
        NotThere looked = new NotThere(row.digest);
        if (transaction.memory().recall(looked).isEmpty()) {
            transaction
                    .statements()
                    .executeNative(
                            "DELETE FROM vc_idempotency WHERE digest = ? AND expires_at <= ?",
                            row.digest,
                            row.createdAt);
        }
        transaction.memory().forget(looked);
        transaction.statements().insert(row);
    }

    /** The key of a receipt that this transaction did not find: saving it need not remove an expired one first. */
    private record NotThere(String digest) implements Memory.Key<Boolean> {}

    @Override
    public int removeExpired(Instant before, int limit) {
        long instant = Micros.of(before);
        return limit < 1 ? 0 : transactions.statements().executeNative(REMOVE, instant, instant, limit);
    }
}
