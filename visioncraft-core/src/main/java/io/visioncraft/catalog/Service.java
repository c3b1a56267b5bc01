package io.visioncraft.catalog;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.internal.Attribution;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Dated;
import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.UnitCode;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/**
 * Something the business sells.
 *
 * <p>A service is born as a DRAFT in exactly one category ({@link CatalogEvents#SERVICE_CREATED}) and is prepared out of
 * the customers' sight: its code, name, description, unit and tax category change ({@link CatalogEvents#SERVICE_CHANGED}),
 * it goes into another category ({@link CatalogEvents#SERVICE_MOVED}), prices are set for it. Activated, it is on offer
 * ({@link CatalogEvents#SERVICE_ACTIVATED}): everybody sees it and it can be ordered wherever it has a price. Retired, it
 * is on offer no more ({@link CatalogEvents#SERVICE_RETIRED}) but can come back.
 *
 * <p>It is never deleted: orders name it for ever, with copies of what it said when they were placed, so that no change here
 * reaches them (PRC-5, ORD-9). Who moved its status, when and why is kept (GEN-10).
 *
 * <p>All of this is for those with {@code service:manage:any}. Those with {@code service:read:any} see every service, all
 * others the ACTIVE ones, and cannot tell one in preparation from one that does not exist. Immutable and thread-safe.
 *
 * @param id the id, for life
 * @param code unique in the store, case-sensitive (SVC-1, GEN-11), at most 64 characters
 * @param name at most 300 characters
 * @param description empty for none, at most 4,000 characters
 * @param category exactly one category
 * @param unit what one of it is
 * @param taxCategory how it is taxed
 * @param status where it stands
 * @param createdAt when it came to be
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
        TaxCategory taxCategory,
        ServiceStatus status,
        Instant createdAt,
        Instant changedAt,
        long version)
        implements Dated<ServiceId> {

    public Service {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(taxCategory, "taxCategory");
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
                profile.taxCategory(),
                ServiceStatus.DRAFT,
                attribution.at(),
                attribution.at(),
                0);
        return Change.of(created, new CatalogEvents.ServiceCreated(created.code, category))
                .appending(attribution.statusChange(null, ServiceStatus.DRAFT, ""));
    }

    /** Another code, name, description, unit or tax category, in any status. */
    Change<Service> change(ServiceProfile profile) {
        Service next = new Service(
                id,
                profile.code(),
                profile.name(),
                profile.description(),
                category,
                profile.unit(),
                profile.taxCategory(),
                status,
                createdAt,
                changedAt,
                version);
        return Change.from(this, next, new CatalogEvents.ServiceChanged(next.code, next.unit, next.taxCategory));
    }

    /** Goes on offer, from DRAFT or from RETIRED (SVC-1). */
    Change<Service> activate(String reason, Attribution attribution) {
        if (status == ServiceStatus.ACTIVE) {
            throw forbidden(ServiceStatus.ACTIVE);
        }
        return Change.of(inStatus(ServiceStatus.ACTIVE), new CatalogEvents.ServiceActivated(status))
                .appending(attribution.statusChange(status, ServiceStatus.ACTIVE, reason));
    }

    /** Goes off offer, from ACTIVE (SVC-1). */
    Change<Service> retire(String reason, Attribution attribution) {
        if (status != ServiceStatus.ACTIVE) {
            throw forbidden(ServiceStatus.RETIRED);
        }
        return Change.of(inStatus(ServiceStatus.RETIRED), new CatalogEvents.ServiceRetired())
                .appending(attribution.statusChange(status, ServiceStatus.RETIRED, reason));
    }

    /** Into another category, which exists and cannot go before this change is stored (CAT-4). */
    Change<Service> moveTo(CategoryId to) {
        return Change.from(
                this,
                new Service(id, code, name, description, to, unit, taxCategory, status, createdAt, changedAt, version),
                new CatalogEvents.ServiceMoved(category, to));
    }

    /** The one answer to an unknown id and to one that the caller may not know (GEN-2). */
    static VisionCraftException notFound(ServiceId id) {
        return CatalogCodes.SERVICE_NOT_FOUND.rejection("There is no service " + id, "service", id);
    }

    private Service inStatus(ServiceStatus next) {
        return new Service(
                id, code, name, description, category, unit, taxCategory, next, createdAt, changedAt, version);
    }

    private VisionCraftException forbidden(ServiceStatus to) {
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
                id, code, name, description, category, unit, taxCategory, status, createdAt, changedAt, version);
    }

    @Override
    public Service changedAt(Instant at) {
        return new Service(id, code, name, description, category, unit, taxCategory, status, createdAt, at, version);
    }

    /** The key by which lists are sorted (GEN-11). */
    public String nameKey() {
        return Folding.key(name);
    }

    /** The folded words by which search finds it (SVC-2). */
    public Set<String> words() {
        return Folding.words(code, name, description);
    }
}
