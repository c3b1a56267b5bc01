package io.visioncraft.tck.race;

import io.visioncraft.Persistence;
import io.visioncraft.tck.probe.World;
import io.visioncraft.tck.race.RaceReport.Kind;
import io.visioncraft.tck.race.Run.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Lets two calls meet and looks at what they leave behind: the outcome is one that the {@link RacePair} allows, the {@linkplain
 * io.visioncraft.tck.probe.Invariants invariants} hold, and so does what the pair says itself.
 *
 * <p>{@link #explore} is for a store in memory whose guards are its only locks. It lets exactly one of the two run at a time,
 * may let the other take over at each port call, and tries <em>all</em> interleavings in which a call is interrupted no more
 * than twice although it could go on. Taking over because a call has ended or has to wait for a guard does not count. What
 * the library runs again after a clash is part of the interleaving. Every run is the same each time. If there are more
 * interleavings than the limit, those with fewer interruptions are all tried, and of the others so many as a seed chooses.
 *
 * <p>{@link #race} is for stores with locks of their own: real threads, which are brought together before the first port call
 * in one round, before the second in the next, and so on.
 *
 * <pre>{@code
 * RaceExplorer.on(InMemoryPersistence::create).explore(pair).check();
 * RaceExplorer.on(MyStore::empty).race(pair, 20).check();
 * }</pre>
 *
 * <p>Immutable; waits for both calls on the calling thread.
 */
public final class RaceExplorer {

    /** The most interleavings of one pair, unless another limit is set. */
    static final int DEFAULT_LIMIT = 10_000;

    private static final int PLACES_TO_MEET = 12;

    private final Supplier<? extends Persistence> stores;
    private final UnaryOperator<Persistence> above;
    private final int limit;
    private final long seed;

    private RaceExplorer(
            Supplier<? extends Persistence> stores, UnaryOperator<Persistence> above, int limit, long seed) {
        this.stores = stores;
        this.above = above;
        this.limit = limit;
        this.seed = seed;
    }

    /**
     * On a store.
     *
     * @param stores answers with an empty store at each call; the one before is used no more
     * @return an explorer with the standard limit
     */
    public static RaceExplorer on(Supplier<? extends Persistence> stores) {
        return new RaceExplorer(stores, UnaryOperator.identity(), DEFAULT_LIMIT, 1);
    }

    /** With something between library and store, for example without a guard: what it does not pass on is not seen. */
    RaceExplorer through(UnaryOperator<Persistence> between) {
        return new RaceExplorer(stores, between, limit, seed);
    }

    /** With no more than so many interleavings of a pair, chosen by that seed. */
    RaceExplorer limit(int most, long chosenBy) {
        return new RaceExplorer(stores, above, most, chosenBy);
    }

    /**
     * Runs a pair in all interleavings, up to the first that is not as it should be. For a store in memory.
     *
     * @param pair what meets
     * @return what became of it; nothing is thrown for a problem until {@link RaceReport#check}
     */
    public RaceReport explore(RacePair pair) {
        return withThreads(threads -> {
            Tries tries = new Tries(pair, Kind.INTERLEAVING, threads);
            List<Schedule> later = new ArrayList<>();
            for (int first = 0; first < 2; first++) {
                for (Schedule once : tries.explore(Schedule.beginning(first))) {
                    later.addAll(tries.explore(once));
                }
            }
            if (tries.runs + later.size() > limit) {
                Collections.shuffle(later, new Random(seed));
                later = later.subList(0, Math.max(0, limit - tries.runs));
                tries.chosenBy = seed;
            }
            later.forEach(tries::explore);
            return tries.report();
        });
    }

    /**
     * Runs a pair on two real threads, up to the first round that is not as it should be. For a store with locks of its own.
     *
     * @param pair what meets
     * @param rounds how often, each time on an empty store
     * @return what became of it; nothing is thrown for a problem until {@link RaceReport#check}
     */
    public RaceReport race(RacePair pair, int rounds) {
        return withThreads(threads -> {
            Tries tries = new Tries(pair, Kind.ROUND, threads);
            for (int round = 0; round < rounds; round++) {
                tries.meet(round % PLACES_TO_MEET);
            }
            return tries.report();
        });
    }

    private static RaceReport withThreads(Exploration exploration) {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            return exploration.on(threads);
        } finally {
            threads.shutdownNow();
        }
    }

    private interface Exploration {
        RaceReport on(ExecutorService threads);
    }

    /** The tries of one pair, up to the first that goes wrong. */
    private final class Tries {

        private final RacePair pair;
        private final Kind kind;
        private final ExecutorService threads;
        private final SortedMap<String, Integer> outcomes = new TreeMap<>();
        private final List<String> problems = new ArrayList<>();
        private int runs;
        private @Nullable Long chosenBy;

        Tries(RacePair pair, Kind kind, ExecutorService threads) {
            this.pair = pair;
            this.kind = kind;
            this.threads = threads;
        }

        /** Runs one interleaving and answers with those that have one interruption more. */
        List<Schedule> explore(Schedule schedule) {
            if (!problems.isEmpty()) {
                return List.of();
            }
            Run run = new Run(pair, World.over(stores.get(), above));
            Conductor conductor = new Conductor(schedule);
            run.world().watch(conductor);
            Result result = run.make(threads, (which, call) -> conductor.play(which, call));
            note(result, schedule + (result.problems().isEmpty() ? "" : ": " + conductor.steps()));
            return conductor.choices().stream().map(schedule::interruptedAt).toList();
        }

        /** Runs both at the same time. */
        void meet(int place) {
            if (!problems.isEmpty()) {
                return;
            }
            Run run = new Run(pair, World.over(stores.get(), above));
            Meeting meeting = new Meeting(place);
            run.world().watch(meeting);
            Result result = run.make(threads, (which, call) -> {
                try {
                    return call.make();
                } finally {
                    meeting.leave();
                }
            });
            note(result, "both met before their port call " + (place + 1));
        }

        private void note(Result result, String how) {
            runs++;
            outcomes.merge(result.outcome().toString(), 1, Integer::sum);
            if (!result.problems().isEmpty()) {
                problems.add(how);
                problems.addAll(result.problems());
            }
        }

        RaceReport report() {
            return new RaceReport(pair.name(), kind, runs, outcomes, List.copyOf(problems), chosenBy);
        }
    }
}
