package io.visioncraft.spring.boot.web;

import io.visioncraft.auth.SignedAccessTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the public keys of the access tokens as a JWK set (RFC 7517), as they are at the moment of the request. */
@RestController
class JwksController {

    private static final MediaType JWK_SET = MediaType.parseMediaType("application/jwk-set+json");

    private final SignedAccessTokens tokens;
    private final Duration maxAge;

    JwksController(SignedAccessTokens tokens, Duration maxAge) {
        this.tokens = tokens;
        this.maxAge = maxAge;
    }

    /** {@return the keys of each state: next, current and retired} */
    @GetMapping("${visioncraft.web.jwks.path:/.well-known/jwks.json}")
    public ResponseEntity<byte[]> keys() {
        byte[] set = tokens.keys().toPublicJwks().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(JWK_SET)
                .cacheControl(CacheControl.maxAge(maxAge).cachePublic())
                .eTag(DigestUtils.md5DigestAsHex(set))
                .body(set);
    }
}
