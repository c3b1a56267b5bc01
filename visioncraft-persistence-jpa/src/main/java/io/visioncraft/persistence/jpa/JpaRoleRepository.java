package io.visioncraft.persistence.jpa;

import io.visioncraft.access.Permission;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.RoleRepository;
import io.visioncraft.kernel.RoleId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class JpaRoleRepository extends CompositeStore<Role, RoleId, RoleEntity> implements RoleRepository {

    JpaRoleRepository(Transactions transactions) {
        super(transactions, RoleEntity.class);
    }

    @Override
    RoleEntity row(Role role) {
        return RoleMapper.row(role);
    }

    @Override
    Role record(RoleEntity row) {
        return RoleMapper.record(row);
    }

    @Override
    Select<RoleEntity> fetching(Select<RoleEntity> select) {
        return select.with(RolePermissionEntity.class, (row, permissions) -> row.permissions = permissions);
    }

    @Override
    void writeParts(@Nullable Role before, Role after) {
        List<Permission> granted = before == null ? List.of() : List.copyOf(before.permissions());
        Parts.write(
                statements(),
                RolePermissionEntity.class,
                after.id().value(),
                granted,
                List.copyOf(after.permissions()),
                RoleMapper::row);
    }

    @Override
    public Optional<Role> find(BuiltInRole builtIn) {
        return statements()
                .one(fetching(roots()).where("e.builtIn = :builtIn", "builtIn", builtIn.name()), RoleMapper::record);
    }

    @Override
    public List<Role> all() {
        return statements().all(fetching(roots()).orderBy("e.nameKey, e.id"), RoleMapper::record);
    }

    @Override
    public void delete(Role role) {
        remove(role);
    }
}
