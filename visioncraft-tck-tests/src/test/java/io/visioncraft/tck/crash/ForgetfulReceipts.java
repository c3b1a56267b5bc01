package io.visioncraft.tck.crash;

import io.visioncraft.spi.IdempotencyRepository;
import io.visioncraft.spi.Receipt;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.time.Instant;
import java.util.Optional;

/** Broken on purpose: keeps no receipts. */
final class ForgetfulReceipts extends ForwardingPersistence {

    ForgetfulReceipts() {
        super(InMemoryPersistence.create());
    }

    @Override
    public IdempotencyRepository idempotency() {
        return new IdempotencyRepository() {

            @Override
            public Optional<Receipt> find(String scope, String useCase, String key) {
                return Optional.empty();
            }

            @Override
            public void save(Receipt receipt) {}

            @Override
            public int removeExpired(Instant before, int limit) {
                return 0;
            }
        };
    }
}
