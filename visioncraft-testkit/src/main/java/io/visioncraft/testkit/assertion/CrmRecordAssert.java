package io.visioncraft.testkit.assertion;

import io.visioncraft.catalog.Service;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.identity.User;
import io.visioncraft.ordering.Order;
import org.jspecify.annotations.Nullable;

/** What can be asserted of a CRM record. Not thread-safe. */
public final class CrmRecordAssert extends RecordAssert<CrmRecordAssert, CrmRecord> {

    CrmRecordAssert(@Nullable CrmRecord actual) {
        super(actual, CrmRecordAssert.class);
    }

    /** Is NEW. */
    public CrmRecordAssert isNew() {
        return hasStatus(CrmStatus.NEW);
    }

    /** Is OPEN. */
    public CrmRecordAssert isOpen() {
        return hasStatus(CrmStatus.OPEN);
    }

    /** Is WAITING_ON_CUSTOMER. */
    public CrmRecordAssert isWaitingOnCustomer() {
        return hasStatus(CrmStatus.WAITING_ON_CUSTOMER);
    }

    /** Is RESOLVED. */
    public CrmRecordAssert isResolved() {
        return hasStatus(CrmStatus.RESOLVED);
    }

    /** Is CLOSED. */
    public CrmRecordAssert isClosed() {
        return hasStatus(CrmStatus.CLOSED);
    }

    /** Stands there. */
    public CrmRecordAssert hasStatus(CrmStatus status) {
        return hasComponent("status", record().status(), status);
    }

    /** Is that urgent. */
    public CrmRecordAssert hasPriority(CrmPriority priority) {
        return hasComponent("priority", record().priority(), priority);
    }

    /** Is of that type, for example {@code ISSUE}. */
    public CrmRecordAssert hasType(String type) {
        return hasComponent("type", record().topic().type(), type);
    }

    /** Is about that. */
    public CrmRecordAssert hasSubject(String subject) {
        return hasComponent("subject", record().topic().subject(), subject);
    }

    /** Is that customer's. */
    public CrmRecordAssert belongsTo(User customer) {
        return hasComponent("customer", record().customer(), customer.id());
    }

    /** Is related to that order. */
    public CrmRecordAssert isAbout(Order order) {
        return hasComponent("order", record().links().order(), order.id());
    }

    /** Is related to that service. */
    public CrmRecordAssert isAbout(Service service) {
        return hasComponent("service", record().links().service(), service.id());
    }

    /** Continues that one, which was closed too long ago. */
    public CrmRecordAssert goesOnWith(CrmRecord previous) {
        return hasComponent("previous record", record().links().previous(), previous.id());
    }
}
