package io.visioncraft.internal;

import io.visioncraft.access.Caller;
import io.visioncraft.spi.IdempotencyRepository;
import io.visioncraft.spi.Receipt;
import io.visioncraft.spi.StoreCodes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** The receipt of one call that carries an idempotency key (GEN-7). Used by one thread. */
final class CallReceipt<A, T> {

    private final UseCase<A> useCase;
    private final Caller caller;
    private final String key;
    private final Content content;
    private final Answer<A, T> answer;
    private final Kept kept;

    CallReceipt(UseCase<A> useCase, Caller caller, String key, Content content, Answer<A, T> answer, Kept kept) {
        this.useCase = useCase;
        this.caller = caller;
        this.key = key;
        this.content = content;
        this.answer = answer;
        this.kept = kept;
    }

    /** The receipt of an earlier call with the same key. */
    Optional<Receipt> earlier() {
        return kept.receipts()
                .find(scope(), useCase.receiptName(), key)
                .filter(receipt -> receipt.expiresAt().isAfter(kept.now().get()));
    }

    /**
     * Answers a repeated call with the record as it is now, if the content is that of the first one.
     *
     * @throws io.visioncraft.error.ConflictException with code {@code idempotency-key-reused}
     */
    T again(A allowed, Receipt earlier) {
        if (!earlier.fingerprint().equals(content.fingerprint())) {
            throw StoreCodes.KEY_REUSED.rejection(
                    "The idempotency key was used before with other content", "useCase", useCase.name());
        }
        return answer.again().apply(allowed, earlier.resultId());
    }

    /** Stores the receipt of this call at the end of its use case. */
    void keep(UnitOfWork work, T answered) {
        String fingerprint = content.fingerprint(); // before the guards of the end
        work.atEnd(last -> kept.receipts()
                .save(new Receipt(
                        scope(),
                        useCase.receiptName(),
                        key,
                        fingerprint,
                        answer.idOf().apply(answered),
                        answer.versionOf().apply(answered),
                        last.now(),
                        last.now().plus(kept.life()))));
    }

    private String scope() {
        return caller.kind() + ":" + caller.name();
    }

    /**
     * The place of receipts.
     *
     * @param receipts the repository of the store
     * @param life how long each receipt lives
     * @param now reads the clock
     */
    record Kept(IdempotencyRepository receipts, Duration life, Supplier<Instant> now) {}
}
