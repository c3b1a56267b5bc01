package io.visioncraft.spring.boot.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.auth.Argon2idPasswordHasher;
import io.visioncraft.auth.SignedAccessTokens;
import io.visioncraft.auth.SigningKey;
import io.visioncraft.auth.SigningKeys;
import io.visioncraft.auth.SigningKeys.State;
import io.visioncraft.authentication.AccessClaims;
import io.visioncraft.authentication.AccessTokens;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spring.boot.CannotStartException;
import io.visioncraft.spring.boot.InvalidSettingsException;
import io.visioncraft.spring.boot.settings.SettingsApplication;
import io.visioncraft.testkit.StandIns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;

@ExtendWith(OutputCaptureExtension.class)
class TokensAutoConfigurationTest {

    private static final String FILES = "classpath:/io/visioncraft/spring/boot/tokens/";
    private static final String CURRENT = "visioncraft.tokens.keys.current=";

    /** An application of which only the keys are missing. */
    private final ApplicationContextRunner application = SettingsApplication.least()
            .withPropertyValues(
                    "visioncraft.tokens.generate-key=false", "visioncraft.tokens.issuer=https://shop.example");

    @TempDir
    private Path folder;

    @Test
    void makesAKeyAndSaysThatTokensEndWithIt(CapturedOutput output) {
        SettingsApplication.least().run(context -> {
            SignedAccessTokens tokens = context.getBean(SignedAccessTokens.class);

            assertThat(tokens.keys().states()).containsValue(State.CURRENT).hasSize(1);
            assertThat(tokens.keys()).isSameAs(context.getBean(SigningKeys.class));
            assertThat(tokens.toString()).contains("urn:visioncraft:generated-key -> urn:visioncraft:generated-key");
        });
        assertThat(output.getOut())
                .containsOnlyOnce("the tokens end with this process")
                .contains(" WARN ");
    }

    @Test
    void takesAnEmptyLocationForNone() {
        SettingsApplication.least()
                .withPropertyValues(
                        CURRENT + "${missing:}",
                        "visioncraft.tokens.keys.next=",
                        "visioncraft.tokens.keys.retired[0]=${missing:}")
                .run(context -> assertThat(context).hasNotFailed());
        application
                .withPropertyValues(
                        CURRENT + FILES + "current.pem",
                        "visioncraft.tokens.keys.retired[0]=${missing:}",
                        "visioncraft.tokens.keys.retired[1]=" + FILES + "retired.pem")
                .run(context -> assertThat(context.getBean(SigningKeys.class).states())
                        .containsValues(State.CURRENT, State.RETIRED)
                        .hasSize(2));
    }

