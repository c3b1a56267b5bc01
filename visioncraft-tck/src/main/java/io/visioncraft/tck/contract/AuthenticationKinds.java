package io.visioncraft.tck.contract;

import io.visioncraft.Persistence;
import io.visioncraft.authentication.AccountRepository;
import io.visioncraft.authentication.Credentials;
import io.visioncraft.authentication.RefreshToken;
import io.visioncraft.authentication.Session;
import io.visioncraft.authentication.SessionRepository;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.tck.arbitrary.Records;
import io.visioncraft.tck.arbitrary.Tries;
import java.util.List;

/** Credentials, sessions and refresh tokens. */
final class AuthenticationKinds {

    static final List<Kind<?, ?>> ALL = List.of(new UserCredentials(), new Sessions(), new RefreshTokens());

    private AuthenticationKinds() {}

    static final class UserCredentials extends Kind<Credentials, UserId> {

        UserCredentials() {
            super("credentials");
        }

        @Override
        public AggregateRepository<Credentials, UserId> repository(Persistence store) {
            return store.authentication().credentials();
        }

        @Override
        public Tries<Credentials> generated() {
            return Tries.of(Records.credentials());
        }

        @Override
        Credentials sample(StoreContract test) {
            return test.samples.credentials(test.aUser());
        }

        @Override
        void read(EveryRead reads) {
            AccountRepository accounts = reads.store().authentication().accounts();
            User user = reads.test().aUser();
            reads.ask("an account", () -> accounts.find(user.id()));
            reads.ask(
                    "an account by e-mail",
                    () -> accounts.findByEmail(user.email().key()));
            reads.ask("sign-ins", () -> accounts.signIns(user.id()));
        }
    }

    static final class Sessions extends Kind<Session, SessionId> {

        Sessions() {
            super("session");
        }

        @Override
        public AggregateRepository<Session, SessionId> repository(Persistence store) {
            return store.authentication().sessions();
        }

        @Override
        public Tries<Session> generated() {
            return Tries.of(Records.sessions());
        }

        @Override
        Session sample(StoreContract test) {
            return test.samples.session(test.aUser(), ContractRecords.AT);
        }

        @Override
        List<PagedList<?>> lists(Shop shop) {
            SessionRepository sessions = shop.store.authentication().sessions();
            return List.of(new PagedList<>(
                    "sessions of a user",
                    n -> shop.test.stored(sessions, shop.samples.session(shop.ann, Shop.time(n))),
                    n -> shop.test.stored(sessions, shop.samples.session(shop.bob, Shop.time(n))),
                    (last, limit) ->
                            shop.test.in(() -> sessions.ofUser(shop.ann.id(), last == null ? null : last.id(), limit)),
                    Session::id));
        }

        @Override
        void read(EveryRead reads) {
            SessionRepository sessions = reads.store().authentication().sessions();
            User user = reads.test().aUser();
            AccountRepository accounts = reads.store().authentication().accounts();
            Session session = reads.test().stored(sessions, sample(reads.test()));
            reads.ask("sessions of a user", () -> sessions.ofUser(user.id(), null, 10));
            reads.ask("a session with its account", () -> accounts.signedIn(session.id()));
        }
    }

    static final class RefreshTokens extends Kind<RefreshToken, TokenId> {

        RefreshTokens() {
            super("refresh token");
        }

        @Override
        public AggregateRepository<RefreshToken, TokenId> repository(Persistence store) {
            return store.authentication().refreshTokens();
        }

        @Override
        public Tries<RefreshToken> generated() {
            return Tries.of(Records.refreshTokens());
        }

        @Override
        RefreshToken sample(StoreContract test) {
            Session session = test.samples.session(test.aUser(), ContractRecords.AT);
            return test.samples.refreshToken(
                    test.stored(test.persistence.authentication().sessions(), session));
        }

        @Override
        void read(EveryRead reads) {
            RefreshToken token = reads.test().stored(repository(reads.store()), sample(reads.test()));
            AccountRepository accounts = reads.store().authentication().accounts();
            reads.ask("a refresh token with its session", () -> accounts.holder(token.id()));
        }
    }
}
