package io.visioncraft.tck.call;

import io.visioncraft.identity.User;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.List;

/** What is owed, summed up for staff. */
final class AgedCalls {

    private AgedCalls() {}

    static List<Scenario> scenarios() {
        return List.of(Scenario.of("invoices.aged-of", world -> {
                    User ann = world.people().aCustomer();
                    world.billing().anInvoiceOf(ann, 3, "80.00");
                    return Act.of(
                            IdentityFixtures.as(world.people().aUserWith("invoice:read:any")),
                            caller -> world.vc().invoices().agedOf(caller, ann.id()));
                })
                .within(2, "account", "aged"));
    }
}
