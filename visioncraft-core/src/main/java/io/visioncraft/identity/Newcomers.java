package io.visioncraft.identity;

import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.internal.Attribution;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.ReadableNumbers;
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
 * Makes new users (IDN-1, IDN-3, ROL-2): the first administrator, customers who register, customers whom staff create.
 * The use case that calls it saves the user. It checks no permission and knows no password. Immutable and thread-safe.
 * No API.
 */
@Internal
public final class Newcomers {

    private final UserRepository users;
    private final RoleRepository roles;
    private final RoleLookup lookup;
    private final PermissionRegistry registry;
    private final ReadableNumbers numbers;

    Newcomers(IdentityRepositories store, PermissionRegistry registry, ReadableNumbers numbers) {
        this.users = store.users();
        this.roles = store.roles();
        this.lookup = new RoleLookup(roles);
        this.registry = registry;
        this.numbers = numbers;
    }

    /**
     * Checks an e-mail address that a new user wants to have. The violation is {@code malformed-e-mail},
     * {@code required}, or {@code reserved-e-mail} for the domain of {@linkplain Tombstone tombstones}.
     *
     * @param in collects the violations
     * @param typed the address as typed
     * @return the address under the path {@code email}
     */
    public Input<EmailAddress> email(Inputs in, @Nullable String typed) {
        return in.value("email", typed, Tombstone::free);
    }

    /**
     * Checks the name of a new user.
     *
     * @param in collects the violations
     * @param typed the name as typed, one line of at most 300 characters
     * @return the name under the path {@code name}
     */
    public Input<String> name(Inputs in, @Nullable String typed) {
        return in.line("name", typed, Text.NAME);
    }

    /**
     * Refuses a store that holds a user.
     *
     * @throws io.visioncraft.error.RuleViolatedException with {@code already-bootstrapped}
     */
    public void requireNone() {
        if (users.any()) {
            throw IdentityCodes.ALREADY_BOOTSTRAPPED.rejection("The store holds users already");
        }
    }

    /**
     * Refuses an e-mail address that a user has, before the store's unique key does, which decides in a race (IDN-2).
     *
     * @param owner the user with the address, empty for none
     * @throws io.visioncraft.error.ConflictException with {@code duplicate-e-mail}
     */
    public void requireUnused(Optional<User> owner) {
        if (owner.isPresent()) {
            throw IdentityCodes.DUPLICATE_EMAIL.rejection("Another user has that e-mail address");
        }
    }

    /**
     * Saves the built-in roles and makes the first ACTIVE administrator, which the caller saves.
     *
     * @param work the transaction of the use case
     * @param email the administrator's e-mail address
     * @param name the administrator's name
     * @return the new user
     */
    public Change<User> firstAdministrator(UnitOfWork work, EmailAddress email, String name) {
        Role admin = makeRole(work, BuiltInRole.ADMIN);
        makeRole(work, BuiltInRole.STAFF);
        makeRole(work, BuiltInRole.CUSTOMER);
        return User.firstAdministrator(
                new UserId(work.newId()), numbers.next(), email, name, admin, Attribution.of(work));
    }

    private Role makeRole(UnitOfWork work, BuiltInRole which) {
        return work.save(roles, Role.builtIn(new RoleId(work.newId()), which, registry));
    }

    /**
     * Makes an ACTIVE customer, which the caller saves. That the address is unused is the store's unique key to know.
     *
     * @param work the transaction of the use case
     * @param email the customer's e-mail address
     * @param name the customer's name
     * @return the new user
     * @throws io.visioncraft.error.RuleViolatedException with {@code not-bootstrapped}
     */
    public Change<User> customer(UnitOfWork work, EmailAddress email, String name) {
        UserId id = new UserId(work.newId());
        return User.registered(
                id, numbers.next(), email, name, lookup.find(BuiltInRole.CUSTOMER), Attribution.of(work));
    }

    /** Makes an INVITED customer, which the caller saves; refuses an address that a user has. */
    Change<User> invited(UnitOfWork work, EmailAddress email, String name) {
        Role role = lookup.find(BuiltInRole.CUSTOMER);
        requireUnused(users.findByEmail(email.key()));
        return User.invited(new UserId(work.newId()), numbers.next(), email, name, role, Attribution.of(work));
    }
}
