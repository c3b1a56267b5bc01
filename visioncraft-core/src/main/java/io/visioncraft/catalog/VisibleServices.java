package io.visioncraft.catalog;

import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.ReadWork;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.ServiceId;

/**
 * Who sees which service (SVC-1): ACTIVE ones everybody, the others those with {@code service:read:any}. Whoever does not see
 * one is told the same as of one that does not exist (GEN-2). No API. Immutable and thread-safe.
 */
@Internal
public final class VisibleServices {

    private final ServiceRepository services;

    public VisibleServices(ServiceRepository services) {
        this.services = services;
    }

    /**
     * A service that must be there, and seen.
     *
     * @throws io.visioncraft.error.NotFoundException with code {@code service-not-found}
     */
    public Service load(ReadWork work, ServiceId id) {
        return services.find(Inputs.required("service", id))
                .filter(service -> sees(work, service))
                .orElseThrow(() -> Service.notFound(id));
    }

    /**
     * Makes sure that there is such a service, for a caller who may know.
     *
     * @throws io.visioncraft.error.NotFoundException with code {@code service-not-found}
     */
    public void requireThere(ServiceId id) {
        if (services.find(Inputs.required("service", id)).isEmpty()) {
            throw Service.notFound(id);
        }
    }

    /** Whether a caller sees it. */
    public static boolean sees(ReadWork work, Service service) {
        return service.status() == ServiceStatus.ACTIVE || work.holds(CatalogPermissions.SERVICE_READ);
    }
}
