package io.visioncraft.tax;

import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.TaxCategory;

/**
 * The part of a line that totalling needs. Immutable and thread-safe.
 *
 * @param category the tax category of the line
 * @param net the net of the line, 0 or more, rounded (MON-2)
 */
public record TaxableLine(TaxCategory category, Money net) {}
