package io.visioncraft.identity;

import io.visioncraft.access.Caller;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.error.ConflictException;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.Guard;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How users come to be: the first administrator, customers who register, customers whom staff create (IDN-1, IDN-3, ROL-2). */
final class Registration {

    private final UseCases useCases;
    private final IdentityModule.Store store;
    private final PermissionRegistry registry;
    private final NewPasswords passwords;
    private final UserLookup lookup;
    private final RoleLookup roles;
    private final boolean blind;

    Registration(
            UseCases useCases,
            IdentityModule.Store store,
            PermissionRegistry registry,
            NewPasswords passwords,
            boolean blind) {
        this.useCases = useCases;
        this.store = store;
        this.registry = registry;
        this.passwords = passwords;
        this.lookup = new UserLookup(store.users());
        this.roles = new RoleLookup(store.roles());
        this.blind = blind;
    }

    User bootstrap(Caller caller, BootstrapAdministrator command) {
        return useCases.whole(AuthenticationUseCases.BOOTSTRAP, caller, () -> {
            Inputs in = useCases.check(command);
            NewUser administrator = check(in, command.email(), command.name(), command.password());
            useCases.readPart(AuthenticationUseCases.BOOTSTRAP, caller, (permitted, work) -> requireEmptyStore());
            @Nullable PasswordHash hash = passwords.hash(administrator.password);
            return useCases.changePart(
                    AuthenticationUseCases.BOOTSTRAP,
                    caller,
                    (permitted, work) -> bootstrap(work, administrator, hash));
        });
    }

    private User bootstrap(UnitOfWork work, NewUser administrator, @Nullable PasswordHash hash) {
        work.hold(new Guard.Administrators());
        requireEmptyStore();
        Role admin = makeRole(work, BuiltInRole.ADMIN);
        makeRole(work, BuiltInRole.STAFF);
        makeRole(work, BuiltInRole.CUSTOMER);
        Change<User> born = User.firstAdministrator(
                new UserId(work.newId()), administrator.email.get(), administrator.name.get(), admin, Act.of(work));
        return save(work, born, hash);
    }

    private Role makeRole(UnitOfWork work, BuiltInRole which) {
        return work.save(store.roles(), Role.builtIn(new RoleId(work.newId()), which, registry));
    }

    User register(Caller caller, RegisterUser command) {
        return useCases.whole(AuthenticationUseCases.REGISTER, caller, () -> {
            Inputs in = useCases.check(command);
            NewUser customer = check(in, command.email(), command.name(), command.password());
            @Nullable PasswordHash hash = passwords.hash(customer.password);
            try {
                return register(caller, customer, hash);
            } catch (ConflictException lost) {
                if (!blind || !lost.is(IdentityCodes.DUPLICATE_EMAIL) || useCases.joined()) {
                    throw lost;
                }
                // the winner of the race is there now, and is found
                return register(caller, customer, hash);
            }
        });
    }

    private User register(Caller caller, NewUser customer, @Nullable PasswordHash hash) {
        return useCases.changePart(
                AuthenticationUseCases.REGISTER, caller, (permitted, work) -> register(work, customer, hash));
    }

    private User register(UnitOfWork work, NewUser customer, @Nullable PasswordHash hash) {
        EmailAddress email = customer.email.get();
        UserId id = new UserId(work.newId());
        Role role = roles.find(BuiltInRole.CUSTOMER);
        Change<User> born = User.registered(id, email, customer.name.get(), role, Act.of(work));
        Optional<User> owner = store.users().findByEmail(email.key());
        if (blind && owner.isPresent()) {
            work.notice(new RegistrationRepeated(owner.get().id()));
            return born.next().atVersion(1); // what a new user would look like; nobody is stored
        }
        refuse(owner);
        return save(work, born, hash);
    }

    User create(Caller caller, CreateUser command) {
        return useCases.change(IdentityUseCases.CREATE, caller, command, lookup.answer(), in -> {
            Input<EmailAddress> email = in.value("email", command.email(), Tombstone::free);
            Input<String> name = in.line("name", command.name(), Text.NAME);
            return work -> {
                Role role = roles.find(BuiltInRole.CUSTOMER);
                refuse(store.users().findByEmail(email.get().key()));
                UserId id = new UserId(work.newId());
                return save(work, User.invited(id, email.get(), name.get(), role, Act.of(work)), null);
            };
        });
    }

    private NewUser check(Inputs in, @Nullable String typedEmail, @Nullable String typedName, @Nullable String typed) {
        Input<EmailAddress> email = in.value("email", typedEmail, Tombstone::free);
        Input<String> name = in.line("name", typedName, Text.NAME);
        Input<RawPassword> password = passwords.check(in, typed, email, name);
        in.rejectInvalid();
        return new NewUser(email, name, password);
    }

    private User save(UnitOfWork work, Change<User> born, @Nullable PasswordHash hash) {
        User user = work.save(store.users(), born);
        if (hash != null) {
            work.save(store.credentials(), Credentials.first(user.id(), hash, work.now()));
        }
        return user;
    }

    private boolean requireEmptyStore() {
        if (store.users().any()) {
            throw IdentityCodes.ALREADY_BOOTSTRAPPED.rejection("The store holds users already");
        }
        return true;
    }

    /** The common case, told early; in a race the store's unique key decides (IDN-2). */
    private static void refuse(Optional<User> owner) {
        if (owner.isPresent()) {
            throw IdentityCodes.DUPLICATE_EMAIL.rejection("Another user has that e-mail address");
        }
    }

    /** What was checked of a new user. */
    private record NewUser(Input<EmailAddress> email, Input<String> name, Input<RawPassword> password) {}
}
