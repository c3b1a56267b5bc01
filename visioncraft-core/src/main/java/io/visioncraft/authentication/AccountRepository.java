package io.visioncraft.authentication;

import io.visioncraft.identity.RoleRepository;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.kernel.UserId;
import java.util.Optional;

/**
 * Reads across users, roles, credentials, sessions and refresh tokens, each method in one statement: every call of a use case
 * begins with one. It writes nothing. It reads the rows of {@link UserRepository}, {@link RoleRepository},
 * {@link CredentialsRepository}, {@link SessionRepository} and {@link RefreshTokenRepository}, the writes of the open
 * transaction included. Thread-safe.
 *
 * <p>Each answer shows one committed moment: of a transaction that changes the user and its credentials it shows both
 * changes or none. An adapter joins the tables in one query, or uses another means that makes the answer consistent in
 * its store.
 */
public interface AccountRepository {

    /**
     * {@return the user with its role and credentials; empty if the store has no such user, or no such role}
     *
     * @param user the user's id; an unknown one gives an empty answer
     */
    Optional<Account> find(UserId user);

    /**
     * {@return the user with an e-mail address, with its role and credentials; empty for none}
     *
     * @param emailKey the canonical key of the address (IDN-2)
     */
    Optional<Account> findByEmail(String emailKey);

    /**
     * {@return the session with the account of its user, also if it has ended or expired; empty if the store has no such session}
     *
     * @param session the session's id; an unknown one gives an empty answer
     */
    Optional<SignedIn> signedIn(SessionId session);

    /**
     * {@return the refresh token with its session and the account of its user, also if the token was replaced; empty if the store
     * has no such token, or no session of it any more}
     *
     * @param token the token's id; an unknown one gives an empty answer
     */
    Optional<TokenHolder> holder(TokenId token);

    /**
     * {@return the credentials and the unended sessions of a user; empty if the user has no credentials}
     *
     * @param user the user's id; an unknown one gives an empty answer
     */
    Optional<SignIns> signIns(UserId user);
}
