package io.visioncraft.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * What operations send and write, each figure for one operation.
 *
 * @param statements how many, a batch as one
 * @param trips to the server and back, that of the commit included
 * @param rows how many rows of each table are inserted, changed or deleted
 */
record Counts(double statements, double trips, Map<String, Double> rows) {

    private static final int OPERATIONS = 20;

    double allRows() {
        return rows.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Counts on one connection, after the first operations have passed. */
    static Counts of(Operation<?> operation, Stock stock, Traffic traffic, DataSource unwatched) throws Exception {
        Draw draw = new Draw(stock, 17);
        for (int n = 0; n < OPERATIONS; n++) {
            operation.call().run(draw);
        }
        Map<String, Long> before = written(unwatched);
        long statements = traffic.statements();
        long trips = traffic.trips();
        for (int n = 0; n < OPERATIONS; n++) {
            operation.call().run(draw);
        }
        Map<String, Double> rows = new TreeMap<>();
        written(unwatched).forEach((table, many) -> {
            long more = many - before.getOrDefault(table, 0L);
            if (more > 0) {
                rows.put(table, (double) more / OPERATIONS);
            }
        });
        return new Counts(
                (double) (traffic.statements() - statements) / OPERATIONS,
                (double) (traffic.trips() - trips) / OPERATIONS,
                rows);
    }

    private static Map<String, Long> written(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Engine.of(connection).written(connection);
        }
    }
}
