package io.visioncraft.catalog;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.StatusChange;
import java.util.Optional;

/**
 * The services that the business sells (SVC-1, SVC-2). Thread-safe.
 *
 * <p>Everybody sees ACTIVE services. Only callers with {@code service:read:any} see the others. A service that does not exist
 * or that the caller may not see is {@code service-not-found}.
 *
 * <p>A caller without the permission gets {@code permission-missing}, a visitor {@code log-in-required}, and a user who may
 * not act {@code not-authenticated}. {@code invalid-input} lists all violations. A command that states a version is refused
 * with {@code stale-version} if the record is at another one (GEN-6). Every change takes an idempotency key (GEN-7).
 */
public interface ServiceManagement {

    /**
     * Makes a service, which begins as a DRAFT. Needs {@code service:manage:any}.
     *
     * @param caller who asks
     * @param command code, name, category, description, unit and tax class
     * @return the service, at version 1
     * @throws io.visioncraft.error.NotFoundException with {@code category-not-found}
     * @throws io.visioncraft.error.ConflictException with {@code duplicate-service-code}
     */
    Service create(Caller caller, CreateService command);

    /**
     * Changes code, name, description, unit or tax class, in any status. Needs {@code service:manage:any}.
     *
     * @param caller who asks
     * @param command the service and its new values; null leaves a value as it is
     * @return the service after the change
     * @throws io.visioncraft.error.ConflictException with {@code duplicate-service-code}
     */
    Service change(Caller caller, ChangeService command);

    /**
     * Puts a service on offer: DRAFT or RETIRED → ACTIVE. Needs {@code service:manage:any}.
     *
     * @param caller who asks
     * @param command the service and an optional reason
     * @return the service after the change
     * @throws io.visioncraft.error.RuleViolatedException with {@code service-status-forbids}, if it is ACTIVE
     */
    Service activate(Caller caller, ActivateService command);

    /**
     * Takes a service off offer: ACTIVE → RETIRED. Needs {@code service:manage:any}.
     *
     * @param caller who asks
     * @param command the service and an optional reason
     * @return the service after the change
     * @throws io.visioncraft.error.RuleViolatedException with {@code service-status-forbids}, if it is not ACTIVE
     */
    Service retire(Caller caller, RetireService command);

    /**
     * Puts a service into another category. Needs {@code service:manage:any}.
     *
     * @param caller who asks
     * @param command the service and its new category
     * @return the service after the change
     * @throws io.visioncraft.error.NotFoundException with {@code category-not-found}
     */
    Service moveTo(Caller caller, MoveService command);

    /**
     * Finds a service. Needs no permission if it is ACTIVE, otherwise {@code service:read:any}.
     *
     * @param caller who asks
     * @param service the id of the service
     * @return the service
     */
    Service get(Caller caller, ServiceId service);

    /**
     * Finds a service by its code (GEN-11). Needs no permission if it is ACTIVE, otherwise {@code service:read:any}.
     *
     * @param caller who asks
     * @param code the whole code, 1 to 64 characters, case-sensitive
     * @return the service; empty if there is none or the caller may not see it
     */
    Optional<Service> findByCode(Caller caller, String code);

    /**
     * Lists the services that match a search, sorted by folded name (SVC-2). Needs no permission; a caller with
     * {@code service:read:any} also gets services that are not ACTIVE.
     *
     * @param caller who asks
     * @param search the conditions, which hold together
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list
     * @throws io.visioncraft.error.NotFoundException with {@code category-not-found}
     */
    Listing<ServiceSummary> list(Caller caller, ServiceSearch search, ListRequest request);

    /**
     * Lists the changes of a service's status, earliest first (GEN-10). Needs {@code service:read:any}.
     *
     * @param caller who asks
     * @param service the id of the service
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list
     */
    Listing<StatusChange<ServiceStatus>> history(Caller caller, ServiceId service, ListRequest request);
}
