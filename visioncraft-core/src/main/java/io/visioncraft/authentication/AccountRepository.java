package io.visioncraft.authentication;

import io.visioncraft.identity.RoleRepository;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.kernel.UserId;
import java.util.Optional;

/**
 * Reads across users, roles, credentials and sessions, each in one statement: every call begins with one of them. It writes
 * nothing; what is read is what {@link UserRepository}, {@link RoleRepository}, {@link CredentialsRepository} and
 * {@link SessionRepository} keep, the writes of the open transaction included.
 *
 * <p>Each answer shows one committed moment: a transaction that changes the user and its credentials is seen with both changes or
 * with none. An adapter joins the tables in one query, or takes what else makes its store answer consistently.
 */
public interface AccountRepository {

    /** The user with its role and credentials; empty if there is no such user, or no such role. */
    Optional<Account> find(UserId user);

    /** The same for the user with that canonical key of an e-mail address. */
    Optional<Account> findByEmail(String emailKey);

    /** The credentials and the open sessions of a user; empty if the user has no credentials. */
    Optional<SignIns> signIns(UserId user);
}
