package io.visioncraft.testkit.memory;

import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.RoleRepository;
import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.RoleId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class InMemoryRoleRepository extends AggregateTable<Role, RoleId> implements RoleRepository {

    private static final Unique<Role> UNIQUE_NAME = new Unique<>(NAME, role -> Key.of(Folding.key(role.name())));
    private static final Index<Role> BY_NAME = Index.by(role -> Key.of(Folding.key(role.name()), role.id()));

    InMemoryRoleRepository(Transactions transactions) {
        super(transactions, "role", List.of(UNIQUE_NAME), List.of(BY_NAME), Set.of());
    }

    @Override
    public Optional<Role> find(BuiltInRole builtIn) {
        return all().stream().filter(role -> role.builtIn() == builtIn).findFirst();
    }

    @Override
    public List<Role> all() {
        return statement(() -> records().in(BY_NAME, Key.of()).toList());
    }

    @Override
    public void delete(Role role) {
        remove(role);
    }
}
