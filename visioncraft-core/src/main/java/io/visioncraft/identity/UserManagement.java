package io.visioncraft.identity;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UserId;
import java.util.Optional;

/**
 * Users: customers whom staff create, profiles, where users stand, what is held about them. How users register and log in is
 * the business of {@code Authentication}. Thread-safe.
 *
 * <p>All changing commands on an existing user answer <em>not found</em> {@code user-not-found} for an id that is unknown or
 * out of the caller's reach, <em>conflict</em> {@code stale-version} for a stale expected version, and <em>denied</em>
 * {@code escalation} where the caller's permissions do not cover those of the user's role (ROL-3). Invalid input lists all
 * violations.
 */
public interface UserManagement {

    /**
     * Makes an INVITED customer without a password, for whom staff can order (IDN-1). Needs {@code user:create:any}.
     *
     * @throws io.visioncraft.error.ConflictException with {@code duplicate-e-mail}
     * @throws io.visioncraft.error.RuleViolatedException with {@code not-bootstrapped}
     */
    User create(Caller caller, CreateUser command);

    /** One user. Needs {@code user:read}. */
    User get(Caller caller, UserId id);

    /**
     * The user with an e-mail address, however that is typed (IDN-2); empty if there is none. Needs {@code user:read:any}.
     *
     * @throws io.visioncraft.error.InvalidInputException with {@code malformed-e-mail}
     */
    Optional<User> findByEmail(Caller caller, String email);

    /** Users, newest first. Needs {@code user:read:any}. */
    Listing<UserSummary> list(Caller caller, UserQuery query, ListRequest request);

    /**
     * Changes a user's name, billing profile or both. Needs {@code user:change}.
     *
     * @throws io.visioncraft.error.RuleViolatedException with {@code user-erased}
     */
    User changeProfile(Caller caller, ChangeProfile command);

    /**
     * Shuts an ACTIVE user out and ends its sessions (IDN-7, IDN-8). Needs {@code user:suspend:any}.
     *
     * @throws io.visioncraft.error.RuleViolatedException with {@code user-not-active}, or {@code last-administrator} (ROL-4)
     */
    User suspend(Caller caller, SuspendUser command);

    /**
     * Lets a SUSPENDED user in again; it has to log in anew (IDN-8). Needs {@code user:suspend:any}.
     *
     * @throws io.visioncraft.error.RuleViolatedException with {@code user-not-suspended}
     */
    User reinstate(Caller caller, ReinstateUser command);

    /**
     * Replaces the personal data of a user by tombstones, in whatever status it is, and for good: name, e-mail address (which
     * others can take from then on), billing profile and password, and in all features what the user wrote in its own matters:
     * notes, buyer's references and reasons on its orders, CRM records that it opened, its replies. Ends its sessions (IDN-7).
     * What staff wrote stays, and invoices and credit notes keep the party and the reference that are printed on them (IDN-8).
     * Orders and records go on in the status they have, under the same ids; an order that was not invoiced before will be
     * invoiced to the tombstone, so complete or cancel such orders first. Needs {@code user:erase:any}.
     *
     * @throws io.visioncraft.error.RuleViolatedException with {@code user-erased} if it was done before, or
     *     {@code last-administrator} (ROL-4)
     */
    User erase(Caller caller, EraseUser command);

    /**
     * All that is held about a user, in every feature, as one structured document (IDN-8). It is complete and may be large. Needs
     * {@code user:export}.
     */
    PersonalDataExport export(Caller caller, UserId id);

    /**
     * Gives a user another role. Needs {@code user:assign-role:any}, and permissions that cover both roles (ROL-3). The same
     * role again changes nothing.
     *
     * @throws io.visioncraft.error.NotFoundException also with {@code role-not-found}
     * @throws io.visioncraft.error.RuleViolatedException with {@code last-administrator} (ROL-4) or {@code user-erased}
     */
    User assignRole(Caller caller, AssignRole command);

    /**
     * The changes of a user's status from the first on (GEN-10). With {@code own} alone the reasons that others gave are empty
     * (IDN-9). Needs {@code user:read}.
     */
    Listing<StatusChange<UserStatus>> history(Caller caller, UserId id, ListRequest request);
}
