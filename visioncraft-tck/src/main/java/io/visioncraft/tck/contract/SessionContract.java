package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.authentication.Account;
import io.visioncraft.authentication.AccountRepository;
import io.visioncraft.authentication.AuthenticationRepositories;
import io.visioncraft.authentication.Credentials;
import io.visioncraft.authentication.RefreshToken;
import io.visioncraft.authentication.RefreshTokenRepository;
import io.visioncraft.authentication.Session;
import io.visioncraft.authentication.SessionRepository;
import io.visioncraft.authentication.SignIns;
import io.visioncraft.authentication.SignedIn;
import io.visioncraft.authentication.TokenHolder;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.testkit.Race;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the repositories of accounts, sessions and refresh tokens of every store do: rules SES. */
abstract class SessionContract extends StoreContract {

    private static final Instant AT = ContractRecords.AT;

    private static final int ENOUGH = 30;
    private static final int MANY = 3_000;

    @Test
    @Proves("SES-1")
    final void listsOpenSessionsLeastRecentlyUsedFirst() {
        User ann = aUserWithAPassword();
        User bob = aUserWithAPassword();
        Session late = stored(persistence.authentication().sessions(), samples.session(ann, AT.plusSeconds(9)));
        Session early = stored(persistence.authentication().sessions(), samples.session(ann, AT));
        Session tied = stored(persistence.authentication().sessions(), samples.session(ann, AT.plusSeconds(9)));
        stored(persistence.authentication().sessions(), samples.session(bob, AT));

        assertThat(unendedOf(ann)).containsExactly(early, late, tied);
    }

    @Test
    @Proves("SES-2")
    @Rule("IDN-7")
    final void leavesOutAnEndedSessionFromTheTransactionThatEndsIt() {
        User ann = aUserWithAPassword();
        Session first = stored(persistence.authentication().sessions(), samples.session(ann, AT));
        Session second = stored(persistence.authentication().sessions(), samples.session(ann, AT.plusSeconds(1)));

        List<Session> inside = in(() -> {
            persistence.authentication().sessions().save(ended(first), List.of());
            return signInsOf(ann).unended();
        });

        assertThat(inside).containsExactly(second);
        assertThat(unendedOf(ann)).containsExactly(second);
        assertThat(committed(persistence.authentication().sessions(), first.id()))
                .contains(ended(first));
    }

    @Test
    @Proves("SES-3")
    final void listsExpiredSessionsToo() {
        User ann = aUserWithAPassword();
        Session old = samples.session(ann, AT);
        Session expired = stored(
                persistence.authentication().sessions(),
                like(old)
                        .with(Session::createdAt, Instant.EPOCH)
                        .with(Session::lastUsedAt, Instant.EPOCH)
                        .with(Session::expiresAt, Instant.EPOCH.plusSeconds(1))
                        .made());

        assertThat(unendedOf(ann)).containsExactly(expired);
    }

    @Test
    @Proves("SES-4")
    final void letsARefreshTokenBeRotatedOnce() {
        Session session = stored(persistence.authentication().sessions(), samples.session(aUser(), AT));
        RefreshToken token = stored(persistence.authentication().refreshTokens(), samples.refreshToken(session));
        RefreshToken one = rotated(token);
        RefreshToken two = rotated(token);
        List<Beside<Boolean>> theirs = new ArrayList<>();

        Race.Outcome<Boolean> ours = attempt(() -> in(() -> {
            persistence.authentication().refreshTokens().save(one, List.of());
            theirs.add(besideWithin(
                    () -> persistence.authentication().refreshTokens().save(two, List.of())));
            return true;
        }));

        assertThat(List.of(ours, theirs.get(0).join()))
                .filteredOn(Race.Outcome::succeeded)
                .hasSize(1);
        assertThat(committed(persistence.authentication().refreshTokens(), token.id()))
                .contains(ours.succeeded() ? one : two);
    }

