package io.visioncraft.spring.boot.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class InfoAutoConfigurationTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(InfoAutoConfiguration.class));

    @Test
    void tellsTheNewestMigrationAndNothingAboutTheBusiness() {
        application.run(context -> {
            Info.Builder info = new Info.Builder();
            context.getBean(InfoContributor.class).contribute(info);

            assertThat(info.build().getDetails()).containsOnlyKeys("visioncraft");
            Map<?, ?> details = (Map<?, ?>) Objects.requireNonNull(info.build().get("visioncraft"));
            assertThat(Set.of("version", "migration").containsAll(details.keySet()))
                    .isTrue();
            assertThat((Integer) details.get("migration")).isGreaterThanOrEqualTo(26);
        });
    }

    @Test
    void isAbsentByAPropertyOfSpringBoot() {
        application
                .withPropertyValues("management.info.visioncraft.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(InfoContributor.class));
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(InfoAutoConfiguration.class)
    static class Imported {}

    @Test
    void isAbsentWithoutTheActuator() {
        new ApplicationContextRunner()
                .withUserConfiguration(Imported.class)
                .withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("visionCraftInfo"));
    }
}
