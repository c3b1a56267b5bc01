package io.visioncraft.authentication;

import java.util.List;
import java.util.Objects;

/**
 * The credentials of a user and the sessions that were not ended, as they were at one moment. Immutable and thread-safe.
 *
 * @param credentials as they are
 * @param open the sessions that were not ended, least recently used first, ties by id; those that have expired, and those of an
 *     earlier generation of the credentials, included
 */
public record SignIns(Credentials credentials, List<Session> open) {

    public SignIns {
        Objects.requireNonNull(credentials, "credentials");
        open = List.copyOf(open);
    }
}
