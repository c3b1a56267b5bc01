package io.visioncraft.authentication;

import io.visioncraft.authentication.PasswordHasher.Verification;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.internal.Call;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.spi.RandomSource;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Log-in (IDN-4, IDN-5): count, read, hash with no transaction open, then begin the session in a second transaction that
 * checks again what the first had read. Each failure is refused at one place and after the same steps.
 */
final class LogInHandler {

    private final UseCases useCases;
    private final AuthenticationRepositories store;
    private final PasswordHasher hasher;
    private final PasswordAttempts attempts;
    private final SessionLifetimes lifetimes;
    private final RandomSource random;
    private final int maxSessions;

    LogInHandler(
            UseCases useCases,
            AuthenticationRepositories store,
            PasswordHasher hasher,
            AuthenticationModule.Settings settings) {
        this.useCases = useCases;
        this.store = store;
        this.hasher = hasher;
        this.attempts = new PasswordAttempts(settings.throttle(), useCases, TokenSessions.LOG_IN);
        this.lifetimes = new SessionLifetimes(settings.sessions());
        this.random = settings.random();
        this.maxSessions = settings.sessions().maxSessions();
    }

    IssuedSession logIn(Call<Permitted> call, LogIn command) {
        call.letIn();
        Inputs in = useCases.check(command);
        Input<EmailAddress> email = in.value("email", command.email(), EmailAddress::of);
        Input<RawPassword> password = in.of("password", () -> RawPassword.of(command.password()));
        in.rejectInvalid();

        String account = email.get().key();
        return attempts.count(account, call.caller().address(), () -> attempt(call, account, password.get()))
                .orElseThrow(
                        () -> AuthenticationCodes.BAD_CREDENTIALS.rejection("E-mail address or password is wrong"));
    }

    private Optional<IssuedSession> attempt(Call<Permitted> call, String emailKey, RawPassword password) {
        Optional<Account> account =
                call.read((permitted, work) -> store.accounts().findByEmail(emailKey));
        Credentials credentials = account.map(Account::credentials).orElse(null);
        Verification found = verify(credentials, password);
        if (found == Verification.UNUSABLE && credentials != null && !credentials.erased()) {
            leaveTrace(call, credentials);
        }
        boolean matches = found == Verification.MATCHES || found == Verification.MATCHES_OUTDATED;
        if (!matches || account.filter(Account::active).isEmpty()) {
            return Optional.empty();
        }
        PasswordHash renewed = found == Verification.MATCHES_OUTDATED ? renewed(password) : null;
        return call.change((permitted, work) -> begin(work, account.get(), renewed));
    }

    /** Null where too many passwords are being hashed: the next log-in will find the old hash again. */
    private @Nullable PasswordHash renewed(RawPassword password) {
        try {
            return hasher.hash(password);
        } catch (UnavailableException overloaded) {
            if (overloaded.is(AuthenticationCodes.HASHING_OVERLOADED)) {
                return null;
            }
            throw overloaded;
        }
    }

    /** The same work whether or not there is a password to check. */
    private Verification verify(@Nullable Credentials credentials, RawPassword password) {
        if (credentials == null) {
            hasher.burn(password);
            return Verification.DIFFERS;
        }
        return hasher.verify(password, credentials.hash());
    }

    /** Committed before the log-in is refused. */
    private static void leaveTrace(Call<Permitted> call, Credentials unusable) {
        call.change((permitted, work) -> {
            work.notice(new AuthenticationEvents.CredentialsUnusable(unusable.id()));
            return unusable;
        });
    }

    /**
     * Begins the session, unless the credentials have moved to another generation since they were proven, as they do when their
     * user is suspended or erased or changes its password. The session carries the proven generation: a change that is not
     * visible yet moves on to the next one and so voids it.
     */
    private Optional<IssuedSession> begin(UnitOfWork work, Account proven, @Nullable PasswordHash renewed) {
        Credentials shown = Objects.requireNonNull(proven.credentials(), "proven");
        SignIns found = store.accounts().signIns(shown.id()).orElseThrow();
        Credentials present = found.credentials();
        if (present.generation() != shown.generation()) {
            return Optional.empty();
        }
        if (renewed != null && present.hash().equals(shown.hash())) {
            work.save(store.credentials(), present.rehash(renewed));
        }
        makeRoom(work, found.unended());

        Instant now = work.now();
        Instant latestEnd = lifetimes.latestEnd(proven, now);
        Instant idleEnd = lifetimes.idleEnd(proven, now, latestEnd);
        Session session =
                work.save(store.sessions(), Session.start(new SessionId(work.newId()), present, now, latestEnd));
        RefreshTokenText refresh =
                RefreshTokenText.of(new TokenId(work.newId()), random.bytes(RefreshTokenText.SECRET_BYTES));
        work.save(store.refreshTokens(), RefreshToken.first(refresh, session.id(), now, idleEnd));
        return Optional.of(new IssuedSession(session, refresh, idleEnd, new TokenId(work.newId()), now));
    }

    /** Ends the least recently used sessions, so that with the new one there are no more than allowed. */
    private void makeRoom(UnitOfWork work, List<Session> unended) {
        for (Session session : unended.subList(0, Math.max(0, unended.size() + 1 - maxSessions))) {
            EndReason reason = session.runsAt(work.now()) ? EndReason.DISPLACED : EndReason.EXPIRED;
            work.save(store.sessions(), session.end(reason));
        }
    }
}
