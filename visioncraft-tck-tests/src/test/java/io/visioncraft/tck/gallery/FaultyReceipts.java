package io.visioncraft.tck.gallery;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.Persistence;
import io.visioncraft.spi.IdempotencyRepository;
import io.visioncraft.spi.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** What may be wrong with idempotency keys. */
final class FaultyReceipts {

    private static final AtomicLong NEXT = new AtomicLong();

    private FaultyReceipts() {}

    static List<Fault> all() {
        return List.of(
                Fault.of("IDK-1", "folds the case of keys", FaultyReceipts::foldsKeys),
                Fault.of(
                        "IDK-1",
                        "cuts keys",
                        () -> Broken.saved(
                                Receipt.class,
                                one -> with(
                                        one,
                                        one.key()
                                                .substring(
                                                        0,
                                                        Math.min(64, one.key().length()))))),
                Fault.of("IDK-2", "looks for a key before it writes, and no more", FaultyReceipts::looksBefore),
                Fault.of("IDK-3", "lets two replace an expired receipt", FaultyReceipts::replacesBlindly),
                Fault.of(
                        "IDK-4",
                        "records the key before the effect",
                        () -> FaultyTransactions.past("idempotency", "save")),
                Fault.of("IDK-5", "removes what expires at that instant too", FaultyReceipts::removesTooMuch),
                Fault.of("IDK-5", "removes more than asked", FaultyReceipts::removesAll),
                Fault.of("IDK-6", "asks its own clock whether a receipt has expired", FaultyReceipts::asksItsClock));
    }

    private static Receipt with(Receipt one, String key) {
        return like(one).with(Receipt::key, key).made();
    }

    private static Persistence foldsKeys() {
        return Broken.calls((store, call) -> {
            Object answer = call.proceed();
            if (!call.is("idempotency", "find") || !(answer instanceof Optional<?> found) || found.isPresent()) {
                return answer;
            }
            Object[] arguments = call.arguments().clone();
            arguments[2] = ((String) arguments[2]).toLowerCase(Locale.ROOT);
            return call.proceed(arguments);
        });
    }

    /** What was committed is found; what is being written is not. */
    private static Persistence looksBefore() {
        return Broken.calls((store, call) -> {
            if (!call.is("idempotency", "save")) {
                return call.proceed();
            }
            Receipt one = (Receipt) call.arguments()[0];
            if (store.idempotency().find(one.scope(), one.useCase(), one.key()).isPresent()) {
                throw IdempotencyRepository.KEY.violated();
            }
            return Broken.saveInstead(call, with(one, one.key() + NEXT.incrementAndGet()));
        });
    }

    private static Persistence replacesBlindly() {
        return Broken.calls((store, call) -> {
            if (!call.is("idempotency", "save")) {
                return call.proceed();
            }
            Receipt one = (Receipt) call.arguments()[0];
            boolean expired = store.idempotency()
                    .find(one.scope(), one.useCase(), one.key())
                    .filter(old -> !old.expiresAt().isAfter(one.createdAt()))
                    .isPresent();
            return expired ? Broken.saveInstead(call, with(one, one.key() + NEXT.incrementAndGet())) : call.proceed();
        });
    }

    private static Persistence removesTooMuch() {
        return Broken.calls((store, call) -> call.is("idempotency", "removeExpired")
                ? call.proceed(((Instant) call.arguments()[0]).plusNanos(1_000), call.arguments()[1])
                : call.proceed());
    }

    private static Persistence removesAll() {
        return Broken.calls((store, call) -> call.is("idempotency", "removeExpired")
                ? call.proceed(call.arguments()[0], Integer.MAX_VALUE)
                : call.proceed());
    }

    private static Persistence asksItsClock() {
        return Broken.calls((store, call) -> {
            Object answer = call.proceed();
            return call.is("idempotency", "find") && answer instanceof Optional<?> found
                    ? found.filter(one -> ((Receipt) one).expiresAt().isAfter(Instant.now()))
                    : answer;
        });
    }
}
