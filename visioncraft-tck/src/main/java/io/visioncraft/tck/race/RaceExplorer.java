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
 * Runs the two calls of a {@link RacePair} at the same time. A run passes if the pair allows its outcome, the {@linkplain
 * io.visioncraft.tck.probe.Invariants invariants} hold and the further check of the pair passes.
 *
 * <p>{@link #explore} is for a store in memory whose guards are its only locks. Only one of the two calls runs at a time; the
 * other can take over at each port call. It tries <em>all</em> interleavings with at most two interruptions of a call that
 * could go on. It is no interruption if a call ends or waits for a guard. If the library repeats a call after a clash, the
 * repetition is part of the interleaving. Runs are repeatable. If there are more interleavings than the limit, all with at most
 * one interruption are tried, and a seed chooses among the others.
 *
 * <p>{@link #race} is for all other stores. It uses two real threads, which wait for each other once: before the first port
 * call in the first round, before the second in the next, and so on.
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
     * Makes an explorer for a store, with the standard limit.
     *
     * @param stores returns an empty store at each call; the previous one is no longer used
     * @return the explorer
     */
    public static RaceExplorer on(Supplier<? extends Persistence> stores) {
        return new RaceExplorer(stores, UnaryOperator.identity(), DEFAULT_LIMIT, 1);
    }

    /** Puts a layer between library and store, for example one that drops a guard. Calls that it drops are not watched. */
    RaceExplorer through(UnaryOperator<Persistence> between) {
        return new RaceExplorer(stores, between, limit, seed);
    }

    /** Limits the interleavings of a pair; the seed chooses them. */
    RaceExplorer limit(int most, long chosenBy) {
        return new RaceExplorer(stores, above, most, chosenBy);
    }

    /**
     * Runs a pair in all interleavings, up to the first that fails. For a store in memory.
     *
     * @param pair the two calls
     * @return the report; a problem is thrown only by {@link RaceReport#check}
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
     * Runs a pair on two real threads, up to the first round that fails. For a store that has locks beside the guards.
     *
     * @param pair the two calls
     * @param rounds the number of rounds, each on an empty store
     * @return the report; a problem is thrown only by {@link RaceReport#check}
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

    /** The runs of one pair, up to the first that fails. */
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

        /** Runs one interleaving and returns those with one more interruption. */
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

        /** Runs both calls on two threads that wait for each other before this port call. */
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
