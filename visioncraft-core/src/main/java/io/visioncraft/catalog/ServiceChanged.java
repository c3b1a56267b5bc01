package io.visioncraft.catalog;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.UnitCode;
import java.util.Map;

/**
 * Code, name, description, unit or tax category of a service changed; placed orders keep what they copied (ORD-9). Immutable
 * and thread-safe.
 *
 * @param code the code after the change
 * @param unit the unit after the change
 * @param taxCategory the tax category after the change
 */
public record ServiceChanged(String code, UnitCode unit, TaxCategory taxCategory) implements DomainEvent {

    @Override
    public String type() {
        return "service.changed";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of("code", code, "unit", unit.value(), "taxCategory", taxCategory);
    }
}
