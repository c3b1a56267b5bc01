package io.visioncraft.auth;

import static io.visioncraft.auth.Forge.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.authentication.AccessTokens.Accepted;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are no token, and payloads that are no claims. */
class HostileFormTest extends HostileTokens {

    @Test
    void acceptsTheTokenThatTheOthersAreMadeFrom() {
        assertThat(tokens.verify(good)).isEqualTo(new Accepted(Forge.claims()));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void refusesNothingAtAll(@Nullable String nothing) {
        assertRefused(nothing, "missing");
    }

    @Test
    void refusesWhatIsTooLongUnread() {
        assertRefused("A".repeat(20_000_000), "too-long");
        assertRefused(good + "A".repeat(8_193 - good.length()), "too-long");
        assertRefused(forge().header("kid", quoted("k".repeat(14_000))).token(), "too-long");
        assertRefused(
                forge().claim("x", "[".repeat(200_000) + "]".repeat(200_000)).token(), "too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "...", "a", "a.b.c", "aa.aa", "aaaa.aaaa.", ".aaaa.aaaa", "aaaa..aaaa", "null"})
    void refusesWhatIsNoThreeSegments(String text) {
        assertRefused(text, "malformed");
    }

    @Test
    void refusesFourAndFiveSegments() {
        assertRefused(good + ".AAAA", "malformed");
        assertRefused(good + ".AAAA.AAAA", "malformed");
        assertRefused(good + ".", "malformed");
        assertRefused("." + good, "malformed");
    }

    @Test
    void refusesEveryOtherSpellingOfAGoodToken() {
        int firstDot = good.indexOf('.');
        int secondDot = good.lastIndexOf('.');
        String signature = good.substring(secondDot + 1);

        assertRefused(good + "=", "malformed");
        assertRefused(good + "==", "malformed");
        assertRefused(good.substring(0, firstDot) + "=" + good.substring(firstDot), "malformed");
        assertRefused(good + "\n", "malformed");
        assertRefused(good + "\r\n", "malformed");
        assertRefused(" " + good, "malformed");
        assertRefused(good + " ", "malformed");
        assertRefused(good + "\u00a0", "malformed");
        assertRefused(good + "\0", "malformed");
        assertRefused(good.substring(0, 10) + "\n" + good.substring(10), "malformed");
        assertRefused(good.substring(0, 10) + "*" + good.substring(10), "malformed");
        assertRefused("Bearer " + good, "malformed");
        assertRefused(good.substring(0, secondDot + 1) + "+/" + signature.substring(2), "malformed");
        assertRefused(good.replace('.', '\u2024'), "malformed");
        assertRefused(withSpareBits(good), "malformed");
    }

    /** 64 bytes take 86 characters, the last of which has four spare bits. */
    private static String withSpareBits(String token) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = token.length() - 1;
        String twin = token.substring(0, last) + alphabet.charAt(alphabet.indexOf(token.charAt(last)) + 1);
        assertThat(Base64.getUrlDecoder().decode(twin.substring(twin.lastIndexOf('.') + 1)))
                .as("a lenient decoder takes both for the same")
                .isEqualTo(Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1)));
        return twin;
    }

    @Test
    void refusesARefreshToken() {
        assertRefused("vcr1." + "A".repeat(22) + "." + "A".repeat(43), "payload");
    }

    @Test
    void refusesAPayloadThatIsNotUtf8() {
        byte[] header = forge().headerJson().getBytes(StandardCharsets.UTF_8);
        String json = forge().claim("note", quoted("?")).payloadJson();

        for (byte[] bytes : new byte[][] {
            {(byte) 0xff},
            {(byte) 0xc0, (byte) 0xaf},
            {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            {(byte) 0xe2, (byte) 0x82}
        }) {
            byte[] broken = json.replace("?", new String(bytes, StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.ISO_8859_1);
            assertRefused(forge().sign(header, broken), "payload");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "7",
                "{",
                "{}}",
                "{} {}",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "\ufeff{}"
            })
    void refusesAPayloadThatIsNoObject(String json) {
        String token = forge().sign(forge().headerJson(), json);

        assertRefused(token, json.isEmpty() ? "malformed" : "payload");
    }

    @Test
    void refusesAMemberTwice() {
        String json = forge().payloadJson();
        String admin = quoted("019550e2-5c00-7000-8000-00000000ad31");

        assertPayload(json.replaceFirst("\\{", "{\"sub\":" + admin + ","), "payload");
        assertPayload(json.replaceFirst("}$", ",\"exp\":9999999999}"), "payload");
        assertPayload(json.replaceFirst("}$", ",\"\\\\u0073ub\":" + admin + "}"), "payload");
        assertPayload(json.replaceFirst("}$", ",\"nested\":{\"a\":1,\"a\":1}}"), "payload");
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        assertAccepted(forge().claim("x", nested(7)).token());
        assertRefused(forge().claim("x", nested(8)).token(), "payload");
        assertRefused(forge().claim("x", nested(2_500)).token(), "payload");
        assertRefused(forge().claim("x", "[".repeat(5_000)).token(), "payload");
        assertRefused(
                forge().claim("x", "{\"a\":".repeat(8) + "1" + "}".repeat(8)).token(), "payload");
    }

    @Test
    void refusesTooManyMembers() {
        assertAccepted(withMembers(64));
        assertRefused(withMembers(65), "payload");
        assertRefused(withMembers(300), "payload");
    }

    private String withMembers(int members) {
        Forge forge = forge();
        for (int i = 12; i < members; i++) {
            forge.claim("x" + i, "0");
        }
        return forge.token();
    }

    private static String nested(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }

    private void assertPayload(String json, String reason) {
        assertRefused(forge().sign(forge().headerJson(), json), reason);
    }
}
