package io.visioncraft.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.ordering.OrderManagement;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class VisionCraftAutoConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(VisionCraftAutoConfiguration.class))
            .withBean(Persistence.class, InMemoryPersistence::create)
            .withBean(Issuer.class, StandIns::issuer);

    @Test
    void makesTheLibraryOfTheStoreAndTheIssuerAndItsManagementBeansAsViews() {
        application.run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(VisionCraft.class);
            assertThat(context.getBean(OrderManagement.class))
                    .isSameAs(context.getBean(VisionCraft.class).orders());
        });
    }
}
