package io.visioncraft.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the command line of {@link Growth} asks for.
 *
 * @param stocks how the databases are filled, the smallest first
 * @param rounds how often each database has its turn
 * @param millis how long a turn lasts
 * @param warmUp how long each database warms up before each work, in milliseconds
 * @param data where the server keeps its data, which is deleted at the end
 * @param page the folder of the documentation to write to; null to print only
 */
record GrowthOptions(
        List<Stock> stocks,
        int rounds,
        long millis,
        long warmUp,
        Path data,
        @Nullable Path page) {

    static final String USAGE = """
            --orders N,N,N       how many orders each database has (10000,100000,1000000)
            --categories N,N,N   how many categories each has (1000,10000,100000)
            --services N         services of each (10000)
            --customers N        customers of each (100)
            --rounds N           turns of each database (9)
            --millis N           length of a turn (1000)
            --warm-up N          time to warm up before each work, on each database, in milliseconds (4000)
            --data FOLDER        where the server keeps its data, on a disk; deleted at the end (target/growth)
            --page FOLDER        writes performance.md and performance/plans.md there (prints only)
            --short              small databases and short turns: whether it works, not how fast
            """;

    /** Reads the command line. */
    static GrowthOptions parse(List<String> arguments) {
        List<Integer> orders = List.of(10_000, 100_000, 1_000_000);
        List<Integer> categories = List.of(1_000, 10_000, 100_000);
        int services = 10_000;
        int customers = 100;
        int rounds = 9;
        int millis = 1_000;
        int warmUp = 4_000;
        Path data = Path.of("target", "growth");
        Path page = null;
        List<String> left = new ArrayList<>(arguments);
        while (!left.isEmpty()) {
            String name = left.remove(0);
            if (name.equals("--short")) {
                orders = List.of(2_000, 4_000, 20_000);
                categories = List.of(100, 200, 1_000);
                services = 1_000;
                customers = 20;
                rounds = 3;
                millis = 200;
                warmUp = 500;
                continue;
            }
            if (left.isEmpty()) {
                throw new IllegalArgumentException(name + " is not known, or needs a value\n" + USAGE);
            }
            String value = left.remove(0);
            switch (name) {
                case "--orders" -> orders = numbers(value);
                case "--categories" -> categories = numbers(value);
                case "--services" -> services = Integer.parseInt(value);
                case "--customers" -> customers = Integer.parseInt(value);
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--millis" -> millis = Integer.parseInt(value);
                case "--warm-up" -> warmUp = Integer.parseInt(value);
                case "--data" -> data = Path.of(value);
                case "--page" -> page = Path.of(value);
                default -> throw new IllegalArgumentException(name + " is not known\n" + USAGE);
            }
        }
        return new GrowthOptions(stocks(orders, services, categories, customers), rounds, millis, warmUp, data, page);
    }

    private static List<Stock> stocks(List<Integer> orders, int services, List<Integer> categories, int customers) {
        if (orders.size() != categories.size()) {
            throw new IllegalArgumentException(
                    "As many sizes of orders as of categories: " + orders + ", " + categories);
        }
        return IntStream.range(0, orders.size())
                .mapToObj(n -> new Stock(orders.get(n), services, categories.get(n), customers))
                .toList();
    }

    private static List<Integer> numbers(String text) {
        return Stream.of(text.split(",")).map(Integer::valueOf).toList();
    }
}
