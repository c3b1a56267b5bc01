package io.visioncraft.authentication;

import io.visioncraft.access.Caller;
import io.visioncraft.authentication.PasswordHasher.Verification;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.internal.Call;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.UserId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Change of password (IDN-7): read, count, check and hash with no transaction open, then write in a second transaction that
 * authorises again and checks that the credentials are still those that were proven.
 */
final class PasswordChange {

    static final UseCase<UserId> CHANGE_PASSWORD =
            UseCase.needing("authentication.change-password", AuthenticationPermissions.CHANGE_PASSWORD);

    static final List<UseCase<?>> USE_CASES = List.of(CHANGE_PASSWORD);

    private final UseCases useCases;
    private final UserRepository users;
    private final AuthenticationRepositories store;
    private final @Nullable PasswordHasher configured;
    private final NewPasswords passwords;
    private final PasswordAttempts attempts;
    private final SessionEnding sessions;

    PasswordChange(
            UseCases useCases,
            UserRepository users,
            AuthenticationRepositories store,
            @Nullable PasswordHasher hasher,
            NewPasswords passwords,
            LoginThrottle throttle,
            SessionEnding sessions) {
        this.useCases = useCases;
        this.users = users;
        this.store = store;
        this.configured = hasher;
        this.passwords = passwords;
        this.attempts = new PasswordAttempts(throttle, useCases, CHANGE_PASSWORD);
        this.sessions = sessions;
    }

    void change(Caller caller, ChangePassword command) {
        useCases.whole(CHANGE_PASSWORD, caller, call -> {
            Wanted wanted = call.read((id, work) -> check(id, command));
            PasswordHasher hasher = hasher();
            return attempts.count(wanted.user.email().key(), caller.address(), () -> attempt(call, wanted, hasher))
                    .orElseThrow(() -> AuthenticationCodes.BAD_CREDENTIALS.rejection("The current password is wrong"));
        });
    }

    /** Checks the command. The policy compares the new password with the user's name and e-mail address. */
    private Wanted check(UserId id, ChangePassword command) {
        hasher();
        User user = users.find(id).orElseThrow();
        Inputs in = useCases.check(command);
        Input<RawPassword> current = in.of("currentPassword", () -> RawPassword.of(command.currentPassword()));
        Input<RawPassword> next =
                in.of("newPassword", () -> passwords.acceptInPlaceOf(current.orNull(), command.newPassword(), user));
        in.rejectInvalid();
        Credentials credentials = store.credentials()
                .find(id)
                .orElseThrow(() ->
                        AuthenticationCodes.NO_PASSWORD.rejection("The user has no password that could be changed"));
        return new Wanted(user, credentials, current.get(), next.get());
    }

    /** Empty where the current password is wrong. */
    private Optional<Credentials> attempt(Call<UserId> call, Wanted wanted, PasswordHasher hasher) {
        Verification found = hasher.verify(wanted.current, wanted.credentials.hash());
        if (found == Verification.UNUSABLE) {
            leaveTrace(call, wanted.credentials);
        }
        if (found != Verification.MATCHES && found != Verification.MATCHES_OUTDATED) {
            return Optional.empty();
        }
        PasswordHash hash = hasher.hash(wanted.next);
        return call.change((id, work) -> replace(work, id, wanted.credentials, hash));
    }

    /** Committed before the change is refused. */
    private static void leaveTrace(Call<UserId> call, Credentials unusable) {
        call.change((id, work) -> {
            work.notice(new AuthenticationEvents.CredentialsUnusable(unusable.id()));
            return unusable;
        });
    }

    /**
     * Writes the new hash, unless another change of password was quicker: the proven password is then no longer the
     * current one. A log-in that hashed the same password anew does no harm, since the generation tells the two apart.
     */
    private Optional<Credentials> replace(UnitOfWork work, UserId id, Credentials proven, PasswordHash hash) {
        SignIns found = store.accounts().signIns(id).orElseThrow();
        Credentials present = found.credentials();
        if (present.generation() != proven.generation()) {
            return Optional.empty();
        }
        return Optional.of(sessions.end(work, found, present.replace(hash, work.now()), EndReason.PASSWORD_CHANGE));
    }

    private PasswordHasher hasher() {
        if (configured == null) {
            throw AuthenticationCodes.NOT_CONFIGURED.rejection(
                    "Passwords need a hasher, and the builder was given none");
        }
        return configured;
    }

    /** The checked values of a command, with the user and the stored credentials. */
    private record Wanted(User user, Credentials credentials, RawPassword current, RawPassword next) {}
}
