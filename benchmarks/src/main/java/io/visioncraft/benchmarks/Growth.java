package io.visioncraft.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures whether works cost the same however much there is: several databases of one server, filled alike but for their size,
 * take turns in one process, so that a slow moment of the machine meets all. Then asks the server how it executes the statements.
 * See {@code README.md}.
 */
public final class Growth {

    private static final int CALLS = 6;

    private final GrowthOptions options;
    private final List<Grown> databases = new ArrayList<>();
    private final Map<Growing, List<List<Sample>>> samples = new HashMap<>();
    private final Map<GrowthReport.Asked, List<Explaining.Told>> plans = new HashMap<>();

    private Growth(GrowthOptions options) {
        this.options = options;
    }

    /**
     * Measures, and tells what it measured.
     *
     * @param arguments see {@link GrowthOptions#USAGE}
     */
    public static void main(String[] arguments) throws Exception {
        GrowthOptions options = GrowthOptions.parse(Arrays.asList(arguments));
        Path data = options.data().toAbsolutePath();
        Files.createDirectories(data);
        try (DatabaseServer server = DatabaseServer.start(data)) {
            new Growth(options).run(server);
        }
    }

    private void run(DatabaseServer server) throws Exception {
        List<String> sizes = new ArrayList<>();
        try {
            for (Stock stock : options.stocks()) {
                long begun = System.nanoTime();
                Grown grown = Grown.fill(server, stock);
                databases.add(grown);
                sizes.add(grown.server().size());
                say(
                        "filled in %d s: %s, %s",
                        (System.nanoTime() - begun) / 1_000_000_000, stock, sizes.get(sizes.size() - 1));
            }
            for (Growing work : Growing.ALL) {
                measure(work);
            }
        } finally {
            databases.forEach(Grown::close);
        }
        GrowthReport report = new GrowthReport(options, Machine.here(), server.version(), sizes, samples, plans);
        System.out.println(report.text());
        if (options.page() != null) {
            report.writeTo(options.page());
        }
    }

    private void measure(Growing work) throws Exception {
        List<Operation<?>> operations = new ArrayList<>();
        List<List<Sample>> all = new ArrayList<>();
        for (Grown grown : databases) {
            Operation<?> operation = work.prepare().over(grown);
            slot(operation, grown, options.warmUp()).run(0);
            grown.server().settle();
            operations.add(operation);
            all.add(new ArrayList<>());
        }
        for (int round = 0; round < options.rounds(); round++) {
            for (int n = 0; n < databases.size(); n++) {
                int which = (n + round) % databases.size();
                all.get(which)
                        .add(slot(operations.get(which), databases.get(which), options.millis())
                                .run(round + 1L));
            }
        }
        samples.put(work, all);
        for (Grown grown : List.of(databases.get(0), databases.get(databases.size() - 1))) {
            for (boolean generic : new boolean[] {false, true}) {
                plans.put(new GrowthReport.Asked(work, grown.stock(), generic), plans(work, grown, generic));
            }
        }
        say("%s: %s", work.title(), GrowthReport.inShort(all));
    }

    private static Slot slot(Operation<?> operation, Grown grown, long millis) {
        return new Slot(operation, grown.stock(), 1, millis, Long.MAX_VALUE);
    }

    /** Of the last of some calls, over connections that explain. */
    private static List<Explaining.Told> plans(Growing work, Grown grown, boolean generic) throws Exception {
        Explaining explaining = new Explaining();
        try (HikariDataSource pool = Pools.of(Explaining.url(grown.server().url(), generic), 1);
                Grown explained = grown.over(explaining.over(pool))) {
            Operation<?> operation = work.prepare().over(explained);
            for (int call = 0; call < CALLS; call++) {
                explaining.heard();
                operation.call().run(new Draw(grown.stock(), call));
            }
            return explaining.heard();
        }
    }

    private static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }
}
