package io.visioncraft.authentication;

import java.util.Objects;

/**
 * A refresh token with the session that holds it, of one committed moment. Immutable and thread-safe.
 *
 * @param token the refresh token, replaced and expired ones included
 * @param signedIn its session with the account of its user
 */
public record TokenHolder(RefreshToken token, SignedIn signedIn) {

    /**
     * Checks that the parts belong together.
     *
     * @param token the refresh token, replaced and expired ones included
     * @param signedIn its session with the account of its user
     * @throws NullPointerException if a part is null
     * @throws IllegalArgumentException if the token is not one of the session
     */
    public TokenHolder {
        Objects.requireNonNull(token, "token");
        if (!token.session().equals(signedIn.session().id())) {
            throw new IllegalArgumentException(
                    "The token is not one of the session " + signedIn.session().id());
        }
    }
}
