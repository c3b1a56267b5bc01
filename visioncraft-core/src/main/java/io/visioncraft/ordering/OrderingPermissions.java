package io.visioncraft.ordering;

import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.GeneralPrivilege;
import io.visioncraft.access.ReachingPrivilege;
import java.util.List;

/** The permissions of ordering. The texts are API, since hosts store them in roles (GEN-2). */
public final class OrderingPermissions {

    /** Fill carts and place orders: one's own, or any customer's. */
    public static final ReachingPrivilege PLACE = ReachingPrivilege.of("order", "place");
    /** See orders: one's own, or all. */
    public static final ReachingPrivilege READ = ReachingPrivilege.of("order", "read");
    /** Cancel orders: one's own until work starts, or any until it is completed (ORD-5). */
    public static final ReachingPrivilege CANCEL = ReachingPrivilege.of("order", "cancel");
    /** Confirm, start, hold, resume and complete orders. */
    public static final GeneralPrivilege WORK = GeneralPrivilege.of("order", "work");
    /** State the unit price and the description of a line (ORD-3). */
    public static final GeneralPrivilege PRICE = GeneralPrivilege.of("order", "price");

    private OrderingPermissions() {}

    /** {@return all permissions of ordering, each with the built-in roles that hold it from the start} */
    public static List<DeclaredPermission> all() {
        return List.of(
                DeclaredPermission.forCustomers(PLACE.own(), "Fill a cart and place orders for oneself"),
                DeclaredPermission.forStaff(PLACE.any(), "Fill a cart and place orders for any customer"),
                DeclaredPermission.forCustomers(READ.own(), "See one's own orders"),
                DeclaredPermission.forStaff(READ.any(), "See all orders"),
                DeclaredPermission.forCustomers(CANCEL.own(), "Cancel one's own orders until work begins"),
                DeclaredPermission.forStaff(CANCEL.any(), "Cancel any order until it is completed"),
                DeclaredPermission.forStaff(WORK.any(), "Confirm, start, hold, resume and complete orders"),
                DeclaredPermission.forStaff(PRICE.any(), "State the unit price and the description of a line"));
    }
}
