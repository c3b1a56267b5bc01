package io.visioncraft.identity;

import io.visioncraft.kernel.RoleId;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.UniqueKey;
import java.util.List;
import java.util.Optional;

/** Stores roles. Takes no entries. */
public interface RoleRepository extends AggregateRepository<Role, RoleId> {

    /** The folded name is unique (ROL-1). */
    UniqueKey NAME = UniqueKey.rejecting("role-name", IdentityCodes.DUPLICATE_ROLE_NAME);

    /**
     * {@return the built-in role, empty on a store that was not bootstrapped}
     *
     * @param builtIn the built-in role to find
     */
    Optional<Role> find(BuiltInRole builtIn);

    /** {@return all roles by folded name, compared as bytes; there are few} */
    List<Role> all();

    /**
     * Removes a role.
     *
     * @param role the role, at the stored version
     * @throws io.visioncraft.error.StaleAggregateException if the stored version is another or the role is missing
     */
    void delete(Role role);
}
