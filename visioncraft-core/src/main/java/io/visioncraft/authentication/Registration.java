package io.visioncraft.authentication;

import io.visioncraft.access.Caller;
import io.visioncraft.error.ConflictException;
import io.visioncraft.identity.IdentityCodes;
import io.visioncraft.identity.Newcomers;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.internal.Call;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.spi.Guard;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes users who come without an account: the first administrator, and customers who register (IDN-3, ROL-2). */
final class Registration {

    static final UseCase<Permitted> BOOTSTRAP = UseCase.unrestricted("authentication.bootstrap");
    static final UseCase<Permitted> REGISTER = UseCase.unrestricted("authentication.register");

    static final List<UseCase<?>> USE_CASES = List.of(BOOTSTRAP, REGISTER);

    private final UseCases useCases;
    private final Newcomers newcomers;
    private final UserRepository users;
    private final CredentialsRepository credentials;
    private final NewPasswords passwords;
    private final boolean blind;

    Registration(
            UseCases useCases,
            Newcomers newcomers,
            UserRepository users,
            CredentialsRepository credentials,
            NewPasswords passwords,
            boolean blind) {
        this.useCases = useCases;
        this.newcomers = newcomers;
        this.users = users;
        this.credentials = credentials;
        this.passwords = passwords;
        this.blind = blind;
    }

    User bootstrap(Caller caller, BootstrapAdministrator command) {
        return useCases.whole(BOOTSTRAP, caller, call -> {
            NewUser administrator = call.read((permitted, work) -> forAnEmptyStore(command));
            @Nullable PasswordHash hash = passwords.hash(administrator.password);
            return call.change((permitted, work) -> bootstrap(work, administrator, hash));
        });
    }

    private NewUser forAnEmptyStore(BootstrapAdministrator command) {
        Inputs in = useCases.check(command);
        NewUser administrator = check(in, command.email(), command.name(), command.password());
        newcomers.requireNone();
        return administrator;
    }

    private User bootstrap(UnitOfWork work, NewUser administrator, @Nullable PasswordHash hash) {
        work.hold(new Guard.Administrators());
        newcomers.requireNone();
        return save(
                work, newcomers.firstAdministrator(work, administrator.email.get(), administrator.name.get()), hash);
    }

    User register(Caller caller, RegisterUser command) {
        return useCases.whole(REGISTER, caller, call -> {
            call.letIn();
            Inputs in = useCases.check(command);
            NewUser customer = check(in, command.email(), command.name(), command.password());
            @Nullable PasswordHash hash = passwords.hash(customer.password);
            try {
                return register(call, customer, hash);
            } catch (ConflictException lost) {
                if (!blind || !lost.is(IdentityCodes.DUPLICATE_EMAIL) || useCases.joined()) {
                    throw lost;
                }
                // the winner of the race is there now, and is found
                return register(call, customer, hash);
            }
        });
    }

    private User register(Call<Permitted> call, NewUser customer, @Nullable PasswordHash hash) {
        return call.change((permitted, work) -> register(work, customer, hash));
    }

    private User register(UnitOfWork work, NewUser customer, @Nullable PasswordHash hash) {
        EmailAddress email = customer.email.get();
        Change<User> born = newcomers.customer(work, email, customer.name.get());
        Optional<User> owner = users.findByEmail(email.key());
        if (blind && owner.isPresent()) {
            work.notice(new AuthenticationEvents.UserRegistrationRepeated(
                    owner.get().id()));
            return born.next().atVersion(1); // what a new user would look like; nobody is stored
        }
        newcomers.requireUnused(owner);
        return save(work, born, hash);
    }

    private NewUser check(Inputs in, @Nullable String typedEmail, @Nullable String typedName, @Nullable String typed) {
        Input<EmailAddress> email = newcomers.email(in, typedEmail);
        Input<String> name = newcomers.name(in, typedName);
        Input<RawPassword> password = passwords.check(in, typed, email, name);
        in.rejectInvalid();
        return new NewUser(email, name, password);
    }

    private User save(UnitOfWork work, Change<User> born, @Nullable PasswordHash hash) {
        User user = work.save(users, born);
        if (hash != null) {
            work.save(credentials, Credentials.first(user.id(), hash, work.now()));
        }
        return user;
    }

    /** The checked values of a new user. */
    private record NewUser(Input<EmailAddress> email, Input<String> name, Input<RawPassword> password) {}
}
