package io.visioncraft.identity;

import io.visioncraft.spi.UniqueKey;
import java.util.List;

/**
 * Where a store keeps who there is. Immutable and thread-safe.
 *
 * @param users users with their profiles
 * @param roles roles with what they grant
 */
public record IdentityRepositories(UserRepository users, RoleRepository roles) {

    /** The unique keys that they keep. */
    public static final List<UniqueKey> UNIQUE_KEYS = List.of(UserRepository.EMAIL, RoleRepository.NAME);
}
