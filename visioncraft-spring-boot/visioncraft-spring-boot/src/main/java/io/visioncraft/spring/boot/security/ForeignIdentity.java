package io.visioncraft.spring.boot.security;

import io.visioncraft.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Says which user of the library an identity of another provider is. A bean of this type of the host is asked for each request
 * that Spring Security has authenticated by a {@code Jwt} or an OpenID Connect log-in. Must be thread-safe, and fast: it is
 * asked once for a request.
 *
 * <p>Match by issuer and subject. An e-mail address is no identity: another provider may not have checked it.
 */
@FunctionalInterface
public interface ForeignIdentity {

    /**
     * {@return the user; null if the identity is none of the library's users, and the request is refused with
     * {@code not-authenticated}}
     *
     * @param issuer the claim {@code iss}, which Spring Security has checked
     * @param subject the claim {@code sub}
     */
    @Nullable
    UserId userOf(String issuer, String subject);
}
