package io.visioncraft.access;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Every permission that exists: those of the library and those that the host registered (ROL-1). Immutable and thread-safe. */
public final class PermissionRegistry {

    private final SortedMap<Permission, DeclaredPermission> declared;
    private final SortedSet<Permission> all;
    /** The same as a hash set, since each call looks up each permission of its caller: that makes no text and walks no tree. */
    private final Set<Permission> known;

    private PermissionRegistry(SortedMap<Permission, DeclaredPermission> declared) {
        this.declared = declared;
        this.all = Collections.unmodifiableSortedSet(new TreeSet<>(declared.keySet()));
        this.known = Set.copyOf(declared.keySet());
    }

    /**
     * {@return the registry of the library's permissions and the host's}
     *
     * @param library the declarations of the library
     * @param host the declarations of the host
     * @throws IllegalArgumentException if a permission is declared twice, or if the host declares one in an area of the
     *     library's (ROL-3)
     */
    public static PermissionRegistry of(Collection<DeclaredPermission> library, Collection<DeclaredPermission> host) {
        SortedMap<Permission, DeclaredPermission> declared = new TreeMap<>();
        library.forEach(one -> declare(declared, one));
        Set<String> areas = library.stream().map(one -> one.permission().area()).collect(Collectors.toSet());
        for (DeclaredPermission one : host) {
            if (areas.contains(one.permission().area())) {
                throw new IllegalArgumentException("The permission " + one.permission() + " is in the area "
                        + one.permission().area() + ", which is the library's");
            }
            declare(declared, one);
        }
        return new PermissionRegistry(Collections.unmodifiableSortedMap(declared));
    }

    private static void declare(SortedMap<Permission, DeclaredPermission> declared, DeclaredPermission one) {
        if (declared.put(one.permission(), one) != null) {
            throw new IllegalArgumentException("The permission " + one.permission() + " is declared twice");
        }
    }

    /**
     * {@return whether a permission is registered}
     *
     * @param permission of the library or the host
     */
    public boolean knows(Permission permission) {
        return known.contains(permission);
    }

    /** {@return all permissions, ordered by text: those of ADMIN (ROL-2)} */
    public SortedSet<Permission> all() {
        return all;
    }

    /** {@return the permissions with which STAFF starts, ordered by text} */
    public SortedSet<Permission> staff() {
        return holding(DeclaredPermission::staff);
    }

    /** {@return the permissions with which CUSTOMER starts, ordered by text} */
    public SortedSet<Permission> customer() {
        return holding(DeclaredPermission::customer);
    }

    /** {@return all declarations, ordered by the text of their permission} */
    public Collection<DeclaredPermission> declarations() {
        return Collections.unmodifiableCollection(declared.values());
    }

    private SortedSet<Permission> holding(Predicate<DeclaredPermission> role) {
        SortedSet<Permission> held = new TreeSet<>();
        declared.values().stream().filter(role).forEach(one -> held.add(one.permission()));
        return Collections.unmodifiableSortedSet(held);
    }
}
