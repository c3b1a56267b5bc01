package io.visioncraft.catalog;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.StatusChange;
import java.util.Optional;

/**
 * What the business sells (SVC-1, SVC-2). Thread-safe.
 *
 * <p>Everybody may look at ACTIVE services; the others are there for {@code service:read:any} alone, and for everybody else
 * they do not exist. Changing needs {@code service:manage:any}; those calls reject with {@code permission-missing} and
 * {@code not-authenticated}, with {@code invalid-input} that lists all violations, and with {@code stale-version} where the
 * command states another version than the record has. Changing calls take an idempotency key (GEN-7). A service that does not
 * exist is {@code service-not-found}.
 */
public interface ServiceManagement {

    /** Makes a service, a DRAFT. Further codes: {@code category-not-found}, {@code duplicate-service-code}. */
    Service create(Caller caller, CreateService command);

    /** Changes what a service says about itself. Further codes: {@code duplicate-service-code}. */
    Service change(Caller caller, ChangeService command);

    /** Puts a service on offer. Further codes: {@code service-status-forbids} where it is. */
    Service activate(Caller caller, ActivateService command);

    /** Takes a service off offer. Further codes: {@code service-status-forbids} where it is not on offer. */
    Service retire(Caller caller, RetireService command);

    /** Puts a service into another category. Further codes: {@code category-not-found}. */
    Service moveTo(Caller caller, MoveService command);

    /** A service that the caller may see. */
    Service get(Caller caller, ServiceId service);

    /** The service with that code, case-sensitive (GEN-11); empty where there is none that the caller may see. */
    Optional<Service> findByCode(Caller caller, String code);

    /** The services that a search finds and the caller may see, by name (SVC-2). Codes: {@code category-not-found}. */
    Listing<ServiceSummary> list(Caller caller, ServiceSearch search, ListRequest request);

    /** What became of a service's status, earliest first (GEN-10). Needs {@code service:read:any}. */
    Listing<StatusChange<ServiceStatus>> history(Caller caller, ServiceId service, ListRequest request);
}
