package io.visioncraft.identity;

import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Caller;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.AccessTokens.Accepted;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Access tokens around sessions: made after a session was committed, checked before one is looked for. */
final class DefaultAuthentication implements Authentication {

    /** How users prove who they are, in the words of RFC 8176. */
    private static final List<String> METHODS = List.of("pwd");

    private final UseCases useCases;
    private final IdentityModule.Store store;
    private final AccessTokens tokens;
    private final LogInHandler logIn;
    private final RefreshHandler refresh;
    private final LiveSessions live;
    private final KnownSessions known;
    private final Duration accessTokenLife;

    DefaultAuthentication(
            UseCases useCases,
            IdentityModule.Store store,
            AccessTokens tokens,
            LogInHandler logIn,
            RefreshHandler refresh,
            LiveSessions live,
            KnownSessions known,
            SessionPolicy policy) {
        this.useCases = useCases;
        this.store = store;
        this.tokens = tokens;
        this.logIn = logIn;
        this.refresh = refresh;
        this.live = live;
        this.known = known;
        this.accessTokenLife = policy.accessTokenLife();
    }

    @Override
    public Tokens logIn(Caller caller, LogIn command) {
        return useCases.whole(AuthenticationUseCases.LOG_IN, caller, () -> issue(logIn.logIn(caller, command)));
    }

    @Override
    public Tokens refresh(Caller caller, RefreshSession command) {
        return useCases.whole(
                AuthenticationUseCases.REFRESH,
                caller,
                () -> issue(refresh.refresh(caller, command).orElseThrow(DefaultAuthentication::badToken)));
    }

    @Override
    public void logOut(Caller caller) {
        useCases.whole(
                AuthenticationUseCases.LOG_OUT,
                caller,
                () -> useCases.changePart(AuthenticationUseCases.LOG_OUT, caller, (permitted, work) -> end(work)));
    }

    private Session end(UnitOfWork work) {
        // the caller's session was found to be live when its permissions were resolved
        SessionId id = work.caller().session();
        if (id == null) {
            throw AccessCodes.NOT_AUTHENTICATED.rejection("The caller has no session");
        }
        Session session = store.sessions().find(id).orElseThrow(DefaultAuthentication::badToken);
        return work.save(store.sessions(), session.end(EndReason.LOG_OUT));
    }

    @Override
    public Caller caller(@Nullable String accessToken) {
        return useCases.whole(AuthenticationUseCases.CALLER, Caller.visitor(), () -> {
            if (tokens.verify(accessToken) instanceof Accepted accepted) {
                return caller(accepted.claims());
            }
            throw badToken();
        });
    }

    private Caller caller(AccessClaims claims) {
        return session(claims.session())
                .filter(session -> session.user().equals(claims.user()))
                .filter(session -> session.credentialGeneration() == claims.credentialVersion())
                .map(session -> Caller.user(session.user(), session.id()))
                .orElseThrow(DefaultAuthentication::badToken);
    }

    /** In a host's transaction the store alone knows what has happened so far. */
    private Optional<Session> session(SessionId id) {
        return useCases.joined() ? lookUp(id) : known.find(id, useCases.now(), () -> lookUp(id));
    }

    private Optional<Session> lookUp(SessionId id) {
        return useCases.readPart(
                AuthenticationUseCases.CALLER, Caller.visitor(), (permitted, work) -> live.find(id, work.now()));
    }

    private Tokens issue(IssuedSession issued) {
        Session session = issued.session();
        Instant issuedAt = issued.now().truncatedTo(ChronoUnit.SECONDS);
        Instant life = issuedAt.plus(accessTokenLife);
        Instant expiresAt =
                (life.isBefore(session.expiresAt()) ? life : session.expiresAt()).truncatedTo(ChronoUnit.SECONDS);
        AccessClaims claims = new AccessClaims(
                session.user(),
                session.id(),
                issued.accessId(),
                session.credentialGeneration(),
                issuedAt,
                expiresAt,
                session.createdAt().truncatedTo(ChronoUnit.SECONDS),
                METHODS);
        return new Tokens(
                session.user(),
                session.id(),
                tokens.issue(claims),
                expiresAt,
                issued.refresh().text(),
                issued.refreshExpiresAt());
    }

    private static VisionCraftException badToken() {
        return IdentityCodes.BAD_TOKEN.rejection("The token is not valid, or its session has ended");
    }
}
