package io.visioncraft.verification.pages;

import com.tngtech.archunit.core.domain.JavaMethod;
import io.visioncraft.verification.pages.TestRun.Outcome;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which tests proved which rule: those bound to it that ran, and of which every invocation passed.
 *
 * @param byRule rule id to test to the stores that run its suite and on which it did not pass, as where it is skipped for
 *     something that the store lacks
 */
record RuleProofs(SortedMap<String, SortedMap<String, SortedSet<String>>> byRule) {

    static RuleProofs of(List<TestRun> runs, TestClasses classes) {
        Set<TestRun> spoilt = new HashSet<>();
        runs.stream().filter(run -> run.outcome() == Outcome.FAILED).forEach(run -> spoilt.add(passed(run)));
        List<TestRun> passed = runs.stream()
                .filter(run -> run.outcome() == Outcome.PASSED && !spoilt.contains(run))
                .distinct()
                .toList();
        SortedMap<String, SortedSet<String>> storesOfSuites = new TreeMap<>();
        passed.stream()
                .flatMap(run -> classes.suiteOf(run).stream())
                .forEach(suite -> storesOfSuites
                        .computeIfAbsent(suite.name(), name -> new TreeSet<>())
                        .add(suite.store()));
        SortedMap<String, SortedMap<String, SortedSet<String>>> proofs = new TreeMap<>();
        SortedMap<String, SortedSet<String>> passedOn = new TreeMap<>();
        passed.forEach(run -> add(run, classes, proofs, storesOfSuites, passedOn));
        proofs.values()
                .forEach(tests -> tests.forEach(
                        (test, stores) -> stores.removeAll(passedOn.getOrDefault(test, Collections.emptySortedSet()))));
        return new RuleProofs(proofs);
    }

    Map<String, SortedSet<String>> testsOf(String rule) {
        return byRule.getOrDefault(rule, Collections.emptySortedMap());
    }

    private static void add(
            TestRun run,
            TestClasses classes,
            SortedMap<String, SortedMap<String, SortedSet<String>>> proofs,
            SortedMap<String, SortedSet<String>> storesOfSuites,
            SortedMap<String, SortedSet<String>> passedOn) {
        Optional<JavaMethod> found = classes.methodOf(run);
        if (found.isEmpty()) {
            return;
        }
        JavaMethod method = found.get();
        Optional<Suite> suite = classes.suiteOf(run);
        String test = nameOf(suite.isPresent() ? method.getOwner().getName() : run.declaredIn()) + "." + run.method();
        suite.ifPresent(
                ran -> passedOn.computeIfAbsent(test, name -> new TreeSet<>()).add(ran.store()));
        for (String rule : classes.rulesOf(method, run)) {
            SortedSet<String> stores =
                    proofs.computeIfAbsent(rule, id -> new TreeMap<>()).computeIfAbsent(test, name -> new TreeSet<>());
            suite.ifPresent(ran -> stores.addAll(storesOfSuites.get(ran.name())));
        }
    }

    private static TestRun passed(TestRun run) {
        return new TestRun(run.suite(), run.declaredIn(), run.method(), Outcome.PASSED);
    }

    /** The class without its package, nested ones behind a full stop. */
    private static String nameOf(String className) {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }
}
