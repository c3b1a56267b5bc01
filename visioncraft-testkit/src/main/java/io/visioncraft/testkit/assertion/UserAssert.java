package io.visioncraft.testkit.assertion;

import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.Party;
import org.jspecify.annotations.Nullable;

/** What can be asserted of a user. Not thread-safe. */
public final class UserAssert extends RecordAssert<UserAssert, User> {

    UserAssert(@Nullable User actual) {
        super(actual, UserAssert.class);
    }

    /** Is ACTIVE. */
    public UserAssert isActive() {
        return hasStatus(UserStatus.ACTIVE);
    }

    /** Is INVITED. */
    public UserAssert isInvited() {
        return hasStatus(UserStatus.INVITED);
    }

    /** Is SUSPENDED. */
    public UserAssert isSuspended() {
        return hasStatus(UserStatus.SUSPENDED);
    }

    /** Is ERASED. */
    public UserAssert isErased() {
        return hasStatus(UserStatus.ERASED);
    }

    /** Stands there. */
    public UserAssert hasStatus(UserStatus status) {
        return hasComponent("status", record().status(), status);
    }

    /** Has that address, as it was typed. */
    public UserAssert hasEmail(String email) {
        return hasComponent("e-mail", record().email().text(), email);
    }

    /** Is called so. */
    public UserAssert hasName(String name) {
        return hasComponent("name", record().name(), name);
    }

    /** Has that role. */
    public UserAssert hasRole(Role role) {
        return hasComponent("role", record().role(), role.id());
    }

    /** Is invoiced under that name. */
    public UserAssert hasBillingName(String legalName) {
        Party billing = record().billingProfile();
        return hasComponent("billing name", billing == null ? null : billing.legalName(), legalName);
    }

    /** Gave no billing profile. */
    public UserAssert hasNoBillingProfile() {
        return hasComponent("billing profile", record().billingProfile(), null);
    }
}
