package io.visioncraft.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.visioncraft.Persistence;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.spring.boot.actuate.HealthAutoConfiguration;
import io.visioncraft.spring.boot.events.RelayAutoConfiguration;
import io.visioncraft.spring.boot.housekeeping.HousekeepingAutoConfiguration;
import io.visioncraft.spring.boot.security.WebSecurityAutoConfiguration;
import io.visioncraft.spring.boot.tokens.TokensAutoConfiguration;
import io.visioncraft.spring.boot.web.WebAutoConfiguration;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;

/** Properties {@code visioncraft.*} that are true or false and leave a part in or out. */
class SwitchesTest {

    /** Each switch, and a bean that is there where it is on. */
    private static final Map<String, String> SWITCHES = Map.of(
            "visioncraft.health.readiness", "visionCraftReadiness",
            "visioncraft.housekeeping.enabled", "visionCraftHousekeeper",
            "visioncraft.relay.enabled", "visionCraftRelay",
            "visioncraft.security.chain.enabled", "visionCraftSecurityFilterChain",
            "visioncraft.security.session.enabled", "visionCraftSessionLogIn",
            "visioncraft.tokens.enabled", "visionCraftAccessTokens",
            "visioncraft.web.caller.enabled", "visionCraftRequestCallers",
            "visioncraft.web.jwks.enabled", "visionCraftJwksController",
            "visioncraft.web.problems.enabled", "visionCraftProblems");

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DispatcherServletAutoConfiguration.class,
                    WebMvcAutoConfiguration.class,
                    SecurityAutoConfiguration.class,
                    ServletWebSecurityAutoConfiguration.class,
                    HealthContributorAutoConfiguration.class,
                    HealthEndpointAutoConfiguration.class,
                    TokensAutoConfiguration.class,
                    VisionCraftAutoConfiguration.class,
                    RelayAutoConfiguration.class,
                    HousekeepingAutoConfiguration.class,
                    HealthAutoConfiguration.class,
                    WebSecurityAutoConfiguration.class,
                    WebAutoConfiguration.class))
            .withBean(Persistence.class, InMemoryPersistence::create)
            .withBean(Issuer.class, StandIns::issuer)
            .withPropertyValues(
                    "management.endpoint.health.probes.enabled=true", "visioncraft.tokens.generate-key=true");

    @ParameterizedTest
    @ValueSource(strings = {"true", "yes", "On", "1"})
    void areOnByEachWordOfTheBinder(String word) {
        all(word)
                .withPropertyValues("visioncraft.enabled=" + word)
                .run(context -> assertThat(context).hasNotFailed().has(beans(context::containsBean)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "no", "Off", "0"})
    void areOffByEachWordOfTheBinder(String word) {
        all(word).run(context -> assertThat(context).hasNotFailed().has(beans(name -> !context.containsBean(name))));
        application
                .withPropertyValues("visioncraft.enabled=" + word)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("visionCraft"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ture", "2"})
    void stopTheStartByAnyOtherWord(String word) {
        all(word)
                .withPropertyValues("visioncraft.enabled=" + word)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .asInstanceOf(type(InvalidSettingsException.class))
                        .extracting(InvalidSettingsException::violations, list(Violation.class))
                        .allSatisfy(fault -> assertThat(fault.message()).isEqualTo("It is true or false"))
                        .extracting(Violation::path)
                        .contains("visioncraft.enabled")
                        .containsAll(SWITCHES.keySet()));
    }

    /** A bare flag on the command line is an empty value as well. */
    @Test
    void areAsUnsetWhereTheyAreEmpty() {
        all("").withPropertyValues("visioncraft.enabled=")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasBean("visionCraft")
                        .hasBean("visionCraftRelay")
                        .hasBean("visionCraftAccessTokens")
                        .hasBean("visionCraftHousekeeper")
                        .hasBean("visionCraftProblems")
                        .hasBean("visionCraftSecurityFilterChain")
                        .doesNotHaveBean("visionCraftSessionLogIn")
                        .doesNotHaveBean("visionCraftJwksController"));
    }

    @ParameterizedTest
    @MethodSource("switches")
    void stopTheStartEachAlone(String property) {
        FailureAnalysis analysis = Analyses.of(application.withPropertyValues(property + "=ture"));

        assertThat(analysis.getDescription()).contains("Property: " + property, "It is true or false");
        assertThat(analysis.getAction()).contains("Correct the properties");
    }

    static Stream<String> switches() {
        return Stream.concat(SWITCHES.keySet().stream(), Stream.of("visioncraft.enabled"));
    }

    private WebApplicationContextRunner all(String word) {
        return application.withPropertyValues(
                SWITCHES.keySet().stream().map(name -> name + "=" + word).toArray(String[]::new));
    }

    private static Condition<ApplicationContext> beans(Predicate<String> each) {
        return new Condition<>(
                context -> SWITCHES.values().stream().allMatch(each),
                "beans of %s as switched",
                SWITCHES.values().stream().filter(each.negate()).toList());
    }
}
