package io.visioncraft.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.visioncraft.Persistence;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.spring.boot.actuate.HealthAutoConfiguration;
import io.visioncraft.spring.boot.events.RelayAutoConfiguration;
import io.visioncraft.spring.boot.jpa.VisionCraftJpaAutoConfiguration;
import io.visioncraft.spring.boot.json.JsonAutoConfiguration;
import io.visioncraft.spring.boot.migrations.MigrationsAutoConfiguration;
import io.visioncraft.spring.boot.security.WebSecurityAutoConfiguration;
import io.visioncraft.spring.boot.settings.Metadata;
import io.visioncraft.spring.boot.tokens.TokensAutoConfiguration;
import io.visioncraft.spring.boot.web.WebAutoConfiguration;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A slip of the pen stops the start: else {@code mdoe=none} would migrate. */
class MisspeltPropertiesTest {

    /** Their names are shared by several records, none of which knows what the others have: {@link SharedGroups} does. */
    private static final Set<String> SHARED =
            Set.of("visioncraft", "visioncraft.housekeeping", "visioncraft.passwords");

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    DispatcherServletAutoConfiguration.class,
                    WebMvcAutoConfiguration.class,
                    SecurityAutoConfiguration.class,
                    ServletWebSecurityAutoConfiguration.class,
                    TokensAutoConfiguration.class,
                    VisionCraftAutoConfiguration.class,
                    RelayAutoConfiguration.class,
                    HealthAutoConfiguration.class,
                    JsonAutoConfiguration.class,
                    WebSecurityAutoConfiguration.class,
                    WebAutoConfiguration.class))
            .withBean(Persistence.class, InMemoryPersistence::create)
            .withBean(Issuer.class, StandIns::issuer)
            .withPropertyValues("visioncraft.tokens.generate-key=true");

    @Test
    void areAbsentHere() {
        application.run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tokens.keys.retird[0]=old.pem",
                "relay.bach=5",
                "web.problems.relm=shop",
                "security.chain.enabld=false",
                "json.refuse-unknown-member=false",
                "health.readyness=false"
            })
    void stopTheStart(String property) {
        application
                .withPropertyValues("visioncraft." + property)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(InvalidSettingsException.class)
                        .hasMessageContaining("visioncraft." + property.substring(0, property.indexOf('='))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrations.mdoe=none", "jpa.transaction-manger=other"})
    void stopTheStartBesideAStore(String property) {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        HibernateJpaAutoConfiguration.class,
                        TransactionAutoConfiguration.class,
                        MigrationsAutoConfiguration.class,
                        VisionCraftJpaAutoConfiguration.class,
                        VisionCraftAutoConfiguration.class))
                .withBean(Issuer.class, StandIns::issuer)
                .withPropertyValues("spring.datasource.url=" + url, "visioncraft." + property)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(InvalidSettingsException.class)
                        .hasMessageContaining("visioncraft." + property.substring(0, property.indexOf('='))));

        if (property.startsWith("migrations")) {
            assertThat(new JdbcTemplate(new DriverManagerDataSource(url, "sa", ""))
                            .queryForObject(
                                    "SELECT COUNT(*) FROM information_schema.tables WHERE table_name ILIKE 'vc_%'",
                                    Integer.class))
                    .isZero();
        }
    }

    /** The words after the prefix, and the near one that is proposed. */
    @ParameterizedTest
    @CsvSource({
        "deadlin, visioncraft.deadline",
        "longdeadlin, visioncraft.long-deadline",
        "idempotency-keys.kep, visioncraft.idempotency-keys.keep",
        "registration.blinde, visioncraft.registration.blind",
        "sesions.idle, visioncraft.sessions.idle",
        "passwords.minimum-lenght, visioncraft.passwords.minimum-length",
        "housekeeping.corn, visioncraft.housekeeping.cron",
        "relay.bach, visioncraft.relay.batch",
        "tokens.keys.retird[0], visioncraft.tokens.keys.retired"
    })
    void areToldWithTheNearestName(String slip, String near) {
        application
                .withPropertyValues("visioncraft." + slip + "=x")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .asInstanceOf(type(InvalidSettingsException.class))
                        .extracting(InvalidSettingsException::violations, list(Violation.class))
                        .singleElement()
                        .satisfies(fault -> {
                            assertThat(fault.path()).isEqualTo("visioncraft." + slip);
                            assertThat(fault.message()).isEqualTo("There is no such property; the nearest is " + near);
                        }));
    }

    @Test
    void areToldWithoutANameWhereNoneIsNear() {
        application
                .withPropertyValues("visioncraft.something-else-altogether=x")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("visioncraft.something-else-altogether: There is no such property"));
    }

    @Test
    void areLeftAloneAmongEnvironmentVariablesAndInGroupsOfOthers() {
        application
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "systemEnvironment", Map.of("VISIONCRAFT_DEADLIN", "1s"))))
                .withPropertyValues(
                        "visioncraft.longDeadline=2m", "visioncraft.test.host-database=false", "shop.visioncraft=x")
                .run(context -> assertThat(context).hasNotFailed());
    }

    /** The list of the shared groups has what the records have, so that a new property does not stop a start. */
    @Test
    void areNoPropertiesThatAreDocumented() throws ClassNotFoundException {
        Set<String> strict = groups(false);
        Set<String> shared = Stream.of(Metadata.ofTheModule(), Metadata.writtenByHand())
                .flatMap(metadata -> metadata.names().stream())
                .filter(name -> name.startsWith("visioncraft."))
                .filter(name -> strict.stream().noneMatch(group -> name.startsWith(group + ".")))
                .map(name -> name.substring("visioncraft.".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(SharedGroups.NAMES).containsExactlyElementsOf(shared);
        assertThat(SharedGroups.WITH_ONE_RECORD)
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                strict.stream().map(group -> group.substring("visioncraft.".length())),
                                Stream.of("test"))
                        .toList());
    }

    @Test
    void areFoundByAListInSharedGroupsOnly() throws ClassNotFoundException {
        assertThat(groups(true)).containsExactlyInAnyOrderElementsOf(SHARED);
    }

    /** The groups of records that ignore what they do not know, or that do not. */
    private static Set<String> groups(boolean lenient) throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Set<String> groups = new TreeSet<>();
        for (BeanDefinition found : scanner.findCandidateComponents("io.visioncraft.spring.boot")) {
            ConfigurationProperties group = Class.forName(Objects.requireNonNull(found.getBeanClassName()))
                    .getAnnotation(ConfigurationProperties.class);
            if (group.ignoreUnknownFields() == lenient) {
                groups.add(group.value());
            }
        }
        return groups;
    }
}
