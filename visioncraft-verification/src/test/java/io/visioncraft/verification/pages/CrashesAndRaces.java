package io.visioncraft.verification.pages;

import io.visioncraft.tck.probe.UseCaseMethod;
import io.visioncraft.tck.race.RacePair;
import io.visioncraft.tck.race.RacePairs;
import io.visioncraft.tck.race.RaceReport.Kind;
import io.visioncraft.verification.Reactor;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How often use cases were cut off and pairs of calls met in this build.
 *
 * @param crashPoints by use case and store
 * @param interleavings by pair and store
 * @param rounds by pair and store
 * @param twins by pair, with what was missing
 */
record CrashesAndRaces(Figures crashPoints, Figures interleavings, Figures rounds, Figures twins) {

    private static final String TWIN = "Twin";

    static CrashesAndRaces of(Reactor reactor) {
        return of(Figures.of(reactor, "crash-points.tsv"), Figures.of(reactor, "interleavings.tsv"));
    }

    static CrashesAndRaces of(Figures crashPoints, Figures meetings) {
        return new CrashesAndRaces(
                crashPoints,
                meetings.only(one -> one.detail().equals(Kind.INTERLEAVING.name())),
                meetings.only(one -> one.detail().equals(Kind.ROUND.name())),
                meetings.on(TWIN));
    }

    /** The stores on which pairs met, in one way or the other. */
    SortedSet<String> raced() {
        SortedSet<String> stores = new TreeSet<>(interleavings.stores());
        stores.addAll(rounds.stores());
        return stores;
    }

    /** What of all there is to try was not tried, as a run leaves it that was not a whole one. */
    List<String> gaps() {
        List<String> useCases =
                UseCaseMethod.all().stream().map(UseCaseMethod::name).toList();
        List<String> pairs = RacePairs.all().stream().map(RacePair::name).toList();
        return Stream.of(
                        gaps("crash points", crashPoints, useCases),
                        gaps("interleavings", interleavings, pairs),
                        gaps("rounds", rounds, pairs),
                        gaps("twins", twins, pairs))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> gaps(String what, Figures figures, List<String> names) {
        if (figures.all().isEmpty()) {
            return List.of("no " + what);
        }
        return figures.stores().stream()
                .flatMap(store -> names.stream()
                        .filter(name -> !figures.on(store).names().contains(name))
                        .map(name -> "no " + what + " on " + store + ": " + name))
                .toList();
    }
}
