package io.visioncraft.testkit.assertion;

import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.UnitCode;
import org.jspecify.annotations.Nullable;

/** What can be asserted of a service. Not thread-safe. */
public final class ServiceAssert extends RecordAssert<ServiceAssert, Service> {

    ServiceAssert(@Nullable Service actual) {
        super(actual, ServiceAssert.class);
    }

    /** Is DRAFT. */
    public ServiceAssert isDraft() {
        return hasStatus(ServiceStatus.DRAFT);
    }

    /** Is ACTIVE. */
    public ServiceAssert isActive() {
        return hasStatus(ServiceStatus.ACTIVE);
    }

    /** Is RETIRED. */
    public ServiceAssert isRetired() {
        return hasStatus(ServiceStatus.RETIRED);
    }

    /** Stands there. */
    public ServiceAssert hasStatus(ServiceStatus status) {
        return hasComponent("status", record().status(), status);
    }

    /** Has that code. */
    public ServiceAssert hasCode(String code) {
        return hasComponent("code", record().code(), code);
    }

    /** Is called so. */
    public ServiceAssert hasName(String name) {
        return hasComponent("name", record().name(), name);
    }

    /** Belongs to that category. */
    public ServiceAssert belongsTo(Category category) {
        return hasComponent("category", record().category(), category.id());
    }

    /** Is taxed so. */
    public ServiceAssert isTaxed(TaxCategory taxCategory) {
        return hasComponent("tax category", record().taxCategory(), taxCategory);
    }

    /** Is sold by that unit of UN/ECE Recommendation 20, for example {@code HUR}. */
    public ServiceAssert isSoldBy(String unit) {
        return hasComponent("unit", record().unit(), UnitCode.of(unit));
    }
}
