package io.visioncraft.tax;

import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.TaxRate;

/**
 * The tax of one category at one rate on a document (MON-3). Immutable and thread-safe.
 *
 * @param category the tax category of the services
 * @param code the category code of EN 16931 (UNTDID 5305)
 * @param rate 0 to 100 per cent
 * @param base the sum of the lines' nets
 * @param tax the tax on the base, rounded once
 */
public record TaxGroup(TaxCategory category, String code, TaxRate rate, Money base, Money tax) {}
