package io.visioncraft.identity;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.UserId;
import java.time.Instant;

/**
 * How a user proves who it is, kept apart from the {@link User} so that it never travels with it (IDN-1). Immutable and
 * thread-safe.
 *
 * @param id the user
 * @param hash the password's hash
 * @param generation counts changes of the password from 1, not re-hashes: sessions and tokens of an older one are void
 * @param changedAt when the password was last changed
 * @param version see {@link Aggregate}
 */
public record Credentials(UserId id, PasswordHash hash, long generation, Instant changedAt, long version)
        implements Aggregate<UserId> {

    @Override
    public String aggregateType() {
        return "credentials";
    }

    @Override
    public Credentials atVersion(long version) {
        return new Credentials(id, hash, generation, changedAt, version);
    }
}
