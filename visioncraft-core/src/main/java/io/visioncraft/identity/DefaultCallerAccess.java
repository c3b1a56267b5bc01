package io.visioncraft.identity;

import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Caller;
import io.visioncraft.access.Permission;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Answers from the permissions that a use case would be granted by. Immutable and thread-safe. */
final class DefaultCallerAccess implements CallerAccess {

    static final UseCase<Permitted> HOLDS = UseCase.unrestricted("access.holds");
    static final UseCase<Permitted> PERMISSIONS = UseCase.unrestricted("access.permissions");

    static final List<UseCase<?>> USE_CASES = List.of(HOLDS, PERMISSIONS);

    private final UseCases useCases;
    private final PermissionRegistry registry;

    DefaultCallerAccess(UseCases useCases, PermissionRegistry registry) {
        this.useCases = useCases;
        this.registry = registry;
    }

    @Override
    public boolean holds(Caller caller, String permission) {
        return useCases.read(
                HOLDS,
                caller,
                work -> work.grants()
                        .holds(Inputs.single("permission", () -> registered(Inputs.required("", permission)))));
    }

    @Override
    public SortedSet<Permission> permissions(Caller caller) {
        return useCases.read(
                PERMISSIONS,
                caller,
                work -> Collections.unmodifiableSortedSet(registry.all().stream()
                        .filter(work.grants()::holds)
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    private Permission registered(String text) {
        Permission permission = Permission.parse(text);
        if (!registry.knows(permission)) {
            throw AccessCodes.UNKNOWN_PERMISSION.rejection(
                    "Nobody registered the permission " + permission, "permission", permission);
        }
        return permission;
    }
}
