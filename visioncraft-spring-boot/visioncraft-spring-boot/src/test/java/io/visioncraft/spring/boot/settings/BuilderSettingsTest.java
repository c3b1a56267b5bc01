package io.visioncraft.spring.boot.settings;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.Permission;
import io.visioncraft.authentication.AccessTokens;
import io.visioncraft.authentication.LoginThrottle;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.authentication.PasswordPolicy;
import io.visioncraft.authentication.SessionPolicy;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.crm.CrmPolicy;
import io.visioncraft.housekeeping.RetentionPolicy;
import io.visioncraft.identity.TaxIdChecker;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.spi.EventListener;
import io.visioncraft.spi.IdGenerator;
import io.visioncraft.spi.Metrics;
import io.visioncraft.spi.RandomSource;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.spring.boot.VisionCraftBuilderCustomizer;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.testkit.FastPasswordHasher;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.RecordedEvents;
import io.visioncraft.testkit.RecordedMetrics;
import io.visioncraft.testkit.SequentialIds;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.TableAccessTokens;
import io.visioncraft.testkit.TaxIdRegister;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/**
 * Every setting of the builder is reached: by a bean of its type, by a property, or by a customizer alone. A setting that the
 * builder gets later belongs into one of these lists, and the other tests ask whether the list is right.
 */
class BuilderSettingsTest {

    /** Beans, each unlike what the builder has by itself. */
    private static final Map<Class<?>, Object> BEANS = Map.ofEntries(
            entry(Clock.class, MovableClock.create()),
            entry(IdGenerator.class, new SequentialIds()),
            entry(RandomSource.class, (RandomSource) byte[]::new),
            entry(Metrics.class, new RecordedMetrics()),
            entry(PasswordHasher.class, new FastPasswordHasher()),
            entry(PasswordPolicy.class, new PasswordPolicy(12)),
            entry(AccessTokens.class, new TableAccessTokens(Clock.systemUTC())),
            entry(SessionPolicy.class, SessionPolicy.standard().atMost(3)),
            entry(LoginThrottle.class, LoginThrottle.decaying(Clock.systemUTC())),
            entry(TaxSettings.class, TaxSettings.standard().grossPrices()),
            entry(TaxIdChecker.class, new TaxIdRegister()),
            entry(InvoicingPolicy.class, InvoicingPolicy.standard().deferred()),
            entry(CrmPolicy.class, CrmPolicy.standard().reopeningWithin(3)),
            entry(RetentionPolicy.class, RetentionPolicy.standard().keepingSessions(Duration.ofDays(2))),
            entry(
                    DeclaredPermission.class,
                    DeclaredPermission.forStaff(Permission.parse("hillside:open:any"), "Opens the shop")),
            entry(EventListener.class, new RecordedEvents()));

    /** Values, each unlike the default. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "deadline", "visioncraft.deadline=3s",
            "longDeadline", "visioncraft.long-deadline=2m",
            "attempts", "visioncraft.attempts=5",
            "receiptLife", "visioncraft.idempotency-keys.keep=7d",
            "blindRegistration", "visioncraft.registration.blind=true");

    /** A validator of the host has other messages, and time is measured anew in tests only. */
    private static final Set<String> CUSTOMIZER = Set.of("validator", "nanoTime");

    /** What the last customizer finds in the builder, by the names of its fields. */
    private final Map<String, Object> found = new TreeMap<>();

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(SettingsAutoConfiguration.class, VisionCraftAutoConfiguration.class))
            .withBean(Persistence.class, InMemoryPersistence::create)
            .withBean(Issuer.class, StandIns::issuer)
            .withBean(VisionCraftBuilderCustomizer.class, () -> this::read);

    private static List<Method> settings() {
        return Arrays.stream(VisionCraft.Builder.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.getName().equals("build"))
                .toList();
    }

    static Set<Class<?>> parts() {
        return BEANS.keySet();
    }

    @Test
    void areAllReached() {
        List<Method> rest = settings().stream()
                .filter(method -> !PROPERTIES.containsKey(method.getName()))
                .filter(method -> !CUSTOMIZER.contains(method.getName()))
                .toList();

        assertThat(rest)
                .extracting(method -> method.getParameterTypes()[0])
                .containsExactlyInAnyOrderElementsOf(parts());
        Set<String> names = settings().stream().map(Method::getName).collect(Collectors.toSet());
        assertThat(names).containsAll(PROPERTIES.keySet()).containsAll(CUSTOMIZER);
    }

    @ParameterizedTest
    @MethodSource("parts")
    <T> void takeABeanOfTheirTypeBeforeTheCustomizersOfTheHost(Class<T> part) {
        T bean = part.cast(Objects.requireNonNull(BEANS.get(part)));

        application
                .withBean("ofTheHost", part, () -> bean)
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(found.values())
                .as("the builder has the bean")
                .anyMatch(value -> value == bean || (value instanceof List<?> list && list.contains(bean)));
    }

    @Test
    void takeEachItsProperty() {
        application.run(context -> assertThat(context).hasNotFailed());
        Map<String, Object> usual = new HashMap<>(found);
        Set<String> fields = new HashSet<>();
        for (String property : PROPERTIES.values()) {
            application
                    .withPropertyValues(property)
                    .run(context -> assertThat(context).hasNotFailed());
            List<String> changed = usual.keySet().stream()
                    .filter(field -> Set.of("receiptLife", "attempts", "usualTime", "longTime", "blindRegistration")
                            .contains(field))
                    .filter(field -> !Objects.equals(usual.get(field), found.get(field)))
                    .toList();
            assertThat(changed).as(property).hasSize(1);
            fields.addAll(changed);
        }

        assertThat(fields).hasSameSizeAs(PROPERTIES.keySet());
    }

    @Test
    void areDocumentedWhereTheyArePropertiesOfTheBuilder() {
        assertThat(Metadata.ofTheModule().properties().keySet())
                .containsAll(PROPERTIES.values().stream()
                        .map(property -> property.substring(0, property.indexOf('=')))
                        .toList());
    }

    private void read(VisionCraft.Builder builder) {
        found.clear();
        for (Field field : VisionCraft.Builder.class.getDeclaredFields()) {
            try {
                field.setAccessible(true);
                Object value = field.get(builder);
                if (value != null) {
                    found.put(field.getName(), value);
                }
            } catch (IllegalAccessException closed) {
                throw new IllegalStateException(closed);
            }
        }
    }
}
