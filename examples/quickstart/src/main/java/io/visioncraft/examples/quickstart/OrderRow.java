package io.visioncraft.examples.quickstart;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file of orders.
 *
 * @param line where it stands in the file
 * @param number the number of the order or cancellation it belongs to
 * @param code the stock code
 * @param description what was sold
 * @param quantity as written, negative for cancellations
 * @param time when, by the clock of the file's zone
 * @param price of one, as written
 * @param customer the customer's number, empty where unknown
 * @param rate of the tax that the price holds, in per cent; null where prices hold none
 */
record OrderRow(
        long line,
        String number,
        String code,
        String description,
        String quantity,
        Instant time,
        String price,
        String customer,
        @Nullable BigDecimal rate) {

    private static final String[] COLUMNS = {
        "InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID"
    };
    static final int PENCE = 2;
    private static final int FIRST_YEAR = 1971;
    private static final int LAST_YEAR = 8998;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /**
     * Reads a file whole, so that nothing is done when a row of it cannot be read.
     *
     * @param gross the rate of the tax that prices hold where a row states no other; null where prices hold none
     */
    static List<OrderRow> read(Path file, ZoneId zone, @Nullable TaxRate gross) throws RunFailed {
        List<OrderRow> rows = new ArrayList<>();
        Map<String, BigDecimal> rates = new HashMap<>();
        for (CsvFile.Row row : CsvFile.read(file, 0, COLUMNS)) {
            BigDecimal rate = gross == null ? null : rate(file, row, gross);
            BigDecimal other = rate == null ? null : rates.put(row.cell("StockCode"), rate);
            if (other != null && other.compareTo(rate) != 0) {
                throw CsvFile.failed(
                        file, row.line(), "'" + row.cell("StockCode") + "' is taxed at " + rate + " and at " + other);
            }
            rows.add(new OrderRow(
                    row.line(),
                    row.cell("InvoiceNo"),
                    row.cell("StockCode"),
                    row.cell("Description"),
                    row.cell("Quantity"),
                    time(file, row, zone),
                    row.cell("UnitPrice"),
                    customerNumber(row.cell("CustomerID")),
                    rate));
        }
        return rows;
    }

    boolean adjustment() {
        return number.startsWith("A");
    }

    boolean cancellation() {
        return number.startsWith("C");
    }

    boolean withoutCustomer() {
        return customer.isEmpty();
    }

    /**
     * What a cancellation takes back.
     *
     * @throws InvalidInputException if that is not more than nothing, or has two signs
     */
    Quantity cancelled() {
        boolean negative = quantity.startsWith("-") && !quantity.startsWith("-+");
        return Quantity.of(negative ? quantity.substring(1) : "-" + quantity);
    }

    /**
     * Checks the row by the library's own values.
     *
     * @throws InvalidInputException naming what is wrong with it
     */
    void check(String currency) {
        Text.code(code);
        Text.line(description, Text.NAME);
        Quantity.of(quantity);
        UnitPrice.of(price, currency);
    }

    /** What the row amounts to, by plain arithmetic apart from the library's. */
    BigDecimal amount() {
        return new BigDecimal(price).multiply(new BigDecimal(quantity)).setScale(PENCE, RoundingMode.HALF_UP);
    }

    /** What a part of the quantity amounts to: its share of the row, so that the whole comes to what the row does. */
    BigDecimal amountOf(BigDecimal part) {
        return amount().multiply(part).divide(new BigDecimal(quantity), PENCE, RoundingMode.HALF_UP);
    }

    private static BigDecimal rate(Path file, CsvFile.Row row, TaxRate usual) throws RunFailed {
        String cell = row.cell("TaxRate");
        try {
            return (cell.isEmpty() ? usual : TaxRate.of(cell)).percent();
        } catch (InvalidInputException unsound) {
            throw CsvFile.failed(file, row.line(), "'" + cell + "' is no rate in per cent from 0 to 100");
        }
    }

    private static Instant time(Path file, CsvFile.Row row, ZoneId zone) throws RunFailed {
        String cell = row.cell("InvoiceDate");
        try {
            LocalDateTime time = LocalDateTime.parse(cell, TIME);
            if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                return time.atZone(zone).toInstant();
            }
        } catch (DateTimeException malformed) {
            // answered below
        }
        throw CsvFile.failed(
                file,
                row.line(),
                "'" + cell + "' is no time like 2010-12-01 08:26:00 of the years " + FIRST_YEAR + " to " + LAST_YEAR);
    }

    /** The file writes customer numbers as decimals, and 0.0 for an unknown one. */
    private static String customerNumber(String cell) {
        String number = cell.endsWith(".0") ? cell.substring(0, cell.length() - 2) : cell;
        return "0".equals(number) ? "" : number;
    }
}
