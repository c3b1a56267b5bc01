package io.visioncraft.spring.boot;

import static io.visioncraft.spring.boot.events.Happenings.aCategoryIsCreated;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.Permission;
import io.visioncraft.catalog.Category;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.ordering.OrderManagement;
import io.visioncraft.spi.EventListener;
import io.visioncraft.spi.IdGenerator;
import io.visioncraft.spi.Metrics;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.RecordedEvents;
import io.visioncraft.testkit.RecordedMetrics;
import io.visioncraft.testkit.SequentialIds;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;

class VisionCraftAutoConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(VisionCraftAutoConfiguration.class))
            .withBean(Persistence.class, InMemoryPersistence::create)
            .withBean(Issuer.class, StandIns::issuer);

    @Test
    void makesABeanOfEveryViewOfTheLibrary() {
        List<Method> views = Arrays.stream(VisionCraft.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> method.getReturnType() != Issuer.class) // a part, which is the host's bean
                .toList();

        application.run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(VisionCraft.class);
            VisionCraft vc = context.getBean(VisionCraft.class);
            for (Method view : views) {
                assertThat(context.getBean(view.getReturnType()))
                        .as(view.getName())
                        .isSameAs(view.invoke(vc));
                assertThat(context.getBeanNamesForType(view.getReturnType()))
                        .singleElement()
                        .asString()
                        .startsWith("visionCraft");
            }
        });
        assertThat(views).hasSize(14);
    }

    @Test
    void keepsItsViewBesideABeanOfTheHostWhichIsInjectedIfItIsPrimary() {
        application.withUserConfiguration(Watched.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean("visionCraftOrders"))
                    .isSameAs(context.getBean(VisionCraft.class).orders());
            assertThat(context.getBean(Watching.class).view()).isSameAs(context.getBean("visionCraftOrders"));
            assertThat(context.getBean(Chosen.class).orders()).isSameAs(context.getBean("watchedOrders"));
        });
    }

    record Watching(OrderManagement view) {}

    record Chosen(OrderManagement orders) {}

    @Configuration(proxyBeanMethods = false)
    static class Watched {

        @Bean
        Watching watching(@Qualifier("visionCraftOrders") OrderManagement view) {
            return new Watching(view);
        }

        @Bean
        @Primary
        OrderManagement watchedOrders() {
            return VisionCraft.builder(InMemoryPersistence.create(), StandIns.issuer())
                    .build()
                    .orders();
        }

        @Bean
        Chosen chosen(OrderManagement orders) {
            return new Chosen(orders);
        }
    }

    @Test
    void usesThePartsThatAreBeans() {
        MovableClock clock = MovableClock.create();
        RecordedEvents events = new RecordedEvents();
        RecordedMetrics metrics = new RecordedMetrics();
        Permission opens = Permission.parse("hillside:open:any");
        application
                .withBean(Clock.class, () -> clock)
                .withBean(IdGenerator.class, SequentialIds::new)
                .withBean(Metrics.class, () -> metrics)
                .withBean(EventListener.class, () -> events)
                .withBean(DeclaredPermission.class, () -> DeclaredPermission.forStaff(opens, "Opens the shop"))
                .run(context -> {
                    VisionCraft vc = context.getBean(VisionCraft.class);
                    Category category = aCategoryIsCreated(vc, "Windows");

                    assertThat(events.types()).containsExactly("category.created");
                    assertThat(events.all().get(0).time()).isEqualTo(clock.instant());
                    assertThat(category.id()).isIn(firstIds());
                    assertThat(metrics.runs()).hasSize(1);
                    assertThat(vc.permissions().knows(opens)).isTrue();
                });
    }

    private static List<CategoryId> firstIds() {
        SequentialIds ids = new SequentialIds();
        List<CategoryId> first = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            first.add(new CategoryId(ids.next()));
        }
        return first;
    }

    @Test
    void stopsTheStartForTwoBeansOfOnePart() {
        application
                .withBean("one", Clock.class, MovableClock::create)
                .withBean("other", Clock.class, MovableClock::create)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(NoUniqueBeanDefinitionException.class)
                        .hasMessageContaining("java.time.Clock"));
        MovableClock chosen = MovableClock.at(MovableClock.START.plusSeconds(1));
        RecordedEvents events = new RecordedEvents();
        application
                .withBean("one", Clock.class, MovableClock::create)
                .withBean("other", Clock.class, () -> chosen, definition -> definition.setPrimary(true))
                .withBean(EventListener.class, () -> events)
                .run(context -> {
                    aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");
                    assertThat(events.all().get(0).time()).isEqualTo(chosen.instant());
                });
    }

    @Test
    void callsCustomizersInTheirOrderAfterThePartsSoThatTheLastWins() {
        RecordedMetrics part = new RecordedMetrics();
        application
                .withBean(Metrics.class, () -> part)
                .withUserConfiguration(Customizers.class)
                .run(context -> {
                    aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");

                    assertThat(part.runs()).isEmpty();
                    assertThat(context.getBean(Customizers.class).first.runs()).isEmpty();
                    assertThat(context.getBean(Customizers.class).last.runs()).hasSize(1);
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class Customizers {

        private final RecordedMetrics first = new RecordedMetrics();
        private final RecordedMetrics last = new RecordedMetrics();

        @Bean
        @Order(2)
        VisionCraftBuilderCustomizer last() {
            return builder -> builder.metrics(last);
        }

        @Bean
        @Order(1)
        VisionCraftBuilderCustomizer first() {
            return builder -> builder.metrics(first);
        }
    }
}
