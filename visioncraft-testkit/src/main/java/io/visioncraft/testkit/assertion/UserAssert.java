package io.visioncraft.testkit.assertion;

import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.Party;
import org.jspecify.annotations.Nullable;

/** Assertions on a user. Not thread-safe. */
public final class UserAssert extends RecordAssert<UserAssert, User> {

    UserAssert(@Nullable User actual) {
        super(actual, UserAssert.class);
    }

    /**
     * Asserts that the user is ACTIVE.
     *
     * @return this assertion
     */
    public UserAssert isActive() {
        return hasStatus(UserStatus.ACTIVE);
    }

    /**
     * Asserts that the user is INVITED.
     *
     * @return this assertion
     */
    public UserAssert isInvited() {
        return hasStatus(UserStatus.INVITED);
    }

    /**
     * Asserts that the user is SUSPENDED.
     *
     * @return this assertion
     */
    public UserAssert isSuspended() {
        return hasStatus(UserStatus.SUSPENDED);
    }

    /**
     * Asserts that the user is ERASED.
     *
     * @return this assertion
     */
    public UserAssert isErased() {
        return hasStatus(UserStatus.ERASED);
    }

    /**
     * Asserts the status of the user.
     *
     * @param status the expected status
     * @return this assertion
     */
    public UserAssert hasStatus(UserStatus status) {
        return hasComponent("status", record().status(), status);
    }

    /**
     * Asserts the e-mail address of the user.
     *
     * @param email the expected address, as it was typed
     * @return this assertion
     */
    public UserAssert hasEmail(String email) {
        return hasComponent("e-mail", record().email().text(), email);
    }

    /**
     * Asserts the name of the user.
     *
     * @param name the expected name
     * @return this assertion
     */
    public UserAssert hasName(String name) {
        return hasComponent("name", record().name(), name);
    }

    /**
     * Asserts the role of the user.
     *
     * @param role the expected role
     * @return this assertion
     */
    public UserAssert hasRole(Role role) {
        return hasComponent("role", record().role(), role.id());
    }

    /**
     * Asserts the legal name of the user's billing profile.
     *
     * @param legalName the expected legal name
     * @return this assertion
     */
    public UserAssert hasBillingName(String legalName) {
        Party billing = record().billingProfile();
        return hasComponent("billing name", billing == null ? null : billing.legalName(), legalName);
    }

    /**
     * Asserts that the user has no billing profile.
     *
     * @return this assertion
     */
    public UserAssert hasNoBillingProfile() {
        return hasComponent("billing profile", record().billingProfile(), null);
    }
}
