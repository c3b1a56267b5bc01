package io.visioncraft.spring.boot;

import static io.visioncraft.spring.boot.events.Happenings.aCategoryIsCreated;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.catalog.CategoryManagement;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.spring.boot.events.RelayAutoConfiguration;
import io.visioncraft.spring.boot.housekeeping.HousekeepingAutoConfiguration;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aspectj.lang.JoinPoint;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.Before;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.framework.AopConfigException;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Aspects of a host, with Spring Boot's default: a proxy is a subclass, and the library's classes are final. */
class HostAspectsTest {

    private static final Caller CLERK = Caller.system("clerk", "category:manage:any");

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    AopAutoConfiguration.class,
                    VisionCraftAutoConfiguration.class,
                    RelayAutoConfiguration.class,
                    HousekeepingAutoConfiguration.class))
            .withBean(Persistence.class, InMemoryPersistence::create)
            .withBean(Issuer.class, StandIns::issuer);

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void surroundTheViews(String subclasses) {
        application
                .withBean(OfViews.class)
                .withPropertyValues("spring.aop.proxy-target-class=" + subclasses)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    CategoryManagement categories = context.getBean(CategoryManagement.class);
                    assertThat(AopUtils.isJdkDynamicProxy(categories)).isTrue();
                    categories.create(CLERK, CreateCategory.root("Windows"));
                    assertThat(context.getBean(OfViews.class).seen).containsExactly("create");
                    aCategoryIsCreated(context.getBean(VisionCraft.class), "Doors"); // past the view
                    assertThat(context.getBean(OfViews.class).seen).hasSize(1);
                });
    }

    @Test
    void stopTheStartWithTheRemedyWhereTheyMatchAFinalClass() {
        application.withBean(OfEverything.class).run(context -> {
            FailureAnalysis told =
                    new FinalPartFailureAnalyzer().analyze(Objects.requireNonNull(context.getStartupFailure()));

            assertThat(told).isNotNull();
            assertThat(told.getDescription()).contains("io.visioncraft.", "is final");
            assertThat(told.getAction()).contains("*Management.*(..)", "!within(io.visioncraft..*)");
        });
        assertThat(new FinalPartFailureAnalyzer()
                        .analyze(new AopConfigException("Could not generate CGLIB subclass of class com.example.Own")))
                .isNull();
    }

    @Aspect
    static class OfViews {

        final List<String> seen = new CopyOnWriteArrayList<>();

        @Before("execution(* io.visioncraft..*Management.*(..))")
        void sees(JoinPoint call) {
            seen.add(call.getSignature().getName());
        }
    }

    @Aspect
    static class OfEverything {

        @Before("within(io.visioncraft..*)")
        void sees(JoinPoint call) {
            throw new AssertionError(call);
        }
    }
}
