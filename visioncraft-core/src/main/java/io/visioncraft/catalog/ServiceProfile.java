package io.visioncraft.catalog;

import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.UnitCode;

/**
 * The checked texts, unit and tax category of a service. Immutable and thread-safe.
 *
 * @param code one line, not blank
 * @param name one line, not blank
 * @param description empty for none
 * @param unit the unit that is counted
 * @param taxCategory how it is taxed
 */
record ServiceProfile(String code, String name, String description, UnitCode unit, TaxCategory taxCategory) {}
