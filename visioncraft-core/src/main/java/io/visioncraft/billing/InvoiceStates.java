package io.visioncraft.billing;

import static io.visioncraft.billing.InvoiceStates.Action.GIVE_UP;
import static io.visioncraft.billing.InvoiceStates.Action.ISSUE;
import static io.visioncraft.billing.InvoiceStates.Action.REDUCE;
import static io.visioncraft.billing.InvoiceStates.Action.REPLACE_BUYER;
import static io.visioncraft.billing.InvoiceStatus.DRAFT;
import static io.visioncraft.billing.InvoiceStatus.ISSUED;
import static io.visioncraft.billing.InvoiceStatus.VOID;

import io.visioncraft.internal.StateTable;
import io.visioncraft.kernel.Internal;

/**
 * The statuses of an invoice and what leads from one to another, as data (INV-1, INV-2). An ISSUED one keeps its status when
 * housekeeping takes the names off it (INV-7), so that the table has no such step. No API.
 */
@Internal
public final class InvoiceStates {

    /** The status that each action leads to. Immutable, checked when built. */
    public static final StateTable<InvoiceStatus, Action> TABLE = StateTable.of(InvoiceStatus.class, Action.class)
            .born(DRAFT)
            .on(REPLACE_BUYER, DRAFT, DRAFT)
            .on(REDUCE, DRAFT, DRAFT)
            .on(ISSUE, DRAFT, ISSUED)
            .on(GIVE_UP, DRAFT, VOID)
            .end(ISSUED)
            .end(VOID)
            .build();

    private InvoiceStates() {}

    /** What happens to an invoice: by steps of its order, and ISSUE also by a use case of its own where it waits as a draft. */
    public enum Action {
        /** Another buyer is named before it is issued. */
        REPLACE_BUYER,
        /** Less was supplied than was ordered. */
        REDUCE,
        /** It gets number and date: by the step that makes it, or with DEFERRED numbering once a caller issues it (INV-4). */
        ISSUE,
        /** Nothing was supplied. */
        GIVE_UP
    }
}
