package io.visioncraft.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.identity.RefreshToken;
import io.visioncraft.identity.Session;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.testkit.Race;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the repositories of sessions and refresh tokens of every store do: rules SES. */
public abstract class SessionContract extends StoreContract {

    private static final Instant AT = ContractRecords.AT;

    @Test
    @Proves("SES-1")
    protected final void listsOpenSessionsLeastRecentlyUsedFirst() {
        User ann = aUser();
        User bob = aUser();
        Session late = stored(persistence.sessions(), samples.session(ann, AT.plusSeconds(9)));
        Session early = stored(persistence.sessions(), samples.session(ann, AT));
        Session tied = stored(persistence.sessions(), samples.session(ann, AT.plusSeconds(9)));
        stored(persistence.sessions(), samples.session(bob, AT));

        assertThat(in(() -> persistence.sessions().open(ann.id()))).containsExactly(early, late, tied);
    }

    @Test
    @Proves("SES-2")
    @Rule("IDN-7")
    protected final void leavesOutAnEndedSessionFromTheTransactionThatEndsIt() {
        User ann = aUser();
        Session first = stored(persistence.sessions(), samples.session(ann, AT));
        Session second = stored(persistence.sessions(), samples.session(ann, AT.plusSeconds(1)));

        List<Session> inside = in(() -> {
            persistence.sessions().save(ended(first), List.of());
            return persistence.sessions().open(ann.id());
        });

        assertThat(inside).containsExactly(second);
        assertThat(in(() -> persistence.sessions().open(ann.id()))).containsExactly(second);
        assertThat(committed(persistence.sessions(), first.id())).contains(ended(first));
    }

    @Test
    @Proves("SES-3")
    protected final void listsExpiredSessionsToo() {
        User ann = aUser();
        Session old = samples.session(ann, AT);
        Session expired = stored(
                persistence.sessions(),
                new Session(
                        old.id(), ann.id(), 1, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH.plusSeconds(1), false, 1));

        assertThat(in(() -> persistence.sessions().open(ann.id()))).containsExactly(expired);
    }

    @Test
    @Proves("SES-4")
    protected final void letsARefreshTokenBeRotatedOnce() {
        Session session = stored(persistence.sessions(), samples.session(aUser(), AT));
        RefreshToken token = stored(persistence.refreshTokens(), samples.refreshToken(session));
        RefreshToken one = rotated(token);
        RefreshToken two = rotated(token);
        List<Beside<Boolean>> theirs = new ArrayList<>();

        Race.Outcome<Boolean> ours = attempt(() -> in(() -> {
            persistence.refreshTokens().save(one, List.of());
            theirs.add(besideWithin(() -> persistence.refreshTokens().save(two, List.of())));
            return true;
        }));

        assertThat(List.of(ours, theirs.get(0).join()))
                .filteredOn(Race.Outcome::succeeded)
                .hasSize(1);
        assertThat(committed(persistence.refreshTokens(), token.id())).contains(ours.succeeded() ? one : two);
    }

    @Test
    @Proves("SES-5")
    @Rule("GEN-9")
    protected final void listsAllSessionsOfAUserById() {
        User ann = aUser();
        User bob = aUser();
        Session first = stored(persistence.sessions(), samples.session(ann, AT.plusSeconds(9)));
        Session second = stored(persistence.sessions(), samples.session(ann, AT));
        Session third = stored(persistence.sessions(), samples.session(ann, AT.plusSeconds(1)));
        stored(persistence.sessions(), samples.session(bob, AT));
        Session ended = stored(persistence.sessions(), ended(second));

        List<Session> all = new ArrayList<>();
        for (List<Session> next = ofUser(ann, null, 1);
                !next.isEmpty() && all.size() < 9;
                next = ofUser(ann, all.get(all.size() - 1).id(), 1)) {
            all.addAll(next);
        }

        assertThat(all).containsExactly(first, ended, third);
        assertThat(ofUser(ann, null, 9)).containsExactly(first, ended, third);
        assertThat(ofUser(ann, null, 0)).isEmpty();
    }

    private List<Session> ofUser(User user, @Nullable SessionId after, int limit) {
        return in(() -> persistence.sessions().ofUser(user.id(), after, limit));
    }

    private static Session ended(Session session) {
        return new Session(
                session.id(),
                session.user(),
                session.credentialGeneration(),
                session.createdAt(),
                session.lastUsedAt(),
                session.expiresAt(),
                true,
                session.version() + 1);
    }

    private RefreshToken rotated(RefreshToken token) {
        return new RefreshToken(
                token.id(),
                token.session(),
                token.secretHash(),
                token.generation(),
                new TokenId(samples.id()),
                token.issuedAt(),
                AT,
                token.expiresAt(),
                token.version() + 1);
    }
}
