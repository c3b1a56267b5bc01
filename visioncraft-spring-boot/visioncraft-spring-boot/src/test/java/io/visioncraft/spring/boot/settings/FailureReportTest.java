package io.visioncraft.spring.boot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.visioncraft.Persistence;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.spring.boot.events.RelayAutoConfiguration;
import io.visioncraft.spring.boot.tokens.TokensAutoConfiguration;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands in the log of an application that does not start. */
@ExtendWith(OutputCaptureExtension.class)
class FailureReportTest {

    private static final String[] ISSUER = {
        "--visioncraft.issuer.name=Hillside Services Ltd",
        "--visioncraft.issuer.address.lines=1 High Street",
        "--visioncraft.issuer.address.city=Oldtown",
        "--visioncraft.issuer.address.country=GB",
        "--visioncraft.issuer.zone=Europe/London",
        "--visioncraft.issuer.currency=GBP"
    };

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        SettingsAutoConfiguration.class,
        TokensAutoConfiguration.class,
        VisionCraftAutoConfiguration.class,
        RelayAutoConfiguration.class
    })
    static class Application {

        @Bean
        Persistence persistence() {
            return InMemoryPersistence.create();
        }
    }

    @Test
    void showsTheLinesThatSayWhoTheIssuerIs(CapturedOutput output) {
        start();

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("no bean of type Issuer")
                .contains("name: Hillside Services Ltd")
                .contains("address: {lines: 1 High Street")
                .contains("zone: Europe/London")
                .contains("currency: GBP")
                .contains("a bean of type io.visioncraft.kernel.Issuer");
    }

    @Test
    void showsHowToMakeAKeyAndHowToDoWithout(CapturedOutput output) {
        start(ISSUER);

        assertThat(output)
                .contains("no key to sign access tokens with")
                .contains("openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out current.pem")
                .contains("visioncraft.tokens.generate-key=true")
                .contains("visioncraft.tokens.enabled=false");
    }

    @Test
    void showsEachPropertyWithItsPlaceAndTheReason(CapturedOutput output) {
        start(
                "--visioncraft.issuer.name=Hillside",
                "--visioncraft.issuer.address.country=XY",
                "--visioncraft.tokens.generate-key=true");

        assertThat(output)
                .contains("Property: visioncraft.issuer.address.country")
                .contains("Origin:   \"visioncraft.issuer.address.country\" from property source \"commandLineArgs\"")
                .contains("Reason:   A country is a two-letter code")
                .contains("Property: visioncraft.issuer.zone");
    }

    @Test
    void showsThePlaceOfAFigureOfTheRelay(CapturedOutput output) {
        List<String> wrong = new ArrayList<>(List.of(ISSUER));
        wrong.addAll(List.of("--visioncraft.tokens.generate-key=true", "--visioncraft.relay.batch=0"));

        start(wrong.toArray(String[]::new));

        assertThat(output)
                .contains("Property: visioncraft.relay.batch")
                .contains("Origin:   \"visioncraft.relay.batch\" from property source \"commandLineArgs\"")
                .contains("Reason:   The batch lies between 1 and 1000, not 0");
    }

    @Test
    void namesThePropertyOfAWordThatIsNoneOfItsWords(CapturedOutput output) {
        String[] wrong = Arrays.copyOf(ISSUER, ISSUER.length + 1);
        wrong[ISSUER.length] = "--visioncraft.invoicing.trigger=paid";

        start(wrong);

        assertThat(output)
                .contains("Property: visioncraft.invoicing.trigger")
                .contains("PLACED", "CONFIRMED", "COMPLETED");
    }

    private static void start(String... arguments) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        assertThatException().isThrownBy(() -> application.run(arguments));
    }
}
