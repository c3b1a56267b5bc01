package io.visioncraft.ordering;

import io.visioncraft.access.Privilege;

/** What can be done with an order that exists (ORD-2), and what it takes. */
public enum OrderAction {
    /** Add a line to the cart. */
    ADD_LINE,
    /** Change a line of the cart. */
    CHANGE_LINE,
    /** Take a line out of the cart. */
    REMOVE_LINE,
    /** Say the buyer's reference, a note, the period of supply. */
    DESCRIBE,
    /** Turn the cart into an order. */
    PLACE,
    /** Accept it. */
    CONFIRM,
    /** Begin work. */
    START,
    /** Pause work. */
    HOLD,
    /** Go on with work. */
    RESUME,
    /** Finish work. */
    COMPLETE,
    /** Call it off. */
    CANCEL;

    /** What the caller must hold. */
    public Privilege privilege() {
        return switch (this) {
            case ADD_LINE, CHANGE_LINE, REMOVE_LINE, DESCRIBE, PLACE -> OrderingPermissions.PLACE;
            case CONFIRM, START, HOLD, RESUME, COMPLETE -> OrderingPermissions.WORK;
            case CANCEL -> OrderingPermissions.CANCEL;
        };
    }
}
