package io.visioncraft.auth;

import io.visioncraft.authentication.AccessTokens;
import io.visioncraft.tck.contract.AccessTokensContract;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

class SignedAccessTokensContractTest extends AccessTokensContract {

    private final SigningKey key = SigningKey.generate();
    private final SigningKey stranger = SigningKey.generate();

    @Override
    protected AccessTokens tokens(Clock clock) {
        return Forge.settings().clock(clock).keys(SigningKeys.of(key)).build();
    }

    @Override
    protected AccessTokens strangersTokens(Clock clock) {
        return Forge.settings().clock(clock).keys(SigningKeys.of(stranger)).build();
    }

    @Override
    protected List<String> hostileTokens(String issued) {
        String header = Forge.encode("{\"alg\":\"none\",\"typ\":\"at+jwt\"}".getBytes(StandardCharsets.UTF_8));
        String payload = issued.split("\\.", -1)[1];
        return List.of(
                header + "." + payload + ".",
                header + "." + payload + "." + issued.split("\\.", -1)[2],
                Forge.with(key).header("alg", Forge.quoted("HS256")).token(),
                Forge.with(key).header("alg", Forge.quoted("ES384")).token(),
                Forge.with(key).header("kid", Forge.quoted(stranger.id())).token(),
                Forge.with(key).withoutClaim("exp").token(),
                Forge.with(key)
                        .claim("aud", Forge.quoted("https://other.example"))
                        .token());
    }
}
