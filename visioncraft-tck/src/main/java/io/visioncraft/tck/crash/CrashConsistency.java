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
 * Cuts off every use case at each of its port calls, before and after the effect of the port call, and checks:
 *
 * <ul>
 *   <li>The caller gets the failure that was thrown; if nothing was to be stored, {@code store-unavailable} with that failure
 *       as its cause will do.
 *   <li>The use case had no effect or, after the commit, its whole effect: all rows and the events heard are compared.
 *   <li>The {@linkplain io.visioncraft.tck.probe.Invariants invariants} hold.
 *   <li>No transaction is open and no guard is held.
 *   <li>The same call, repeated with the same idempotency key if the use case takes one, leads to the same rows and the same
 *       answer as one call that did not fail.
 * </ul>
 *
 * <p>Port calls are: each method of a repository or of the guards, {@code afterCommit}, and begin and commit of a transaction.
 * Each fails in three ways: with an {@code UnavailableException}, with an unexpected exception and with an error. The failures
 * at one port call use one store until the use case has an effect; then the call is repeated, and the next failure has a new
 * store. The use cases are found in the library's interfaces, those that only read included. A use case without a
 * {@linkplain Scenario scenario} is a problem, as is a scenario without a use case.
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
     * Makes a sweep of every use case of the library over a store.
     *
     * @param stores returns an empty store at each call; the previous one is no longer used
     * @return a sweep that fails at each point in each way
     */
    public static CrashConsistency on(Supplier<? extends Persistence> stores) {
        return new CrashConsistency(stores, Scenarios.all(), false);
    }

    /**
     * Makes the sweep shorter, for slow stores: each point fails in one of the ways, in turn, and all points use one store until
     * the use case has an effect.
     *
     * @return the shorter sweep
     */
    public CrashConsistency quick() {
        return new CrashConsistency(stores, scenarios, true);
    }

    /** Replaces the scenarios. */
    CrashConsistency with(List<Scenario> others) {
        return new CrashConsistency(stores, others, quick);
    }

    /**
     * Fails at every point of every use case.
     *
     * @return the report; a problem is thrown only by {@link CrashReport#check}
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
