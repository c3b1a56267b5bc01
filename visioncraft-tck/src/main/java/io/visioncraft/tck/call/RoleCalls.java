package io.visioncraft.tck.call;

import static io.visioncraft.tck.call.Parts.names;
import static io.visioncraft.tck.call.Parts.numbers;

import io.visioncraft.identity.ChangeRole;
import io.visioncraft.identity.CreateRole;
import io.visioncraft.identity.DeleteRole;
import io.visioncraft.identity.Role;
import io.visioncraft.kernel.ListRequest;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Roles, by an administrator. */
final class RoleCalls {

    private RoleCalls() {}

    static List<Scenario> scenarios() {
        return List.of(
                Scenario.of(
                                "roles.create",
                                world -> Act.of(
                                        world.people().admin(),
                                        caller -> world.vc()
                                                .roles()
                                                .create(caller, CreateRole.of("Auditor", "event:read:any"))))
                        .within(6, "account", "roles"),
                Scenario.of("roles.change", world -> {
                            Role role = world.people().aRoleOf("event:read:any");
                            ChangeRole command = ChangeRole.of(role.id()).granting("event:read:any", "order:read:any");
                            return Act.of(
                                    world.people().admin(),
                                    caller -> world.vc().roles().change(caller, command));
                        })
                        .within(7, "account", "lock", "role", "roles"),
                Scenario.of("roles.delete", world -> {
                            Role role = world.people().aRoleOf("event:read:any");
                            return Act.doing(
                                    world.people().admin(),
                                    caller -> world.vc().roles().delete(caller, DeleteRole.of(role.id())));
                        })
                        .within(6, "account", "lock", "role", "user-of-role"),
                Scenario.of("roles.get", world -> {
                            Role role = world.people().aRoleOf("event:read:any");
                            return Act.of(
                                    world.people().admin(),
                                    caller -> world.vc().roles().get(caller, role.id()));
                        })
                        .within(2, "account", "role"),
                Scenario.of(
                                "roles.list",
                                world -> Act.of(
                                        world.people().admin(),
                                        caller -> world.vc().roles().list(caller, ListRequest.first())))
                        .within(2, "account", "roles"),
                Scenario.of(
                                "roles.unregistered",
                                world -> Act.of(
                                        world.people().admin(),
                                        caller -> world.vc().roles().unregistered(caller)))
                        .within(2, "account", "roles"));
    }

    /** What is done to roles. */
    static final class Generated {

        private Generated() {}

        static Arbitrary<Deed> any() {
            return Parts.weighed(Tuple.of(2, create()), Tuple.of(1, change()), Tuple.of(1, delete()));
        }

        private static Arbitrary<Deed> create() {
            return Combinators.combine(names(), Arbitraries.of("order:read:any", "role:manage:any", "no:such:thing"))
                    .as((name, permission) -> new Deed(
                            "creates role \"" + name + "\" of " + permission,
                            (world, by) -> world.vc().roles().create(by, CreateRole.of(name, permission))));
        }

        private static Arbitrary<Deed> change() {
            return Combinators.combine(numbers(), names())
                    .as((role, name) -> new Deed(
                            "changes role #" + role + " to \"" + name + "\" of crm:work:any, crm:read:any",
                            (world, by) -> world.vc()
                                    .roles()
                                    .change(
                                            by,
                                            ChangeRole.of(world.role(role))
                                                    .named(name)
                                                    .granting("crm:work:any", "crm:read:any"))));
        }

        private static Arbitrary<Deed> delete() {
            return numbers()
                    .map(role -> Deed.silent(
                            "deletes role #" + role,
                            (world, by) -> world.vc().roles().delete(by, DeleteRole.of(world.role(role)))));
        }
    }
}
