package io.visioncraft.crm;

import static io.visioncraft.crm.CrmAction.AWAIT_CUSTOMER;
import static io.visioncraft.crm.CrmAction.CLOSE;
import static io.visioncraft.crm.CrmAction.CUSTOMER_REPLY;
import static io.visioncraft.crm.CrmAction.REOPEN;
import static io.visioncraft.crm.CrmAction.RESOLVE;
import static io.visioncraft.crm.CrmAction.STAFF_REPLY;
import static io.visioncraft.crm.CrmStatus.CLOSED;
import static io.visioncraft.crm.CrmStatus.NEW;
import static io.visioncraft.crm.CrmStatus.OPEN;
import static io.visioncraft.crm.CrmStatus.RESOLVED;
import static io.visioncraft.crm.CrmStatus.WAITING_ON_CUSTOMER;

import io.visioncraft.internal.StateTable;
import io.visioncraft.kernel.Internal;
import java.util.EnumSet;

/**
 * The states of a CRM record as data (CRM-2). No state is final: a customer's reply reopens a CLOSED record for as many
 * days as {@link CrmPolicy} says, and staff reopen it at any time.
 */
@Internal
public final class CrmStates {

    /** The status that each action leads to. Immutable, checked when built. */
    public static final StateTable<CrmStatus, CrmAction> TABLE = StateTable.of(CrmStatus.class, CrmAction.class)
            .born(NEW)
            .on(CUSTOMER_REPLY, NEW, NEW)
            .on(CUSTOMER_REPLY, EnumSet.of(OPEN, WAITING_ON_CUSTOMER, RESOLVED, CLOSED), OPEN)
            .on(STAFF_REPLY, EnumSet.of(NEW, OPEN, WAITING_ON_CUSTOMER), OPEN)
            .on(STAFF_REPLY, RESOLVED, RESOLVED)
            .on(AWAIT_CUSTOMER, OPEN, WAITING_ON_CUSTOMER)
            .on(RESOLVE, EnumSet.of(NEW, OPEN, WAITING_ON_CUSTOMER), RESOLVED)
            .on(CLOSE, EnumSet.of(NEW, WAITING_ON_CUSTOMER, RESOLVED), CLOSED)
            .on(REOPEN, EnumSet.of(RESOLVED, CLOSED), OPEN)
            .build();

    private CrmStates() {}
}
