package io.visioncraft.billing;

import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.ForeignTax;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines and totals of a credit note before it is made. Immutable and thread-safe.
 *
 * @param lines parts of the invoice's lines, in its order
 * @param totals the sums of the lines
 * @param foreignTax their tax in the issuer's currency, see {@link ForeignTaxes#credited}
 */
record Credit(
        List<CreditedLine> lines,
        DocumentTotals totals,
        @Nullable ForeignTax foreignTax) {}
