package io.visioncraft.tax;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.Currencies;
import io.visioncraft.kernel.ExchangeRate;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Exchange rates that are data: rows of two currencies, a rate, its day and its source (MON-8). The host makes the rows, or
 * reads them from CSV with {@link #read}. A question is answered by the latest row of the two currencies, in either direction,
 * that is not after its day. Cross rates are not computed: a table of rates to the euro knows nothing between two other
 * currencies.
 *
 * <p>Immutable and thread-safe. {@link ReplaceableRates} puts the table of today in the place of yesterday's.
 */
public final class ExchangeRateTable implements ExchangeRates {

    /** The most rows of a table: thirty currencies for more than ten years. */
    public static final int MAX_ROWS = 100_000;

    private static final CsvTable CSV =
            new CsvTable(List.of("day", "base", "quote", "rate", "source"), 10_000_000, MAX_ROWS);

    private final Map<String, NavigableMap<LocalDate, ExchangeRate>> rates;

    private ExchangeRateTable(Map<String, NavigableMap<LocalDate, ExchangeRate>> rates) {
        this.rates = rates;
    }

    /**
     * {@return a table of these rates}
     *
     * @param rates at most {@value #MAX_ROWS}, in any order
     * @throws InvalidInputException with {@code out-of-range} for too many rows; with {@code required} or {@code duplicate} at
     *     the path {@code rows[n]} for each that is null, and for each of the two currencies and the day of one before it,
     *     in whatever direction and of whatever source; the first 100 violations, and how many more there are
     */
    public static ExchangeRateTable of(List<ExchangeRate> rates) {
        if (Arguments.required("rows", rates).size() > MAX_ROWS) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A table has at most " + MAX_ROWS + " rows, not " + rates.size(), "max", MAX_ROWS);
        }
        Map<String, NavigableMap<LocalDate, ExchangeRate>> table = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            ExchangeRate rate = Arguments.required("rows[" + i + "]", rates.get(i));
            ExchangeRate before = table.computeIfAbsent(pair(rate.base(), rate.quote()), two -> new TreeMap<>())
                    .putIfAbsent(rate.day(), rate);
            if (before != null) {
                violations.add(KernelCodes.DUPLICATE.at(
                        "rows[" + i + "]", "There is another rate before: " + before, "row", i + 1));
            }
        }
        if (!violations.isEmpty()) {
            throw InvalidInputException.of(CsvTable.told(violations));
        }
        return new ExchangeRateTable(table);
    }

    /**
     * {@return a table that is read from CSV (RFC 4180)} The first line names the columns {@code day,base,quote,rate,source}, in
     * any order. A row says that 1 unit of {@code base} is {@code rate} units of {@code quote}; days are written as
     * {@code 2026-07-01}, rates as {@code 1.0869}.
     *
     * @param csv the text of the file, at most 10,000,000 characters
     * @throws InvalidInputException with the first 100 violations and how many more there are, each at the path
     *     {@code rows[n].column}, n from 0 after the first line
     */
    public static ExchangeRateTable read(String csv) {
        return of(CSV.read(Arguments.required("csv", csv), ExchangeRateTable::rate));
    }

    private static @Nullable ExchangeRate rate(CsvTable.Cells cells) {
        LocalDate day = cells.required("day", ExchangeRateTable::day);
        Currency base = cells.required("base", Currencies::of);
        Currency quote = cells.required("quote", text -> Currencies.of(other(text, cells.of("base"))));
        String rate = cells.required("rate", text -> text);
        String source = cells.required("source", Text::code);
        if (cells.bad() || day == null || base == null || quote == null || rate == null || source == null) {
            return null;
        }
        return cells.built(
                ".rate", () -> ExchangeRate.of(base.getCurrencyCode(), quote.getCurrencyCode(), rate, day, source));
    }

    /** A day as rates have it: {@link LocalDate#parse} alone would also take years of more digits. */
    private static LocalDate day(String text) {
        LocalDate day = CsvTable.day(text);
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "The year of a rate lies between 1 and 9999", "min", 1, "max", 9999);
        }
        return day;
    }

    private static String other(String quote, String base) {
        if (quote.equals(base)) {
            throw KernelCodes.OUT_OF_RANGE.rejection("A rate of exchange is between two currencies");
        }
        return quote;
    }

    @Override
    public Optional<ExchangeRate> latest(Currency from, Currency into, LocalDate day) {
        NavigableMap<LocalDate, ExchangeRate> days = rates.get(pair(from, into));
        return days == null
                ? Optional.empty()
                : Optional.ofNullable(days.floorEntry(day)).map(Map.Entry::getValue);
    }

    /** Two currencies, whichever is first. */
    private static String pair(Currency one, Currency other) {
        String a = one.getCurrencyCode();
        String b = other.getCurrencyCode();
        return a.compareTo(b) < 0 ? a + b : b + a;
    }
}
