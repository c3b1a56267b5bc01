package io.visioncraft.persistence.jpa;

import io.visioncraft.spi.IdempotencyRepository;
import io.visioncraft.spi.Receipt;
import java.time.Instant;
import java.util.Optional;

final class JpaIdempotencyRepository implements IdempotencyRepository {

    /**
     * In one statement, since a receipt can be replaced under its digest between two. The inner query is wrapped once more for
     * MariaDB, which knows no LIMIT directly inside IN.
     */
    private static final String REMOVE = "DELETE FROM vc_idempotency WHERE expires_at < ? AND digest IN"
            + " (SELECT digest FROM (SELECT digest FROM vc_idempotency WHERE expires_at < ?"
            + " ORDER BY expires_at, digest LIMIT ?) oldest)";

    private final Sessions sessions;

    JpaIdempotencyRepository(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<Receipt> find(String scope, String useCase, String key) {
        return sessions.current()
                .one(
                        Select.from(ReceiptEntity.class)
                                .where("e.digest = :digest", "digest", ReceiptMapper.digest(scope, useCase, key)),
                        ReceiptMapper::record);
    }

    @Override
    public void save(Receipt receipt) {
        JpaSession session = sessions.current();
        ReceiptEntity row = ReceiptMapper.row(receipt);
        session.execute("delete from VcReceipt e where e.digest = ?1 and e.expiresAt <= ?2", row.digest, row.createdAt);
        session.insert(row);
    }

    @Override
    public int removeExpired(Instant before, int limit) {
        long instant = Micros.of(before);
        return limit < 1 ? 0 : sessions.current().executeNative(REMOVE, instant, instant, limit);
    }
}
