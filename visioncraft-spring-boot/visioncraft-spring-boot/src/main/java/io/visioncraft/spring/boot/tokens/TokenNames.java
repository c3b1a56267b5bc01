package io.visioncraft.spring.boot.tokens;

import io.visioncraft.auth.SignedAccessTokens;
import io.visioncraft.auth.SigningKeys;
import io.visioncraft.spring.boot.PropertyFaults;
import java.time.Clock;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Who issues the access tokens, and for whom. Immutable.
 *
 * @param issuer who issues them
 * @param audience for whom they are
 * @param clientId to which application they are issued
 */
record TokenNames(String issuer, String audience, String clientId) {

    /** The issuer of tokens whose key nobody else has. */
    private static final String THIS_PROCESS = "urn:visioncraft:generated-key";

    static TokenNames of(TokenProperties properties) {
        PropertyFaults faults = new PropertyFaults("visioncraft.tokens");
        String stated = StringUtils.hasText(properties.issuer()) || !properties.generateKey()
                ? faults.required("issuer", properties.issuer())
                : THIS_PROCESS;
        String issuer = stated == null ? THIS_PROCESS : stated; // a stand-in if it is missing, which is a fault
        String audience = or(properties.audience(), issuer);
        SigningKeys keys = SigningKeys.generate(); // a stand-in: the keys may be the host's, and are not known yet
        check("issuer", issuer, SignedAccessTokens.Builder::issuer, keys, faults);
        check("audience", properties.audience(), SignedAccessTokens.Builder::audience, keys, faults);
        check("client-id", properties.clientId(), SignedAccessTokens.Builder::clientId, keys, faults);
        faults.throwIfAny();
        return new TokenNames(issuer, audience, or(properties.clientId(), audience));
    }

    SignedAccessTokens tokens(SigningKeys keys, Clock clock) {
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
    private static void check(
            String name,
            @Nullable String stated,
            BiFunction<SignedAccessTokens.Builder, String, SignedAccessTokens.Builder> setting,
            SigningKeys keys,
            PropertyFaults faults) {
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
