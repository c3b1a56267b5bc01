package io.visioncraft.tax;

import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.TaxRate;

/**
 * The tax of one (category, rate) on a document (MON-3). Immutable and thread-safe.
 *
 * @param category how the services are taxed
 * @param code the category code of EN 16931 (UNTDID 5305)
 * @param rate the rate
 * @param base the sum of the lines' nets
 * @param tax the tax on it, rounded once
 */
public record TaxGroup(TaxCategory category, String code, TaxRate rate, Money base, Money tax) {}
