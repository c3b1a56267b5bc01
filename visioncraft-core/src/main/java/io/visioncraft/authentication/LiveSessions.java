package io.visioncraft.authentication;

import io.visioncraft.kernel.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds sessions that live: neither ended nor expired, and of the user's present generation of credentials, which a suspension
 * and a change of password move on (IDN-7). Reads the store at each call.
 */
final class LiveSessions {

    private final AccountRepository accounts;
    private final SessionLifetimes lifetimes;

    LiveSessions(AccountRepository accounts, SessionLifetimes lifetimes) {
        this.accounts = accounts;
        this.lifetimes = lifetimes;
    }

    /** A session that lives, with the end that the present role of its user gives it, and its user's account. */
    Optional<SignedIn> find(SessionId id, Instant now) {
        return accounts.signedIn(id)
                .filter(SignedIn::upheld)
                .map(this::untilItsEnd)
                .filter(found -> found.session().runsAt(now));
    }

    private SignedIn untilItsEnd(SignedIn found) {
        Instant end = lifetimes.latestEnd(found.account(), found.session());
        return new SignedIn(found.account(), found.session().endingAt(end));
    }
}
