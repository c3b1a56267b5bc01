package io.visioncraft.catalog;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.internal.Attribution;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Dated;
import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.UnitCode;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * Something the business sells.
 *
 * <p>A service is born as a DRAFT in exactly one category ({@link CatalogEvents#SERVICE_CREATED}). Customers do not see a DRAFT
 * while staff prepare it: code, name, description, unit and tax class change ({@link CatalogEvents#SERVICE_CHANGED}), it
 * goes into another category ({@link CatalogEvents#SERVICE_MOVED}), and prices are set for it. Activating puts it on offer
 * ({@link CatalogEvents#SERVICE_ACTIVATED}): everybody sees it and can order it in each currency in which it has a price.
 * Retiring takes it off offer ({@link CatalogEvents#SERVICE_RETIRED}); it can be activated again.
 *
 * <p>It is never deleted, since orders name it for ever. Orders copy its code, name, unit and tax class when they are
 * placed, so no change here reaches them (PRC-5, ORD-9). Each change of its status is kept with caller, time and reason
 * (GEN-10).
 *
 * <p>Changes need {@code service:manage:any}. Callers with {@code service:read:any} see every service; all others see the
 * ACTIVE ones, and get the same answer for a hidden service as for one that does not exist. Immutable and thread-safe.
 *
 * @param id the id, for life
 * @param code one line, 1 to 64 characters, unique in the store, case-sensitive (SVC-1, GEN-11)
 * @param name one line, 1 to 300 characters
 * @param description several lines, at most 4,000 characters; empty for none
 * @param category its one category
 * @param unit the unit that is counted
 * @param taxClass the code of the tax class, by which the tax policy decides the rate
 * @param status DRAFT, ACTIVE or RETIRED
 * @param createdAt when it was made, UTC, to the microsecond
 * @param changedAt when it was last changed, see {@link Dated}
 * @param version see {@link io.visioncraft.kernel.Aggregate}
 */
public record Service(
        ServiceId id,
        String code,
        String name,
        String description,
        CategoryId category,
        UnitCode unit,
        TaxClassCode taxClass,
        ServiceStatus status,
        Instant createdAt,
        Instant changedAt,
        long version)
        implements Dated<ServiceId> {

    /**
     * Checks the parts. Adapters call it for a stored row.
     *
     * @param id the id, for life
     * @param code one line, 1 to 64 characters, unique in the store, case-sensitive (SVC-1, GEN-11)
     * @param name one line, 1 to 300 characters
     * @param description several lines, at most 4,000 characters; empty for none
     * @param category its one category
     * @param unit the unit that is counted
     * @param taxClass the code of the tax class, by which the tax policy decides the rate
     * @param status DRAFT, ACTIVE or RETIRED
     * @param createdAt when it was made, UTC, to the microsecond
     * @param changedAt when it was last changed, see {@link Dated}
     * @param version see {@link io.visioncraft.kernel.Aggregate}
     * @throws NullPointerException if a part is null
     */
    public Service {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(taxClass, "taxClass");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }

    /** A new service, a DRAFT at version 0. */
    static Change<Service> create(ServiceId id, CategoryId category, ServiceProfile profile, Attribution attribution) {
        Service created = new Service(
                id,
                profile.code(),
                profile.name(),
                profile.description(),
                category,
                profile.unit(),
                profile.taxClass(),
                ServiceStatus.DRAFT,
                attribution.at(),
                attribution.at(),
                0);
        return Change.of(created, new CatalogEvents.ServiceCreated(created.code, category))
                .appending(attribution.statusChange(null, ServiceStatus.DRAFT, ""));
    }

    /** Changes code, name, description, unit and tax class, in any status. */
    Change<Service> change(ServiceProfile profile) {
        ServiceStatus same = after(ServiceStates.Action.CHANGE);
        Service next = new Service(
                id,
                profile.code(),
                profile.name(),
                profile.description(),
                category,
                profile.unit(),
                profile.taxClass(),
                same,
                createdAt,
                changedAt,
                version);
        return Change.from(this, next, new CatalogEvents.ServiceChanged(next.code, next.unit, next.taxClass));
    }

    /** Puts it on offer, from DRAFT or from RETIRED (SVC-1). */
    Change<Service> activate(String reason, Attribution attribution) {
        ServiceStatus next = after(ServiceStates.Action.ACTIVATE);
        return Change.of(inStatus(next), new CatalogEvents.ServiceActivated(status))
                .appending(attribution.statusChange(status, next, reason));
    }

    /** Takes it off offer, from ACTIVE (SVC-1). */
    Change<Service> retire(String reason, Attribution attribution) {
        ServiceStatus next = after(ServiceStates.Action.RETIRE);
        return Change.of(inStatus(next), new CatalogEvents.ServiceRetired())
                .appending(attribution.statusChange(status, next, reason));
    }

    /** Puts it into another category. The caller holds the tree's guard, so that category exists and stays (CAT-4). */
    Change<Service> moveTo(CategoryId to) {
        return Change.from(
                this,
                new Service(
                        id,
                        code,
                        name,
                        description,
                        to,
                        unit,
                        taxClass,
                        after(ServiceStates.Action.MOVE),
                        createdAt,
                        changedAt,
                        version),
                new CatalogEvents.ServiceMoved(category, to));
    }

    /** The same rejection for an unknown id and for a service that the caller may not see (GEN-2). */
    static VisionCraftException notFound(ServiceId id) {
        return CatalogCodes.SERVICE_NOT_FOUND.rejection("There is no service " + id, "service", id);
    }

    private Service inStatus(ServiceStatus next) {
        return new Service(id, code, name, description, category, unit, taxClass, next, createdAt, changedAt, version);
    }

    /** The status to which an action leads, the same for one that leads nowhere else. */
    private ServiceStatus after(ServiceStates.Action action) {
        return ServiceStates.TABLE.after(status, action).orElseThrow(() -> forbidden(action));
    }

    private VisionCraftException forbidden(ServiceStates.Action action) {
        ServiceStatus to = action == ServiceStates.Action.ACTIVATE ? ServiceStatus.ACTIVE : ServiceStatus.RETIRED;
        return CatalogCodes.SERVICE_STATUS_FORBIDS.rejection(
                "The service " + id + " is " + status + " and cannot become " + to,
                "service",
                id,
                "from",
                status,
                "to",
                to);
    }

    @Override
    public String aggregateType() {
        return "service";
    }

    @Override
    public Service atVersion(long version) {
        return new Service(
                id, code, name, description, category, unit, taxClass, status, createdAt, changedAt, version);
    }

    @Override
    public Service changedAt(Instant at) {
        return new Service(id, code, name, description, category, unit, taxClass, status, createdAt, at, version);
    }

    /** {@return the folded name, by which lists are sorted as bytes (GEN-11)} */
    public String nameKey() {
        return Folding.key(name);
    }

    /** {@return the folded words of code, name and description, by which a search finds it (SVC-2)} */
    public Set<String> words() {
        return Folding.words(code, name, description);
    }
}
