package io.visioncraft.tax;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxRate;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a {@link TaxTable} from CSV, and collects all that is wrong with them. The core has no library for CSV: it
 * compiles against two annotation jars.
 */
final class TaxTableText {

    private static final int MAX_CHARACTERS = 2_000_000;
    private static final int MAX_VIOLATIONS = 100;
    private static final String EVERY = "*";
    private static final List<String> COLUMNS = List.of(
            "country", "taxClass", "buyer", "from", "until", "code", "rate", "taxCountry", "reasonCode", "reason");

    private final List<Violation> violations = new ArrayList<>();

    private TaxTableText() {}

    static List<TaxRow> rows(String csv) {
        if (csv.length() > MAX_CHARACTERS) {
            throw KernelCodes.TOO_LONG.rejection(
                    "A tax table has at most " + MAX_CHARACTERS + " characters", "max", MAX_CHARACTERS);
        }
        List<List<String>> lines = CsvLines.of(csv);
        return new TaxTableText().read(lines);
    }

    private List<TaxRow> read(List<List<String>> lines) {
        Map<String, Integer> columns = columns(lines);
        if (lines.size() - 1 > TaxTable.MAX_ROWS) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A table has at most " + TaxTable.MAX_ROWS + " rows, not " + (lines.size() - 1),
                    "max",
                    TaxTable.MAX_ROWS);
        }
        List<TaxRow> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            refuseSurplus("rows[" + (i - 1) + "]", lines.get(i));
            TaxRow row = row("rows[" + (i - 1) + "]", new Cells(lines.get(i), columns));
            if (row != null) {
                rows.add(row);
            }
        }
        if (!violations.isEmpty()) {
            throw InvalidInputException.of(told(violations));
        }
        return rows;
    }

    /** A comma too many, as in an unquoted text or a number with a decimal comma, would shift or cut what follows. */
    private void refuseSurplus(String path, List<String> cells) {
        if (cells.stream().skip(COLUMNS.size()).anyMatch(cell -> !cell.isBlank())) {
            violations.add(KernelCodes.MALFORMED.at(
                    path, "A row has at most " + COLUMNS.size() + " cells; a text with a comma stands between quotes"));
        }
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

    private static Map<String, Integer> columns(List<List<String>> lines) {
        Map<String, Integer> columns = new HashMap<>();
        List<String> head = lines.isEmpty() ? List.of() : lines.get(0);
        for (int i = 0; i < head.size(); i++) {
            String name = head.get(i).strip();
            if (!COLUMNS.contains(name) || columns.put(name, i) != null) {
                throw KernelCodes.MALFORMED.rejection(
                        "The first line names each of these columns once: " + COLUMNS, "columns", COLUMNS);
            }
        }
        if (columns.size() < COLUMNS.size()) {
            throw KernelCodes.MALFORMED.rejection(
                    "The first line names each of these columns once: " + COLUMNS, "columns", COLUMNS);
        }
        return columns;
    }

    private @Nullable TaxRow row(String path, Cells cells) {
        int before = violations.size();
        String country = value(path, cells, "country", TaxTableText::country);
        TaxClassCode taxClass = value(path, cells, "taxClass", text -> every(text) ? null : TaxClassCode.of(text));
        BuyerKind buyer = value(path, cells, "buyer", TaxTableText::buyer);
        LocalDate from = value(path, cells, "from", TaxTableText::day);
        LocalDate until = value(path, cells, "until", TaxTableText::day);
        String code = value(path, cells, "code", TaxRow::knownCode);
        TaxRate rate = value(path, cells, "rate", TaxRate::of);
        String taxCountry = value(path, cells, "taxCountry", Address::knownCountry);
        ExemptionReason reason = reason(path, cells);
        if (cells.of("code").isEmpty()) {
            violations.add(KernelCodes.REQUIRED.at(path + ".code", "A row has a code"));
        }
        if (violations.size() > before || code == null) {
            return null;
        }
        return built(
                path,
                () -> new TaxRow(
                        country,
                        taxClass,
                        buyer == null ? BuyerKind.ANY : buyer,
                        from,
                        until,
                        code,
                        rate == null ? TaxRate.ZERO : rate,
                        taxCountry,
                        reason));
    }

    private @Nullable ExemptionReason reason(String path, Cells cells) {
        String code = cells.of("reasonCode");
        String text = cells.of("reason");
        return code.isEmpty() && text.isEmpty()
                ? null
                : built(path + ".reasonCode", () -> ExemptionReason.known(code, text));
    }

    /** The value of a cell; null where the cell is empty, means every one, or is bad, which is noted. */
    private <T> @Nullable T value(String path, Cells cells, String column, Function<String, @Nullable T> build) {
        String text = cells.of(column);
        return text.isEmpty() ? null : built(path + "." + column, () -> build.apply(text));
    }

    private <T> @Nullable T built(String path, Supplier<@Nullable T> value) {
        try {
            return value.get();
        } catch (InvalidInputException refused) {
            refused.violations().forEach(one -> violations.add(one.under(path)));
            return null;
        }
    }

    private static @Nullable String country(String text) {
        return every(text) ? null : Address.knownCountry(text);
    }

    private static boolean every(String text) {
        return text.equals(EVERY);
    }

    private static BuyerKind buyer(String text) {
        return Arrays.stream(BuyerKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> KernelCodes.MALFORMED.rejection(
                        "A buyer is one of " + List.of(BuyerKind.values()), "known", List.of(BuyerKind.values())));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw KernelCodes.MALFORMED.rejection("A day is written as 2026-07-01");
        }
    }

    /**
     * The cells of a line, by the names of their columns.
     *
     * @param cells the cells, fewer or more than columns
     * @param columns the place of each column
     */
    private record Cells(List<String> cells, Map<String, Integer> columns) {

        /** The text of a cell, stripped; empty if the line is too short. */
        String of(String column) {
            int place = columns.getOrDefault(column, Integer.MAX_VALUE);
            return place < cells.size() ? cells.get(place).strip() : "";
        }
    }
}
