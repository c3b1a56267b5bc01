package io.visioncraft.tck.call;

import java.util.List;
import java.util.stream.Stream;

/** One scenario for each use case of the library. */
public final class Scenarios {

    private Scenarios() {}

    /** {@return all of them, feature by feature} */
    public static List<Scenario> all() {
        return Stream.of(
                        UserCalls.scenarios(),
                        TaxIdCalls.scenarios(),
                        RoleCalls.scenarios(),
                        AuthenticationCalls.scenarios(),
                        CategoryCalls.scenarios(),
                        ServiceCalls.scenarios(),
                        PriceCalls.scenarios(),
                        CartCalls.scenarios(),
                        OrderCalls.scenarios(),
                        BillingCalls.scenarios(),
                        FiguresCalls.scenarios(),
                        AgedCalls.scenarios(),
                        CrmCalls.scenarios(),
                        EventCalls.scenarios())
                .flatMap(List::stream)
                .toList();
    }
}