    @Test
    @Proves("SES-9")
    @Rule("GEN-13")
    final void removesExpiredSessionsAndNoMoreThanAsked() {
        User ann = aUser();
        Session first = stored(persistence.authentication().sessions(), expiring(ann, 1, true));
        Session third = stored(persistence.authentication().sessions(), expiring(ann, 3, false));
        Session second = stored(persistence.authentication().sessions(), expiring(ann, 2, false));
        Session ended = stored(persistence.authentication().sessions(), expiring(ann, 9, true));
        SessionRepository sessions = persistence.authentication().sessions();
        Instant then = third.expiresAt();

        int none = in(() -> sessions.removeExpired(then, 0));
        int one = in(() -> sessions.removeExpired(then, 1));
        boolean oldestFirst = committed(sessions, first.id()).isEmpty();
        int rest = in(() -> {
            sessions.find(second.id());
            int removed = sessions.removeExpired(then, 10);
            assertThat(sessions.find(second.id())).isEmpty();
            return removed;
        });

        assertThat(List.of(none, one, rest)).containsExactly(0, 1, 1);
        assertThat(oldestFirst).isTrue();
        assertThat(ofUser(ann, null, 9)).containsExactlyInAnyOrder(third, ended);
    }

    private Session expiring(User user, int seconds, boolean ended) {
        Session any = samples.session(user, AT);
        return like(any)
                .with(Session::expiresAt, AT.plusSeconds(seconds))
                .with(Session::ended, ended)
                .made();
    }

    @Test
    @Proves("SES-9")
    @Rule("GEN-13")
    final void removesExpiredRefreshTokensAndNoMoreThanAsked() {
        Session session = stored(persistence.authentication().sessions(), samples.session(aUser(), AT));
        RefreshTokenRepository tokens = persistence.authentication().refreshTokens();
        RefreshToken first = stored(tokens, samples.refreshToken(session));
        RefreshToken rotated = stored(tokens, rotated(first));
        RefreshToken second = stored(tokens, samples.refreshToken(session));
        Instant then = first.expiresAt().plusSeconds(1);

        int early = in(() -> tokens.removeExpired(first.expiresAt(), 10));
        int one = in(() -> tokens.removeExpired(then, 1));
        int rest = in(() -> tokens.removeExpired(then, 10));

        assertThat(List.of(early, one, rest)).containsExactly(0, 1, 1);
        assertThat(committed(tokens, rotated.id())).isEmpty();
        assertThat(committed(tokens, second.id())).isEmpty();
    }

