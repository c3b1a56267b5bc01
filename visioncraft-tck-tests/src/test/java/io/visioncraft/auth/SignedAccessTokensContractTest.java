package io.visioncraft.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.authentication.AccessTokens;
import io.visioncraft.tck.contract.AccessTokensContract;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;

class SignedAccessTokensContractTest extends AccessTokensContract {

    private final SigningKey key = SigningKey.generate();
    private final SigningKey stranger = SigningKey.generate();

    @Override
    protected AccessTokens tokens(Clock clock) {
        return tokens(clock, key);
    }

    @Override
    protected AccessTokens strangersTokens(Clock clock) {
        return tokens(clock, stranger);
    }

    private static AccessTokens tokens(Clock clock, SigningKey key) {
        return SignedAccessTokens.builder()
                .issuer("https://id.example")
                .audience("https://api.example")
                .clientId("shop")
                .clock(clock)
                .keys(SigningKeys.of(key))
                .build();
    }

    /** Each differs from what was issued in one thing, and but for the first two is rightly signed. */
    @Override
    protected List<String> hostileTokens(String issued) {
        String[] parts = issued.split("\\.", -1);
        String header = decoded(parts[0]);
        String payload = decoded(parts[1]);
        String unsigned = encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts[1] + ".";
        return List.of(
                unsigned,
                unsigned + parts[2],
                signed(changed(header, "\"ES256\"", "\"HS256\""), payload),
                signed(changed(header, "\"ES256\"", "\"ES384\""), payload),
                signed(changed(header, key.id(), stranger.id()), payload),
                signed(header, changed(payload, ",?\"exp\":\\d+", "")),
                signed(header, changed(payload, "https://api\\.example", "https://other.example")));
    }

    private String signed(String header, String payload) {
        String input = encoded(header) + "." + encoded(payload);
        return input + "." + key.sign(input.getBytes(StandardCharsets.US_ASCII));
    }

    private static String changed(String json, String part, String other) {
        String changed = json.replaceFirst(part, other);
        assertThat(changed).isNotEqualTo(json);
        return changed;
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
