package io.visioncraft.persistence.jpa;

import io.visioncraft.spi.IdempotencyRepository;
import io.visioncraft.spi.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class JpaIdempotencyRepository implements IdempotencyRepository {

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
        JpaSession session = sessions.current();
        List<String> expired = session.values(
                Select.from(ReceiptEntity.class)
                        .where("e.expiresAt < :before", "before", Micros.of(before))
                        .orderBy("e.expiresAt, e.digest"),
                "e.digest",
                String.class,
                limit);
        return expired.isEmpty() ? 0 : session.execute("delete from VcReceipt e where e.digest in ?1", expired);
    }
}
