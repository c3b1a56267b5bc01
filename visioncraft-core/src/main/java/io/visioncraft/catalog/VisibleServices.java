package io.visioncraft.catalog;

import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.ReadWork;
import io.visioncraft.kernel.ServiceId;

/**
 * Who sees which service (SVC-1): ACTIVE ones everybody, the others those with {@code service:read:any}. Whoever does not see
 * one is told the same as of one that does not exist (GEN-2). Immutable and thread-safe.
 */
final class VisibleServices {

    private final ServiceRepository services;

    VisibleServices(ServiceRepository services) {
        this.services = services;
    }

    Service load(ReadWork work, ServiceId id) {
        return services.find(Inputs.required("service", id))
                .filter(service -> sees(work, service))
                .orElseThrow(() -> Service.notFound(id));
    }

    static boolean sees(ReadWork work, Service service) {
        return service.status() == ServiceStatus.ACTIVE || work.holds(CatalogPermissions.SERVICE_READ);
    }
}
