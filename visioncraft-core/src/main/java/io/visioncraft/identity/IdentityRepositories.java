package io.visioncraft.identity;

import io.visioncraft.spi.UniqueKey;
import java.util.List;

/**
 * The repositories of users and roles. Immutable and thread-safe.
 *
 * @param users stores users with their profiles
 * @param roles stores roles with their permissions
 */
public record IdentityRepositories(UserRepository users, RoleRepository roles) {

    /** The unique keys that these repositories keep. */
    public static final List<UniqueKey> UNIQUE_KEYS =
            List.of(UserRepository.EMAIL, UserRepository.NUMBER, RoleRepository.NAME);
}
