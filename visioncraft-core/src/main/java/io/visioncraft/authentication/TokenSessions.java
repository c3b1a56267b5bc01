package io.visioncraft.authentication;

import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.AccessTokens.Accepted;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.internal.Call;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Access tokens around sessions: made after a session was committed, checked before one is looked for. */
final class TokenSessions {

    static final UseCase<Permitted> LOG_IN = UseCase.unrestricted("authentication.log-in");
    static final UseCase<Permitted> REFRESH = UseCase.unrestricted("authentication.refresh");
    /** Anybody who has a session may. */
    static final UseCase<Permitted> LOG_OUT = UseCase.unrestricted("authentication.log-out");

    static final UseCase<Permitted> CALLER = UseCase.unrestricted("authentication.caller");

    static final List<UseCase<?>> USE_CASES = List.of(LOG_IN, REFRESH, LOG_OUT, CALLER);

    /** The methods by which users authenticate, as values of RFC 8176. */
    private static final List<String> METHODS = List.of("pwd");

    private final UseCases useCases;
    private final SessionRepository sessions;
    private final AccessTokens tokens;
    private final LogInHandler logIn;
    private final RefreshHandler refresh;
    private final LiveSessions live;
    private final KnownSessions known;
    private final Duration accessTokenLife;

    TokenSessions(
            UseCases useCases,
            SessionRepository sessions,
            AccessTokens tokens,
            LogInHandler logIn,
            RefreshHandler refresh,
            LiveSessions live,
            KnownSessions known,
            SessionPolicy policy) {
        this.useCases = useCases;
        this.sessions = sessions;
        this.tokens = tokens;
        this.logIn = logIn;
        this.refresh = refresh;
        this.live = live;
        this.known = known;
        this.accessTokenLife = policy.accessTokenLife();
    }

    Tokens logIn(Caller caller, LogIn command) {
        return useCases.whole(LOG_IN, caller, call -> issue(logIn.logIn(call, command)));
    }

    Tokens refresh(Caller caller, RefreshSession command) {
        return useCases.whole(
                REFRESH, caller, call -> issue(refresh.refresh(call, command).orElseThrow(TokenSessions::badToken)));
    }

    void logOut(Caller caller) {
        useCases.whole(LOG_OUT, caller, call -> call.change((permitted, work) -> end(work)));
    }

    private Session end(UnitOfWork work) {
        // the caller's session was found to be live when its permissions were resolved
        SessionId id = work.caller().session();
        if (id == null) {
            throw AccessCodes.NOT_AUTHENTICATED.rejection("The caller has no session");
        }
        Session session = sessions.find(id).orElseThrow(TokenSessions::badToken);
        return work.save(sessions, session.end(EndReason.LOG_OUT));
    }

    Caller caller(@Nullable String accessToken) {
        return useCases.whole(CALLER, Caller.visitor(), call -> {
            if (tokens.verify(accessToken) instanceof Accepted accepted) {
                return caller(call, accepted.claims());
            }
            throw badToken();
        });
    }

    private Caller caller(Call<Permitted> call, AccessClaims claims) {
        return session(call, claims.session())
                .filter(session -> session.user().equals(claims.user()))
                .filter(session -> session.credentialGeneration() == claims.credentialGeneration())
                .map(session -> Caller.user(session.user(), session.id()))
                .orElseThrow(TokenSessions::badToken);
    }

    /** In a host's transaction the store alone knows what has happened so far. */
    private Optional<Session> session(Call<Permitted> call, SessionId id) {
        return useCases.joined() ? lookUp(call, id) : known.find(id, useCases.now(), () -> lookUp(call, id));
    }

    private Optional<Session> lookUp(Call<Permitted> call, SessionId id) {
        return call.read((permitted, work) -> live.find(id, work.now()).map(SignedIn::session));
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
        return AuthenticationCodes.BAD_TOKEN.rejection("The token is not valid, or its session has ended");
    }
}
