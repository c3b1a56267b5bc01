package io.visioncraft.identity;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who uses the business's system: a customer, a member of staff, an administrator. (Life story: identity feature.)
 *
 * @param id the id, for life
 * @param email the e-mail address, unique by its key (IDN-2)
 * @param name how the user is called, at most 300 characters
 * @param role exactly one role
 * @param status where the user stands
 * @param billingProfile the party that invoices name, null if the user gave none
 * @param createdAt when the user came to be
 * @param version see {@link Aggregate}
 */
public record User(
        UserId id,
        EmailAddress email,
        String name,
        RoleId role,
        UserStatus status,
        @Nullable Party billingProfile,
        Instant createdAt,
        long version)
        implements Aggregate<UserId> {

    @Override
    public String aggregateType() {
        return "user";
    }

    @Override
    public User atVersion(long version) {
        return new User(id, email, name, role, status, billingProfile, createdAt, version);
    }
}
