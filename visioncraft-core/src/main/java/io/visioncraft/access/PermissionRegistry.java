package io.visioncraft.access;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Every permission that exists: the library's own and what the host registered (ROL-1). Immutable and thread-safe.
 */
public final class PermissionRegistry {

    private final SortedMap<Permission, DeclaredPermission> declared;

    private PermissionRegistry(SortedMap<Permission, DeclaredPermission> declared) {
        this.declared = declared;
    }

    /** The registry of these permissions. Declaring one twice is a mistake of the host and refused. */
    public static PermissionRegistry of(Collection<DeclaredPermission> permissions) {
        SortedMap<Permission, DeclaredPermission> declared = new TreeMap<>();
        for (DeclaredPermission one : permissions) {
            if (declared.put(one.permission(), one) != null) {
                throw new IllegalArgumentException("The permission " + one.permission() + " is declared twice");
            }
        }
        return new PermissionRegistry(Collections.unmodifiableSortedMap(declared));
    }

    public boolean knows(Permission permission) {
        return declared.containsKey(permission);
    }

    /** All permissions, by text: what ADMIN holds (ROL-2). */
    public SortedSet<Permission> all() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(declared.keySet()));
    }

    /** What STAFF starts with. */
    public SortedSet<Permission> staff() {
        return holding(DeclaredPermission::staff);
    }

    /** What CUSTOMER starts with. */
    public SortedSet<Permission> customer() {
        return holding(DeclaredPermission::customer);
    }

    /** All declarations, by the text of the permission. */
    public Collection<DeclaredPermission> declarations() {
        return Collections.unmodifiableCollection(declared.values());
    }

    private SortedSet<Permission> holding(Predicate<DeclaredPermission> role) {
        SortedSet<Permission> held = new TreeSet<>();
        declared.values().stream().filter(role).forEach(one -> held.add(one.permission()));
        return Collections.unmodifiableSortedSet(held);
    }
}
