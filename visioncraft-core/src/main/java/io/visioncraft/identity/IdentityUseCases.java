package io.visioncraft.identity;

import io.visioncraft.access.Reach;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UseCase;
import java.util.List;

/** The use cases of users and roles, each declared once. */
final class IdentityUseCases {

    static final UseCase<Permitted> CREATE =
            UseCase.needing("users.create", IdentityPermissions.CREATE_USER).takingKey();
    static final UseCase<Reach> CHANGE_PROFILE = UseCase.needing(
                    "users.change-profile", IdentityPermissions.CHANGE_USER)
            .takingKey();
    static final UseCase<Permitted> SUSPEND =
            UseCase.needing("users.suspend", IdentityPermissions.SUSPEND_USER).takingKey();
    static final UseCase<Permitted> REINSTATE =
            UseCase.needing("users.reinstate", IdentityPermissions.SUSPEND_USER).takingKey();
    static final UseCase<Permitted> ASSIGN_ROLE = UseCase.needing("users.assign-role", IdentityPermissions.ASSIGN_ROLE)
            .takingKey();
    static final UseCase<Permitted> ERASE = UseCase.needing("users.erase", IdentityPermissions.ERASE_USER)
            .takingKey()
            .withMoreTime();

    static final UseCase<Reach> GET = UseCase.needing("users.get", IdentityPermissions.READ_USER);
    static final UseCase<Permitted> FIND_BY_EMAIL =
            UseCase.needingAny("users.find-by-email", IdentityPermissions.READ_USER);
    static final UseCase<Permitted> LIST = UseCase.needingAny("users.list", IdentityPermissions.READ_USER);
    static final UseCase<Reach> HISTORY = UseCase.needing("users.history", IdentityPermissions.READ_USER);
    static final UseCase<Reach> EXPORT = UseCase.needing("users.export", IdentityPermissions.EXPORT_USER);

    static final UseCase<Permitted> CREATE_ROLE = managingRoles("roles.create");
    static final UseCase<Permitted> CHANGE_ROLE = managingRoles("roles.change");
    static final UseCase<Permitted> DELETE_ROLE = managingRoles("roles.delete");

    static final UseCase<Permitted> GET_ROLE = readingRoles("roles.get");
    static final UseCase<Permitted> LIST_ROLES = readingRoles("roles.list");
    static final UseCase<Permitted> UNREGISTERED = readingRoles("roles.unregistered");

    private IdentityUseCases() {}

    static List<UseCase<?>> all() {
        return List.of(
                CREATE,
                CHANGE_PROFILE,
                SUSPEND,
                REINSTATE,
                ASSIGN_ROLE,
                ERASE,
                GET,
                FIND_BY_EMAIL,
                LIST,
                HISTORY,
                EXPORT,
                CREATE_ROLE,
                CHANGE_ROLE,
                DELETE_ROLE,
                GET_ROLE,
                LIST_ROLES,
                UNREGISTERED,
                DefaultCallerAccess.HOLDS,
                DefaultCallerAccess.PERMISSIONS);
    }

    private static UseCase<Permitted> managingRoles(String name) {
        return UseCase.needing(name, IdentityPermissions.MANAGE_ROLE).takingKey();
    }

    private static UseCase<Permitted> readingRoles(String name) {
        return UseCase.needing(name, IdentityPermissions.READ_ROLE);
    }
}
