package io.visioncraft.tax;

import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.TaxCategory;

/**
 * What totalling needs to know of a line of any document. Immutable and thread-safe.
 *
 * @param category how the line is taxed
 * @param net what the line comes to, 0 or more, rounded (MON-2)
 */
public record TaxableLine(TaxCategory category, Money net) {}
