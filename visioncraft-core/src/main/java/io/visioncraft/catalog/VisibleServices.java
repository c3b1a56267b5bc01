package io.visioncraft.catalog;

import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.ReadWork;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.ServiceId;

/**
 * Decides who sees which service (SVC-1): everybody the ACTIVE ones, callers with {@code service:read:any} all. A hidden
 * service is answered as one that does not exist (GEN-2). No API. Immutable and thread-safe.
 */
@Internal
public final class VisibleServices {

    private final ServiceRepository services;

    /**
     * Makes the check over a repository.
     *
     * @param services finds the services
     */
    public VisibleServices(ServiceRepository services) {
        this.services = services;
    }

    /**
     * Finds a service that the caller may see.
     *
     * @param work the use case's work, which knows the caller's permissions
     * @param id the id of the service
     * @return the service
     * @throws io.visioncraft.error.NotFoundException with {@code service-not-found}, if it does not exist or the caller may
     *     not see it
     */
    public Service load(ReadWork work, ServiceId id) {
        return services.find(Inputs.required("service", id))
                .filter(service -> sees(work, service))
                .orElseThrow(() -> Service.notFound(id));
    }

    /**
     * Checks that a service exists, for a caller who may know every service.
     *
     * @param id the id of the service
     * @throws io.visioncraft.error.NotFoundException with {@code service-not-found}
     */
    public void requireThere(ServiceId id) {
        if (services.find(Inputs.required("service", id)).isEmpty()) {
            throw Service.notFound(id);
        }
    }

    /**
     * {@return whether the caller sees a service}
     *
     * @param work the use case's work, which knows the caller's permissions
     * @param service in any status
     */
    public static boolean sees(ReadWork work, Service service) {
        return service.status() == ServiceStatus.ACTIVE || work.holds(CatalogPermissions.SERVICE_READ);
    }
}