    @Test
    void saysNothingWhereKeysAreStored(CapturedOutput output) {
        application
                .withPropertyValues(CURRENT + FILES + "current.pem")
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output.getOut()).doesNotContain("the tokens end");
    }

    @Test
    void stopsTheStartWithoutAKey() {
        application.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("no key to sign access tokens"));
    }

    @Test
    void readsKeysOfEachFormAndAtEachLocation() throws IOException {
        String pem = text("current.pem");
        String id = SigningKey.ofPem(pem).id();
        Path file = Files.writeString(folder.resolve("current.pem"), pem);
        Path jwk = Files.writeString(
                folder.resolve("current.json"), "\n" + SigningKey.ofPem(pem).toPrivateJwk());
        for (String location : new String[] {
            FILES + "current.pem",
            file.toUri().toString(),
            "file:" + file,
            file.toString(),
            "file:" + jwk,
            "base64:" + Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8))
        }) {
            application
                    .withPropertyValues(CURRENT + location)
                    .run(context -> assertThat(
                                    context.getBean(SigningKeys.class).states())
                            .as(location)
                            .containsOnlyKeys(id));
        }
    }

    @Test
    void takesTheIssuerForTheAudienceAndForTheClient() {
        application.withPropertyValues(CURRENT + FILES + "current.pem").run(context -> {
            SignedAccessTokens tokens = context.getBean(SignedAccessTokens.class);

            assertThat(tokens.toString()).contains("https://shop.example -> https://shop.example");
            assertThat(payload(tokens.issue(claims(Instant.now()))))
                    .contains("\"iss\":\"https://shop.example\"")
                    .contains("\"aud\":\"https://shop.example\"")
                    .contains("\"client_id\":\"https://shop.example\"");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            keys.current     | classpath:/none.pem | There is no file at classpath:/none.pem
            keys.current     | file:/              | The application cannot read file:/
            keys.current     | none.pem            | There is no file at that location
            keys.current     | FILES/enc.pem       | The key is encrypted
            keys.current     | FILES/p384.pem      | The key is not on the curve P-256
            keys.current     | FILES/rsa.pem       | The key is for RSA
            keys.current     | FILES/two.pem       | The PEM text holds two keys
            keys.current     | FILES/empty.pem     | There is nothing in classpath:
            keys.current     | FILES/retired.pem   | is public and cannot sign
            keys.current     | base64:#            | This is no location of a file
            keys.current     | {"kty":"EC"}        | not the key itself
            keys.current     | http://127.0.0.1:1/key.pem | not fetched from another host: it is a path, or begins with file:
            keys.current     | HTTPS://host.invalid/k.pem | not fetched from another host
            keys.next        | ftp://host.invalid/key.pem | not fetched from another host
            keys.retired[0]  | jar:http://host.invalid/a.jar!/key.pem | not fetched from another host
            keys.current     | file://host.invalid/key.pem | not fetched from another host
            keys.next        | jar:file://host.invalid/a.jar!/key.pem | not fetched from another host
            keys.next        | FILES/p384.pem      | The key is not on the curve P-256
            keys.next        | FILES/current.pem   | is in the set already
            keys.retired[0]  | FILES/current.pem   | is in the set already
            keys.retired[0]  | FILES/enc.pem       | The key is encrypted
            generate-key     | true                | Keys are stated too
            issuer           | shop example        | Issuer must have 1 to 255 visible ASCII
            audience         | shop example        | Audience must have 1 to 255 visible ASCII
            client-id        | shop example        | Client id must have 1 to 255 visible ASCII
            """)
    void namesThePropertyAndTheFault(String property, String value, String fault) {
        application
                .withPropertyValues(
                        CURRENT + FILES + "current.pem",
                        "visioncraft.tokens." + property + "=" + value.replace("FILES/", FILES))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(InvalidSettingsException.class)
                        .hasMessageStartingWith("visioncraft.tokens." + property + ": ")
                        .hasMessageContaining(fault));
    }

    @Test
    void readsAFileOfThisMachineByEachFormOfItsUrl() throws IOException {
        Path file = Files.writeString(folder.resolve("key.pem"), text("current.pem"));
        Path jar = folder.resolve("keys.jar");
        try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(jar))) {
            entries.putNextEntry(new ZipEntry("key.pem"));
            Files.copy(file, entries);
        }
        for (String url :
                List.of("file:" + file, "FILE://" + file, "file://localhost" + file, "jar:file:" + jar + "!/key.pem")) {
            application
                    .withPropertyValues(CURRENT + url)
                    .run(context -> assertThat(context).as(url).hasNotFailed());
        }
    }

    @Test
    void namesFilesThatCannotBeRead() throws IOException {
        Path huge = Files.write(folder.resolve("huge.pem"), new byte[1 << 20]);
        Path binary = Files.write(folder.resolve("binary.pem"), new byte[] {0x30, (byte) 0x81, (byte) 0xff});
        assertFault("file:" + huge, "There are more than 65536 bytes in file:" + huge);
        assertFault("file:" + binary, "There is no text in UTF-8 in file:" + binary);
        Path secret = Files.writeString(folder.resolve("secret.pem"), text("current.pem"));
        if (secret.toFile().setReadable(false) && !Files.isReadable(secret)) {
            assertFault("file:" + secret, "The application cannot read file:" + secret);
        }
    }

    /** Whoever writes the key where its location belongs does not find it in the log. */
    @Test
    void showsNoKeyThatStandsWhereItsLocationBelongs() throws IOException {
        String pem = text("current.pem");
        String body = pem.replaceAll("-----.*-----", "").replace("\n", "");
        for (String key : new String[] {pem, pem.replace("\n", " "), body, "base64:" + body + "=", "file\0:" + body}) {
            application
                    .withInitializer(context -> context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("key", Map.of("visioncraft.tokens.keys.current", key))))
                    .run(context -> {
                        assertThat(context).hasFailed();
                        for (Throwable cause = context.getStartupFailure(); cause != null; cause = cause.getCause()) {
                            assertThat(String.valueOf(cause.getMessage())).doesNotContain(body.substring(60, 80));
                        }
                    });
        }
    }

    @Test
    void wantsAnIssuerWithStoredKeys() {
        SettingsApplication.least()
                .withPropertyValues("visioncraft.tokens.generate-key=false", CURRENT + FILES + "current.pem")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("visioncraft.tokens.issuer: A value is required"));
    }

    @Test
    void takesKeysTokensAndTheHasherOfTheHost() {
        SigningKeys keys = SigningKeys.generate();
        application
                .withBean(SigningKeys.class, () -> keys)
                .run(context -> assertThat(
                                context.getBean(SignedAccessTokens.class).keys())
                        .isSameAs(keys));
        AccessTokens tokens = StandIns.create().tokens();
        PasswordHasher hasher = StandIns.create().passwords();
        application
                .withBean(AccessTokens.class, () -> tokens)
                .withBean(PasswordHasher.class, () -> hasher)
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(SigningKeys.class);
                    assertThat(context.getBean(AccessTokens.class)).isSameAs(tokens);
                    assertThat(context.getBean(PasswordHasher.class)).isSameAs(hasher);
                });
    }

    @Test
    void needsNoKeyWhereUsersLogInElsewhere() {
        application
                .withPropertyValues("visioncraft.tokens.enabled=false")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(Argon2idPasswordHasher.class)
                        .doesNotHaveBean(AccessTokens.class));
    }

    @Test
    void isAbsentWithoutTheModuleOfTokens() {
        application
                .withClassLoader(new FilteredClassLoader("io.visioncraft.auth"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(VisionCraft.class)
                        .doesNotHaveBean(AccessTokens.class)
                        .doesNotHaveBean(PasswordHasher.class));
    }

    @Test
    void readsTheTimeOfTokensFromTheClockOfTheLibrary() {
        Instant then = Instant.parse("2031-05-01T10:00:00Z");
        UnaryOperator<ApplicationContextRunner> stored =
                runner -> runner.withPropertyValues(CURRENT + FILES + "current.pem");
        stored.apply(application)
                .withBean(Clock.class, () -> Clock.fixed(then, ZoneOffset.UTC))
                .run(context -> {
                    SignedAccessTokens tokens = context.getBean(SignedAccessTokens.class);

                    assertThat(tokens.verify(tokens.issue(claims(then)))).isInstanceOf(AccessTokens.Accepted.class);
                });
        stored.apply(application).run(context -> {
            SignedAccessTokens tokens = context.getBean(SignedAccessTokens.class);

            assertThat(tokens.verify(tokens.issue(claims(then)))).isNotInstanceOf(AccessTokens.Accepted.class);
        });
    }

    /** As the guide shows it: the host reads a new key and publishes it, then rotates, without a restart. */
    @Test
    void letsTheHostReplaceKeysWhileItRuns() {
        application.withPropertyValues(CURRENT + FILES + "current.pem").run(context -> {
            SignedAccessTokens tokens = context.getBean(SignedAccessTokens.class);
            String before = tokens.issue(claims(Instant.now()));

            tokens.useKeys(tokens.keys().withNext(SigningKey.ofPem(text("pair-sec1.pem"))));
            tokens.useKeys(tokens.keys().rotated());

            assertThat(tokens.verify(before)).isInstanceOf(AccessTokens.Accepted.class);
            assertThat(tokens.keys().states().values()).containsExactly(State.RETIRED, State.CURRENT);
        });
    }

    private void assertFault(String location, String fault) {
        application
                .withPropertyValues(CURRENT + location)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageStartingWith("visioncraft.tokens.keys.current: " + fault));
    }

    private static AccessClaims claims(Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        return new AccessClaims(
                new UserId(UUID.randomUUID()),
                new SessionId(UUID.randomUUID()),
                new TokenId(UUID.randomUUID()),
                1,
                second,
                second.plus(Duration.ofMinutes(10)),
                second,
                List.of("pwd"));
    }

    private static String payload(String token) {
        return new String(
                Base64.getUrlDecoder().decode(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'))),
                StandardCharsets.UTF_8);
    }

    private static String text(String name) {
        try {
            return new ClassPathResource(name, TokensAutoConfigurationTest.class)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
