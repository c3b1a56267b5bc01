package io.visioncraft.spring.boot.settings;

import io.visioncraft.Persistence;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.spring.boot.tokens.TokensAutoConfiguration;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ClassPathResource;

/** Applications in memory that are configured by properties alone. */
public final class SettingsApplication {

    private SettingsApplication() {}

    /** {@return one with nothing but a store: its properties have to say the rest} */
    public static ApplicationContextRunner bare() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        SettingsAutoConfiguration.class,
                        TokensAutoConfiguration.class,
                        VisionCraftAutoConfiguration.class))
                .withBean(Persistence.class, InMemoryPersistence::create);
    }

    /** {@return one whose properties say what is required, and nothing else} */
    public static ApplicationContextRunner least() {
        return bare().withPropertyValues(
                        "visioncraft.issuer.name=Hillside Services Ltd",
                        "visioncraft.issuer.address.lines=1 High Street",
                        "visioncraft.issuer.address.city=Oldtown",
                        "visioncraft.issuer.address.country=GB",
                        "visioncraft.issuer.zone=Europe/London",
                        "visioncraft.issuer.currency=GBP",
                        "visioncraft.tokens.generate-key=true");
    }

    /** {@return one whose properties say everything that properties can say} */
    static ApplicationContextRunner every() {
        return bare().withInitializer(context -> {
            try {
                new YamlPropertySourceLoader()
                        .load("every", new ClassPathResource("every.yaml", SettingsApplication.class))
                        .forEach(context.getEnvironment().getPropertySources()::addLast);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}
