package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.authentication.AccessTokens;
import io.visioncraft.authentication.LoginThrottle;
import io.visioncraft.authentication.PasswordHash;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.authentication.RawPassword;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.tck.contract.AccessTokensContract;
import io.visioncraft.tck.contract.Capability;
import io.visioncraft.tck.contract.LoginThrottleContract;
import io.visioncraft.tck.contract.PasswordHasherContract;
import io.visioncraft.tck.contract.PortTests;
import io.visioncraft.testkit.FastPasswordHasher;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The contracts, each on the adapter that is broken at the moment. None of the classes is run by the build; the gallery starts
 * their tests one by one.
 */
final class OnABrokenAdapter {

    private static final List<Class<?>> ALL = Stream.concat(
                    Arrays.stream(PortTests.class.getDeclaredClasses()),
                    Stream.of(Hashers.class, Tokens.class, Throttles.class))
            .toList();

    private static @Nullable Supplier<?> broken;

    private OnABrokenAdapter() {}

    /** The class that runs a contract, on that adapter. */
    static Class<?> running(Class<?> contract, Supplier<?> adapter) {
        broken = adapter;
        return ALL.stream()
                .filter(contract::isAssignableFrom)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(contract + " has no class here"));
    }

    private static Object next() {
        return Objects.requireNonNull(broken).get();
    }

    static class Store extends PortTests {

        private @Nullable Breakable last;

        @Override
        public Persistence freshPersistence() {
            Object store = next();
            last = store instanceof Breakable breakable ? breakable : null;
            return last == null ? (Persistence) store : last.store();
        }

        private Breakable last() {
            return Objects.requireNonNull(last);
        }

        @Override
        public Set<Capability> lacks() {
            return Set.of();
        }

        @Override
        public void cutOff() {
            last().cut(Breakable.Cut.OFF);
        }

        @Override
        public void reconnect() {
            last().cut(Breakable.Cut.NOT);
        }

        @Override
        public void cutOffAtCommit() {
            last().cut(Breakable.Cut.AT_COMMIT);
        }

        @Override
        public void corrupt(Aggregate<?> record) {
            last().corrupt(record.id());
        }
    }

    static class Hashers extends PasswordHasherContract {

        private final PasswordHasher hasher = (PasswordHasher) next();

        @Override
        protected PasswordHasher hasher() {
            return hasher;
        }

        @Override
        public Set<Capability> lacks() {
            return Set.of();
        }

        @Override
        protected PasswordHash outdatedHash(RawPassword password) {
            FastPasswordHasher yesterdays = new FastPasswordHasher();
            yesterdays.age();
            return yesterdays.hash(password);
        }
    }

    static class Tokens extends AccessTokensContract {

        @Override
        @SuppressWarnings("unchecked") // what a fault of tokens gives
        protected AccessTokens tokens(Clock clock) {
            return ((Function<Clock, AccessTokens>) next()).apply(clock);
        }

        @Override
        protected AccessTokens strangersTokens(Clock clock) {
            return tokens(clock);
        }

        @Override
        protected List<String> hostileTokens(String issued) {
            String claims = issued.split("\\.", -1)[1];
            return List.of(SignedText.encode("{\"alg\":\"none\"}") + "." + claims + ".");
        }
    }

    static class Throttles extends LoginThrottleContract {

        private final Persistence store = InMemoryPersistence.create();

        @Override
        @SuppressWarnings("unchecked") // what a fault of throttles gives
        protected LoginThrottle throttle(Clock clock) {
            return ((BiFunction<Clock, Persistence, LoginThrottle>) next()).apply(clock, store);
        }

        @Override
        protected Persistence store() {
            return store;
        }
    }
}
