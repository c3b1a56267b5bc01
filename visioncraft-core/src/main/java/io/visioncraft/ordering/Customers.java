package io.visioncraft.ordering;

import io.visioncraft.access.Reach;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.IdentityCodes;
import io.visioncraft.identity.PersonGuard;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.UserId;

/** Whom orders are for. */
final class Customers {

    private final UserRepository users;
    private final PersonGuard persons;

    Customers(UserRepository users) {
        this.users = users;
        this.persons = new PersonGuard(users);
    }

    /** The customer, if the caller's reach includes it. */
    User find(Reach reach, UserId id) {
        if (!reach.includes(id)) {
            throw notFound(id);
        }
        return users.find(id).orElseThrow(() -> notFound(id));
    }

    /** The customer, who may order: ACTIVE, or INVITED when staff act for it (ORD-4). */
    User findOrdering(Reach reach, UserId id) {
        User customer = find(reach, id);
        boolean mayOrder =
                customer.status() == UserStatus.ACTIVE || (customer.status() == UserStatus.INVITED && reach.any());
        if (!mayOrder) {
            throw OrderingCodes.CUSTOMER_NOT_ACTIVE.rejection(
                    "The customer " + id + " is " + customer.status() + " and cannot order",
                    "customer",
                    id,
                    "status",
                    customer.status());
        }
        return customer;
    }

    /**
     * Holds the customer's guard before the reference or the note of an order is stored. Both count as the customer's texts,
     * also if staff wrote them (IDN-8).
     *
     * @throws VisionCraftException as for a customer who is not there, where the caller's reach does not include it
     */
    void hear(UnitOfWork work, Reach reach, UserId customer, OrderDetails said) {
        if (!reach.includes(customer)) {
            throw notFound(customer);
        }
        if (said.hasText()) {
            persons.hold(work, customer);
        }
    }

    /** Holds the customer's guard before a reason of the customer is stored. A reason that staff wrote needs none (IDN-8). */
    void hear(UnitOfWork work, Order order, String reason) {
        persons.holdAuthor(work, reason, order.customer());
    }

    /** The customer of an order that exists. Users are never deleted (GEN-10). */
    User of(Order order) {
        return find(Reach.ANY, order.customer());
    }

    private static VisionCraftException notFound(UserId id) {
        return IdentityCodes.USER_NOT_FOUND.rejection("There is no user " + id, "user", id);
    }
}
