package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.UniqueKey;
import io.visioncraft.testkit.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * Two records that want the same value of a unique key, of which one can have it.
 *
 * @param test runs the transactions
 * @param key which key
 * @param repository keeps the key
 */
record KeyClash<A extends Aggregate<I>, I extends Id>(
        StoreContract test, UniqueKey key, AggregateRepository<A, I> repository) {

    /**
     * One record is stored beside the other, then two at once; and each time the loser once more.
     *
     * @param one makes the one record of a number
     * @param two makes the other record of that number, with the same value
     */
    void assertOneOfTwo(IntFunction<A> one, IntFunction<A> two) {
        A ours = one.apply(0);
        A theirs = two.apply(0);
        assertOneWon(List.of(ours, theirs), besideEachOther(ours, theirs));

        List<A> both = List.of(one.apply(1), two.apply(1));
        List<Race.Outcome<Boolean>> race = Race.times(2, n -> () -> test.again(() -> save(both.get(n))));
        assertOneWon(both, race);
    }

    private List<Race.Outcome<Boolean>> besideEachOther(A ours, A theirs) {
        List<Beside<Boolean>> other = new ArrayList<>();
        Race.Outcome<Boolean> outcome = StoreContract.attempt(() -> test.again(() -> {
            save(ours);
            if (other.isEmpty()) {
                other.add(test.beside(() -> test.again(() -> save(theirs))));
            }
            return true;
        }));
        return List.of(outcome, other.get(0).join());
    }

    private void assertOneWon(List<A> both, List<Race.Outcome<Boolean>> outcomes) {
        assertThat(outcomes)
                .as("two records with the same %s", key.name())
                .filteredOn(Race.Outcome::succeeded)
                .hasSize(1);
        A winner = both.get(outcomes.get(0).succeeded() ? 0 : 1);
        A loser = both.get(outcomes.get(0).succeeded() ? 1 : 0);
        assertTold(Race.failures(outcomes).get(0));
        assertThat(test.committed(repository, winner.id())).contains(winner);
        assertThat(test.committed(repository, loser.id())).isEmpty();

        Race.Outcome<Boolean> later = StoreContract.attempt(() -> test.in(() -> save(loser)));
        assertThat(later.succeeded()).as("the loser, once more").isFalse();
        assertTold(Race.failures(List.of(later)).get(0));
        assertThat(test.committed(repository, loser.id())).isEmpty();
    }

    /** Both are stored; both are changed at once into the same value, of which one can have it. */
    void assertOneChanges(A one, A two, UnaryOperator<A> change) {
        List<A> both = List.of(one, two);

        List<Race.Outcome<Boolean>> race = Race.times(2, n -> () -> test.again(() -> save(change.apply(both.get(n)))));

        assertThat(race)
                .as("two records changed into the same %s", key.name())
                .filteredOn(Race.Outcome::succeeded)
                .hasSize(1);
        assertTold(Race.failures(race).get(0));
        int winner = race.get(0).succeeded() ? 0 : 1;
        assertThat(test.committed(repository, both.get(winner).id())).contains(change.apply(both.get(winner)));
        assertThat(test.committed(repository, both.get(1 - winner).id())).contains(both.get(1 - winner));
    }

    private void assertTold(Throwable thrown) {
        VisionCraftException refusal = assertRejected(key.code(), () -> {
            throw thrown;
        });
        assertThat(refusal.retryable()).as("retryable").isEqualTo(key.transientClash());
    }

    private boolean save(A record) {
        repository.save(record, List.of());
        return true;
    }
}
