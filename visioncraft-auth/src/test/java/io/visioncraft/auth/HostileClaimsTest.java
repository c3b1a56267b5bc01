package io.visioncraft.auth;

import static io.visioncraft.auth.Forge.quoted;
import static io.visioncraft.auth.Forge.second;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.authentication.AccessTokens.Accepted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rightly signed claims that are not to be believed. */
class HostileClaimsTest extends HostileTokens {

    @ParameterizedTest
    @ValueSource(
            strings = {"iss", "aud", "sub", "client_id", "sid", "jti", "iat", "nbf", "exp", "auth_time", "amr", "ver"})
    void refusesATokenThatLacksAClaimOrHasItOfAnotherType(String claim) {
        assertRefused(forge().withoutClaim(claim).token(), "claims");
        for (String json :
                new String[] {"null", "true", "{}", "[1]", "[null]", "1.5", "-1", "1e300", "\"\"", "\"\\u0000\""}) {
            assertRefused(forge().claim(claim, json).token(), "claims");
        }
    }

    @Test
    void refusesALoneSurrogate() {
        assertRefused(forge().claim("sub", "\"\\ud800\"").token(), "payload");
        assertRefused(forge().claim("note", "\"\\udc00\\ud800\"").token(), "payload");
    }

    @ParameterizedTest
    @CsvSource({
        "exp, '\"1772367000\"'",
        "exp, 1772367000.0",
        "exp, 1772367000.5",
        "exp, 1.7723670e9",
        "exp, 1e300",
        "exp, 1e999999999",
        "exp, -1772367000",
        "exp, 1772367000000",
        "exp, 9223372036854775808",
        "exp, 99999999999999999999999999",
        "iat, 1772366400000",
        "nbf, -1",
        "ver, 9007199254740992",
        "ver, '\"7\"'",
        "ver, 7.0"
    })
    void refusesNumbersThatAreNone(String claim, String json) {
        assertRefused(forge().claim(claim, json).token(), "claims");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "null",
                "\"\"",
                "\"1\"",
                "\"1-1-1-1-1\"",
                "\"019550E2-5C00-7000-8000-000000000ABC\"",
                "\"{019550e2-5c00-7000-8000-000000000001}\"",
                "\"019550e2-5c00-7000-8000-000000000001 \"",
                "\"019550e25c0070008000000000000001\""
            })
    void refusesASubjectThatIsNoCanonicalId(String json) {
        assertRefused(forge().claim("sub", json).token(), "claims");
    }

    @Test
    void refusesAnotherAudience() {
        assertRefused(forge().claim("aud", quoted("https://other.example")).token(), "audience");
        assertRefused(forge().claim("aud", quoted(Forge.AUDIENCE + "/")).token(), "audience");
        assertRefused(forge().claim("aud", quoted("HTTPS://api.example")).token(), "audience");
        assertRefused(forge().claim("aud", "[" + quoted(Forge.AUDIENCE) + "]").token(), "claims");
        assertRefused(forge().claim("aud", "[]").token(), "claims");
        assertRefused(forge().claim("aud", "1").token(), "claims");
    }

    @Test
    void refusesAnotherIssuer() {
        assertRefused(forge().claim("iss", quoted(Forge.ISSUER + "/")).token(), "issuer");
        assertRefused(forge().claim("iss", quoted("https://ID.example")).token(), "issuer");
        assertRefused(forge().claim("iss", quoted(Forge.AUDIENCE)).token(), "issuer");
    }

    @Test
    void refusesATokenFromTheFuture() {
        assertRefused(forge().claim("nbf", second(31)).token(), "not-yet-valid");
        assertRefused(forge().claim("iat", second(31)).token(), "not-yet-valid");
        assertAccepted(forge().claim("nbf", second(30)).claim("iat", second(30)).token());
    }

    @Test
    void refusesALifeOverAnHourOrBelowASecond() {
        assertRefused(forge().claim("exp", second(3_601)).token(), "lifetime");
        assertRefused(forge().claim("exp", second(86_400 * 365)).token(), "lifetime");
        assertRefused(forge().claim("iat", "0").token(), "lifetime");
        assertRefused(forge().claim("exp", second(0)).token(), "lifetime");
        assertRefused(forge().claim("exp", second(-29)).token(), "lifetime");
        assertRefused(forge().claim("exp", second(-30)).token(), "expired");
        assertRefused(forge().claim("exp", "0").token(), "expired");
    }

    @Test
    void ignoresClaimsThatItDoesNotKnow() {
        String json = quoted("orders:manage:any");

        assertThat(tokens.verify(forge().claim("scope", json)
                        .claim("roles", "[" + json + "]")
                        .token()))
                .isEqualTo(new Accepted(Forge.claims()));
    }
}
