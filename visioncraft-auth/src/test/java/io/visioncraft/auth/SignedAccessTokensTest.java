package io.visioncraft.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.nimbusds.jwt.SignedJWT;
import io.visioncraft.authentication.AccessClaims;
import io.visioncraft.authentication.AccessTokens.Accepted;
import io.visioncraft.authentication.AccessTokens.Refused;
import io.visioncraft.authentication.AuthenticationCodes;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.kernel.Rule;
import java.security.Security;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedAccessTokensTest {

    private final SigningKey key = SigningKey.generate();
    private final SignedAccessTokens tokens =
            Forge.settings().keys(SigningKeys.of(key)).build();

    @Test
    void acceptsWhatItIssuedAndGivesTheSameClaims() {
        String token = tokens.issue(Forge.claims());

        assertThat(tokens.verify(token)).isEqualTo(new Accepted(Forge.claims()));
    }

    @Test
    @Rule("ROL-5")
    void saysExactlyTheClaimsOfTheProfileAndNoPermission() throws Exception {
        SignedJWT token = SignedJWT.parse(tokens.issue(Forge.claims()));

        assertThat(token.getHeader().toJSONObject())
                .isEqualTo(Map.of("alg", "ES256", "typ", "at+jwt", "kid", key.id()));
        assertThat(token.getPayload().toJSONObject())
                .containsOnlyKeys(
                        "iss", "aud", "sub", "client_id", "sid", "jti", "iat", "nbf", "exp", "auth_time", "amr", "ver")
                .containsEntry("iss", Forge.ISSUER)
                .containsEntry("aud", Forge.AUDIENCE)
                .containsEntry("client_id", Forge.CLIENT)
                .containsEntry("sub", Forge.claims().user().toString())
                .containsEntry("iat", Forge.NOW.getEpochSecond())
                .containsEntry("nbf", Forge.NOW.getEpochSecond())
                .containsEntry("exp", Forge.NOW.getEpochSecond() + 600)
                .containsEntry("auth_time", Forge.NOW.getEpochSecond() - 60)
                .containsEntry("amr", List.of("pwd"))
                .containsEntry("ver", 7L);
    }

    @Test
    void registersNoProviderWithTheProcess() {
        tokens.verify(tokens.issue(Forge.claims()));

        assertThat(Security.getProvider("BC")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "-31, not-yet-valid",
        "-30, accepted",
        "0, accepted",
        "599, accepted",
        "629, accepted",
        "630, expired",
        "100000, expired"
    })
    void holdsFromItsIssueToItsExpiryWithThirtySecondsOfSkew(long seconds, String expected) {
        String token = tokens.issue(Forge.claims());

        SignedAccessTokens later = at(Forge.NOW.plusSeconds(seconds));

        assertThat(later.verify(token))
                .isEqualTo(expected.equals("accepted") ? new Accepted(Forge.claims()) : new Refused(expected));
    }

    @Test
    void expiresWithinTheSecondToo() {
        String token = tokens.issue(Forge.claims());

        assertThat(at(Forge.NOW.plusSeconds(629).plusNanos(999_999_999)).verify(token))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void keepsTextsOfAnyVisibleAsciiIntact() {
        SignedAccessTokens odd = SignedAccessTokens.builder()
                .issuer("https://id.example/?a=\"<&>'\\")
                .audience("urn:x:{}[]:,")
                .clientId("~!@#$%^*()")
                .clock(Forge.CLOCK)
                .keys(SigningKeys.of(key))
                .build();

        assertThat(odd.verify(odd.issue(Forge.claims()))).isEqualTo(new Accepted(Forge.claims()));
        assertThat(tokens.verify(odd.issue(Forge.claims()))).isEqualTo(new Refused("issuer"));
    }

    @Test
    void refusesToIssueWithoutACurrentKey() {
        SignedAccessTokens verifier = Forge.settings()
                .keys(SigningKeys.ofPublicJwks(tokens.keys().toPublicJwks()))
                .build();

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> verifier.issue(Forge.claims()))
                .satisfies(refusal -> assertThat(refusal.is(AuthenticationCodes.NOT_CONFIGURED))
                        .isTrue());
        assertThat(verifier.verify(tokens.issue(Forge.claims()))).isEqualTo(new Accepted(Forge.claims()));
    }

    @Test
    void refusesToIssueWhatItWouldNotAccept() {
        AccessClaims good = Forge.claims();
        Instant issued = good.issuedAt();

        assertUnissuable(claims(issued.plusNanos(1_000_000), good.expiresAt(), 7, good.methods()), "whole second");
        assertUnissuable(claims(issued, issued, 7, good.methods()), "between 1 and 3600, not 0");
        assertUnissuable(claims(issued, issued.minusSeconds(1), 7, good.methods()), "between 1 and 3600, not -1");
        assertUnissuable(claims(issued, issued.plusSeconds(3_601), 7, good.methods()), "between 1 and 3600, not 3601");
        assertUnissuable(claims(Instant.ofEpochSecond(-1), issued, 7, good.methods()), "issuedAt in seconds");
        assertUnissuable(claims(issued, good.expiresAt(), -1, good.methods()), "Credential generation");
        assertUnissuable(claims(issued, good.expiresAt(), 1L << 53, good.methods()), "Credential generation");
        assertUnissuable(claims(issued, good.expiresAt(), 7, Collections.nCopies(17, "pwd")), "Number of methods");
        assertUnissuable(claims(issued, good.expiresAt(), 7, List.of("")), "Method must have");
    }

    @Test
    void issuesAnHourAndNoMethods() {
        AccessClaims claims = claims(Forge.NOW, Forge.NOW.plusSeconds(3_600), 0, List.of());

        assertThat(tokens.verify(tokens.issue(claims))).isEqualTo(new Accepted(claims));
    }

    @Test
    void followsARotation() {
        String before = tokens.issue(Forge.claims());
        SigningKey next = SigningKey.generate();

        tokens.useKeys(tokens.keys().withNext(next));
        String announced = tokens.issue(Forge.claims());
        tokens.useKeys(tokens.keys().rotated());
        String rotated = tokens.issue(Forge.claims());

        assertThat(announced).as("still signed by the current key").startsWith(headerOf(before));
        assertThat(rotated).as("signed by the next key").doesNotStartWith(headerOf(before));
        assertThat(List.of(before, announced, rotated))
                .allSatisfy(token -> assertThat(tokens.verify(token)).isInstanceOf(Accepted.class));

        tokens.useKeys(tokens.keys().without(key.id()));

        assertThat(tokens.verify(before)).isEqualTo(new Refused("unknown-key"));
        assertThat(tokens.verify(rotated)).isInstanceOf(Accepted.class);
    }

    @Test
    void printsNothingOfItsKeys() {
        assertThat(tokens)
                .hasToString("SignedAccessTokens[https://id.example -> https://api.example, SigningKeys{" + key.id()
                        + "=CURRENT}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "with blank", "line\nbreak", "nul\0", "umlaut\u00e4"})
    void refusesSettingsThatAreNotVisibleAscii(String setting) {
        SignedAccessTokens.Builder builder = Forge.settings().keys(tokens.keys());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.issuer(setting).build())
                .withMessageStartingWith("Issuer must have 1 to 255 visible ASCII characters");
    }

    @Test
    void refusesToBeBuiltWithoutASetting() {
        assertThatNullPointerException()
                .isThrownBy(() -> Forge.settings().build())
                .withMessage("keys");
        assertThatNullPointerException()
                .isThrownBy(
                        () -> SignedAccessTokens.builder().keys(tokens.keys()).build())
                .withMessage("issuer");
    }

    private SignedAccessTokens at(Instant now) {
        return Forge.settings()
                .keys(tokens.keys())
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .build();
    }

    private void assertUnissuable(AccessClaims claims, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.issue(claims))
                .withMessageContaining(message);
    }

    private static String headerOf(String token) {
        return token.substring(0, token.indexOf('.') + 1);
    }

    private static AccessClaims claims(Instant issued, Instant expires, long version, List<String> methods) {
        AccessClaims good = Forge.claims();
        return new AccessClaims(
                good.user(), good.session(), good.token(), version, issued, expires, good.authenticatedAt(), methods);
    }
}
