package io.visioncraft.testkit.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.identity.AccessTokens;
import io.visioncraft.identity.LoginThrottle;
import io.visioncraft.identity.PasswordHash;
import io.visioncraft.identity.PasswordHasher;
import io.visioncraft.identity.RawPassword;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.testkit.FastPasswordHasher;
import io.visioncraft.testkit.contract.AccessTokensContract;
import io.visioncraft.testkit.contract.Capability;
import io.visioncraft.testkit.contract.ClaimingContract;
import io.visioncraft.testkit.contract.DeliveryContract;
import io.visioncraft.testkit.contract.EventContract;
import io.visioncraft.testkit.contract.FailureContract;
import io.visioncraft.testkit.contract.FreshStore;
import io.visioncraft.testkit.contract.GuardContract;
import io.visioncraft.testkit.contract.IdempotencyContract;
import io.visioncraft.testkit.contract.ListingContract;
import io.visioncraft.testkit.contract.LoginThrottleContract;
import io.visioncraft.testkit.contract.NumberingContract;
import io.visioncraft.testkit.contract.PasswordHasherContract;
import io.visioncraft.testkit.contract.RecordContract;
import io.visioncraft.testkit.contract.SessionContract;
import io.visioncraft.testkit.contract.SettlingContract;
import io.visioncraft.testkit.contract.TextReplacementContract;
import io.visioncraft.testkit.contract.TransactionContract;
import io.visioncraft.testkit.contract.UniqueKeyContract;
import io.visioncraft.testkit.contract.ValueContract;
import io.visioncraft.testkit.contract.VersionContract;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The contracts, each on the adapter that is broken at the moment. None of the classes is run by the build; the gallery starts
 * their tests one by one.
 */
final class OnABrokenAdapter {

    private static final List<Class<?>> ALL = List.of(
            Transactions.class,
            Versions.class,
            Guards.class,
            UniqueKeys.class,
            Records.class,
            TextReplacement.class,
            Values.class,
            Listings.class,
            Events.class,
            Deliveries.class,
            Settling.class,
            Numbers.class,
            Receipts.class,
            Claims.class,
            Sessions.class,
            Failures.class,
            Hashers.class,
            Tokens.class,
            Throttles.class);

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

    interface BrokenStore extends FreshStore {

        ThreadLocal<@Nullable Breakable> LAST = new ThreadLocal<>();

        @Override
        default Persistence freshPersistence() {
            Object store = next();
            LAST.set(store instanceof Breakable breakable ? breakable : null);
            return store instanceof Breakable breakable ? breakable.store() : (Persistence) store;
        }

        private static Breakable last() {
            return Objects.requireNonNull(LAST.get());
        }

        @Override
        default Set<Capability> lacks() {
            return Set.of();
        }

        @Override
        default void cutOff() {
            last().cut(Breakable.Cut.OFF);
        }

        @Override
        default void reconnect() {
            last().cut(Breakable.Cut.NOT);
        }

        @Override
        default void cutOffAtCommit() {
            last().cut(Breakable.Cut.AT_COMMIT);
        }

        @Override
        default void corrupt(Aggregate<?> record) {
            last().corrupt(record.id());
        }
    }

    static class Transactions extends TransactionContract implements BrokenStore {}

    static class Versions extends VersionContract implements BrokenStore {}

    static class Guards extends GuardContract implements BrokenStore {}

    static class UniqueKeys extends UniqueKeyContract implements BrokenStore {}

    static class Records extends RecordContract implements BrokenStore {}

    static class TextReplacement extends TextReplacementContract implements BrokenStore {}

    static class Values extends ValueContract implements BrokenStore {}

    static class Listings extends ListingContract implements BrokenStore {}

    static class Events extends EventContract implements BrokenStore {}

    static class Deliveries extends DeliveryContract implements BrokenStore {}

    static class Settling extends SettlingContract implements BrokenStore {}

    static class Numbers extends NumberingContract implements BrokenStore {}

    static class Receipts extends IdempotencyContract implements BrokenStore {}

    static class Claims extends ClaimingContract implements BrokenStore {}

    static class Sessions extends SessionContract implements BrokenStore {}

    static class Failures extends FailureContract implements BrokenStore {}

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
