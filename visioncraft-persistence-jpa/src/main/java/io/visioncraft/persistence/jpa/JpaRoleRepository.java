package io.visioncraft.persistence.jpa;

import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.RoleRepository;
import io.visioncraft.kernel.RoleId;
import java.util.List;
import java.util.Optional;

final class JpaRoleRepository extends AggregateTable<Role, RoleId, RoleRow> implements RoleRepository {

    JpaRoleRepository(Transactions transactions) {
        super(
                transactions,
                Mapping.of(RoleRow.class, RoleMapper::row, RoleMapper::record)
                        .parts(
                                RolePermissionRow.class,
                                Role::permissions,
                                RoleMapper::row,
                                (row, permissions) -> row.permissions = permissions));
    }

    @Override
    public Optional<Role> find(BuiltInRole builtIn) {
        return one(roots().where("e.built_in = ?", builtIn.name()));
    }

    @Override
    public List<Role> all() {
        return all(roots().orderBy("e.name_key, e.id"));
    }

    @Override
    public void delete(Role role) {
        remove(role);
    }
}
