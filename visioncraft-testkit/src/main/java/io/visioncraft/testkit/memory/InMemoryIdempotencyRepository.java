package io.visioncraft.testkit.memory;

import io.visioncraft.spi.IdempotencyRepository;
import io.visioncraft.spi.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class InMemoryIdempotencyRepository implements IdempotencyRepository {

    private static final Index<Receipt> BY_EXPIRY =
            Index.by(receipt -> Key.of(receipt.expiresAt(), receipt.scope(), receipt.useCase(), receipt.key()));

    private final Transactions transactions;
    private final Table<Key, Receipt> receipts;

    InMemoryIdempotencyRepository(Transactions transactions) {
        this.transactions = transactions;
        this.receipts = new Table<>(
                transactions,
                new Shape<>(
                        InMemoryIdempotencyRepository::keyOf,
                        List.of(),
                        List.of(BY_EXPIRY),
                        (found, wanted) -> KEY.violated()));
    }

    @Override
    public Optional<Receipt> find(String scope, String useCase, String key) {
        return transactions.statement(() -> Optional.ofNullable(receipts.get(Key.of(scope, useCase, key))));
    }

    @Override
    public void save(Receipt receipt) {
        transactions.statement(() -> {
            Receipt stored = receipts.get(keyOf(receipt));
            if (stored != null && stored.expiresAt().isAfter(receipt.createdAt())) {
                throw KEY.violated();
            }
            receipts.put(receipt);
            return receipt;
        });
    }

    @Override
    public int removeExpired(Instant before, int limit) {
        return transactions.statement(() -> {
            List<Receipt> expired = receipts.in(BY_EXPIRY, Key.of())
                    .takeWhile(receipt -> receipt.expiresAt().isBefore(before))
                    .limit(limit)
                    .toList();
            expired.forEach(receipt -> receipts.remove(keyOf(receipt)));
            return expired.size();
        });
    }

    private static Key keyOf(Receipt receipt) {
        return Key.of(receipt.scope(), receipt.useCase(), receipt.key());
    }
}
