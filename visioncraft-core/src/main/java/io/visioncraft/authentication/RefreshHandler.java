package io.visioncraft.authentication;

import io.visioncraft.internal.Call;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.TokenId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Rotation of refresh tokens. The outcome of a transaction is decided first and committed, also where it is the end of the
 * session; a refusal is thrown by the caller, afterwards.
 */
final class RefreshHandler {

    private final UseCases useCases;
    private final AuthenticationRepositories store;
    private final SessionLifetimes lifetimes;
    private final Duration grace;

    RefreshHandler(UseCases useCases, AuthenticationRepositories store, AuthenticationModule.Settings settings) {
        this.useCases = useCases;
        this.store = store;
        this.lifetimes = new SessionLifetimes(settings.sessions());
        this.grace = settings.sessions().grace();
    }

    /** The session as it goes on; empty for a token that is not to be trusted. */
    Optional<IssuedSession> refresh(Call<Permitted> call, RefreshSession command) {
        call.letIn();
        useCases.check(command).rejectInvalid();
        return RefreshTokenText.parse(command.refreshToken())
                .flatMap(presented -> call.change((permitted, work) -> decide(work, presented)));
    }

    private Optional<IssuedSession> decide(UnitOfWork work, RefreshTokenText presented) {
        // a wrong secret changes nothing: otherwise a caller who knows only an id could end the session
        return store.accounts()
                .holder(presented.id())
                .filter(holder -> presented.matches(holder.token().secretHash()))
                .filter(holder -> goesOn(holder.signedIn(), work.now()))
                .flatMap(holder -> decide(work, presented, holder));
    }

    /** Whether the session runs, and the credentials of its user uphold it. */
    private static boolean goesOn(SignedIn signedIn, Instant now) {
        return signedIn.session().runsAt(now) && signedIn.upheld();
    }

    private Optional<IssuedSession> decide(UnitOfWork work, RefreshTokenText presented, TokenHolder holder) {
        Account account = holder.signedIn().account();
        Session session = holder.signedIn().session();
        Instant latestEnd = lifetimes.latestEnd(account, session);
        if (!outlivesThisSecond(work.now(), latestEnd)) {
            return Optional.empty();
        }
        Optional<IssuedSession> issued = holder.token().unused()
                ? rotate(
                        work,
                        presented,
                        holder.token(),
                        session,
                        lifetimes.lastUse(account, holder.token()),
                        lifetimes.idleEnd(account, work.now(), latestEnd))
                : again(work, presented, holder.token(), session, account);
        return issued.map(one -> one.endingAt(latestEnd));
    }

    /**
     * Access tokens count in whole seconds: a session that ends within this one can have none, and is told before it is
     * changed.
     */
    private static boolean outlivesThisSecond(Instant now, Instant end) {
        return now.truncatedTo(ChronoUnit.SECONDS).isBefore(end.truncatedTo(ChronoUnit.SECONDS));
    }

    private Optional<IssuedSession> rotate(
            UnitOfWork work,
            RefreshTokenText presented,
            RefreshToken token,
            Session session,
            Instant lastUse,
            Instant idleEnd) {
        Instant now = work.now();
        if (!now.isBefore(lastUse)) {
            return Optional.empty();
        }
        RefreshTokenText successor = presented.successor(new TokenId(work.newId()));
        RefreshToken next = work.save(store.refreshTokens(), token.next(successor, now, idleEnd));
        work.save(store.refreshTokens(), token.replacedBy(next.id(), now));
        Session refreshed = work.save(store.sessions(), session.refresh(next.generation(), now));
        return Optional.of(new IssuedSession(refreshed, successor, idleEnd, new TokenId(work.newId()), now));
    }

    /** A replaced token: a retry gets the successor again, anything else means that two hold the family. */
    private Optional<IssuedSession> again(
            UnitOfWork work, RefreshTokenText presented, RefreshToken token, Session session, Account account) {
        Instant now = work.now();
        Optional<RefreshToken> successor = Optional.ofNullable(token.successor())
                .flatMap(store.refreshTokens()::find)
                .filter(RefreshToken::unused)
                .filter(unused -> now.isBefore(unused.issuedAt().plus(grace)));
        if (successor.isEmpty()) {
            work.save(store.sessions(), session.end(EndReason.TOKEN_REUSE));
            return Optional.empty();
        }
        RefreshTokenText same = presented.successor(successor.get().id());
        Instant lastUse = lifetimes.lastUse(account, successor.get());
        return Optional.of(new IssuedSession(session, same, lastUse, new TokenId(work.newId()), now));
    }
}
