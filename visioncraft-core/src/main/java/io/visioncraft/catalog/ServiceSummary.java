package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.UnitCode;

/**
 * A service as lists show it. Immutable and thread-safe.
 *
 * @param id the service's id
 * @param code one line, 1 to 64 characters
 * @param name one line, 1 to 300 characters
 * @param category its one category
 * @param unit the unit that is counted
 * @param taxClass decides the tax
 * @param status DRAFT, ACTIVE or RETIRED
 */
public record ServiceSummary(
        ServiceId id,
        String code,
        String name,
        CategoryId category,
        UnitCode unit,
        TaxClassCode taxClass,
        ServiceStatus status) {

    /**
     * {@return the summary of a service}
     *
     * @param service copied in part
     */
    public static ServiceSummary of(Service service) {
        return new ServiceSummary(
                service.id(),
                service.code(),
                service.name(),
                service.category(),
                service.unit(),
                service.taxClass(),
                service.status());
    }

    /** {@return the folded name, by which lists are sorted as bytes (GEN-11)} */
    public String nameKey() {
        return Folding.key(name);
    }
}
