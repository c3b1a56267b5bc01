package io.visioncraft.verification.drawings;

import io.visioncraft.kernel.Rule;
import io.visioncraft.verification.CommittedPage;
import io.visioncraft.verification.Reactor;
import org.junit.jupiter.api.Test;

/** The picture in the docs is the table in the code. */
class StatesPageTest {

    @Test
    @Rule("ORD-2")
    void thePageOfTheStatesOfAnOrderIsUpToDate() {
        CommittedPage.check(Reactor.current().root().resolve("docs/order-states.md"), StatesPage.draw());
    }
}
