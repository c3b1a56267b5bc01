package io.visioncraft.identity;

import io.visioncraft.kernel.RoleId;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.UniqueKey;
import java.util.List;
import java.util.Optional;

/** Stores roles. No entries. */
public interface RoleRepository extends AggregateRepository<Role, RoleId> {

    /** The folded name is unique (ROL-1). */
    UniqueKey NAME = UniqueKey.rejecting("role-name", IdentityCodes.DUPLICATE_ROLE_NAME);

    /** The built-in role, empty on a store that was not bootstrapped. */
    Optional<Role> find(BuiltInRole builtIn);

    /** All roles by folded name, compared as bytes. There are few. */
    List<Role> all();

    /**
     * Removes a role.
     *
     * @throws io.visioncraft.error.StaleAggregateException if the stored version is not the record's
     */
    void delete(Role role);
}
