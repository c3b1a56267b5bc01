package io.visioncraft.tax;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.KernelCodes;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables from CSV whose first line names the columns, and collects all that is wrong with their rows. The core has no
 * library for CSV: it compiles against two annotation jars. Immutable and thread-safe.
 */
final class CsvTable {

    private static final int MAX_VIOLATIONS = 100;

    private final List<String> columns;
    private final int maxCharacters;
    private final int maxRows;

    /**
     * A form of tables.
     *
     * @param columns the names of the columns
     * @param maxCharacters the most characters of a text
     * @param maxRows the most rows, the first line not counted
     */
    CsvTable(List<String> columns, int maxCharacters, int maxRows) {
        this.columns = columns;
        this.maxCharacters = maxCharacters;
        this.maxRows = maxRows;
    }

    /**
     * The rows of a text.
     *
     * @param row makes a row of its cells; null if a cell is bad, which the cells note
     * @throws InvalidInputException with the first hundred violations and how many more there are
     */
    <R> List<R> read(String csv, Function<Cells, @Nullable R> row) {
        if (csv.length() > maxCharacters) {
            throw KernelCodes.TOO_LONG.rejection(
                    "A table has at most " + maxCharacters + " characters", "max", maxCharacters);
        }
        List<List<String>> lines = CsvLines.of(csv);
        Map<String, Integer> places = places(lines);
        if (lines.size() - 1 > maxRows) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A table has at most " + maxRows + " rows, not " + (lines.size() - 1), "max", maxRows);
        }
        List<Violation> violations = new ArrayList<>();
        List<R> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String path = "rows[" + (i - 1) + "]";
            refuseSurplus(path, lines.get(i), violations);
            R made = row.apply(new Cells(path, lines.get(i), places, violations));
            if (made != null) {
                rows.add(made);
            }
        }
        if (!violations.isEmpty()) {
            throw InvalidInputException.of(told(violations));
        }
        return rows;
    }

    /** Those that are told: the first hundred, and how many there are. */
    static List<Violation> told(List<Violation> violations) {
        if (violations.size() <= MAX_VIOLATIONS) {
            return violations;
        }
        List<Violation> told = new ArrayList<>(violations.subList(0, MAX_VIOLATIONS));
        told.add(KernelCodes.MORE_VIOLATIONS.at(
                "rows",
                "There are " + violations.size() + " violations, the first " + MAX_VIOLATIONS + " are listed",
                "count",
                violations.size()));
        return told;
    }

    /** A day that is written as 2026-07-01. */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw KernelCodes.MALFORMED.rejection("A day is written as 2026-07-01");
        }
    }

    /** A comma too many, as in an unquoted text or a number with a decimal comma, would shift or cut what follows. */
    private void refuseSurplus(String path, List<String> cells, List<Violation> violations) {
        if (cells.stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank())) {
            violations.add(KernelCodes.MALFORMED.at(
                    path, "A row has at most " + columns.size() + " cells; a text with a comma stands between quotes"));
        }
    }

    private Map<String, Integer> places(List<List<String>> lines) {
        Map<String, Integer> places = new HashMap<>();
        List<String> head = lines.isEmpty() ? List.of() : lines.get(0);
        for (int i = 0; i < head.size(); i++) {
            String name = head.get(i).strip();
            if (!columns.contains(name) || places.put(name, i) != null) {
                throw malformedHead();
            }
        }
        if (places.size() < columns.size()) {
            throw malformedHead();
        }
        return places;
    }

    private RuntimeException malformedHead() {
        return KernelCodes.MALFORMED.rejection(
                "The first line names each of these columns once: " + columns, "columns", columns);
    }

    /** The cells of a row, by the names of their columns, and the violations of the table. Used by one thread. */
    static final class Cells {

        private final String path;
        private final List<String> cells;
        private final Map<String, Integer> places;
        private final List<Violation> violations;
        private final int before;

        private Cells(String path, List<String> cells, Map<String, Integer> places, List<Violation> violations) {
            this.path = path;
            this.cells = cells;
            this.places = places;
            this.violations = violations;
            this.before = violations.size();
        }

        /** The text of a cell, stripped; empty if the line is too short. */
        String of(String column) {
            int place = places.getOrDefault(column, Integer.MAX_VALUE);
            return place < cells.size() ? cells.get(place).strip() : "";
        }

        /** The value of a cell; null where the cell is empty, means every one, or is bad, which is noted. */
        <T> @Nullable T value(String column, Function<String, @Nullable T> build) {
            String text = of(column);
            return text.isEmpty() ? null : built("." + column, () -> build.apply(text));
        }

        /** The value of a cell that is never empty; null where it is, or is bad, which is noted. */
        <T> @Nullable T required(String column, Function<String, @Nullable T> build) {
            if (of(column).isEmpty()) {
                violations.add(KernelCodes.REQUIRED.at(path + "." + column, "A row has a " + column));
            }
            return value(column, build);
        }

        /** A value that is made of several cells; null where it is bad, which is noted at a path within the row. */
        <T> @Nullable T built(String within, Supplier<@Nullable T> value) {
            try {
                return value.get();
            } catch (InvalidInputException refused) {
                refused.violations().forEach(one -> violations.add(one.under(path + within)));
                return null;
            }
        }

        /** Whether a cell of this row is bad. */
        boolean bad() {
            return violations.size() > before;
        }
    }
}
