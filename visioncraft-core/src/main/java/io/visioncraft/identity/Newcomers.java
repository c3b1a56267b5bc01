package io.visioncraft.identity;

import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.internal.Attribution;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How users come to be (IDN-1, IDN-3, ROL-2): the first administrator, customers who register, customers whom staff create.
 * The use cases that let somebody in call it and save the user; it checks no permission and knows no password. Immutable and
 * thread-safe. No API.
 */
@Internal
public final class Newcomers {

    private final UserRepository users;
    private final RoleRepository roles;
    private final RoleLookup lookup;
    private final PermissionRegistry registry;

    Newcomers(IdentityRepositories store, PermissionRegistry registry) {
        this.users = store.users();
        this.roles = store.roles();
        this.lookup = new RoleLookup(roles);
        this.registry = registry;
    }

    /** An e-mail address that somebody may take. */
    public Input<EmailAddress> email(Inputs in, @Nullable String typed) {
        return in.value("email", typed, Tombstone::free);
    }

    /** How a user is called. */
    public Input<String> name(Inputs in, @Nullable String typed) {
        return in.line("name", typed, Text.NAME);
    }

    /**
     * The store holds no user yet.
     *
     * @throws io.visioncraft.error.RuleViolatedException with {@code already-bootstrapped}
     */
    public void requireNone() {
        if (users.any()) {
            throw IdentityCodes.ALREADY_BOOTSTRAPPED.rejection("The store holds users already");
        }
    }

    /**
     * Nobody has the address. It is the common case, told early; in a race the store's unique key decides (IDN-2).
     *
     * @param owner the user with the address
     * @throws io.visioncraft.error.ConflictException with {@code duplicate-e-mail}
     */
    public void requireUnused(Optional<User> owner) {
        if (owner.isPresent()) {
            throw IdentityCodes.DUPLICATE_EMAIL.rejection("Another user has that e-mail address");
        }
    }

    /** Makes the built-in roles, and the first ACTIVE administrator. */
    public Change<User> firstAdministrator(UnitOfWork work, EmailAddress email, String name) {
        Role admin = makeRole(work, BuiltInRole.ADMIN);
        makeRole(work, BuiltInRole.STAFF);
        makeRole(work, BuiltInRole.CUSTOMER);
        return User.firstAdministrator(new UserId(work.newId()), email, name, admin, Attribution.of(work));
    }

    private Role makeRole(UnitOfWork work, BuiltInRole which) {
        return work.save(roles, Role.builtIn(new RoleId(work.newId()), which, registry));
    }

    /** Makes an ACTIVE customer; whether the address is unused is not asked. */
    public Change<User> customer(UnitOfWork work, EmailAddress email, String name) {
        UserId id = new UserId(work.newId());
        return User.registered(id, email, name, lookup.find(BuiltInRole.CUSTOMER), Attribution.of(work));
    }

    /** An INVITED customer with an address that nobody has. */
    Change<User> invited(UnitOfWork work, EmailAddress email, String name) {
        Role role = lookup.find(BuiltInRole.CUSTOMER);
        requireUnused(users.findByEmail(email.key()));
        return User.invited(new UserId(work.newId()), email, name, role, Attribution.of(work));
    }
}
