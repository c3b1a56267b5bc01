package io.visioncraft.benchmarks;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Tells what the load harness measured, as tables and as plots. */
final class Report {

    private final Measurements measured;
    private final int few;
    private final int many;

    Report(Measurements measured) {
        this.measured = measured;
        List<Integer> threads = measured.options().threads();
        this.few = threads.get(0);
        this.many = threads.get(threads.size() - 1);
    }

    void writeTo(Path docs) throws IOException {
        Page page = new Page(docs);
        String suffix = measured.options().engine().suffix();
        page.replace("load" + suffix, text() + "\n\n" + plots(suffix));
        page.plot("throughput" + suffix, throughput());
        page.plot("round-trips" + suffix, trips());
        page.plot("server-cpu" + suffix, costs("CPU time of the server", Sample::serverCpu, Targets::serverCpu));
        page.plot(
                "allocation" + suffix,
                costs("Bytes that the calling threads allocate", Sample::allocated, Targets::allocation));
    }

    String text() {
        return String.join("\n\n", head() + cold(), ratios(), misses(), absolute(), counts());
    }

    /** Whose figures say little, as in a short run. */
    private String cold() {
        return measured.cold().isEmpty()
                ? ""
                : "\n\nStill cold when they were measured, so that their figures say nothing: "
                        + String.join(", ", measured.cold()) + ".";
    }

    private static String plots(String suffix) {
        return Stream.of("throughput", "round-trips", "server-cpu", "allocation")
                .map(plot -> "![" + plot.replace('-', ' ') + "](performance/" + plot + suffix + ".svg)")
                .collect(joining("\n\n"));
    }

    private String head() {
        LoadOptions options = measured.options();
        Stock stock = options.stock();
        return String.format(
                Locale.ROOT,
                "Measured on %s on %s, with %s, %s, in a database of %s: %,d orders, %,d services in %,d"
                        + " categories, %,d customers. %d rounds of %.1f s. A figure is the median, with the quartiles behind it.",
                LocalDate.now(ZoneOffset.UTC),
                measured.machine().text(),
                measured.database(),
                measured.options().engine() == Engine.H2
                        ? "in the process that calls, each commit written when it is made"
                        : "durable, over the loopback",
                measured.size(),
                stock.orders(),
                stock.services(),
                stock.categories(),
                stock.customers(),
                options.rounds(),
                options.millis() / 1e3);
    }

    /** Those of the work where there are targets. */
    private Targets targets(Work work) {
        return measured.options().engine() == Engine.POSTGRESQL ? work.targets() : Targets.NONE;
    }

    // ratios

    private String ratios() {
        List<String> columns = new ArrayList<>(List.of("work"));
        for (int threads : measured.options().threads()) {
            columns.add("throughput, " + threads(threads));
        }
        columns.addAll(List.of("p99", "server CPU", "allocation", "beside the bare floor", "EclipseLink"));
        Table table = new Table(columns);
        for (Work work : measured.options().works()) {
            List<String> cells = new ArrayList<>(List.of(work.name() + " " + work.title()));
            for (int threads : measured.options().threads()) {
                cells.add(told(slower(work, threads), target(work, threads)));
            }
            cells.add(told(costs(work, few, Sample::p99), targets(work).p99()));
            cells.add(told(costs(work, few, Sample::serverCpu), targets(work).serverCpu()));
            cells.add(told(costs(work, few, Sample::allocated), targets(work).allocation()));
            cells.add(
                    measured.contendersOf(work).contains(Contenders.BARE)
                            ? told(
                                    slower(work, Contenders.BARE, Contenders.HIBERNATE, few),
                                    targets(work).bare())
                            : "");
            cells.add(told(slower(work, Contenders.HIBERNATE, Contenders.ECLIPSELINK, few), Targets.ECLIPSELINK));
            table.row(cells);
        }
        return "The library on Hibernate beside the floor: how many times as many operations the floor does in the same time, and"
                + " how many times as much the library takes of the rest, on " + threads(few)
                + ". The last column is EclipseLink"
                + " beside Hibernate. A target stands behind a figure that misses it.\n\n" + table;
    }

    private Spread slower(Work work, int threads) {
        return slower(work, Contenders.FLOOR, Contenders.HIBERNATE, threads);
    }

    private Spread slower(Work work, Contenders than, Contenders who, int threads) {
        return measured.ratio(work, than, who, threads, Sample::perSecond);
    }

    private Spread costs(Work work, int threads, ToDoubleFunction<Sample> figure) {
        return measured.ratio(work, Contenders.HIBERNATE, Contenders.FLOOR, threads, figure);
    }

    private double target(Work work, int threads) {
        if (threads == 1) {
            return targets(work).alone();
        }
        return threads == 16 ? targets(work).crowded() : Double.POSITIVE_INFINITY;
    }

    private static String told(Spread spread, double most) {
        if (Double.isNaN(spread.median()) || Double.isInfinite(spread.median())) {
            return "";
        }
        String text = String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", spread.median(), spread.low(), spread.high());
        return spread.median() <= most ? text : String.format(Locale.ROOT, "**%s** > %.2f", text, most);
    }

    /** The same misses in words, so that nobody has to look for them. */
    private String misses() {
        String list =
                measured.options().works().stream().flatMap(this::missesOf).collect(joining("\n"));
        return list.isEmpty() ? "Every target is reached." : "Targets that are missed:\n\n" + list;
    }

