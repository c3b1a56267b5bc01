package io.visioncraft.tax;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.KernelCodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tax policy that is data: rows by country of arrival, tax class, kind of buyer and validity (TAX-1). The host makes the
 * rows, or reads them from CSV with {@link #read}.
 *
 * <p>The narrowest row that matches a question answers it: one for its country before one for every country, then one for its
 * class, then one for its kind of buyer. A question without a row is refused with {@code no-tax-rule}: tax is never zero by
 * default. A reverse charge across borders is a row for {@link BuyerKind#UNION_BUSINESS}, one at home a row for a class and
 * {@link BuyerKind#HOME_BUSINESS}, a small business one row for everything. Rows of {@code AE} and {@code K} are passed over for
 * buyers whose id no check has confirmed (PAY-8), see {@link TaxRow}.
 *
 * <p>Immutable and thread-safe.
 */
public final class TaxTable implements TaxPolicy {

    /** The most rows of a table. */
    public static final int MAX_ROWS = 10_000;

    private final List<TaxRow> rows;

    private TaxTable(List<TaxRow> rows) {
        this.rows = rows;
    }

    /**
     * {@return a table of these rows}
     *
     * @param rows at most {@value #MAX_ROWS}, in any order
     * @throws InvalidInputException with {@code out-of-range} for too many rows; with {@code duplicate} at the path
     *     {@code rows[n]} for each row that answers the same questions as one before it
     */
    public static TaxTable of(List<TaxRow> rows) {
        if (Arguments.required("rows", rows).size() > MAX_ROWS) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A table has at most " + MAX_ROWS + " rows, not " + rows.size(), "max", MAX_ROWS);
        }
        refuseClashes(rows);
        List<TaxRow> narrowestFirst = new ArrayList<>(rows);
        narrowestFirst.sort(Comparator.comparingInt(TaxRow::narrowness).reversed());
        return new TaxTable(List.copyOf(narrowestFirst));
    }

    /**
     * {@return a table that is read from CSV (RFC 4180)} The first line names the columns
     * {@code country,taxClass,buyer,from,until,code,rate,taxCountry,reasonCode,reason}, in any order. A star in
     * {@code country} or {@code taxClass} means every one; an empty {@code buyer} means {@link BuyerKind#ANY}; days are written
     * as {@code 2026-07-01}; empty values are as null in {@link TaxRow}.
     *
     * @param csv the text of the file
     * @throws InvalidInputException with the first 100 violations and how many more there are, each at the path
     * {@code rows[n].column}, n from 0 after the first line
     */
    public static TaxTable read(String csv) {
        return of(TaxTableText.rows(Arguments.required("csv", csv)));
    }

    @Override
    public TaxDecision decide(TaxQuestion question) {
        BuyerKind kind = BuyerKind.of(question);
        for (TaxRow row : rows) {
            if (row.matches(question, kind)) {
                return row.decision(question);
            }
        }
        throw TaxCodes.NO_TAX_RULE.rejection(
                "The tax table has no row for " + question.taxClass().code() + " into " + question.arrivalCountry()
                        + " on " + question.taxPoint(),
                "country",
                question.arrivalCountry(),
                "taxClass",
                question.taxClass().code(),
                "buyer",
                kind,
                "taxPoint",
                question.taxPoint());
    }

    private static void refuseClashes(List<TaxRow> rows) {
        List<Violation> violations = new ArrayList<>();
        Map<TaxRow.Subject, List<Integer>> alike = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            TaxRow row = Arguments.required("rows[" + i + "]", rows.get(i));
            List<Integer> before = alike.computeIfAbsent(row.subject(), one -> new ArrayList<>());
            for (int earlier : before) {
                if (row.clashesWith(rows.get(earlier))) {
                    violations.add(KernelCodes.DUPLICATE.at(
                            "rows[" + i + "]",
                            "Row " + (i + 1) + " answers what row " + (earlier + 1) + " does",
                            "row",
                            i + 1));
                    break;
                }
            }
            before.add(i);
        }
        if (!violations.isEmpty()) {
            throw InvalidInputException.of(CsvTable.told(violations));
        }
    }
}
