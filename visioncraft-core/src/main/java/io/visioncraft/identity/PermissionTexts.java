package io.visioncraft.identity;

import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Permission;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Permissions as they stand in commands: their texts. */
final class PermissionTexts {

    private PermissionTexts() {}

    static List<String> of(Collection<Permission> permissions) {
        return permissions.stream().sorted().map(Permission::toString).toList();
    }

    /** A list that nobody changes; nulls in it are violations with a path, found later. */
    @SuppressWarnings("NullAway") // null in, null out
    static List<String> copy(@Nullable List<String> texts) {
        return texts == null ? null : Collections.unmodifiableList(new ArrayList<>(texts));
    }

    /** Checks each text under its own path: an unknown permission is refused when it is written (ROL-1). */
    static Input<SortedSet<Permission>> check(
            Inputs in, String path, @Nullable List<String> texts, PermissionRegistry registry) {
        SortedSet<Permission> permissions = new TreeSet<>();
        List<String> few = texts == null || texts.size() > CreateRole.MAX_PERMISSIONS ? List.of() : texts;
        for (int i = 0; i < few.size(); i++) {
            Input<Permission> one =
                    in.value(path + "[" + i + "]", few.get(i), text -> registered(registry, Permission.parse(text)));
            if (one.orNull() != null) {
                permissions.add(one.get());
            }
        }
        return in.optional(path, texts == null ? null : permissions, known -> known);
    }

    private static Permission registered(PermissionRegistry registry, Permission permission) {
        if (!registry.knows(permission)) {
            throw AccessCodes.UNKNOWN_PERMISSION.rejection(
                    "Nobody registered the permission " + permission, "permission", permission);
        }
        return permission;
    }
}
