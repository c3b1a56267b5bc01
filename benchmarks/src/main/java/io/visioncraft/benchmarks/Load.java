package io.visioncraft.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Measures works on a database: starts a server, fills it, checks that all contenders do the same, then lets them take turns, so
 * that a slow moment of the machine meets all. See {@code README.md}.
 */
public final class Load {

    private final LoadOptions options;
    private final Database server;

    private Load(LoadOptions options, Database server) {
        this.options = options;
        this.server = server;
    }

    /**
     * Measures, and tells what it measured.
     *
     * @param arguments see {@link LoadOptions#USAGE}
     */
    public static void main(String[] arguments) throws Exception {
        LoadOptions options = LoadOptions.parse(Arrays.asList(arguments));
        Path data = options.data().toAbsolutePath();
        Files.createDirectories(data);
        try (Database server = options.engine().start(data)) {
            new Load(options, server).run();
        }
    }

    private void run() throws Exception {
        fill();
        Measurements measured = new Measurements(options, Machine.here(), server.version(), server.size());
        try (HikariDataSource pool = Pools.of(server.url(), 2);
                Library reader = Library.open(pool, Library.HIBERNATE)) {
            Checks checks = new Checks(server, options.stock(), reader);
            for (Work work : options.works()) {
                measured.counted(work, checks.of(work));
                say("%s %s: the floor does what the library does", work.name(), work.title());
            }
        }
        if (options.rounds() == 0) {
            return;
        }
        server.compared();
        Map<Contenders, Worker.Remote> workers = new EnumMap<>(Contenders.class);
        try {
            for (Contenders who : Contenders.values()) {
                workers.put(who, Worker.Remote.start(who, server.url(who), options.stock()));
            }
            for (Work work : options.works()) {
                measure(work, workers, measured);
            }
        } finally {
            for (Worker.Remote worker : workers.values()) {
                worker.close();
            }
        }
        Report report = new Report(measured);
        System.out.println(report.text());
        if (options.page() != null) {
            report.writeTo(options.page());
        }
    }

    private void fill() throws Exception {
        long begun = System.nanoTime();
        try (HikariDataSource pool = Pools.of(server.url(), 2);
                Library library = Library.open(pool, Library.HIBERNATE);
                Connection connection = server.connect()) {
            Fill.fill(options.stock(), library.vc(), connection);
        }
        server.settle();
        say("filled in %d s: %s, %s", (System.nanoTime() - begun) / 1_000_000_000, options.stock(), server.size());
    }

    private void measure(Work work, Map<Contenders, Worker.Remote> workers, Measurements measured) throws Exception {
        List<Contenders> takingPart = measured.contendersOf(work);
        for (Contenders who : takingPart) {
            if (!warmUp(work, workers, who)) {
                measured.cold(work, who);
            }
        }
        for (int round = 0; round < options.rounds(); round++) {
            server.settle();
            for (int threads : options.threads()) {
                for (int n = 0; n < takingPart.size(); n++) {
                    Contenders who = takingPart.get((n + round) % takingPart.size());
                    Sample sample = turn(work, workers, who, threads, options.millis(), round + 1);
                    measured.add(work, who, threads, sample);
                }
            }
        }
        work.clear(server, options.stock());
        say("%s %s", work.name(), measured.inShort(work));
    }

    /** Works until the compiler has little left to gain: the contenders differ in how much code they are. */
    private boolean warmUp(Work work, Map<Contenders, Worker.Remote> workers, Contenders who) throws Exception {
        WarmUp warmUp = new WarmUp();
        for (int n = 0; !warmUp.over(); n++) {
            warmUp.add(turn(work, workers, who, 4, options.warmUp(), -n), options.warmUp());
        }
        return warmUp.warm();
    }

    private Sample turn(
            Work work, Map<Contenders, Worker.Remote> workers, Contenders who, int threads, long millis, long seed)
            throws Exception {
        Worker.Remote worker = Objects.requireNonNull(workers.get(who));
        worker.supply(work);
        long cpu = server.cpuNanos();
        Sample sample = worker.run(work, threads, millis, seed);
        return sample.withServerCpu(server.cpuNanos() - cpu);
    }

    private static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }
}
