package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.visioncraft.catalog.Category;
import io.visioncraft.error.ConflictException;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.Role;
import io.visioncraft.kernel.Rule;
import io.visioncraft.testkit.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the versions of records do in every repository: rules VER. */
@Rule("GEN-6")
abstract class VersionContract extends StoreContract {

    @Test
    @Proves("VER-1")
    final void keepsTheVersionThatWasSaved() {
        for (Kind<?, ?> kind : Kinds.all()) {
            Kind.One<?, ?> one = kind.one(this);

            within(one::save);
            long first = in(one::version);
            within(() -> one.save(2));
            within(() -> one.save(3));

            assertThat(first).as(kind.name()).isEqualTo(1);
            assertThat(in(one::version)).as(kind.name()).isEqualTo(3);
        }
    }

    @Test
    @Proves("VER-2")
    final void refusesToInsertAnIdTwice() {
        Category garden = aCategory();
        Category again = like(garden)
                .with(Category::name, "Other")
                .with(Category::code, null)
                .with(Category::rank, 1L)
                .made();

        assertRejected(
                StaleAggregateException.CODE,
                () -> within(() -> persistence.catalog().categories().save(again, List.of())));

        assertThat(committed(persistence.catalog().categories(), garden.id())).contains(garden);
    }

    @Test
    @Proves("VER-2")
    final void insertsNothingOverWhatIsThere() {
        for (Kind<?, ?> kind : Kinds.all()) {
            Kind.One<?, ?> one = kind.one(this);
            within(one::save);
            within(() -> one.save(2));

            // its other unique values are taken too, and either may be told
            assertThat(catchThrowable(() -> within(one::save))).as(kind.name()).isInstanceOf(ConflictException.class);

            assertThat(in(one::version)).as(kind.name()).isEqualTo(2);
        }
    }

    @Test
    @Proves("VER-3")
    final void refusesAVersionThatDoesNotFollowTheStoredOne() {
        for (Kind<?, ?> kind : Kinds.all()) {
            Kind.One<?, ?> one = kind.one(this);
            within(one::save);
            within(() -> one.save(2));

            assertStale(kind, () -> within(() -> one.save(2)));
            assertStale(kind, () -> within(() -> one.save(4)));

            assertThat(in(one::version)).as(kind.name()).isEqualTo(2);
        }
    }

    @Test
    @Proves("VER-4")
    final void refusesToChangeWhatIsNotThere() {
        for (Kind<?, ?> kind : Kinds.all()) {
            Kind.One<?, ?> one = kind.one(this);

            assertStale(kind, () -> within(() -> one.save(2)));

            assertThat(in(one::found)).as(kind.name()).isFalse();
        }
    }

    private static void assertStale(Kind<?, ?> kind, Runnable call) {
        VisionCraftException refusal = assertRejected(StaleAggregateException.CODE, call::run);
        assertThat(refusal.retryable()).as(kind.name()).isTrue();
    }

    @Test
    @Proves("VER-5")
    final void refusesToDeleteAnotherVersionThanTheStoredOne() {
        Category category = aCategory();
        Role role = aRole();
        Category next = stored(persistence.catalog().categories(), category.atVersion(2));
        Role nextRole = stored(persistence.identity().roles(), role.atVersion(2));

        assertRejected(
                StaleAggregateException.CODE,
                () -> within(() -> persistence.catalog().categories().delete(category)));
        assertRejected(
                StaleAggregateException.CODE,
                () -> within(() -> persistence.identity().roles().delete(role)));
        assertRejected(
                StaleAggregateException.CODE,
                () -> within(
                        () -> persistence.catalog().categories().delete(samples.category(null, "Unknown", null, 1))));

        assertThat(committed(persistence.catalog().categories(), next.id())).contains(next);
        assertThat(committed(persistence.identity().roles(), nextRole.id())).contains(nextRole);
    }

    @Test
    @Proves("VER-6")
    final void deletesTheStoredVersion() {
        Category category =
                stored(persistence.catalog().categories(), aCategory().atVersion(2));
        Role role = stored(persistence.identity().roles(), aRole().atVersion(2));

        within(() -> {
            persistence.catalog().categories().delete(category);
            persistence.identity().roles().delete(role);
        });

        assertThat(committed(persistence.catalog().categories(), category.id())).isEmpty();
        assertThat(committed(persistence.identity().roles(), role.id())).isEmpty();
    }

    @Test
    @Proves("VER-7")
    final void letsOneOfTwoPassThatChangeTheSameVersion() {
        for (Kind<?, ?> kind : Kinds.all()) {
            assertOneOfTwoPasses(kind, true);
            assertOneOfTwoPasses(kind, false);
        }
    }

    private void assertOneOfTwoPasses(Kind<?, ?> kind, boolean oursFirst) {
        Kind.One<?, ?> one = kind.one(this);
        within(one::save);
        List<Beside<Boolean>> theirs = new ArrayList<>();

        Race.Outcome<Boolean> ours = attempt(() -> in(() -> {
            one.found();
            if (oursFirst) {
                one.save(2);
            }
            theirs.add(besideWithin(() -> one.save(2)));
            if (!oursFirst) {
                one.save(2);
            }
            return true;
        }));

        List<Race.Outcome<Boolean>> both = List.of(ours, theirs.get(0).join());
        assertThat(both)
                .as(kind.name() + ": two changes of version 1")
                .filteredOn(Race.Outcome::succeeded)
                .hasSize(1);
        assertThat(Race.failures(both)).as(kind.name()).allSatisfy(VersionContract::isStaleOrClash);
        assertThat(in(one::version)).as(kind.name()).isEqualTo(2);
    }

    @Test
    @Proves("VER-8")
    final void losesNoneOfManyChangesAtOnce() {
        Role role = aRole();

        List<Race.Outcome<Integer>> outcomes = Race.times(4, n -> () -> {
            int refused = 0;
            for (int i = 0; i < 5; i++) {
                while (!attempt(() -> in(() -> renameByOne(role))).succeeded()) {
                    refused++;
                }
            }
            return refused;
        });

        assertThat(Race.failures(outcomes)).isEmpty();
        assertThat(committed(persistence.identity().roles(), role.id()))
                .hasValueSatisfying(last -> assertThat(List.of(last.name(), last.version()))
                        .containsExactly(role.name() + "x".repeat(20), 21L));
    }

    private boolean renameByOne(Role role) {
        Role now = persistence.identity().roles().find(role.id()).orElseThrow();
        Role next = like(now)
                .with(Role::name, now.name() + "x")
                .with(Role::version, now.version() + 1)
                .made();
        persistence.identity().roles().save(next, List.of());
        return true;
    }

    @Test
    @Proves("VER-9")
    final void savesARecordSeveralTimesInOneTransaction() {
        for (Kind<?, ?> kind : Kinds.all()) {
            Kind.One<?, ?> one = kind.one(this);

            List<Long> seen = in(() -> Stream.of(1L, 2L, 3L)
                    .map(version -> {
                        one.save(version);
                        return one.version();
                    })
                    .toList());

            assertThat(seen).as(kind.name()).containsExactly(1L, 2L, 3L);
            assertThat(in(one::version)).as(kind.name()).isEqualTo(3);
        }
    }

    /** A stale version, or a clash that says no more than that. */
    private static void isStaleOrClash(Throwable thrown) {
        if (!isClash(thrown)) {
            assertRejected(StaleAggregateException.CODE, () -> {
                throw thrown;
            });
        }
    }
}
