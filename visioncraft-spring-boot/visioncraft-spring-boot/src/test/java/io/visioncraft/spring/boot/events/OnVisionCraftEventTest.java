package io.visioncraft.spring.boot.events;

import static io.visioncraft.spring.boot.events.Happenings.aCategoryIsCreated;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.catalog.CatalogEvents;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spring.boot.Analyses;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class OnVisionCraftEventTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(VisionCraftAutoConfiguration.class, RelayAutoConfiguration.class))
            .withBean(Persistence.class, InMemoryPersistence::create)
            .withBean(Issuer.class, StandIns::issuer)
            .withBean(Happenings.class)
            .withPropertyValues("visioncraft.relay.poll=2ms", "visioncraft.relay.first-delay=2ms");

    @Test
    void callsAMethodWithTheRecordTheDeliveryOrBoth() {
        application.withUserConfiguration(Several.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(VisionCraftRelay.class).subscriberCount())
                    .isEqualTo(5);
            aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");

            assertThat(context.getBean(Happenings.class).next(4))
                    .containsExactlyInAnyOrder(
                            "record category.created",
                            "delivery category.created",
                            "both category.created",
                            "marked category.created");
            assertThat(context.getBean(Happenings.class).isEmpty())
                    .as("the listener to orders is not called")
                    .isTrue();
        });
    }

    @Retention(RetentionPolicy.RUNTIME)
    @OnVisionCraftEvent("category.*")
    @interface OnCategory {}

    static class Several {

        private final Happenings happenings;

        Several(Happenings happenings) {
            this.happenings = happenings;
        }

        @OnVisionCraftEvent(CatalogEvents.CATEGORY_CREATED)
        void record(EventRecord event) {
            happenings.note("record", event);
        }

        @OnVisionCraftEvent(types = {"order.placed", "category.created"})
        protected void delivery(Delivery delivery) {
            assertThat(delivery.attempt()).isEqualTo(1);
            happenings.note("delivery", delivery.event());
        }

        @OnVisionCraftEvent
        public void both(Delivery delivery, EventRecord event) {
            assertThat(delivery.event()).isEqualTo(event);
            happenings.note("both", event);
        }

        @OnCategory
        @SuppressWarnings("unused")
        private void marked(EventRecord event) {
            happenings.note("marked", event);
        }

        @OnVisionCraftEvent("order.*")
        void orders(EventRecord event) {
            happenings.note("orders", event);
        }
    }

    @Test
    void callsAMethodAgainUntilItTakesTheEvent() {
        AtomicInteger calls = new AtomicInteger();
        application
                .withBean(Failing.class, () -> new Failing(calls))
                .withBean(Last.class)
                .run(context -> {
                    aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");

                    assertThat(context.getBean(Happenings.class).next()).isEqualTo("last category.created");
                    assertThat(calls).hasValue(3);
                });
    }

    record Failing(AtomicInteger calls) {
        @OnVisionCraftEvent
        @Order(1)
        void fails(EventRecord event) throws IOException {
            if (calls.incrementAndGet() < 3) {
                throw new IOException("no mail today");
            }
        }
    }

    record Last(Happenings happenings) {
        @OnVisionCraftEvent
        void last(EventRecord event) {
            happenings.note("last", event);
        }
    }

    @Test
    void makesALazyBeanWhenItsFirstEventComes() {
        application.withUserConfiguration(LazyOne.class).run(context -> {
            assertThat(context.getBeanFactory().containsSingleton("lazyListener"))
                    .isFalse();
            aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");

            assertThat(context.getBean(Happenings.class).next()).isEqualTo("last category.created");
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class LazyOne {
        @Bean
        @Lazy
        Last lazyListener(Happenings happenings) {
            return new Last(happenings);
        }
    }

    // proxies

    @ParameterizedTest
    @ValueSource(classes = {ByClass.class, ByInterface.class})
    void callsATransactionalMethodThroughItsProxyInATransactionOfItsOwn(Class<?> configuration) {
        application.withUserConfiguration(configuration).run(context -> {
            assertThat(context).hasNotFailed();
            aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");

            assertThat(context.getBean(Happenings.class).next()).isEqualTo("in a transaction category.created");
        });
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class ByClass extends Transactions {
        @Bean
        Booking booking(Happenings happenings) {
            return new Booking(happenings);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class ByInterface extends Transactions {
        @Bean
        Books books(Happenings happenings) {
            return new BooksByInterface(happenings);
        }
    }

    static class Transactions {
        @Bean
        CountedTransactions transactionManager() {
            return new CountedTransactions();
        }
    }

    interface Books {
        void book(EventRecord event);
    }

    static class Booking {
        private final Happenings happenings;

        Booking(Happenings happenings) {
            this.happenings = happenings;
        }

        @OnVisionCraftEvent
        @Transactional
        public void book(EventRecord event) {
            happenings.note(
                    TransactionSynchronizationManager.isActualTransactionActive()
                            ? "in a transaction"
                            : "without a transaction",
                    event);
        }
    }

    static class BooksByInterface extends Booking implements Books {
        BooksByInterface(Happenings happenings) {
            super(happenings);
        }
    }

    static class CountedTransactions extends AbstractPlatformTransactionManager {
        private static final long serialVersionUID = 1L;

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }

    // mistakes

    /** Its fields would be null there. */
    @Test
    void stopsTheStartForAMethodThatWouldRunOnTheProxyItself() {
        application
                .withUserConfiguration(Final.class)
                .run(context -> assertThat(remedy(context))
                        .contains("Make the method public and not final", "In Kotlin, make it open"));
        application
                .withUserConfiguration(ByClass.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void callsAFinalMethodOfABeanWithoutProxy() {
        application.withBean(FinalBooking.class).run(context -> {
            assertThat(context).hasNotFailed();
            aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");

            assertThat(context.getBean(Happenings.class).next(2))
                    .containsExactlyInAnyOrder("final category.created", "without a transaction category.created");
        });
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Final extends Transactions {
        @Bean
        FinalBooking booking(Happenings happenings) {
            return new FinalBooking(happenings);
        }
    }

    static class FinalBooking extends Booking {
        private final Happenings happenings;

        FinalBooking(Happenings happenings) {
            super(happenings);
            this.happenings = happenings;
        }

        @OnVisionCraftEvent
        public final void last(EventRecord event) {
            happenings.note("final", event);
        }
    }

    @Test
    void stopsTheStartForAMethodThatItsProxyHides() {
        application
                .withUserConfiguration(Hidden.class)
                .run(context -> assertThat(remedy(context))
                        .contains("declare it in an interface", "spring.aop.proxy-target-class=true"));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Hidden extends Transactions {
        @Bean
        Runnable hidden() {
            return new HiddenMethod();
        }
    }

    static class HiddenMethod implements Runnable {
        @Override
        @Transactional
        public void run() {}

        @OnVisionCraftEvent
        public void hidden(EventRecord event) {}
    }

    @Test
    void stopsTheStartForAnUnknownTypeAndNamesNearOnes() {
        application.withBean(UnknownType.class).run(context -> {
            assertThat(found(context)).contains("UnknownType.mistyped listens to 'order.palced'");
            assertThat(remedy(context)).contains("order.placed");
        });
    }

    static class UnknownType {
        @OnVisionCraftEvent("order.palced")
        void mistyped(EventRecord event) {}
    }

    @ParameterizedTest
    @ValueSource(classes = {NoParameter.class, OtherParameter.class, WithResult.class})
    void stopsTheStartForAMethodThatCannotBeCalledWithAnEvent(Class<?> wrong) {
        application.withBean(wrong).run(context -> {
            assertThat(found(context)).contains(wrong.getName() + ".wrong", "cannot be called with an event");
            assertThat(remedy(context)).contains("io.visioncraft.spi.EventRecord");
        });
    }

    static class NoParameter {
        @OnVisionCraftEvent
        void wrong() {}
    }

    static class OtherParameter {
        @OnVisionCraftEvent
        void wrong(EventRecord event, String other) {}
    }

    static class WithResult {
        @OnVisionCraftEvent
        List<String> wrong(EventRecord event) {
            return List.of();
        }
    }

    @Test
    void stopsTheStartForAMethodThatReturnsBeforeItsWorkIsDone() {
        application
                .withBean(Later.class)
                .run(context -> assertThat(remedy(context)).contains("Remove @Async"));
    }

    static class Later {
        @Async
        @OnVisionCraftEvent
        void later(EventRecord event) {}
    }

    @Test
    void stopsTheStartForABeanThatIsMadeAnewForEachUse() {
        application
                .withBean(
                        "last",
                        Last.class,
                        () -> new Last(new Happenings()),
                        definition -> definition.setScope(BeanDefinition.SCOPE_PROTOTYPE))
                .run(context -> assertThat(found(context)).contains("'last'", "'prototype'"));
        application
                .withUserConfiguration(Proxied.class)
                .run(context -> assertThat(found(context)).contains("'perUse'", "'prototype'"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Proxied {
        @Bean
        @Scope(scopeName = "prototype", proxyMode = ScopedProxyMode.TARGET_CLASS)
        UnknownType perUse() {
            return new UnknownType();
        }
    }

    private static String found(AssertableApplicationContext context) {
        return analysis(context).getDescription();
    }

    private static String remedy(AssertableApplicationContext context) {
        return Objects.requireNonNull(analysis(context).getAction());
    }

    private static FailureAnalysis analysis(AssertableApplicationContext context) {
        assertThat(context).hasFailed();
        return Analyses.of(Objects.requireNonNull(context.getStartupFailure()));
    }
}
