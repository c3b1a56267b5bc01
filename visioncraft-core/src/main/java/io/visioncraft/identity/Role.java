package io.visioncraft.identity;

import io.visioncraft.access.Permission;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.RoleId;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A named set of permissions. (Life story: identity feature.)
 *
 * @param id the id, for life
 * @param name unique under folding (ROL-1), at most 300 characters
 * @param permissions what it grants, by text; empty for ADMIN, which grants every registered permission by definition
 * @param builtIn which built-in role it is, null for one of the host's
 * @param version see {@link Aggregate}
 */
public record Role(
        RoleId id,
        String name,
        SortedSet<Permission> permissions,
        @Nullable BuiltInRole builtIn,
        long version) implements Aggregate<RoleId> {

    public Role {
        permissions = Collections.unmodifiableSortedSet(new TreeSet<>(permissions));
    }

    @Override
    public String aggregateType() {
        return "role";
    }

    @Override
    public Role atVersion(long version) {
        return new Role(id, name, permissions, builtIn, version);
    }
}
