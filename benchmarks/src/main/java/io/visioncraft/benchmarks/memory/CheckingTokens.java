package io.visioncraft.benchmarks.memory;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.auth.SignedAccessTokens;
import io.visioncraft.auth.SigningKeys;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.SessionPolicy;
import io.visioncraft.identity.User;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Checks an access token, in the library and by hand with Nimbus: signature, claims, and whether the session is known to live. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the method with Setup first
public class CheckingTokens {

    private static final String NAME = "https://shop.example";
    private static final Duration KNOWN = Duration.ofSeconds(5);

    private VisionCraft vc;
    private String token;
    private ECKey key;
    private ECDSAVerifier verifier;
    private Map<UUID, Instant> sessions;

    /** Lets somebody log in. */
    @Setup
    public void logIn() throws JOSEException, ParseException {
        SigningKeys keys = SigningKeys.generate();
        vc = VisionCraft.builder(InMemoryPersistence.create(), StandIns.issuer())
                .passwordHasher(StandIns.create().passwords())
                .sessions(SessionPolicy.standard().accessTokens(SessionPolicy.MAX_ACCESS_TOKEN_LIFE))
                .accessTokens(SignedAccessTokens.builder()
                        .issuer(NAME)
                        .audience(NAME)
                        .clientId("benchmarks")
                        .keys(keys)
                        .build())
                .build();
        User user = IdentityFixtures.in(vc).aCustomer();
        token = vc.authentication()
                .logIn(Caller.visitor(), LogIn.of(user.email().text(), IdentityFixtures.PASSWORD))
                .accessToken();
        key = JWKSet.parse(keys.toPublicJwks()).getKeys().get(0).toECKey();
        verifier = new ECDSAVerifier(key);
        sessions = new ConcurrentHashMap<>();
        sessions.put(
                Objects.requireNonNull(vc.authentication().caller(token).session())
                        .value(),
                Instant.now().plus(SessionPolicy.MAX_LIFE));
    }

    /** {@return the caller, by the library} */
    @Benchmark
    public Caller checkByLibrary() {
        return vc.authentication().caller(token);
    }

    /** {@return the caller, by hand} */
    @Benchmark
    public UUID checkByNimbus() throws ParseException, JOSEException {
        SignedJWT signed = SignedJWT.parse(token);
        if (!signed.getHeader().getAlgorithm().equals(JWSAlgorithm.ES256)
                || !"at+jwt".equals(Objects.toString(signed.getHeader().getType(), ""))
                || !key.getKeyID().equals(signed.getHeader().getKeyID())
                || !signed.verify(verifier)) {
            throw new IllegalStateException("refused");
        }
        Instant now = Instant.now();
        JWTClaimsSet claims = signed.getJWTClaimsSet();
        UUID session = UUID.fromString(claims.getStringClaim("sid"));
        if (!NAME.equals(claims.getIssuer())
                || !List.of(NAME).equals(claims.getAudience())
                || !claims.getExpirationTime().toInstant().isAfter(now)
                || claims.getIssueTime().toInstant().isAfter(now.plus(KNOWN))
                || !sessions.getOrDefault(session, Instant.EPOCH).isAfter(now)) {
            throw new IllegalStateException("refused");
        }
        return UUID.fromString(claims.getSubject());
    }
}
