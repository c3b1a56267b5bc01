package io.visioncraft.catalog;

import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.UnitCode;

/**
 * What a service says about itself, checked. Immutable and thread-safe.
 *
 * @param code one line, not blank
 * @param name one line, not blank
 * @param description empty for none
 * @param unit what one of it is
 * @param taxCategory how it is taxed
 */
record ServiceProfile(String code, String name, String description, UnitCode unit, TaxCategory taxCategory) {}
