package io.visioncraft.authentication;

import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A user with its role and, if it has a password, its credentials: the facts on which the user's permissions depend.
 * The three are of one committed moment: an account never shows the user before a suspension and the credentials after
 * it. Immutable and thread-safe.
 *
 * @param user the user, whatever its status
 * @param role the user's role
 * @param credentials the user's credentials, null for a user who never had a password
 */
public record Account(User user, Role role, @Nullable Credentials credentials) {

    /**
     * Checks that the parts belong together.
     *
     * @param user the user, whatever its status
     * @param role the user's role
     * @param credentials the user's credentials, null for a user who never had a password
     * @throws NullPointerException if {@code user} or {@code role} is null
     * @throws IllegalArgumentException if the role or the credentials are not the user's
     */
    public Account {
        Objects.requireNonNull(user, "user");
        if (!role.id().equals(user.role())) {
            throw new IllegalArgumentException("The role " + role.id() + " is not that of the user " + user.id());
        }
        if (credentials != null && !credentials.id().equals(user.id())) {
            throw new IllegalArgumentException("The credentials are not those of the user " + user.id());
        }
    }

    /** Whether the user may act at all. */
    boolean active() {
        return user.status() == UserStatus.ACTIVE;
    }

    /** Whether the user is anything but a customer: sessions of such users are shorter. */
    boolean staff() {
        return role.builtIn() != BuiltInRole.CUSTOMER;
    }

    /** Whether a session was begun under the credentials that the user has now (IDN-7). */
    boolean upholds(Session session) {
        return credentials != null && session.begunUnder(credentials);
    }
}
