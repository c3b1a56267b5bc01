package io.visioncraft.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.nimbusds.jose.jwk.ECKey;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jws;
import io.jsonwebtoken.Jwts;
import io.visioncraft.authentication.AccessTokens.Accepted;
import io.visioncraft.authentication.AccessTokens.Refused;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

/** Other libraries accept our tokens, and we theirs when they keep to the profile. */
class InteropTest {

    private static final String USER = Forge.claims().user().toString();
    private static final String SESSION = Forge.claims().session().toString();
    private static final String TOKEN = Forge.claims().token().toString();

    private final SigningKey key = SigningKey.generate();
    private final SignedAccessTokens tokens =
            Forge.settings().keys(SigningKeys.of(key)).build();

    @Test
    void jjwtAcceptsOurs() throws Exception {
        String token = tokens.issue(Forge.claims());

        Jws<Claims> read = Jwts.parser()
                .verifyWith(publicKey())
                .requireIssuer(Forge.ISSUER)
                .requireAudience(Forge.AUDIENCE)
                .clock(() -> Date.from(Forge.NOW))
                .build()
                .parseSignedClaims(token);

        assertThat(read.getHeader().getKeyId()).isEqualTo(key.id());
        assertThat(read.getPayload().getSubject()).isEqualTo(USER);
        assertThat(read.getPayload().get("sid")).isEqualTo(SESSION);
    }

    @Test
    @SuppressWarnings("deprecation") // one text as audience, as the profile has it
    void weAcceptThoseOfJjwt() throws Exception {
        String token = Jwts.builder()
                .header()
                .type("at+jwt")
                .keyId(key.id())
                .and()
                .issuer(Forge.ISSUER)
                .audience()
                .single(Forge.AUDIENCE)
                .subject(USER)
                .id(TOKEN)
                .issuedAt(Date.from(Forge.claims().issuedAt()))
                .notBefore(Date.from(Forge.claims().issuedAt()))
                .expiration(Date.from(Forge.claims().expiresAt()))
                .claims(ownClaims())
                .signWith(privateKey(), Jwts.SIG.ES256)
                .compact();

        assertThat(tokens.verify(token)).isEqualTo(new Accepted(Forge.claims()));
    }

    @Test
    void weRefuseThoseOfJjwtWithItsDefaults() throws Exception {
        String token = Jwts.builder()
                .subject(USER)
                .signWith(privateKey(), Jwts.SIG.ES256)
                .compact();

        assertThat(tokens.verify(token)).isEqualTo(new Refused("header"));
    }

    @Test
    void javaJwtAcceptsOurs() throws Exception {
        String token = tokens.issue(Forge.claims());

        DecodedJWT read = ((JWTVerifier.BaseVerification) JWT.require(Algorithm.ECDSA256(publicKey()))
                        .withIssuer(Forge.ISSUER)
                        .withAudience(Forge.AUDIENCE)
                        .withClaim("client_id", Forge.CLIENT))
                .build(Forge.CLOCK)
                .verify(token);

        assertThat(read.getKeyId()).isEqualTo(key.id());
        assertThat(read.getType()).isEqualTo("at+jwt");
        assertThat(read.getSubject()).isEqualTo(USER);
        assertThat(read.getClaim("ver").asLong()).isEqualTo(7);
    }

    @Test
    void weAcceptThoseOfJavaJwt() throws Exception {
        String token = JWT.create()
                .withHeader(Map.of("typ", "at+jwt"))
                .withKeyId(key.id())
                .withIssuer(Forge.ISSUER)
                .withAudience(Forge.AUDIENCE)
                .withSubject(USER)
                .withJWTId(TOKEN)
                .withIssuedAt(Forge.claims().issuedAt())
                .withNotBefore(Forge.claims().issuedAt())
                .withExpiresAt(Forge.claims().expiresAt())
                .withPayload(ownClaims())
                .sign(Algorithm.ECDSA256(privateKey()));

        assertThat(tokens.verify(token)).isEqualTo(new Accepted(Forge.claims()));
    }

    @Test
    void jose4jAcceptsOursByOurPublishedKeys() throws Exception {
        String token = tokens.issue(Forge.claims());
        JsonWebKeySet published = new JsonWebKeySet(tokens.keys().toPublicJwks());

        JwtClaims read = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(published.getJsonWebKeys()))
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setExpectedType(true, "at+jwt")
                .setExpectedIssuer(Forge.ISSUER)
                .setExpectedAudience(Forge.AUDIENCE)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromSeconds(Forge.NOW.getEpochSecond()))
                .build()
                .processToClaims(token);

        assertThat(read.getSubject()).isEqualTo(USER);
        assertThat(read.getJwtId()).isEqualTo(TOKEN);
        assertThat(read.getStringListClaimValue("amr")).containsExactly("pwd");
    }

    @Test
    void weAcceptThoseOfJose4j() throws Exception {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(Forge.ISSUER);
        claims.setAudience(Forge.AUDIENCE);
        claims.setSubject(USER);
        claims.setJwtId(TOKEN);
        claims.setIssuedAt(date(0));
        claims.setNotBefore(date(0));
        claims.setExpirationTime(date(600));
        ownClaims().forEach(claims::setClaim);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setHeader("typ", "at+jwt");
        signature.setKeyIdHeaderValue(key.id());
        signature.setKey(privateKey());
        signature.setPayload(claims.toJson());

        assertThat(tokens.verify(signature.getCompactSerialization())).isEqualTo(new Accepted(Forge.claims()));
    }

    @Test
    void jose4jComputesTheSameKeyId() throws Exception {
        PublicJsonWebKey theirs = PublicJsonWebKey.Factory.newPublicJwk(key.toPublicJwk());

        assertThat(theirs.calculateBase64urlEncodedThumbprint("SHA-256")).isEqualTo(key.id());
    }

    /** The claims that the libraries have no method for. */
    private static Map<String, Object> ownClaims() {
        return Map.of(
                "client_id",
                Forge.CLIENT,
                "sid",
                SESSION,
                "auth_time",
                Forge.claims().authenticatedAt().getEpochSecond(),
                "amr",
                List.of("pwd"),
                "ver",
                7L);
    }

    private static NumericDate date(long fromNow) {
        return NumericDate.fromSeconds(Forge.NOW.plusSeconds(fromNow).getEpochSecond());
    }

    private ECPublicKey publicKey() throws Exception {
        return ECKey.parse(key.toPublicJwk()).toECPublicKey();
    }

    private ECPrivateKey privateKey() throws Exception {
        return ECKey.parse(key.toPrivateJwk()).toECPrivateKey();
    }
}