    @Test
    @Proves("SES-5")
    @Rule("GEN-9")
    final void listsAllSessionsOfAUserById() {
        User ann = aUser();
        User bob = aUser();
        Session first = stored(persistence.authentication().sessions(), samples.session(ann, AT.plusSeconds(9)));
        Session second = stored(persistence.authentication().sessions(), samples.session(ann, AT));
        Session third = stored(persistence.authentication().sessions(), samples.session(ann, AT.plusSeconds(1)));
        stored(persistence.authentication().sessions(), samples.session(bob, AT));
        Session ended = stored(persistence.authentication().sessions(), ended(second));

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

    @Test
    @Proves("SES-6")
    @Rule("ROL-5")
    final void readsAUserWithItsRoleAndItsCredentials() {
        Role role = aRole();
        User ann = stored(persistence.identity().users(), samples.user(role, "ann@example.com"));
        Credentials credentials = stored(persistence.authentication().credentials(), samples.credentials(ann));
        Role other = aRole();
        aUserWithAPassword();

        assertThat(account(ann)).contains(new Account(ann, role, credentials));
        assertThat(in(() -> persistence.authentication().accounts().findByEmail("ann@example.com")))
                .contains(new Account(ann, role, credentials));

        User promoted = samples.next(ann, other, "ann@example.org");
        within(() -> {
            persistence.authentication().accounts().find(ann.id());
            persistence.identity().users().save(promoted, List.of());
            assertThat(persistence.authentication().accounts().find(ann.id()))
                    .contains(new Account(promoted, other, credentials));
            assertThat(persistence.authentication().accounts().findByEmail("ann@example.org"))
                    .contains(new Account(promoted, other, credentials));
            assertThat(persistence.authentication().accounts().findByEmail("ann@example.com"))
                    .isEmpty();
        });
        assertThat(account(ann)).contains(new Account(promoted, other, credentials));
    }

    @Test
    @Proves("SES-6")
    @Rule("ROL-1")
    final void readsARoleThatGrantsNothing() {
        Role none = stored(
                persistence.identity().roles(), new Role(new RoleId(samples.id()), "None", new TreeSet<>(), null, 1));
        User ann = stored(persistence.identity().users(), samples.user(none, "ann@example.com"));

        assertThat(account(ann)).contains(new Account(ann, none, null));
    }

    @Test
    @Proves("SES-7")
    @Rule("IDN-1")
    final void knowsNobodyAndUsersWithoutAPassword() {
        User invited = aUser();
        UserId nobody = new UserId(samples.id());

        assertThat(account(invited).map(Account::user)).contains(invited);
        assertThat(account(invited).map(Account::credentials)).isEmpty();
        assertThat(in(() -> persistence.authentication().accounts().signIns(invited.id())))
                .isEmpty();
        assertThat(in(() -> persistence.authentication().accounts().find(nobody)))
                .isEmpty();
        assertThat(in(() -> persistence.authentication().accounts().findByEmail("nobody@example.com")))
                .isEmpty();
        assertThat(in(() -> persistence.authentication().accounts().signIns(nobody)))
                .isEmpty();
        assertThat(signInsOf(aUserWithAPassword()).unended()).isEmpty();
    }

    @Test
    @Proves("SES-8")
    @Rule("IDN-7")
    final void showsUserAndCredentialsOfOneMoment() {
        User ann = aUserWithAPassword();
        AtomicInteger readings = new AtomicInteger();

        List<Race.Outcome<Boolean>> outcomes =
                Race.times(2, n -> n == 0 ? () -> changeBoth(ann, readings) : () -> readBoth(ann, readings));

        assertThat(Race.failures(outcomes)).isEmpty();
    }

    private boolean changeBoth(User ann, AtomicInteger readings) {
        for (int round = 0; round < MANY && readings.get() < ENOUGH; round++) {
            againWithin(() -> {
                User before = persistence.identity().users().find(ann.id()).orElseThrow();
                Credentials shown = persistence
                        .authentication()
                        .credentials()
                        .find(ann.id())
                        .orElseThrow();
                persistence.identity().users().save(before.atVersion(before.version() + 1), List.of());
                persistence.authentication().credentials().save(shown.atVersion(shown.version() + 1), List.of());
            });
        }
        return true;
    }

    private boolean readBoth(User ann, AtomicInteger readings) {
        while (readings.incrementAndGet() < ENOUGH) {
            Account account = again(
                    () -> persistence.authentication().accounts().find(ann.id()).orElseThrow());
            assertThat(account.credentials()).isNotNull();
            assertThat(account.credentials().version()).isEqualTo(account.user().version());
        }
        return true;
    }

    @Test
    @Proves("SES-8")
    @Rule("IDN-7")
    final void showsASessionAndTheCredentialsOfOneMoment() {
        User ann = aUserWithAPassword();
        Session session = stored(persistence.authentication().sessions(), samples.session(ann, AT));
        AtomicInteger readings = new AtomicInteger();

        List<Race.Outcome<Boolean>> outcomes =
                Race.times(2, n -> n == 0 ? () -> changeBoth(session, readings) : () -> readBoth(session, readings));

        assertThat(Race.failures(outcomes)).isEmpty();
    }

    private boolean changeBoth(Session session, AtomicInteger readings) {
        AuthenticationRepositories store = persistence.authentication();
        for (int round = 0; round < MANY && readings.get() < ENOUGH; round++) {
            againWithin(() -> {
                Session before = store.sessions().find(session.id()).orElseThrow();
                Credentials shown = store.credentials().find(session.user()).orElseThrow();
                store.sessions().save(before.atVersion(before.version() + 1), List.of());
                store.credentials().save(shown.atVersion(shown.version() + 1), List.of());
            });
        }
        return true;
    }

    private boolean readBoth(Session session, AtomicInteger readings) {
        while (readings.incrementAndGet() < ENOUGH) {
            SignedIn found = again(() -> persistence
                    .authentication()
                    .accounts()
                    .signedIn(session.id())
                    .orElseThrow());
            assertThat(found.account().credentials()).isNotNull();
            assertThat(found.account().credentials().version())
                    .isEqualTo(found.session().version());
        }
        return true;
    }

    @Test
    @Proves("SES-10")
    @Rule({"IDN-7", "ROL-5"})
    final void readsASessionAndARefreshTokenWithTheAccountOfTheUser() {
        AccountRepository accounts = persistence.authentication().accounts();
        Role role = aRole();
        User ann = stored(persistence.identity().users(), samples.user(role, "ann@example.com"));
        Credentials credentials = stored(persistence.authentication().credentials(), samples.credentials(ann));
        Session session = stored(persistence.authentication().sessions(), samples.session(ann, AT));
        Session other = stored(persistence.authentication().sessions(), samples.session(ann, AT));
        RefreshToken token = stored(persistence.authentication().refreshTokens(), samples.refreshToken(session));
        SignedIn signedIn = new SignedIn(new Account(ann, role, credentials), session);

        assertThat(in(() -> accounts.signedIn(session.id()))).contains(signedIn);
        assertThat(in(() -> accounts.signedIn(other.id())).map(SignedIn::session))
                .contains(other);
        assertThat(in(() -> accounts.holder(token.id()))).contains(new TokenHolder(token, signedIn));

        User promoted = samples.next(ann, aRole(), "ann@example.com");
        RefreshToken replaced = rotated(token);
        within(() -> {
            accounts.holder(token.id());
            persistence.identity().users().save(promoted, List.of());
            persistence.authentication().sessions().save(ended(session), List.of());
            persistence.authentication().refreshTokens().save(replaced, List.of());
            assertThat(accounts.signedIn(session.id()).map(SignedIn::session)).contains(ended(session));
            assertThat(accounts.signedIn(session.id())
                            .map(found -> found.account().user()))
                    .contains(promoted);
            assertThat(accounts.holder(token.id()).map(TokenHolder::token)).contains(replaced);
        });
        assertThat(in(() -> accounts.signedIn(session.id())).map(SignedIn::session))
                .contains(ended(session));
        assertThat(in(() -> accounts.holder(token.id()))
                        .map(found -> List.of(
                                found.token(),
                                found.signedIn().session(),
                                found.signedIn().account().user())))
                .contains(List.of(replaced, ended(session), promoted));
    }

    @Test
    @Proves("SES-10")
    @Rule("IDN-7")
    final void readsNoSessionThatIsNotThere() {
        AccountRepository accounts = persistence.authentication().accounts();
        User invited = aUser();
        Session session = stored(persistence.authentication().sessions(), samples.session(invited, AT));

        assertThat(in(() -> accounts.signedIn(session.id()))
                        .map(found -> found.account().user()))
                .contains(invited);
        assertThat(in(() -> accounts.signedIn(session.id()))
                        .map(found -> found.account().credentials()))
                .isEmpty();
        assertThat(in(() -> accounts.signedIn(new SessionId(samples.id())))).isEmpty();
        assertThat(in(() -> accounts.holder(new TokenId(samples.id())))).isEmpty();
    }

    private User aUserWithAPassword() {
        User user = aUser();
        stored(persistence.authentication().credentials(), samples.credentials(user));
        return user;
    }

    private Optional<Account> account(User user) {
        return in(() -> persistence.authentication().accounts().find(user.id()));
    }

    private List<Session> unendedOf(User user) {
        return in(() -> signInsOf(user).unended());
    }

    /** Within a transaction or, with one of its own, without. */
    private SignIns signInsOf(User user) {
        return in(
                () -> persistence.authentication().accounts().signIns(user.id()).orElseThrow());
    }

    private List<Session> ofUser(User user, @Nullable SessionId after, int limit) {
        return in(() -> persistence.authentication().sessions().ofUser(user.id(), after, limit));
    }

    private static Session ended(Session session) {
        return like(session)
                .with(Session::ended, true)
                .with(Session::version, session.version() + 1)
                .made();
    }

    private RefreshToken rotated(RefreshToken token) {
        return like(token)
                .with(RefreshToken::successor, new TokenId(samples.id()))
                .with(RefreshToken::rotatedAt, AT)
                .with(RefreshToken::version, token.version() + 1)
                .made();
    }
}
