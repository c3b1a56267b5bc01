package io.visioncraft.crm;

import static io.visioncraft.crm.CrmCommand.AWAIT_CUSTOMER;
import static io.visioncraft.crm.CrmCommand.CLOSE;
import static io.visioncraft.crm.CrmCommand.CUSTOMER_REPLY;
import static io.visioncraft.crm.CrmCommand.REOPEN;
import static io.visioncraft.crm.CrmCommand.RESOLVE;
import static io.visioncraft.crm.CrmCommand.STAFF_REPLY;
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

    /** The table of commands and states. Immutable, checked when built. */
    public static final StateTable<CrmStatus, CrmCommand> TABLE = StateTable.of(CrmStatus.class, CrmCommand.class)
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
