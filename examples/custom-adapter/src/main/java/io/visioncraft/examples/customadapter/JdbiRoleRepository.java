package io.visioncraft.examples.customadapter;

import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.RoleRepository;
import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.RoleId;
import java.util.List;
import java.util.Optional;

final class JdbiRoleRepository extends AggregateTable<Role, RoleId> implements RoleRepository {

    private static final Mapping<Role> MAPPING = Mapping.of(Role.class, "role")
            .bytes("name_key", role -> Folding.key(role.name()))
            .column("built_in", Role::builtIn);

    JdbiRoleRepository(Transactions transactions) {
        super(transactions, MAPPING);
    }

    @Override
    public Optional<Role> find(BuiltInRole builtIn) {
        return select().where("built_in = ?", builtIn).first();
    }

    @Override
    public List<Role> all() {
        return select().orderBy("name_key").all();
    }

    @Override
    public void delete(Role role) {
        remove(role);
    }
}
