package io.visioncraft.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.visioncraft.VisionCraft;
import io.visioncraft.auth.SigningKeys;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.spring.boot.events.RelayAutoConfiguration;
import io.visioncraft.spring.boot.housekeeping.HousekeepingAutoConfiguration;
import io.visioncraft.spring.boot.jpa.VisionCraftJpaAutoConfiguration;
import io.visioncraft.spring.boot.migrations.MigrationsAutoConfiguration;
import io.visioncraft.spring.boot.settings.SettingsAutoConfiguration;
import io.visioncraft.spring.boot.tokens.TokensAutoConfiguration;
import io.visioncraft.spring.boot.web.WebAutoConfiguration;
import io.visioncraft.testkit.StandIns;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Properties are found good before a database is touched, and all faults are told at once. */
class SettingsFirstTest {

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    FlywayAutoConfiguration.class,
                    HibernateJpaAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    MigrationsAutoConfiguration.class,
                    VisionCraftJpaAutoConfiguration.class,
                    SettingsAutoConfiguration.class,
                    TokensAutoConfiguration.class,
                    VisionCraftAutoConfiguration.class,
                    RelayAutoConfiguration.class,
                    HousekeepingAutoConfiguration.class,
                    WebAutoConfiguration.class))
            .withPropertyValues(
                    "spring.datasource.url=" + url,
                    "spring.flyway.locations=classpath:host/flyway/one",
                    "visioncraft.tokens.generate-key=true");

    private final WebApplicationContextRunner good = application.withBean(Issuer.class, StandIns::issuer);

    @Test
    void startsWhereAllIsGood() {
        good.run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(VisionCraft.class);
            assertThat(tables("vc_%")).isPositive();
            assertThat(tables("flyway_%")).isOne();
        });
    }

    @Test
    void leavesNoMigratedDatabaseBehindAWrongIssuer() {
        application
                .withPropertyValues("visioncraft.issuer.name=Hillside")
                .run(context ->
                        assertThat(context).getFailure().rootCause().isInstanceOf(InvalidSettingsException.class));

        assertThat(tables("%_%")).isZero();
    }

    @Test
    void leavesTheHostsOwnMigrationsForALaterStartToo() {
        good.withPropertyValues("visioncraft.migrations.mode=none", "visioncraft.relay.batch=0")
                .run(context -> assertThat(context).hasFailed());

        assertThat(tables("%_%")).isZero();
    }

    @Test
    void comesFirstWhereTheHostDefersItsInitialization() {
        WebApplicationContextRunner deferring = good.withPropertyValues(
                "spring.jpa.defer-datasource-initialization=true", "spring.flyway.enabled=false");
        deferring
                .withPropertyValues("visioncraft.sessions.idle=0s")
                .run(context ->
                        assertThat(context).getFailure().rootCause().isInstanceOf(InvalidSettingsException.class));
        assertThat(tables("%_%")).isZero();

        deferring.run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void tellsTheFaultsOfAllGroupsInOneReport() {
        application
                .withPropertyValues(
                        "visioncraft.issuer.name=Hillside",
                        "visioncraft.deadline=0s",
                        "visioncraft.attempts=many",
                        "visioncraft.long-deadline=soon",
                        "visioncraft.sessions.idle=0s",
                        "visioncraft.tax.exchange.max-age-days=400",
                        "visioncraft.tokens.audience=two words",
                        "visioncraft.passwords.hashing.iterations=0",
                        "visioncraft.passwords.minimum=8",
                        "visioncraft.relay.bach=1",
                        "visioncraft.housekeeping.batches=0",
                        "visioncraft.housekeeping.keep-sessions=-1d",
                        "visioncraft.migrations.mode=later",
                        "visioncraft.migrations.password=Top-Secret",
                        "visioncraft.web.caller.correlation-header=X Id",
                        "visioncraft.web.problems.type-base=problems",
                        "visioncraft.web.problems.realm=\"",
                        "visioncraft.web.jwks.path=keys")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageNotContaining("Top-Secret")
                        .asInstanceOf(type(InvalidSettingsException.class))
                        .extracting(InvalidSettingsException::violations, list(Violation.class))
                        .extracting(Violation::path)
                        .doesNotHaveDuplicates()
                        .contains(
                                "visioncraft.issuer.zone",
                                "visioncraft.attempts",
                                "visioncraft.long-deadline",
                                "visioncraft.sessions.idle",
                                "visioncraft.tax.exchange.max-age-days",
                                "visioncraft.tokens.audience",
                                "visioncraft.passwords.hashing.iterations",
                                "visioncraft.passwords.minimum",
                                "visioncraft.relay.bach",
                                "visioncraft.housekeeping.batches",
                                "visioncraft.housekeeping.keep-sessions",
                                "visioncraft.migrations.mode",
                                "visioncraft.migrations.password",
                                "visioncraft.web.caller.correlation-header",
                                "visioncraft.web.problems.type-base",
                                "visioncraft.web.problems.realm",
                                "visioncraft.web.jwks.path"));
    }

    @Test
    void saysTheFormOfAValueThatCannotBeReadAndNotTheValue() {
        FailureAnalysis analysis = Analyses.of(good.withPropertyValues(
                "visioncraft.attempts=hunter2",
                "visioncraft.deadline=hunter2",
                "visioncraft.web.jwks.enabled=hunter2",
                "visioncraft.housekeeping.zone=hunter2",
                "visioncraft.passwords.hashing.memory=hunter2",
                "visioncraft.migrations.mode=hunter2"));

        assertThat(analysis.getDescription())
                .contains(
                        "visioncraft.attempts",
                        "It is a whole number",
                        "It is a duration, for example 30s",
                        "It is true or false",
                        "It is a time zone, for example Europe/Paris",
                        "It is a size, for example 19MB",
                        "It is one of MIGRATE, VALIDATE, NONE")
                .doesNotContain("hunter2");
    }

    @Test
    void tellsAValueThatCannotBeReadOnceWhateverItsSpelling() {
        good.withPropertyValues(
                        "visioncraft.relay.firstDelay=hunter2", "visioncraft.passwords.hashing.max_wait=hunter2")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .asInstanceOf(type(InvalidSettingsException.class))
                        .extracting(InvalidSettingsException::violations, list(Violation.class))
                        .extracting(Violation::path)
                        .containsExactlyInAnyOrder(
                                "visioncraft.relay.first-delay", "visioncraft.passwords.hashing.max-wait"));
    }

    @Test
    void saysThatAPlaceholderHasNoValue() {
        FailureAnalysis analysis = Analyses.of(good.withPropertyValues("visioncraft.deadline=${shop.deadline}"));

        assertThat(analysis.getDescription())
                .contains("A placeholder in it has no value. It is a duration, for example 30s");
    }

    /** Boot would take milliseconds, and many of these would be within their limits. */
    @Test
    void refusesDurationsWithoutAUnit() {
        good.withPropertyValues(
                        "visioncraft.deadline=5",
                        "visioncraft.longDeadline=60",
                        "visioncraft.idempotency-keys.keep=30",
                        "visioncraft.sessions.idle=${idle}",
                        "idle=14",
                        "visioncraft.passwords.hashing.max-wait=5",
                        "visioncraft.relay.poll=+1",
                        "visioncraft.relay.lease=60",
                        "visioncraft.housekeeping.jitter=-5",
                        "visioncraft.housekeeping.keep-sessions=30",
                        "visioncraft.web.jwks.max-age=300")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .asInstanceOf(type(InvalidSettingsException.class))
                        .extracting(InvalidSettingsException::violations, list(Violation.class))
                        .filteredOn(fault -> !fault.path().equals("visioncraft.relay.margin"))
                        .allSatisfy(fault -> assertThat(fault.message()).isEqualTo(UnitlessDurations.MESSAGE))
                        .extracting(Violation::path)
                        .containsExactlyInAnyOrder(
                                "visioncraft.deadline",
                                "visioncraft.long-deadline",
                                "visioncraft.idempotency-keys.keep",
                                "visioncraft.sessions.idle",
                                "visioncraft.passwords.hashing.max-wait",
                                "visioncraft.relay.poll",
                                "visioncraft.relay.lease",
                                "visioncraft.housekeeping.jitter",
                                "visioncraft.housekeeping.keep-sessions",
                                "visioncraft.web.jwks.max-age"));
        good.withPropertyValues("visioncraft.deadline=PT5S", "visioncraft.sessions.grace=0")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void tellsWhatIsMissingBesideWhatIsWrong() {
        FailureAnalysis analysis = Analyses.of(application.withPropertyValues(
                "visioncraft.tokens.generate-key=false",
                "visioncraft.tokens.issuer=https://shop.example",
                "visioncraft.relay.batch=0"));

        assertThat(analysis.getDescription())
                .contains("Property: visioncraft.relay.batch")
                .contains("no bean of type Issuer")
                .contains("no key to sign access tokens with");
        assertThat(analysis.getAction())
                .contains("Correct the properties")
                .contains("name: Hillside Services Ltd")
                .contains("openssl genpkey");
    }

    /** Else the keys would wait for the tables, the tables for the settings, and the settings for the keys. */
    @Test
    void asksNoPartOfTheHostThatMayNeedTheDatabase() {
        good.withPropertyValues(
                        "visioncraft.tokens.generate-key=false", "visioncraft.tokens.issuer=https://shop.example")
                .withUserConfiguration(KeysInTheDatabase.class)
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(SigningKeys.class));
    }

    @Configuration(proxyBeanMethods = false)
    static class KeysInTheDatabase {

        @Bean
        SigningKeys signingKeys(JdbcTemplate jdbc) {
            jdbc.queryForList("SELECT id FROM vc_user");
            return SigningKeys.generate();
        }
    }

    private int tables(String like) {
        Integer count = new JdbcTemplate(new DriverManagerDataSource(url, "sa", ""))
                .queryForObject(
                        "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'PUBLIC'"
                                + " AND table_name ILIKE ?",
                        Integer.class,
                        like);
        return count == null ? 0 : count;
    }
}
