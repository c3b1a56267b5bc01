package io.visioncraft.tax;

import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.Money;

/**
 * A line after taxing. Immutable and thread-safe.
 *
 * @param tax its class, and the decision for it
 * @param net its amount without tax; the nets of all lines add up to the document's (BR-CO-10)
 */
@Internal
public record TaxedLine(LineTax tax, Money net) {}
