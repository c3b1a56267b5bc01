package io.visioncraft.benchmarks;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the databases differ to a program that is written by hand for each of them in the fewest round trips. Everything else is the
 * same SQL on all.
 */
enum Dialect {
    /** Several statements in a text, arrays as parameters; the driver sends the beginning of a transaction with its first text. */
    POSTGRESQL("PostgreSQL", true, true, "", Set.of()) {
        @Override
        String updating(String table, String set, String where, String answer) {
            return "UPDATE " + table + " SET " + set + " WHERE " + where + " RETURNING " + answer;
        }

        /** As an array, so that the plan with any parameters reads the inner query first. */
        @Override
        String within(String column, String query) {
            return column + " = ANY (ARRAY(" + query + "))";
        }

        /** Side by side: as tables of FROM the arrays would be stored first. */
        @Override
        String unnested(List<String> names, List<String> arrays) {
            return IntStream.range(0, names.size())
                    .mapToObj(n -> "UNNEST(" + arrays.get(n) + ") AS " + names.get(n))
                    .collect(joining(", ", "SELECT ", ""));
        }
    },

    /** Several statements in a text, the first of which begins the transaction: the driver would ask once more for that. */
    MARIADB("MariaDB", true, false, "START TRANSACTION", Set.of(1020, 1205)) {
        @Override
        String updating(String table, String set, String where, String answer) {
            return "UPDATE " + table + " SET " + set + " WHERE " + where + "; SELECT " + answer + " FROM " + table
                    + " WHERE " + where;
        }
    },

    /** One statement after another, since nothing travels: it runs in the process that calls. Arrays as parameters. */
    H2("H2", false, true, "", Set.of(50200, 90131)) {
        @Override
        String updating(String table, String set, String where, String answer) {
            return "SELECT " + answer + " FROM FINAL TABLE (UPDATE " + table + " SET " + set + " WHERE " + where + ")";
        }
    };

    private static final int FEW = 10;

    private final String product;
    private final boolean together;
    private final boolean arrays;
    private final String begin;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Integer> clashes;

    Dialect(String product, boolean together, boolean arrays, String begin, Set<Integer> clashes) {
        this.product = product;
        this.together = together;
        this.arrays = arrays;
        this.begin = begin;
        this.clashes = clashes;
    }

    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return Stream.of(values())
                .filter(dialect -> dialect.product.equals(product))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No floor is written for " + product));
    }

    /** Whether one text may hold several statements. */
    boolean together() {
        return together;
    }

    /**
     * Whether so many values are one parameter, an array; else each value is one. PostgreSQL plans a statement with an array anew each
     * time while the array is short.
     */
    boolean asArray(int many) {
        return arrays && many > FEW;
    }

    /** The statement that begins a transaction in the first text of it; empty where the connection does that. */
    String begin() {
        return begin;
    }

    /** Whether a failed transaction may begin anew, because another one was in its way. */
    boolean clashed(SQLException failed) {
        return String.valueOf(failed.getSQLState()).startsWith("40") || clashes.contains(failed.getErrorCode());
    }

    /**
     * SQL that changes a row and answers with columns of it.
     *
     * @param where a condition without parameters
     */
    abstract String updating(String table, String set, String where, String answer);

    /** A condition: a column is among the answers of a query. */
    String within(String column, String query) {
        return column + " IN (" + query + ")";
    }

    /** A query: the elements of arrays of one length, as columns with names. */
    String unnested(List<String> names, List<String> arrays) {
        return "SELECT * FROM UNNEST(" + String.join(", ", arrays) + ") a(" + String.join(", ", names) + ")";
    }

    /** A condition: a column is one of some ids, which {@link #bind} binds. */
    String among(String column, int ids) {
        return column
                + (asArray(ids) ? " = ANY (?)" : " IN (" + String.join(", ", Collections.nCopies(ids, "?")) + ")");
    }

    void bind(Binder in, List<UUID> ids) throws SQLException {
        if (asArray(ids.size())) {
            in.array(in.connection().createArrayOf("uuid", ids.toArray()));
        } else {
            for (UUID id : ids) {
                in.id(id);
            }
        }
    }
}
