package io.visioncraft.spring.boot.events;

import static io.visioncraft.spring.boot.events.Happenings.aCategoryIsCreated;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.catalog.CatalogEvents;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.ordering.OrderManagement;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventSubscriber;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.spring.boot.housekeeping.HousekeepingAutoConfiguration;
import io.visioncraft.spring.boot.housekeeping.VisionCraftHousekeeper;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Contexts with a parent: for a management server, for a servlet of its own, or of a framework above the application. */
@ExtendWith(OutputCaptureExtension.class)
class ChildContextsTest {

    private static final String UNHEARD = "VisionCraft's relay gives no event to";

    private static final AutoConfigurations AUTO = AutoConfigurations.of(
            VisionCraftAutoConfiguration.class, RelayAutoConfiguration.class, HousekeepingAutoConfiguration.class);

    private final ApplicationContextRunner bare = new ApplicationContextRunner();

    private final ApplicationContextRunner application = bare.withConfiguration(AUTO)
            .withBean(Persistence.class, InMemoryPersistence::create)
            .withBean(Issuer.class, StandIns::issuer)
            .withBean(Happenings.class)
            .withPropertyValues("visioncraft.relay.poll=2ms");

    @Test
    void haveOneLibraryOneRelayAndOneHousekeeperOfWhichAChildInjectsTheViewsByType(CapturedOutput output) {
        application
                .withBean(Listening.class)
                .run(parent -> bare.withConfiguration(AUTO)
                        .withParent(parent.getSourceApplicationContext())
                        .run(child -> {
                            assertThat(child).hasNotFailed();
                            assertThat(child.getBean(OrderManagement.class))
                                    .isSameAs(parent.getBean(OrderManagement.class));
                            assertThat(child.getBean(VisionCraftRelay.class))
                                    .isSameAs(parent.getBean(VisionCraftRelay.class));
                            assertThat(child.getBean(VisionCraftHousekeeper.class))
                                    .isSameAs(parent.getBean(VisionCraftHousekeeper.class));
                            aCategoryIsCreated(child.getBean(VisionCraft.class), "Windows");
                            assertThat(parent.getBean(Happenings.class).next()).isEqualTo("listening category.created");
                        }));
        assertThat(output).doesNotContain(UNHEARD);
    }

    @Test
    void areWarnedOfAListenerBelowTheRelay(CapturedOutput output) {
        application.run(parent -> bare.withParent(parent.getSourceApplicationContext())
                .withBean("below", Listening.class, () -> new Listening(parent.getBean(Happenings.class)))
                .withBean("mails", EventSubscriber.class, () -> delivery -> {})
                .run(child -> assertThat(child).hasNotFailed()));

        assertThat(output).containsOnlyOnce(UNHEARD).contains("WARN", "[below.created, mails]");
    }

    @Test
    void areWarnedOfAListenerAboveTheRelay(CapturedOutput output) {
        bare.withBean(Happenings.class)
                .withBean("above", Listening.class)
                .run(parent -> application
                        .withParent(parent.getSourceApplicationContext())
                        .run(child -> assertThat(child).hasNotFailed()));

        assertThat(output).containsOnlyOnce(UNHEARD).contains("[above.created]");
    }

    @Test
    void areNotWarnedOfListenersOfALibraryAboveOrBelow(CapturedOutput output) {
        application
                .withBean("above", Listening.class)
                .run(parent -> application
                        .withParent(parent.getSourceApplicationContext())
                        .withBean(
                                "visionCraft",
                                VisionCraft.class,
                                () -> VisionCraft.builder(InMemoryPersistence.create(), StandIns.issuer())
                                        .build())
                        .withBean("below", Listening.class)
                        .run(child -> {
                            assertThat(child).hasNotFailed();
                            assertThat(child.getBean(VisionCraftRelay.class))
                                    .isNotSameAs(parent.getBean(VisionCraftRelay.class));
                        }));

        assertThat(output).doesNotContain(UNHEARD);
    }

    static class Listening {

        private final Happenings happenings;

        Listening(Happenings happenings) {
            this.happenings = happenings;
        }

        @OnVisionCraftEvent(CatalogEvents.CATEGORY_CREATED)
        void created(EventRecord event) {
            happenings.note("listening", event);
        }
    }
}
