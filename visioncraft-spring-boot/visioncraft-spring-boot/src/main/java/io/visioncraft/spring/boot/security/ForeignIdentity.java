package io.visioncraft.spring.boot.security;

import io.visioncraft.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Says which user of the library an identity of another provider is. A bean of this type of the host is asked once for each request
 * that Spring Security has authenticated by a {@code Jwt} or an OpenID Connect log-in. Must be thread-safe, and fast.
 *
 * <p>Match by issuer and subject, and compare both. Spring Security checks the issuer only where it was told of one, such as by
 * {@code issuer-uri} or a {@code JwtIssuerValidator}: a decoder that was made of a key, or of {@code jwk-set-uri} alone, accepts any.
 * An e-mail address is no identity: another provider may not have checked it.
 */
@FunctionalInterface
public interface ForeignIdentity {

    /**
     * {@return the user; null if the identity is none of the library's users} A request of such an identity is one with bad
     * credentials: it has no authentication in a chain with {@link VisionCraftSecurity}, and is refused with
     * {@code not-authenticated} where a rule, a permission or a controller asks who calls.
     *
     * @param issuer the claim {@code iss}, as the token has it
     * @param subject the claim {@code sub}
     */
    @Nullable
    UserId userOf(String issuer, String subject);
}
