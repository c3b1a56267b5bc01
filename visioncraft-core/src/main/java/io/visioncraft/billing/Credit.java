package io.visioncraft.billing;

import io.visioncraft.tax.DocumentTotals;
import java.util.List;

/**
 * What a credit note will take back, before it is a document. Immutable and thread-safe.
 *
 * @param lines parts of the invoice's lines, in its order
 * @param totals what they come to
 */
record Credit(List<InvoiceLine> lines, DocumentTotals totals) {}
