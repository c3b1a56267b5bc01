package io.visioncraft.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param engine which database
 * @param stock how the database is filled
 * @param rounds how often each contender has its turn
 * @param millis how long a turn lasts
 * @param warmUp how long a turn lasts in which a contender warms up, in milliseconds
 * @param threads with how many threads
 * @param works which works
 * @param data where the server keeps its data, which is deleted at the end
 * @param page the folder of the documentation to write to; null to print only
 */
record LoadOptions(
        Engine engine,
        Stock stock,
        int rounds,
        long millis,
        long warmUp,
        List<Integer> threads,
        List<Work> works,
        Path data,
        @Nullable Path page) {

    static final String USAGE = """
            --database NAME  postgresql, h2 or mariadb (postgresql)
            --orders N --services N --categories N --customers N   how the database is filled (100000 10000 1000 1000)
            --rounds N       turns of each contender (7)
            --millis N       length of a turn (2000)
            --warm-up N      length of a turn to warm up in milliseconds; each contender has 2 to 6 before each work (10000)
            --threads N,N    (1,4,16)
            --works W1,W2    (all)
            --data FOLDER    where the server keeps its data, on a disk; deleted at the end (target/database)
            --page FOLDER    writes performance.md and its plots there (prints only)
            --rounds 0       compares only, and measures nothing
            --short          a small database and short turns: whether it works, not how fast
            """;

    private static final LoadOptions STANDARD = new LoadOptions(
            Engine.POSTGRESQL,
            new Stock(100_000, 10_000, 1_000, 1_000),
            7,
            2_000,
            10_000,
            List.of(1, 4, 16),
            Works.ALL,
            Path.of("target", "database"),
            null);

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException if it is not understood
     */
    static LoadOptions parse(List<String> arguments) {
        LoadOptions options = STANDARD;
        List<String> left = new ArrayList<>(arguments);
        while (!left.isEmpty()) {
            String name = left.remove(0);
            if (name.equals("--short")) {
                options = new LoadOptions(
                        options.engine,
                        new Stock(2_000, 1_000, 200, 100),
                        3,
                        300,
                        1_000,
                        options.threads,
                        options.works,
                        options.data,
                        options.page);
            } else if (left.isEmpty()) {
                throw new IllegalArgumentException(name + " is not known, or needs a value\n" + USAGE);
            } else {
                options = options.with(name, left.remove(0));
            }
        }
        return options;
    }

    /** The works that are written by hand for the database. */
    @Override
    public List<Work> works() {
        return works.stream().filter(work -> work.engines().contains(engine)).toList();
    }

    private LoadOptions with(String name, String value) {
        return switch (name) {
            case "--database" ->
                new LoadOptions(Engine.named(value), stock, rounds, millis, warmUp, threads, works, data, page);
            case "--orders" -> with(new Stock(number(value), stock.services(), stock.categories(), stock.customers()));
            case "--services" -> with(new Stock(stock.orders(), number(value), stock.categories(), stock.customers()));
            case "--categories" -> with(new Stock(stock.orders(), stock.services(), number(value), stock.customers()));
            case "--customers" -> with(new Stock(stock.orders(), stock.services(), stock.categories(), number(value)));
            case "--rounds" ->
                new LoadOptions(engine, stock, number(value), millis, warmUp, threads, works, data, page);
            case "--millis" ->
                new LoadOptions(engine, stock, rounds, number(value), warmUp, threads, works, data, page);
            case "--warm-up" ->
                new LoadOptions(engine, stock, rounds, millis, number(value), threads, works, data, page);
            case "--threads" ->
                new LoadOptions(
                        engine,
                        stock,
                        rounds,
                        millis,
                        warmUp,
                        Stream.of(value.split(",")).map(LoadOptions::number).toList(),
                        works,
                        data,
                        page);
            case "--works" ->
                new LoadOptions(
                        engine,
                        stock,
                        rounds,
                        millis,
                        warmUp,
                        threads,
                        Stream.of(value.split(",")).map(Works::named).toList(),
                        data,
                        page);
            case "--data" ->
                new LoadOptions(engine, stock, rounds, millis, warmUp, threads, works, Path.of(value), page);
            case "--page" ->
                new LoadOptions(engine, stock, rounds, millis, warmUp, threads, works, data, Path.of(value));
            default -> throw new IllegalArgumentException(name + " is not known\n" + USAGE);
        };
    }

    private LoadOptions with(Stock filled) {
        return new LoadOptions(engine, filled, rounds, millis, warmUp, threads, works, data, page);
    }

    private static int number(String text) {
        int number = Integer.parseInt(text);
        if (number < 0) {
            throw new IllegalArgumentException("No number from 0 on: " + text);
        }
        return number;
    }
}
