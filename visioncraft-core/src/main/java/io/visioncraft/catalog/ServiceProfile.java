package io.visioncraft.catalog;

import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.UnitCode;

/**
 * The checked texts, unit and tax class of a service. Immutable and thread-safe.
 *
 * @param code one line, not blank
 * @param name one line, not blank
 * @param description empty for none
 * @param unit the unit that is counted
 * @param taxClass how it is taxed
 */
record ServiceProfile(String code, String name, String description, UnitCode unit, TaxClassCode taxClass) {}
