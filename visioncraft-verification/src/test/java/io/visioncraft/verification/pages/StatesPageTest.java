package io.visioncraft.verification.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.crm.CrmStates;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.ordering.OrderStates;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.verification.CommittedPage;
import io.visioncraft.verification.Reactor;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StatesPageTest {

    private static final Path PAGE = Reactor.current().root().resolve("docs/states.md");

    private final String drawn = new StatesPage()
            .with("Order", OrderStatus.class, OrderStates.TABLE)
            .with("CRM record", CrmStatus.class, CrmStates.TABLE)
            .drawn();

    @Test
    void drawsTheStatesFromTheCode() {
        assertThat(drawn).contains("DRAFT --> PLACED: place\n", "COMPLETED --> [*]\n");
    }

    @Test
    void thePageIsUpToDate() {
        CommittedPage.check(PAGE, drawn);
    }
}
