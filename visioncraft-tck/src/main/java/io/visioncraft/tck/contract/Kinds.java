package io.visioncraft.tck.contract;

import java.util.List;
import java.util.stream.Stream;

/** Every kind of record that a store keeps. Contracts and suites that test each kind in the same way iterate over them. */
public final class Kinds {

    private static final List<Kind<?, ?>> ALL = Stream.of(
                    IdentityKinds.ALL,
                    AuthenticationKinds.ALL,
                    CatalogKinds.ALL,
                    PricingKinds.ALL,
                    OrderingKinds.ALL,
                    BillingKinds.ALL,
                    CrmKinds.ALL)
            .flatMap(List::stream)
            .toList();

    private Kinds() {}

    /** {@return all kinds, each after the kinds that it refers to} */
    public static List<Kind<?, ?>> all() {
        return ALL;
    }
}
