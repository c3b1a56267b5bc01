package io.visioncraft.tck.probe;

import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.RoleId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Users and their roles. */
final class IdentityInvariants {

    private IdentityInvariants() {}

    static void check(Contents contents, List<String> violations) {
        Set<RoleId> roles = contents.roles().stream().map(Role::id).collect(Collectors.toSet());
        Set<RoleId> administrators = contents.roles().stream()
                .filter(role -> role.builtIn() == BuiltInRole.ADMIN)
                .map(Role::id)
                .collect(Collectors.toSet());
        boolean administered = contents.users().stream()
                .anyMatch(user -> user.status() == UserStatus.ACTIVE && administrators.contains(user.role()));
        if (!contents.users().isEmpty() && !administered) {
            violations.add("There is no ACTIVE administrator");
        }
        Set<String> addresses = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        for (User user : contents.users()) {
            if (!addresses.add(user.email().key())) {
                violations.add("The user " + user.id() + " has an e-mail address that another user has");
            }
            if (!numbers.add(user.number())) {
                violations.add("The user " + user.id() + " has a number that another user has");
            }
            if (!roles.contains(user.role())) {
                violations.add("The user " + user.id() + " has a role that does not exist");
            }
        }
    }
}
