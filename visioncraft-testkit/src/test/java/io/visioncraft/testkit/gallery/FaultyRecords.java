package io.visioncraft.testkit.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Repositories that keep records wrongly, each over a store that is right. */
final class FaultyRecords {

    private FaultyRecords() {}

    /** Shows others what a transaction has saved before it commits. */
    static Persistence readsDirty() {
        Map<Object, Aggregate<?>> saved = new ConcurrentHashMap<>();
        return Intercepted.over(InMemoryPersistence.create(), call -> {
            if (call.method().getName().equals("save") && call.arguments()[0] instanceof Aggregate<?> record) {
                saved.put(record.id(), record);
            }
            Object answer = call.proceed();
            return call.method().getName().equals("find")
                            && call.arguments()[0] instanceof Id id
                            && saved.containsKey(id)
                    ? Optional.of(saved.get(id))
                    : answer;
        });
    }

    /** Saves over whatever version is there. */
    static Persistence ignoresTheVersion() {
        return Intercepted.over(InMemoryPersistence.create(), call -> {
            if (call.method().getName().equals("save")
                    && call.repository() instanceof AggregateRepository<?, ?> repository
                    && call.arguments()[0] instanceof Aggregate<?> record
                    && record.version() > 1) {
                long stored = storedVersion(repository, record.id());
                return call.proceed(record.atVersion(stored + 1), call.arguments()[1]);
            }
            return call.proceed();
        });
    }

    @SuppressWarnings("unchecked") // the id is one of the repository's
    private static long storedVersion(AggregateRepository<?, ?> repository, Id id) {
        return ((AggregateRepository<?, Id>) repository)
                .find(id)
                .map(Aggregate::version)
                .orElse(0L);
    }

    /** Counts the version up on its own as well. */
    static Persistence bumpsTheVersionTwice() {
        return Intercepted.over(InMemoryPersistence.create(), call -> {
            Object answer = call.proceed();
            return call.method().getName().equals("find")
                            && answer instanceof Optional<?> found
                            && found.orElse(null) instanceof Aggregate<?> record
                    ? Optional.of(twice(record))
                    : answer;
        });
    }

    private static @Nullable Aggregate<?> twice(Aggregate<?> record) {
        return record.atVersion(record.version() * 2);
    }
}
