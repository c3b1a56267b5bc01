package io.visioncraft.authentication;

import io.visioncraft.identity.User;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Instants;
import io.visioncraft.kernel.UserId;
import java.time.Instant;

/**
 * The means by which a user proves its identity, kept apart from the {@link User} so that they never travel with it
 * (IDN-1). Immutable and thread-safe.
 *
 * @param id the id of the user that they belong to
 * @param hash the hash of the password
 * @param generation starts at 1; + 1 for each event that ends all sessions (password change, suspension, erasure). A
 *     re-hash does not count. Sessions and tokens of an older generation are void, even if their log-in raced with the
 *     event (IDN-7)
 * @param changedAt when the password was last changed, UTC, to the microsecond
 * @param version see {@link Aggregate}
 */
public record Credentials(UserId id, PasswordHash hash, long generation, Instant changedAt, long version)
        implements Aggregate<UserId> {

    static final String TYPE = "credentials";

    /** The credentials of somebody who had none. */
    static Change<Credentials> first(UserId user, PasswordHash hash, Instant now) {
        return Change.of(new Credentials(user, hash, 1, now, 0));
    }

    /** The same password under today's parameters (IDN-4). */
    Change<Credentials> rehash(PasswordHash newHash) {
        return Change.of(
                new Credentials(id, newHash, generation, changedAt, version),
                new AuthenticationEvents.CredentialsRehashed());
    }

    /** Another password; voids every session and access token of the one before (IDN-7). */
    Change<Credentials> replace(PasswordHash newHash, Instant now) {
        return Change.of(
                new Credentials(id, newHash, generation + 1, Instants.later(changedAt, now), version),
                new AuthenticationEvents.CredentialsPasswordChanged());
    }

    /** No password, for good; voids every session and access token (IDN-8). */
    Change<Credentials> erase(Instant now) {
        return Change.of(
                new Credentials(id, PasswordHash.ERASED, generation + 1, Instants.later(changedAt, now), version));
    }

    /** Whether they are of somebody who was erased. */
    boolean erased() {
        return hash.equals(PasswordHash.ERASED);
    }

    /** Voids every session and access token that there is. */
    Change<Credentials> voidSessions() {
        return Change.of(new Credentials(id, hash, generation + 1, changedAt, version));
    }

    @Override
    public String aggregateType() {
        return TYPE;
    }

    @Override
    public Credentials atVersion(long version) {
        return new Credentials(id, hash, generation, changedAt, version);
    }
}
