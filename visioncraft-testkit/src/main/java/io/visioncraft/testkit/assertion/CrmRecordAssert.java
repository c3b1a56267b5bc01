package io.visioncraft.testkit.assertion;

import io.visioncraft.catalog.Service;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.identity.User;
import io.visioncraft.ordering.Order;
import org.jspecify.annotations.Nullable;

/** Assertions on a CRM record. Not thread-safe. */
public final class CrmRecordAssert extends RecordAssert<CrmRecordAssert, CrmRecord> {

    CrmRecordAssert(@Nullable CrmRecord actual) {
        super(actual, CrmRecordAssert.class);
    }

    /**
     * Asserts that the CRM record is NEW.
     *
     * @return this assertion
     */
    public CrmRecordAssert isNew() {
        return hasStatus(CrmStatus.NEW);
    }

    /**
     * Asserts that the CRM record is OPEN.
     *
     * @return this assertion
     */
    public CrmRecordAssert isOpen() {
        return hasStatus(CrmStatus.OPEN);
    }

    /**
     * Asserts that the CRM record is WAITING_ON_CUSTOMER.
     *
     * @return this assertion
     */
    public CrmRecordAssert isWaitingOnCustomer() {
        return hasStatus(CrmStatus.WAITING_ON_CUSTOMER);
    }

    /**
     * Asserts that the CRM record is RESOLVED.
     *
     * @return this assertion
     */
    public CrmRecordAssert isResolved() {
        return hasStatus(CrmStatus.RESOLVED);
    }

    /**
     * Asserts that the CRM record is CLOSED.
     *
     * @return this assertion
     */
    public CrmRecordAssert isClosed() {
        return hasStatus(CrmStatus.CLOSED);
    }

    /**
     * Asserts the status of the CRM record.
     *
     * @param status the expected status
     * @return this assertion
     */
    public CrmRecordAssert hasStatus(CrmStatus status) {
        return hasComponent("status", record().status(), status);
    }

    /**
     * Asserts the priority of the CRM record.
     *
     * @param priority the expected priority
     * @return this assertion
     */
    public CrmRecordAssert hasPriority(CrmPriority priority) {
        return hasComponent("priority", record().priority(), priority);
    }

    /**
     * Asserts the type of the CRM record.
     *
     * @param type the expected type, for example {@code ISSUE}
     * @return this assertion
     */
    public CrmRecordAssert hasType(String type) {
        return hasComponent("type", record().topic().type(), type);
    }

    /**
     * Asserts the subject of the CRM record.
     *
     * @param subject the expected subject
     * @return this assertion
     */
    public CrmRecordAssert hasSubject(String subject) {
        return hasComponent("subject", record().topic().subject(), subject);
    }

    /**
     * Asserts the customer of the CRM record.
     *
     * @param customer the expected customer
     * @return this assertion
     */
    public CrmRecordAssert belongsTo(User customer) {
        return hasComponent("customer", record().customer(), customer.id());
    }

    /**
     * Asserts the order that the CRM record is about.
     *
     * @param order the expected order
     * @return this assertion
     */
    public CrmRecordAssert isAbout(Order order) {
        return hasComponent("order", record().links().order(), order.id());
    }

    /**
     * Asserts the service that the CRM record is about.
     *
     * @param service the expected service
     * @return this assertion
     */
    public CrmRecordAssert isAbout(Service service) {
        return hasComponent("service", record().links().service(), service.id());
    }

    /**
     * Asserts the record that the CRM record continues, which was closed too long ago to be reopened.
     *
     * @param previous the expected record
     * @return this assertion
     */
    public CrmRecordAssert goesOnWith(CrmRecord previous) {
        return hasComponent("previous record", record().links().previous(), previous.id());
    }
}
