package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UnitCode;

/**
 * A service in a list. Immutable and thread-safe.
 *
 * @param id the id
 * @param code the code
 * @param name the name
 * @param category its category
 * @param unit what one of it is
 * @param status where it stands
 */
public record ServiceSummary(
        ServiceId id, String code, String name, CategoryId category, UnitCode unit, ServiceStatus status) {

    /** {@code service} in a list. */
    public static ServiceSummary of(Service service) {
        return new ServiceSummary(
                service.id(), service.code(), service.name(), service.category(), service.unit(), service.status());
    }

    /** The key by which lists are sorted (GEN-11). */
    public String nameKey() {
        return Folding.key(name);
    }
}
