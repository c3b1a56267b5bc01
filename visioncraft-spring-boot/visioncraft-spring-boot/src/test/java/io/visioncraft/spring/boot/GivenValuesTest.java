package io.visioncraft.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.authentication.SessionPolicy;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.spring.boot.events.RelayAutoConfiguration;
import io.visioncraft.spring.boot.housekeeping.HousekeepingAutoConfiguration;
import io.visioncraft.spring.boot.settings.Metadata;
import io.visioncraft.spring.boot.settings.SettingsAutoConfiguration;
import io.visioncraft.spring.boot.tokens.TokensAutoConfiguration;
import io.visioncraft.spring.boot.web.WebAutoConfiguration;
import io.visioncraft.tax.TaxPolicy;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

/** What is written of a property, but has nothing in it or blanks around it. */
class GivenValuesTest {

    private static final List<String> NEEDED = List.of(
            "visioncraft.issuer.name=Hillside Services Ltd",
            "visioncraft.issuer.address.lines=1 High Street",
            "visioncraft.issuer.address.city=Oldtown",
            "visioncraft.issuer.address.country=GB",
            "visioncraft.issuer.zone=Europe/London",
            "visioncraft.issuer.currency=GBP",
            "visioncraft.tokens.generate-key=true");

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DispatcherServletAutoConfiguration.class,
                    WebMvcAutoConfiguration.class,
                    SettingsAutoConfiguration.class,
                    TokensAutoConfiguration.class,
                    VisionCraftAutoConfiguration.class,
                    RelayAutoConfiguration.class,
                    HousekeepingAutoConfiguration.class,
                    WebAutoConfiguration.class))
            .withBean(Persistence.class, InMemoryPersistence::create)
            .withPropertyValues(NEEDED.toArray(String[]::new))
            .withPropertyValues("visioncraft.relay.auto-startup=false");

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "${MISSING:}"})
    void areAsUnsetWhereTheyAreEmpty(String nothing) {
        Map<String, Object> empty = names().collect(Collectors.toMap(name -> name, name -> nothing));
        assertThat(empty).hasSizeGreaterThan(80);

        application
                .withInitializer(context ->
                        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("file", empty)))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean(SessionPolicy.class)).isEqualTo(SessionPolicy.standard());
                    assertThat(context.getBean(TaxPolicy.class)).isEqualTo(TaxPolicy.none());
                    assertThat(context).hasBean("visionCraftAccessTokens").hasBean("visionCraftHousekeeper");
                    assertThat(context).doesNotHaveBean("visionCraftJwksController");
                    assertThat(context.getBean(Issuer.class).terms().days()).isEqualTo(14);
                });
    }

    /** All but those that this application needs, and the one that may be empty. */
    private static Stream<String> names() {
        return Stream.of(Metadata.ofTheModule(), Metadata.writtenByHand())
                .flatMap(metadata -> metadata.names().stream())
                .filter(name -> name.startsWith("visioncraft."))
                .filter(name -> !name.equals("visioncraft.web.caller.correlation-header"))
                .filter(name -> NEEDED.stream().noneMatch(needed -> needed.startsWith(name)))
                .distinct();
    }

    @Test
    void hideAValueOfASourceBelow() {
        application
                .withPropertyValues("visioncraft.sessions.idle=20d", "visioncraft.tax.table=file:none.csv")
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "systemEnvironment",
                                Map.of("VISIONCRAFT_SESSIONS_IDLE", "", "VISIONCRAFT_TAX_TABLE", ""))))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean(SessionPolicy.class)).isEqualTo(SessionPolicy.standard());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"visioncraft.sessions.idle=5d ", "visioncraft.sessions.idle= 5d\t"})
    void haveNoBlanksAroundThem(String property) {
        application
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "file",
                                Map.of("visioncraft.sessions.idle", property.substring(property.indexOf('=') + 1)))))
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean(SessionPolicy.class).idle()).isEqualTo(Duration.ofDays(5));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visioncraft:",
                "visioncraft: {housekeeping: , passwords: , registration: ~, idempotency-keys: {}}",
                "visioncraft: {issuer: {registration: , electronic-address: ~, payment-terms: {discount: {}}}}",
                "visioncraft: {tax: {rates: , exempt: , exchange: , classes: }, relay: , web: {problems: }, tokens: {keys: }}"
            })
    void areNoneInAGroupWithoutEntries(String yaml) {
        application
                .withInitializer(
                        context -> context.getEnvironment().getPropertySources().addFirst(sourceOf(yaml)))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void areNoneInAnEmptyObjectOfJson() {
        application
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "spring.application.json",
                                Map.of("visioncraft.housekeeping", Map.of(), "visioncraft.tax.exempt", Map.of()))))
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"visioncraft.housekeeping", "visioncraft.deadlin", "visioncraft.relay.bach"})
    void areStillSlipsUnderOtherNames(String name) {
        application
                .withPropertyValues(name + "=5")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining(name + ": There is no such property"));
    }

    private static PropertySource<?> sourceOf(String yaml) {
        try {
            return new YamlPropertySourceLoader()
                    .load("yaml", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)))
                    .get(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
