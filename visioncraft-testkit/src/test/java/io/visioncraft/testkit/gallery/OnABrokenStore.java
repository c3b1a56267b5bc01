package io.visioncraft.testkit.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.testkit.contract.ClaimingContract;
import io.visioncraft.testkit.contract.EventContract;
import io.visioncraft.testkit.contract.FailureContract;
import io.visioncraft.testkit.contract.FreshStore;
import io.visioncraft.testkit.contract.GuardContract;
import io.visioncraft.testkit.contract.IdempotencyContract;
import io.visioncraft.testkit.contract.ListingContract;
import io.visioncraft.testkit.contract.NumberingContract;
import io.visioncraft.testkit.contract.RecordContract;
import io.visioncraft.testkit.contract.SessionContract;
import io.visioncraft.testkit.contract.TransactionContract;
import io.visioncraft.testkit.contract.UniqueKeyContract;
import io.visioncraft.testkit.contract.ValueContract;
import io.visioncraft.testkit.contract.VersionContract;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The contracts of a store, each on the store that is broken at the moment. None of the classes is run by the build; the
 * gallery starts their tests one by one.
 */
final class OnABrokenStore {

    private static final List<Class<?>> ALL = List.of(
            Transactions.class,
            Versions.class,
            Guards.class,
            UniqueKeys.class,
            Records.class,
            Values.class,
            Listings.class,
            Events.class,
            Numbers.class,
            Receipts.class,
            Claims.class,
            Sessions.class,
            Failures.class);

    private static @Nullable Supplier<Persistence> broken;

    private OnABrokenStore() {}

    /** The class that runs a contract, on that store. */
    static Class<?> running(Class<?> contract, Supplier<Persistence> store) {
        broken = store;
        return ALL.stream()
                .filter(contract::isAssignableFrom)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(contract + " has no class here"));
    }

    interface BrokenStore extends FreshStore {
        @Override
        default Persistence freshPersistence() {
            return Objects.requireNonNull(broken).get();
        }
    }

    static class Transactions extends TransactionContract implements BrokenStore {}

    static class Versions extends VersionContract implements BrokenStore {}

    static class Guards extends GuardContract implements BrokenStore {}

    static class UniqueKeys extends UniqueKeyContract implements BrokenStore {}

    static class Records extends RecordContract implements BrokenStore {}

    static class Values extends ValueContract implements BrokenStore {}

    static class Listings extends ListingContract implements BrokenStore {}

    static class Events extends EventContract implements BrokenStore {}

    static class Numbers extends NumberingContract implements BrokenStore {}

    static class Receipts extends IdempotencyContract implements BrokenStore {}

    static class Claims extends ClaimingContract implements BrokenStore {}

    static class Sessions extends SessionContract implements BrokenStore {}

    static class Failures extends FailureContract implements BrokenStore {}
}
