package io.visioncraft.ordering;

import io.visioncraft.access.Privilege;

/** The actions on an order that exists (ORD-2), each with its privilege. */
public enum OrderAction {
    /** Add a line to the cart. */
    ADD_LINE,
    /** Change a line of the cart. */
    CHANGE_LINE,
    /** Remove a line from the cart. */
    REMOVE_LINE,
    /** Set the buyer's references, a note, the place and the period of supply. */
    DESCRIBE,
    /** Place the cart as an order. */
    PLACE,
    /** Name another buyer for the invoice; at the end of an order too, as long as its invoice is a draft. */
    REPLACE_BUYER,
    /** Accept the order. */
    CONFIRM,
    /** Start work. */
    START,
    /** Pause work. */
    HOLD,
    /** Resume work. */
    RESUME,
    /** Complete work. */
    COMPLETE,
    /** Cancel the order. */
    CANCEL;

    /** {@return the privilege that the caller must hold} */
    public Privilege privilege() {
        return switch (this) {
            case ADD_LINE, CHANGE_LINE, REMOVE_LINE, DESCRIBE, PLACE -> OrderingPermissions.PLACE;
            case REPLACE_BUYER, CONFIRM, START, HOLD, RESUME, COMPLETE -> OrderingPermissions.WORK;
            case CANCEL -> OrderingPermissions.CANCEL;
        };
    }
}
