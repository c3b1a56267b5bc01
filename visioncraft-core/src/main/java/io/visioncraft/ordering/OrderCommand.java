package io.visioncraft.ordering;

import io.visioncraft.access.Privilege;

/** What can be done with an order that exists (ORD-2), and what it takes. */
public enum OrderCommand {
    /** Add a line to the cart. */
    ADD_LINE(OrderingPermissions.PLACE),
    /** Change a line of the cart. */
    CHANGE_LINE(OrderingPermissions.PLACE),
    /** Take a line out of the cart. */
    REMOVE_LINE(OrderingPermissions.PLACE),
    /** Say the buyer's reference, a note, the period of supply. */
    DESCRIBE(OrderingPermissions.PLACE),
    /** Turn the cart into an order. */
    PLACE(OrderingPermissions.PLACE),
    /** Accept it. */
    CONFIRM(OrderingPermissions.WORK),
    /** Begin work. */
    START(OrderingPermissions.WORK),
    /** Pause work. */
    HOLD(OrderingPermissions.WORK),
    /** Go on with work. */
    RESUME(OrderingPermissions.WORK),
    /** Finish work. */
    COMPLETE(OrderingPermissions.WORK),
    /** Call it off. */
    CANCEL(OrderingPermissions.CANCEL);

    private final Privilege privilege;

    OrderCommand(Privilege privilege) {
        this.privilege = privilege;
    }

    /** What the caller must hold. */
    public Privilege privilege() {
        return privilege;
    }
}
