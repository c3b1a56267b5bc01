package io.visioncraft.tck.crash;

import io.visioncraft.Persistence;
import io.visioncraft.tck.call.Scenario;
import io.visioncraft.tck.call.Scenarios;
import io.visioncraft.tck.probe.UseCaseMethod;
import io.visioncraft.tck.probe.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cuts every use case off at its first, second, … last port call, before and after the call's effect, and looks at what is
 * left:
 *
 * <ul>
 *   <li>The caller is told of the failure as it is, never of something else.
 *   <li>Nothing has happened, or, after the commit, everything: all rows are compared, and what listeners heard.
 *   <li>The {@linkplain io.visioncraft.tck.probe.Invariants invariants} hold.
 *   <li>No transaction is open, and every guard can be had.
 *   <li>The same call, made once more with the same idempotency key where it takes one, leads to the same rows and the same
 *       answer as if nothing had failed, once.
 * </ul>
 *
 * <p>Each call fails on a store of its own, which is empty and filled anew, in three ways before its effect and in three after
 * it, as long as nothing has happened there. A port call is each method of a repository or a guard, {@code afterCommit}, and
 * begin and commit of a transaction; it fails with <em>unavailable</em>, with an unexpected exception and with an error. The
 * use cases are taken from the library's interfaces: one without a {@linkplain Scenario scenario} is a problem, and so is a
 * scenario without a use case. Use cases that only read are swept like the others.
 *
 * <pre>{@code
 * CrashConsistency.on(MyStore::empty).sweep().check();
 * }</pre>
 *
 * <p>Immutable; a sweep runs on the calling thread.
 */
public final class CrashConsistency {

    private final Supplier<? extends Persistence> stores;
    private final List<Scenario> scenarios;
    private final boolean quick;

    private CrashConsistency(Supplier<? extends Persistence> stores, List<Scenario> scenarios, boolean quick) {
        this.stores = stores;
        this.scenarios = List.copyOf(scenarios);
        this.quick = quick;
    }

    /**
     * Of every use case of the library, on an adapter.
     *
     * @param stores answers with an empty store at each call; the one before is used no more
     * @return a sweep of every point in every way
     */
    public static CrashConsistency on(Supplier<? extends Persistence> stores) {
        return new CrashConsistency(stores, Scenarios.all(), false);
    }

    /**
     * For stores that take their time: fails at each point in one of the ways, in turn, and goes on with the same store from
     * point to point as long as nothing has happened there.
     *
     * @return the same sweep in fewer steps
     */
    public CrashConsistency quick() {
        return new CrashConsistency(stores, scenarios, true);
    }

    /** With other scenarios. */
    CrashConsistency with(List<Scenario> others) {
        return new CrashConsistency(stores, others, quick);
    }

    /**
     * Tries every point of every use case.
     *
     * @return what was found; nothing is thrown for a problem until {@link CrashReport#check}
     */
    public CrashReport sweep() {
        Map<String, Scenario> byUseCase =
                scenarios.stream().collect(Collectors.toMap(Scenario::useCase, Function.identity()));
        List<String> names = Stream.concat(
                        UseCaseMethod.all().stream().map(UseCaseMethod::name), UseCaseMethod.withoutCaller().stream())
                .sorted()
                .toList();
        List<String> problems = new ArrayList<>();
        byUseCase.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> problems.add(name + ": there is a scenario, but no such use case"));
        SortedMap<String, Integer> points = new TreeMap<>();
        for (String name : names) {
            Scenario scenario = byUseCase.get(name);
            if (scenario == null) {
                problems.add(name + ": there is no scenario for this use case");
            } else {
                ScenarioSweep sweep = new ScenarioSweep(scenario, () -> World.over(stores.get()), quick);
                points.put(name, sweep.run());
                problems.addAll(sweep.problems());
            }
        }
        return new CrashReport(points, List.copyOf(problems));
    }
}
