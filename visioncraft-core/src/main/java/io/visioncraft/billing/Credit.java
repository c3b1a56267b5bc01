package io.visioncraft.billing;

import io.visioncraft.tax.DocumentTotals;
import java.util.List;

/**
 * The lines and totals of a credit note before it is made. Immutable and thread-safe.
 *
 * @param lines parts of the invoice's lines, in its order
 * @param totals the sums of the lines
 */
record Credit(List<CreditedLine> lines, DocumentTotals totals) {}
