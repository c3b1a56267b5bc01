package io.visioncraft.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.visioncraft.benchmarks.Stages.Stage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Measures starts, from that of the JVM to the first answer, on a migrated PostgreSQL. Each is a new JVM, and all take turns. See
 * {@code README.md}.
 */
public final class Start {

    private static final double MOST = 1.4;
    private static final double MOST_OF_LIBRARY = 100;
    private static final double MOST_OF_USE_CASE = 50;

    private final LoadOptions options;
    private final Database server;
    private final Map<Starters, List<List<Long>>> measured = new EnumMap<>(Starters.class);

    private Start(LoadOptions options, Database server) {
        this.options = options;
        this.server = server;
    }

    /**
     * Measures, and tells what it measured.
     *
     * @param arguments those of {@link LoadOptions#USAGE} that say how the database is filled, how many rounds, and where to write
     */
    public static void main(String[] arguments) throws Exception {
        LoadOptions options = LoadOptions.parse(Arrays.asList(arguments));
        Path data = options.data().toAbsolutePath();
        Files.createDirectories(data);
        try (Database server = options.engine().start(data)) {
            new Start(options, server).run();
        }
    }

    private void run() throws Exception {
        try (HikariDataSource pool = Pools.of(server.url(), 2);
                Library library = Library.open(pool, Library.HIBERNATE);
                Connection connection = server.connect()) {
            Fill.fill(options.stock(), library.vc(), connection);
        }
        server.settle();
        List<Starters> all = List.of(Starters.values());
        for (int round = -1; round < options.rounds(); round++) { // the first warms up the disk's cache
            for (int n = 0; n < all.size(); n++) {
                Starters who = all.get((n + round + 1) % all.size());
                List<Long> stages = start(who);
                if (round >= 0) {
                    measured.computeIfAbsent(who, key -> new ArrayList<>()).add(stages);
                }
            }
        }
        String text = text();
        System.out.println(text);
        if (options.page() != null) {
            new Page(options.page()).replace("start", text);
        }
    }

    private List<Long> start(Starters who) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx768m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartWorker.class.getName(),
                        who.name(),
                        server.url(),
                        Long.toString(System.currentTimeMillis()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader answer = process.inputReader()) {
            String line = answer.readLine();
            process.waitFor();
            if (line == null) {
                throw new IllegalStateException(who.title() + " did not start");
            }
            return Stages.ofLine(line);
        }
    }

    // telling

    private String text() throws Exception {
        List<String> columns = new ArrayList<>(List.of("who starts", "ms to the answer", "beside plain Hibernate"));
        for (Stage stage : Stage.values()) {
            columns.add(stage.title());
        }
        Table table = new Table(columns);
        for (Starters who : Starters.values()) {
            List<String> cells = new ArrayList<>(List.of(who.title(), told(spread(who, Start::sum), "%.0f")));
            cells.add(told(ratio(who), "%.2f"));
            for (Stage stage : Stage.values()) {
                cells.add(told(spread(who, stages -> at(stages, stage)), "%.0f"));
            }
            table.row(cells);
        }
        return String.format(
                Locale.ROOT,
                "Measured on %s on %s, with %s, over the loopback. %d rounds, each start in a JVM of its own. A figure is the median in"
                        + " milliseconds, with the quartiles behind it; a ratio is made of two starts of one round. Behind the ratios"
                        + " stand the stages; `open` starts the provider within the stage of the library.%n%n%s%n%n%s",
                LocalDate.now(ZoneOffset.UTC),
                Machine.here().text(),
                server.version(),
                options.rounds(),
                table,
                targets());
    }

    private static long at(List<Long> stages, Stage stage) {
        return stages.get(List.of(Stage.values()).indexOf(stage));
    }

    private String targets() {
        Table table = new Table(List.of("target", "most", "measured"));
        table.row(List.of(
                "library to the first answer, beside plain Hibernate",
                told(MOST),
                told(ratio(Starters.LIBRARY).median(), MOST)));
        double library =
                spread(Starters.HOSTED, stages -> at(stages, Stage.LIBRARY)).median();
        table.row(List.of(
                "building `VisionCraft` beyond the provider's start, ms",
                told(MOST_OF_LIBRARY),
                told(library, MOST_OF_LIBRARY)));
        double first =
                spread(Starters.HOSTED, stages -> at(stages, Stage.ANSWER)).median();
        table.row(List.of("first use case behind it, ms", told(MOST_OF_USE_CASE), told(first, MOST_OF_USE_CASE)));
        return table.toString();
    }

    private static double sum(List<Long> stages) {
        return stages.stream().mapToLong(Long::longValue).sum();
    }

    private List<List<Long>> of(Starters who) {
        return Objects.requireNonNull(measured.get(who));
    }

    private Spread spread(Starters who, ToDoubleFunction<List<Long>> figure) {
        return Spread.of(of(who).stream().mapToDouble(figure));
    }

    private Spread ratio(Starters who) {
        return Spread.of(IntStream.range(0, options.rounds())
                .mapToDouble(round ->
                        sum(of(who).get(round)) / sum(of(Starters.PLAIN).get(round))));
    }

    private static String told(Spread spread, String format) {
        return String.format(
                Locale.ROOT, format + " (" + format + "–" + format + ")", spread.median(), spread.low(), spread.high());
    }

    private static String told(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }

    private static String told(double value, double most) {
        return value <= most ? told(value) : "**" + told(value) + "**";
    }
}
