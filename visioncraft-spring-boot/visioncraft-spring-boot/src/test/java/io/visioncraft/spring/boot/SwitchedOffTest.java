package io.visioncraft.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.ordering.OrderManagement;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.ClassUtils;

/** {@code visioncraft.enabled=false}: nothing of the library is in the application. */
class SwitchedOffTest {

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    private final WebApplicationContextRunner off = new WebApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class))
            .withConfiguration(AutoConfigurations.of(
                    TransactionAutoConfiguration.class,
                    DispatcherServletAutoConfiguration.class,
                    WebMvcAutoConfiguration.class))
            .withConfiguration(AutoConfigurations.of(ours().toArray(Class<?>[]::new)))
            .withPropertyValues("spring.datasource.url=" + url, "visioncraft.enabled=false");

    static Stream<Class<?>> ours() {
        ClassLoader loader = SwitchedOffTest.class.getClassLoader();
        return ImportCandidates.load(AutoConfiguration.class, loader).getCandidates().stream()
                .filter(name -> name.startsWith("io.visioncraft.spring.boot."))
                .filter(name -> !name.startsWith("io.visioncraft.spring.boot.test."))
                .map(name -> ClassUtils.resolveClassName(name, loader));
    }

    @ParameterizedTest
    @MethodSource("ours")
    void isACondition(Class<?> autoConfiguration) {
        assertThat(autoConfiguration).hasAnnotation(ConditionalOnVisionCraft.class);
    }

    /** Not even an issuer or a key is asked for, and slips below visioncraft are nobody's. */
    @Test
    void leavesNothingOfTheLibrary() {
        off.withPropertyValues("visioncraft.deadlin=1s").run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(VisionCraft.class);
            assertThat(Arrays.stream(context.getBeanDefinitionNames()))
                    .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("visioncraft"));
            assertThat(context.getBean(EntityManagerFactory.class)
                            .getMetamodel()
                            .getEntities())
                    .isEmpty();
        });

        assertThat(new JdbcTemplate(new DriverManagerDataSource(url, "sa", ""))
                        .queryForList(
                                "SELECT table_name FROM information_schema.tables WHERE table_name ILIKE 'vc_%'",
                                String.class))
                .isEmpty();
    }

    @Test
    void stopsAHostThatNeedsTheLibraryAndSaysHowToDoWithout() {
        FailureAnalysis analysis = Analyses.of(off.withUserConfiguration(Needing.class));

        assertThat(analysis.getDescription())
                .contains(
                        "switched off by visioncraft.enabled=false",
                        "no bean of type io.visioncraft.ordering.OrderManagement");
        assertThat(analysis.getAction())
                .contains("ObjectProvider<OrderManagement>", "@ConditionalOnVisionCraft", "visioncraft.enabled=true");
    }

    @Test
    void letsAHostAskWhetherItIsThere() {
        off.withUserConfiguration(Asking.class, OnlyWithIt.class)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(Shop.class)
                        .doesNotHaveBean(OnlyWithIt.class));
    }

    record Shop(List<OrderManagement> orders) {}

    @Configuration(proxyBeanMethods = false)
    static class Needing {

        @Bean
        Shop shop(OrderManagement orders) {
            return new Shop(List.of(orders));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Asking {

        @Bean
        Shop shop(ObjectProvider<OrderManagement> orders) {
            return new Shop(orders.stream().toList());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnVisionCraft
    static class OnlyWithIt {

        @Bean
        Shop other(OrderManagement orders) {
            return new Shop(List.of(orders));
        }
    }
}
