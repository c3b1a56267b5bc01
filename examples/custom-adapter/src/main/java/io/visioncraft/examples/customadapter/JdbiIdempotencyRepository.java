package io.visioncraft.examples.customadapter;

import io.visioncraft.spi.IdempotencyRepository;
import io.visioncraft.spi.Receipt;
import java.time.Instant;
import java.util.Optional;

record JdbiIdempotencyRepository(Transactions transactions) implements IdempotencyRepository {

    private static final Json<Receipt> RECEIPT = Json.of("receipt", Receipt.class);
    private static final String THIS_KEY = "scope = ? AND use_case = ? AND receipt_key = ?";

    @Override
    public Optional<Receipt> find(String scope, String useCase, String key) {
        return new Select<>(
                        transactions, "vc_receipt", "body", (row, context) -> RECEIPT.read(row.getString("body"), key))
                .where(THIS_KEY, scope, useCase, key)
                .first();
    }

    /** The unique index decides between two that save at once, also where both have removed the same expired receipt. */
    @Override
    public void save(Receipt receipt) {
        transactions.write(sql -> {
            sql.execute(
                    "DELETE FROM vc_receipt WHERE " + THIS_KEY + " AND expires_at <= ?",
                    receipt.scope(),
                    receipt.useCase(),
                    receipt.key(),
                    receipt.createdAt());
            return sql.execute(
                    "INSERT INTO vc_receipt (scope, use_case, receipt_key, expires_at, body) VALUES (?, ?, ?, ?, ?)",
                    receipt.scope(),
                    receipt.useCase(),
                    receipt.key(),
                    receipt.expiresAt(),
                    Json.write(receipt));
        });
    }

    @Override
    public int removeExpired(Instant before, int limit) {
        String delete = "DELETE FROM vc_receipt WHERE expires_at < ? FETCH FIRST ? ROWS ONLY";
        return transactions.write(sql -> sql.execute(delete, before, limit));
    }
}
