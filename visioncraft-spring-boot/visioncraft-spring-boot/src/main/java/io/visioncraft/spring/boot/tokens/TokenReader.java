package io.visioncraft.spring.boot.tokens;

import io.visioncraft.auth.SignedAccessTokens;
import io.visioncraft.auth.SigningKeys;
import io.visioncraft.spring.boot.PropertyFaults;
import java.time.Clock;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Makes the access tokens of their properties. */
final class TokenReader {

    /** The issuer of tokens whose key nobody else has. */
    private static final String THIS_PROCESS = "urn:visioncraft:generated-key";

    private final SigningKeys keys;
    private final PropertyFaults faults = new PropertyFaults("visioncraft.tokens");

    private TokenReader(SigningKeys keys) {
        this.keys = keys;
    }

    static SignedAccessTokens read(TokenProperties properties, SigningKeys keys, Clock clock) {
        return new TokenReader(keys).tokens(properties, clock);
    }

    private SignedAccessTokens tokens(TokenProperties properties, Clock clock) {
        String stated = StringUtils.hasText(properties.issuer()) || !properties.generateKey()
                ? faults.required("issuer", properties.issuer())
                : THIS_PROCESS;
        String issuer = stated == null ? THIS_PROCESS : stated; // a stand-in if it is missing, which is a fault
        String audience = or(properties.audience(), issuer);
        String clientId = or(properties.clientId(), audience);
        check("issuer", issuer, SignedAccessTokens.Builder::issuer);
        check("audience", properties.audience(), SignedAccessTokens.Builder::audience);
        check("client-id", properties.clientId(), SignedAccessTokens.Builder::clientId);
        faults.throwIfAny();
        return SignedAccessTokens.builder()
                .issuer(issuer)
                .audience(audience)
                .clientId(clientId)
                .keys(keys)
                .clock(clock)
                .build();
    }

    private static String or(@Nullable String stated, String otherwise) {
        return StringUtils.hasText(stated) ? Objects.requireNonNull(stated) : otherwise;
    }

    /** Tries one text that is stated among others that are good. */
    private void check(
            String name,
            @Nullable String stated,
            BiFunction<SignedAccessTokens.Builder, String, SignedAccessTokens.Builder> setting) {
        if (stated != null && StringUtils.hasText(stated)) {
            SignedAccessTokens.Builder good = SignedAccessTokens.builder()
                    .issuer("i")
                    .audience("a")
                    .clientId("c")
                    .keys(keys);
            faults.read(name, () -> setting.apply(good, stated).build());
        }
    }
}
