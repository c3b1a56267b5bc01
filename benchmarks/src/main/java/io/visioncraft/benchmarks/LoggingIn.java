package io.visioncraft.benchmarks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.PasswordHash;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.authentication.RawPassword;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.benchmarks.Stock.Kind;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.UUID;

/** A customer logs in and gets a signed token, with a hash that costs nothing or with one that costs what it should. */
final class LoggingIn implements Work {

    /** A customer has at most 20 sessions; so few in a slot do not push one out. */
    private static final int EACH = 4;

    private static final String ACCOUNT = """
            SELECT u.id, u.status, c.password_hash, c.generation
            FROM vc_user u JOIN vc_credentials c ON c.id = u.id WHERE u.email_key = ?""";

    private static final String PRESENT = """
            SELECT c.generation, (SELECT COUNT(*) FROM vc_session s WHERE s.user_id = c.id AND s.ended = FALSE)
            FROM vc_credentials c WHERE c.id = ?""";

    private static final String SESSION = """
            INSERT INTO vc_session (id, version, user_id, credential_generation, created_at, last_used_at, expires_at, ended)
            VALUES (?, 1, ?, ?, ?, ?, ?, FALSE)""";

    private static final String TOKEN = """
            INSERT INTO vc_refresh_token (id, version, session_id, secret_hash, generation, successor_id, issued_at, expires_at)
            VALUES (?, 1, ?, ?, 1, '00000000-0000-0000-0000-000000000000', ?, ?)""";

    private static final int MOST_SESSIONS = 20;
    private static final Duration ABSOLUTE = Duration.ofDays(30);
    private static final Duration IDLE = Duration.ofDays(14);
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

    private final Passwords passwords;

    LoggingIn(Passwords passwords) {
        this.passwords = passwords;
    }

    @Override
    public String name() {
        return passwords.equals(Passwords.FAST) ? "W7" : "W7-hash";
    }

    @Override
    public String title() {
        return passwords.equals(Passwords.FAST) ? "log in, without hashing" : "log in, with Argon2id";
    }

    @Override
    public Targets targets() {
        return Targets.WORKING;
    }

    @Override
    public long supplied(Stock stock) {
        return (long) stock.customers() * EACH;
    }

    /** Ends what earlier slots began, and stores the hash of everybody's password. */
    @Override
    public void supply(Database server, Stock stock) throws SQLException {
        server.execute(
                "DELETE FROM vc_refresh_token WHERE session_id > '" + Kind.CLERKS_SESSION.id(Stock.CLERKS) + "'",
                "DELETE FROM vc_session WHERE id > '" + Kind.CLERKS_SESSION.id(Stock.CLERKS) + "' AND user_id <= '"
                        + Kind.CUSTOMER.id(stock.customers()) + "'",
                "UPDATE vc_credentials SET password_hash = '" + passwords.hash() + "' WHERE id <= '"
                        + Kind.CUSTOMER.id(stock.customers()) + "' AND password_hash <> '" + passwords.hash() + "'");
        server.tidy("vc_session", "vc_refresh_token", "vc_credentials");
    }

    @Override
    public Operation<?> byLibrary(Library library) {
        return new Operation<Tokens>(
                draw -> library.vc(passwords)
                        .authentication()
                        .logIn(Caller.visitor(), LogIn.of(email(draw.customer()), IdentityFixtures.PASSWORD)),
                (tokens, reader) -> told(tokens.accessToken()));
    }

    @Override
    public Operation<?> byHand(Floor floor) {
        Signer signer = Signer.create();
        Script begin = floor.beginning(PRESENT, SESSION, TOKEN, HandEvents.sql(1, "VISITOR"));
        return new Operation<String>(
                draw -> {
                    String email = email(draw.customer());
                    Account account = floor.reading(connection -> account(connection, email));
                    PasswordHasher.Verification found = passwords
                            .hasher()
                            .verify(RawPassword.of(IdentityFixtures.PASSWORD), new PasswordHash(account.hash));
                    if (found != PasswordHasher.Verification.MATCHES) {
                        throw new IllegalStateException("wrong password");
                    }
                    UUID session = Floor.newId();
                    Instant now = Instant.now();
                    byte[] secret = signer.secret();
                    floor.writing(connection -> begin(connection, begin, account, session, secret, now));
                    return signer.token(account.id, session, now) + " "
                            + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
                },
                (tokens, reader) -> told(tokens));
    }

    private static String email(int customer) {
        return "customer" + customer + "@post.example";
    }

    private static String told(String token) {
        return token.chars().filter(c -> c == '.').count() + " dots";
    }

    private record Account(UUID id, String hash, long generation) {}

    private static Account account(Connection connection, String email) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ACCOUNT)) {
            statement.setString(1, email);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || !row.getString(2).equals("ACTIVE")) {
                    throw new IllegalStateException("unknown or not active");
                }
                return new Account(row.getObject(1, UUID.class), row.getString(3), row.getLong(4));
            }
        }
    }

    private static boolean begin(
            Connection connection, Script begin, Account account, UUID session, byte[] secret, Instant now)
            throws SQLException {
        long at = Floor.micros(now);
        try (Script.Sent sent = begin.on(connection)) {
            Binder in = sent.binder().id(account.id);
            in.id(session).id(account.id).number(account.generation);
            in.number(at).number(at).number(Floor.micros(now.plus(ABSOLUTE)));
            in.id(Floor.newId()).id(session).text(sha256(secret)).number(at).number(Floor.micros(now.plus(IDLE)));
            HandEvents.Event event =
                    new HandEvents.Event("session.started", "session", session, "{\"user\":\"" + account.id + "\"}");
            HandEvents.bind(in, event, now, "");
            sent.send();
            try (ResultSet present = sent.rows()) {
                if (!present.next() || present.getLong(1) != account.generation) {
                    throw new IllegalStateException("the password was changed meanwhile");
                }
                if (present.getLong(2) >= MOST_SESSIONS) {
                    throw new IllegalStateException("the floor ends no session: see supplied()");
                }
            }
            return true;
        }
    }

    private static String sha256(byte[] secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Signs tokens with the claims that the library signs. */
    private record Signer(ECKey key, ECDSASigner signer, SecureRandom random) {

        private static final int SECRET_BYTES = 32;

        static Signer create() {
            try {
                ECKey key = new ECKeyGenerator(Curve.P_256)
                        .keyIDFromThumbprint(true)
                        .generate();
                return new Signer(key, new ECDSASigner(key), new SecureRandom());
            } catch (JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        byte[] secret() {
            byte[] secret = new byte[SECRET_BYTES];
            random.nextBytes(secret);
            return secret;
        }

        String token(UUID user, UUID session, Instant now) throws JOSEException {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(new JOSEObjectType("at+jwt"))
                            .keyID(key.getKeyID())
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer(Library.TOKENS)
                            .audience(Library.TOKENS)
                            .claim("client_id", "benchmarks")
                            .subject(user.toString())
                            .claim("sid", session.toString())
                            .jwtID(Floor.newId().toString())
                            .issueTime(Date.from(now))
                            .expirationTime(Date.from(now.plus(TOKEN_LIFE)))
                            .build());
            token.sign(signer);
            return token.serialize();
        }
    }
}
