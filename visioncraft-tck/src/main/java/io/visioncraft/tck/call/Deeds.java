package io.visioncraft.tck.call;

import io.visioncraft.kernel.Internal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** The calls of use cases in generated sequences, by what is done, each as often as its weight says. */
@Internal
public final class Deeds {

    private Deeds() {}

    /** {@return the calls on users, roles and sessions} */
    public static Arbitrary<Deed> identity() {
        return Parts.weighed(
                Tuple.of(14, UserCalls.Generated.any()),
                Tuple.of(2, TaxIdCalls.Generated.any()),
                Tuple.of(4, RoleCalls.Generated.any()),
                Tuple.of(14, AuthenticationCalls.Generated.any()));
    }

    /** {@return the calls on categories, services and prices} */
    public static Arbitrary<Deed> catalog() {
        return Parts.weighed(
                Tuple.of(17, CategoryCalls.Generated.any()),
                Tuple.of(10, ServiceCalls.Generated.any()),
                Tuple.of(4, PriceCalls.Generated.set()));
    }

    /** {@return the calls by which customers, and staff for them, fill and place carts and orders} */
    public static Arbitrary<Deed> buying() {
        return Parts.weighed(Tuple.of(16, CartCalls.Generated.any()), Tuple.of(10, OrderCalls.Generated.buying()));
    }

    /** {@return the calls by which staff move orders on and state prices} */
    public static Arbitrary<Deed> workingOnOrders() {
        return Parts.weighed(
                Tuple.of(13, OrderCalls.Generated.working()), Tuple.of(1, CartCalls.Generated.statePrice()));
    }

    /** {@return the calls by which staff credit invoices and record payments} */
    public static Arbitrary<Deed> billing() {
        return BillingCalls.Generated.any();
    }

    /** {@return the calls by which customers, and staff too, open CRM records and reply} */
    public static Arbitrary<Deed> asking() {
        return CrmCalls.Generated.asking();
    }

    /** {@return the calls by which staff work CRM records} */
    public static Arbitrary<Deed> workingOnCrmRecords() {
        return CrmCalls.Generated.working();
    }
}
