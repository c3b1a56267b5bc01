package io.visioncraft.benchmarks.memory;

import io.visioncraft.benchmarks.Machine;
import io.visioncraft.benchmarks.Page;
import io.visioncraft.benchmarks.Table;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Runs the benchmarks of this package and tells what they measured. */
public final class InMemory {

    private static final String BYTES = "gc.alloc.rate.norm";

    private InMemory() {}

    /**
     * Measures.
     *
     * @param arguments {@code --page FOLDER} writes into the documentation, {@code --short} only shows that it works, anything
     *     else is a regular expression for the names of the benchmarks to run
     */
    public static void main(String[] arguments) throws Exception {
        List<String> left = new ArrayList<>(List.of(arguments));
        boolean fast = left.remove("--short");
        int at = left.indexOf("--page");
        Path page = at < 0 ? null : Path.of(left.get(at + 1));
        if (at >= 0) {
            left.subList(at, at + 2).clear();
        }
        String wanted = left.isEmpty() ? InMemory.class.getPackageName() + ".*" : left.get(0);
        List<RunResult> results = new ArrayList<>(run(common(wanted)
                .exclude(MakingTheFirst.class.getName())
                .forks(fast ? 1 : 3)
                .warmupIterations(fast ? 1 : 5)
                .warmupTime(TimeValue.seconds(fast ? 1 : 3))
                .measurementIterations(fast ? 1 : 7)
                .measurementTime(TimeValue.seconds(fast ? 1 : 3))));
        if (left.isEmpty()) {
            results.addAll(run(common(MakingTheFirst.class.getName())
                    .forks(fast ? 2 : 10)
                    .warmupIterations(0)
                    .measurementIterations(1)));
        }
        String text = told(results);
        System.out.println(text);
        if (page != null) {
            new Page(page).replace("memory", text);
        }
    }

    private static ChainedOptionsBuilder common(String benchmarks) {
        return new OptionsBuilder()
                .include(benchmarks)
                .threads(1)
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend("-Xms2g", "-Xmx2g");
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run();
    }

    private static String told(Collection<RunResult> results) {
        Table table = new Table(List.of("benchmark", "median", "quartiles", "unit", "bytes an operation"));
        for (RunResult run : results) {
            Result<?> primary = run.getPrimaryResult();
            Statistics figures = primary.getStatistics();
            Result<?> bytes = run.getSecondaryResults().get(BYTES);
            table.row(List.of(
                    primary.getLabel(),
                    number(figures.getPercentile(50)),
                    number(figures.getPercentile(25)) + "–" + number(figures.getPercentile(75)),
                    primary.getScoreUnit(),
                    bytes == null ? "" : number(bytes.getScore())));
        }
        return String.format(
                Locale.ROOT,
                "Measured on %s on %s, one thread.%n%n%s",
                LocalDate.now(ZoneOffset.UTC),
                Machine.here().text(),
                table);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
    }
}
