package io.visioncraft.authentication;

import java.util.List;
import java.util.Objects;

/**
 * The credentials of a user and its unended sessions, of one committed moment. Immutable and thread-safe.
 *
 * @param credentials the user's credentials
 * @param unended the unended sessions, least recently used first, ties by id; expired ones and those of an earlier
 *     generation of the credentials are included
 */
public record SignIns(Credentials credentials, List<Session> unended) {

    /**
     * Copies the list.
     *
     * @param credentials the user's credentials
     * @param unended the unended sessions, least recently used first, ties by id; expired ones and those of an earlier
     *     generation of the credentials are included
     * @throws NullPointerException if a part is null
     */
    public SignIns {
        Objects.requireNonNull(credentials, "credentials");
        unended = List.copyOf(unended);
    }
}
