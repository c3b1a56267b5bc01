package io.visioncraft.tck.crash;

import java.util.List;
import java.util.stream.Stream;

/** One scenario for each use case of the library. */
public final class Scenarios {

    private Scenarios() {}

    /** {@return the scenarios, one for each use case} */
    public static List<Scenario> all() {
        return Stream.of(
                        UserScenarios.all(),
                        SessionScenarios.all(),
                        CatalogScenarios.all(),
                        OrderScenarios.all(),
                        BillingScenarios.all(),
                        CrmScenarios.all(),
                        EventScenarios.all())
                .flatMap(List::stream)
                .toList();
    }
}
