package io.visioncraft.tax;

import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.TaxClassCode;

/**
 * The part of a line that taxing needs. Immutable and thread-safe.
 *
 * @param taxClass the tax class of the line
 * @param amount unit price × quantity less discounts, rounded, 0 or more, with or without tax as the document's basis says
 *     (MON-2)
 */
@Internal
public record TaxableLine(TaxClassCode taxClass, Money amount) {}
