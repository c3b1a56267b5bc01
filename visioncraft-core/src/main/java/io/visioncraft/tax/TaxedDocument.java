package io.visioncraft.tax;

import io.visioncraft.kernel.Internal;
import java.util.List;

/**
 * Lines and totals of a document after taxing. Immutable and thread-safe.
 *
 * @param lines the lines, in the order given
 * @param totals the totals of the document
 */
@Internal
public record TaxedDocument(List<TaxedLine> lines, DocumentTotals totals) {

    /**
     * Copies the lines.
     *
     * @param lines the lines, in the order given
     * @param totals the totals of the document
     */
    public TaxedDocument {
        lines = List.copyOf(lines);
    }
}
