package io.visioncraft.billing;

import io.visioncraft.tax.DocumentTotals;
import java.util.List;

/**
 * The lines of a document and their totals, as their tax was decided. Immutable and thread-safe.
 *
 * @param lines the lines, at least one
 * @param totals the totals of the lines
 */
record TaxedLines(List<InvoiceLine> lines, DocumentTotals totals) {

    TaxedLines {
        lines = List.copyOf(lines);
    }

    /** Whether a line is taxed in another way than before. */
    boolean taxedUnlike(Invoice before) {
        return !lines.stream()
                .map(InvoiceLine::tax)
                .toList()
                .equals(before.lines().stream().map(InvoiceLine::tax).toList());
    }
}
