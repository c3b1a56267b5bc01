package io.visioncraft.testkit.assertion;

import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.UnitCode;
import org.jspecify.annotations.Nullable;

/** Assertions on a service. Not thread-safe. */
public final class ServiceAssert extends RecordAssert<ServiceAssert, Service> {

    ServiceAssert(@Nullable Service actual) {
        super(actual, ServiceAssert.class);
    }

    /**
     * Asserts that the service is DRAFT.
     *
     * @return this assertion
     */
    public ServiceAssert isDraft() {
        return hasStatus(ServiceStatus.DRAFT);
    }

    /**
     * Asserts that the service is ACTIVE.
     *
     * @return this assertion
     */
    public ServiceAssert isActive() {
        return hasStatus(ServiceStatus.ACTIVE);
    }

    /**
     * Asserts that the service is RETIRED.
     *
     * @return this assertion
     */
    public ServiceAssert isRetired() {
        return hasStatus(ServiceStatus.RETIRED);
    }

    /**
     * Asserts the status of the service.
     *
     * @param status the expected status
     * @return this assertion
     */
    public ServiceAssert hasStatus(ServiceStatus status) {
        return hasComponent("status", record().status(), status);
    }

    /**
     * Asserts the code of the service.
     *
     * @param code the expected code
     * @return this assertion
     */
    public ServiceAssert hasCode(String code) {
        return hasComponent("code", record().code(), code);
    }

    /**
     * Asserts the name of the service.
     *
     * @param name the expected name
     * @return this assertion
     */
    public ServiceAssert hasName(String name) {
        return hasComponent("name", record().name(), name);
    }

    /**
     * Asserts the category of the service.
     *
     * @param category the expected category
     * @return this assertion
     */
    public ServiceAssert belongsTo(Category category) {
        return hasComponent("category", record().category(), category.id());
    }

    /**
     * Asserts the tax class of the service.
     *
     * @param taxClass the expected tax class
     * @return this assertion
     */
    public ServiceAssert isTaxed(TaxClassCode taxClass) {
        return hasComponent("tax class", record().taxClass(), taxClass);
    }

    /**
     * Asserts the unit of the service.
     *
     * @param unit the expected unit of UN/ECE Recommendation 20, for example {@code HUR}
     * @return this assertion
     */
    public ServiceAssert isSoldBy(String unit) {
        return hasComponent("unit", record().unit(), UnitCode.of(unit));
    }
}
