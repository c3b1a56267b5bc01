package io.visioncraft.benchmarks;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Tells what {@link Growth} measured.
 *
 * @param sizes of the databases, as the server tells them
 * @param samples of each work, by database and round
 * @param plans of the smallest and the largest database
 */
record GrowthReport(
        GrowthOptions options,
        Machine machine,
        String server,
        List<String> sizes,
        Map<Growing, List<List<Sample>>> samples,
        Map<GrowthReport.Asked, List<Explaining.Told>> plans) {

    /** The most that the largest may take of the smallest. */
    private static final double MOST = 1.25;

    /** A work on a database, with plans that were made without the values of parameters, or with them. */
    record Asked(Growing work, Stock stock, boolean generic) {}

    void writeTo(Path docs) throws IOException {
        new Page(docs).replace("growth", text() + "\n\nThe plans themselves stand in [plans](performance/plans.md).");
        Path folder = docs.resolve("performance");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("plans.md"), texts());
    }

    String text() {
        return head() + "\n\n" + times() + "\n\n" + pages();
    }

    private String head() {
        return String.format(
                Locale.ROOT,
                "Measured on %s on %s, with %s, durable, over the loopback, on one thread: the library on Hibernate over %s. %d"
                        + " rounds of %.1f s, in which all databases take turns in one process.",
                LocalDate.now(ZoneOffset.UTC),
                machine.text(),
                server,
                IntStream.range(0, sizes.size())
                        .mapToObj(n -> size(options.stocks().get(n)) + " (" + sizes.get(n) + ")")
                        .collect(joining("; ")),
                options.rounds(),
                options.millis() / 1e3);
    }

    private static String size(Stock stock) {
        return String.format(
                Locale.ROOT,
                "%,d orders, %,d services in %,d categories, %,d customers",
                stock.orders(),
                stock.services(),
                stock.categories(),
                stock.customers());
    }

    // times

    private String times() {
        List<String> columns = new ArrayList<>(List.of("work"));
        options.stocks().forEach(stock -> columns.add(String.format(Locale.ROOT, "p50 µs, %,d", stock.orders())));
        columns.add("largest ÷ smallest");
        columns.add("kB allocated, smallest and largest");
        Table table = new Table(columns);
        for (Growing work : Growing.ALL) {
            List<List<Sample>> each = Objects.requireNonNull(samples.get(work));
            List<String> cells = new ArrayList<>(List.of(work.title()));
            each.forEach(one -> cells.add(shown(of(one, Sample::p50), 1e3)));
            cells.add(told(ratio(each), work));
            cells.add(String.format(
                    Locale.ROOT,
                    "%.1f, %.1f",
                    of(each.get(0), Sample::allocated).median() / 1e3,
                    of(last(each), Sample::allocated).median() / 1e3));
            table.row(cells);
        }
        return "What half of the operations did not exceed, by the number of orders; in brackets the quartiles of the rounds. Ratios"
                + " are made round by round. A target stands behind a figure that misses it.\n\n" + table;
    }

    static String inShort(List<List<Sample>> each) {
        return each.stream().map(one -> shown(of(one, Sample::p50), 1e3)).collect(joining(", "))
                + String.format(Locale.ROOT, ", ratio %.2f", ratio(each).median());
    }

    private static Spread ratio(List<List<Sample>> each) {
        return Spread.of(IntStream.range(0, each.get(0).size())
                .mapToDouble(round ->
                        last(each).get(round).p50() / each.get(0).get(round).p50()));
    }

    private static Spread of(List<Sample> rounds, ToDoubleFunction<Sample> figure) {
        return Spread.of(rounds.stream().mapToDouble(figure));
    }

    private static <T> T last(List<T> all) {
        return all.get(all.size() - 1);
    }

    private static String shown(Spread spread, double unit) {
        return String.format(
                Locale.ROOT, "%,.0f (%,.0f–%,.0f)", spread.median() / unit, spread.low() / unit, spread.high() / unit);
    }

    private static String told(Spread spread, Growing work) {
        String text = String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", spread.median(), spread.low(), spread.high());
        return !work.steady() || spread.median() <= MOST
                ? text
                : String.format(Locale.ROOT, "**%s** > %.2f", text, MOST);
    }

    // plans

    private String pages() {
        List<Stock> two = List.of(options.stocks().get(0), last(options.stocks()));
        List<String> columns = new ArrayList<>(List.of("work"));
        for (Stock stock : two) {
            columns.add(String.format(Locale.ROOT, "%,d", stock.orders()));
            columns.add(String.format(Locale.ROOT, "%,d, generic", stock.orders()));
        }
        Table table = new Table(columns);
        for (Growing work : Growing.ALL) {
            List<String> cells = new ArrayList<>(List.of(work.title()));
            for (Stock stock : two) {
                for (boolean generic : new boolean[] {false, true}) {
                    cells.add(Long.toString(told(work, stock, generic).stream()
                            .mapToLong(Explaining.Told::pages)
                            .sum()));
                }
            }
            table.row(cells);
        }
        return "How many pages of 8 kB the server touched for one operation, by `EXPLAIN (ANALYZE, BUFFERS)`, with plans that are made"
                + " for the values of the parameters and with generic ones (`plan_cache_mode`):\n\n" + table;
    }

    private List<Explaining.Told> told(Growing work, Stock stock, boolean generic) {
        return plans.getOrDefault(new Asked(work, stock, generic), List.of());
    }

    private String texts() {
        StringBuilder text = new StringBuilder("# Plans\n\nHow ")
                .append(server)
                .append(" executes the statements of [the works whose growth")
                .append(
                        " is measured](../performance.md#growth), in the largest database, by generic plans and, where these differ,")
                .append(" by plans for the values of the parameters. Written by the run. Insertions are left out.\n");
        Stock largest = last(options.stocks());
        for (Growing work : Growing.ALL) {
            text.append("\n## ").append(capital(work.title())).append("\n");
            List<Explaining.Told> custom = told(work, largest, false);
            List<Explaining.Told> generic = told(work, largest, true);
            for (int n = 0; n < generic.size(); n++) {
                Explaining.Told one = generic.get(n);
                if (!one.sql().startsWith("INSERT")) {
                    text.append("\n```text\n").append(one.shape()).append("\n```\n");
                    if (n < custom.size() && !custom.get(n).parts().equals(one.parts())) {
                        text.append("\nWith the values:\n\n```text\n")
                                .append(custom.get(n).shape())
                                .append("\n```\n");
                    }
                }
            }
        }
        return text.toString();
    }

    private static String capital(String title) {
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