    private Stream<String> missesOf(Work work) {
        List<String> misses = new ArrayList<>();
        for (int threads : measured.options().threads()) {
            miss(misses, work, "throughput on " + threads(threads), slower(work, threads), target(work, threads));
        }
        miss(misses, work, "p99", costs(work, few, Sample::p99), targets(work).p99());
        miss(
                misses,
                work,
                "server CPU",
                costs(work, few, Sample::serverCpu),
                targets(work).serverCpu());
        miss(
                misses,
                work,
                "allocation",
                costs(work, few, Sample::allocated),
                targets(work).allocation());
        if (measured.contendersOf(work).contains(Contenders.BARE)) {
            Spread bare = slower(work, Contenders.BARE, Contenders.HIBERNATE, few);
            miss(
                    misses,
                    work,
                    "throughput beside the bare floor",
                    bare,
                    targets(work).bare());
        }
        Spread other = slower(work, Contenders.HIBERNATE, Contenders.ECLIPSELINK, few);
        miss(misses, work, "EclipseLink beside Hibernate", other, Targets.ECLIPSELINK);
        return misses.stream();
    }

    private static void miss(List<String> misses, Work work, String what, Spread spread, double most) {
        if (spread.median() > most && !Double.isInfinite(spread.median())) {
            misses.add(String.format(
                    Locale.ROOT, "- %s, %s: %.2f, at most %.2f", work.name(), what, spread.median(), most));
        }
    }

    // figures

    private String absolute() {
        Table table = new Table(List.of(
                "work",
                "who",
                "threads",
                "operations/s",
                "p50 µs",
                "p99 µs",
                "server CPU µs",
                "client CPU µs",
                "kB allocated"));
        for (Work work : measured.options().works()) {
            for (Contenders who : measured.contendersOf(work)) {
                for (int threads : measured.options().threads()) {
                    table.row(List.of(
                            work.name(),
                            who.title(),
                            Integer.toString(threads),
                            figure(work, who, threads, 1, Sample::perSecond),
                            figure(work, who, threads, 1e3, Sample::p50),
                            figure(work, who, threads, 1e3, Sample::p99),
                            figure(work, who, threads, 1e3, Sample::serverCpu),
                            figure(work, who, threads, 1e3, Sample::clientCpu),
                            figure(work, who, threads, 1e3, Sample::allocated)));
                }
            }
        }
        return "What was measured, for one operation:\n\n" + table;
    }

    private String figure(Work work, Contenders who, int threads, double unit, ToDoubleFunction<Sample> figure) {
        Spread spread = measured.of(work, who, threads, figure);
        return String.format(
                Locale.ROOT,
                "%s (%s–%s)",
                shown(spread.median() / unit),
                shown(spread.low() / unit),
                shown(spread.high() / unit));
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }

    private String counts() {
        Table table = new Table(List.of("work", "who", "statements", "round trips", "rows written"));
        for (Work work : measured.options().works()) {
            for (Contenders who : measured.contendersOf(work)) {
                Counts counts = measured.counts(work, who);
                table.row(List.of(
                        work.name(),
                        who.title(),
                        shown(counts.statements()),
                        shown(counts.trips()),
                        shown(counts.allRows())));
            }
        }
        return "What one operation sends and writes. A batch is one statement; a text of several statements is one round trip; a"
                + " commit is a round trip.\n\n" + table;
    }

    // plots

    private Bars throughput() {
        Bars bars = new Bars(
                "Throughput: floor ÷ library, 1 is as fast",
                List.of("Hibernate, " + threads(few), "Hibernate, " + threads(many), "EclipseLink, " + threads(few)));
        for (Work work : measured.options().works()) {
            bars.group(
                    work.name() + " " + work.title(),
                    List.of(
                            slower(work, few),
                            slower(work, many),
                            slower(work, Contenders.FLOOR, Contenders.ECLIPSELINK, few)),
                    target(work, few));
        }
        return bars;
    }

    private Bars trips() {
        Bars bars = new Bars(
                "Round trips of an operation, the commit's included", List.of("Hibernate", "EclipseLink", "floor"));
        for (Work work : measured.options().works()) {
            bars.group(
                    work.name() + " " + work.title(),
                    Stream.of(Contenders.HIBERNATE, Contenders.ECLIPSELINK, Contenders.FLOOR)
                            .map(who -> measured.counts(work, who).trips())
                            .map(trips -> new Spread(trips, trips, trips))
                            .toList(),
                    Double.POSITIVE_INFINITY);
        }
        return bars;
    }

    private Bars costs(String what, ToDoubleFunction<Sample> figure, ToDoubleFunction<Targets> most) {
        Bars bars = new Bars(what + ": library ÷ floor, on " + threads(few), List.of("Hibernate", "EclipseLink"));
        for (Work work : measured.options().works()) {
            bars.group(
                    work.name() + " " + work.title(),
                    List.of(
                            costs(work, few, figure),
                            measured.ratio(work, Contenders.ECLIPSELINK, Contenders.FLOOR, few, figure)),
                    most.applyAsDouble(targets(work)));
        }
        return bars;
    }

    private static String threads(int threads) {
        return threads == 1 ? "1 thread" : threads + " threads";
    }
}
