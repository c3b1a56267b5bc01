package io.visioncraft.tck.arbitrary;

import io.visioncraft.tck.call.Deed;
import io.visioncraft.tck.call.Deeds;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Sequences of commands by several callers: an administrator, a member of staff, two customers and a visitor, mostly each at
 * what is theirs to do, sometimes at what is not. They cover users, roles and sessions, categories, services and prices,
 * carts and orders, invoices, payments and credit notes, and CRM records; some carry an idempotency key, and time passes
 * between them. Names and codes are few, so that they meet. A sequence that fails shrinks to the steps that it takes.
 */
public final class Sequences {

    /** The longest sequence. */
    public static final int MAX_STEPS = 30;

    private Sequences() {}

    /** {@return sequences of up to {@value #MAX_STEPS} steps} */
    public static Arbitrary<List<Step>> sequences() {
        return sequences(MAX_STEPS);
    }

    /**
     * Sequences of up to that many steps.
     *
     * @param most how many steps at most
     * @return sequences, the empty one among them
     */
    public static Arbitrary<List<Step>> sequences(int most) {
        return steps().list()
                .ofMaxSize(most)
                .withSizeDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
    }

    /** {@return one step} */
    public static Arbitrary<Step> steps() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, by(Actor.ADMINISTRATOR, Deeds.catalog())),
                Tuple.of(4, by(Actor.ADMINISTRATOR, Deeds.identity())),
                Tuple.of(6, by(Actor.ANN, Deeds.buying())),
                Tuple.of(2, by(Actor.BOB, Deeds.buying())),
                Tuple.of(5, by(Actor.STAFF, Deeds.workingOnOrders())),
                Tuple.of(4, by(Actor.STAFF, Deeds.billing())),
                Tuple.of(2, by(Actor.ANN, Deeds.asking())),
                Tuple.of(5, by(Actor.STAFF, Deeds.workingOnCrmRecords())),
                Tuple.of(1, by(Actor.VISITOR, Deeds.identity())),
                Tuple.of(3, time()));
    }

    private static Arbitrary<Step> by(Actor likely, Arbitrary<Deed> deeds) {
        Arbitrary<Actor> actors = Arbitraries.frequencyOf(
                Tuple.of(19, Arbitraries.just(likely)), Tuple.of(1, Arbitraries.of(Actor.class)));
        Arbitrary<String> keys = Arbitraries.frequency(Tuple.of(15, ""), Tuple.of(1, "k-1"), Tuple.of(1, "k-2"));
        return Combinators.combine(actors, deeds, keys).as(Step::new);
    }

    private static Arbitrary<Step> time() {
        return Arbitraries.of(
                        Duration.ofNanos(1_000),
                        Duration.ofSeconds(1),
                        Duration.ofHours(11),
                        Duration.ofDays(20),
                        Duration.ofDays(400))
                .map(duration -> new Step(
                        Actor.VISITOR,
                        Deed.silent(
                                "waits for " + duration,
                                (world, by) -> world.clock().advance(duration)),
                        ""));
    }
}
