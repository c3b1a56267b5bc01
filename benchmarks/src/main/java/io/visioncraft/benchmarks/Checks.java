package io.visioncraft.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Compares before anything is measured: the floor answers what the library answers, and writes as many rows into the same tables.
 * Counts statements, round trips and rows on the way.
 */
final class Checks {

    private static final int ANSWERS = 12;

    private final Database server;
    private final Stock stock;
    private final Library reader;

    Checks(Database server, Stock stock, Library reader) {
        this.server = server;
        this.stock = stock;
        this.reader = reader;
    }

    /**
     * Lets each contender do a work a few times.
     *
     * @throws IllegalStateException if answers or rows differ
     */
    Map<Contenders, Counts> of(Work work) throws Exception {
        Map<Contenders, Counts> all = new EnumMap<>(Contenders.class);
        Map<Contenders, String> answers = new EnumMap<>(Contenders.class);
        for (Contenders who : Contenders.values()) {
            Traffic traffic = new Traffic();
            try (HikariDataSource pool = Pools.of(server.url(), 1);
                    Contender contender = who.open(traffic.over(pool), stock)) {
                Optional<Operation<?>> operation = contender.doing(work);
                if (operation.isPresent()) {
                    work.supply(server, stock);
                    answers.put(who, answers(operation.get()));
                    all.put(who, Counts.of(operation.get(), stock, traffic, pool));
                }
            }
        }
        work.clear(server, stock);
        for (Contenders library : new Contenders[] {Contenders.HIBERNATE, Contenders.ECLIPSELINK}) {
            same(work, "answers", required(answers, Contenders.FLOOR), required(answers, library));
            same(
                    work,
                    "rows",
                    required(all, Contenders.FLOOR).rows().toString(),
                    required(all, library).rows().toString());
        }
        return all;
    }

    private String answers(Operation<?> operation) throws Exception {
        StringBuilder answers = new StringBuilder();
        for (int n = 0; n < ANSWERS; n++) {
            answers.append(operation.told(new Draw(stock, n), reader)).append('\n');
        }
        return answers.toString();
    }

    private static <T> T required(Map<Contenders, T> each, Contenders who) {
        return Objects.requireNonNull(each.get(who), who.title());
    }

    private static void same(Work work, String what, String byHand, String byLibrary) {
        if (!byHand.equals(byLibrary)) {
            throw new IllegalStateException("The " + what + " differ in " + work.name() + ", " + work.title()
                    + "\nby hand:    " + byHand + "\nby library: " + byLibrary);
        }
    }
}
