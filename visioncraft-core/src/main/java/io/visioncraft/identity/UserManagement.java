package io.visioncraft.identity;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UserId;
import java.util.Optional;

/**
 * The use cases of users: staff create customers, profiles change, users are suspended, reinstated, erased and
 * exported. Registration and log-in are use cases of {@code Authentication}. Thread-safe.
 *
 * <p>A user who does not exist, or whom the caller does not reach, is {@code user-not-found} (GEN-2). A change is denied
 * with {@code escalation} if the caller's permissions do not cover those of the user's role; for a billing profile and for checks
 * of tax ids those that reach others (ROL-3).
 *
 * <p>A caller without the permission gets {@code permission-missing}, a visitor {@code log-in-required}, and a user who may
 * not act {@code not-authenticated}. {@code invalid-input} lists all violations. A command that states a version is refused
 * with {@code stale-version} if the record is at another one (GEN-6). Every change takes an idempotency key (GEN-7).
 */
public interface UserManagement {

    /**
     * Creates an INVITED customer without a password, so that staff can place orders for the customer (IDN-1). Needs
     * {@code user:create:any}.
     *
     * @param caller who asks
     * @param command the e-mail address and the name
     * @return the new user
     * @throws io.visioncraft.error.ConflictException with {@code duplicate-e-mail}
     * @throws io.visioncraft.error.RuleViolatedException with {@code not-bootstrapped}
     */
    User create(Caller caller, CreateUser command);

    /**
     * Reads a user. Needs {@code user:read:any}, or {@code user:read:own} for the caller's own user.
     *
     * @param caller who asks
     * @param id the id of the user
     * @return the user as it is now
     */
    User get(Caller caller, UserId id);

    /**
     * Finds the user with an e-mail address; two spellings with the same key are the same address (IDN-2). Needs
     * {@code user:read:any}.
     *
     * @param caller who asks
     * @param email the address as typed
     * @return the user, empty for none
     * @throws io.visioncraft.error.InvalidInputException with {@code required} or {@code malformed-e-mail}
     */
    Optional<User> findByEmail(Caller caller, String email);

    /**
     * Finds the user with a customer number, read as people say it: case, blanks and dashes do not count, O is 0, I and L are 1,
     * and the prefix {@code CUS} can be left out (INV-8, GEN-12). Needs {@code user:read:any}, or {@code user:read:own} for the
     * caller's own number: that of another user finds nothing.
     *
     * @param caller who asks
     * @param number the number as somebody typed or heard it, at most 64 characters
     * @return the user, whatever its status, empty for none
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code too-long} or
     *     {@code control-character} at {@code number}
     */
    Optional<User> findByNumber(Caller caller, String number);

    /**
     * Lists users, newest first. Needs {@code user:read:any}.
     *
     * @param caller who asks
     * @param query the statuses to list, and the days on which they were made
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list
     * @throws io.visioncraft.error.InvalidInputException also with {@code out-of-range} at {@code madeFrom} or {@code madeUntil}
     */
    Listing<UserSummary> list(Caller caller, UserQuery query, ListRequest request);

    /**
     * Changes a user's name, billing profile or both. A check of a tax id is void, and gone, once the profile has another id or
     * another country (PAY-8). Needs {@code user:change:any}, or {@code user:change:own} for the caller's own user. Who changes
     * the name of another user covers that user's role; who leaves it alone covers the permissions of that role that reach
     * others.
     *
     * @param caller who asks
     * @param command the user and its new parts
     * @return the user as saved
     * @throws io.visioncraft.error.RuleViolatedException with {@code user-erased}
     */
    User changeProfile(Caller caller, ChangeProfile command);

    /**
     * Checks all tax ids of a user's billing profile by the port of the builder ({@link TaxIdChecker}), and keeps the last check
     * of each (PAY-8). Needs {@code user:check-tax-id:any}, or {@code user:check-tax-id:own} for the caller's own user, so that a
     * shop can check at once what a customer typed.
     *
     * <p>The port is asked with no transaction open. What it said about an id or a country that the profile no longer has, once
     * it has answered, is dropped: the answer is the user as it is. If anything of the user changed while the port was asked,
     * what grants less stays: a VALID answer is dropped, and another takes the place of a VALID check alone or of none. A profile
     * without ids, or no profile, asks nothing. A repeated call with the same idempotency key does not ask again.
     *
     * <p>In a transaction of the host's the port is asked inside that transaction, which keeps its connection and its locks for
     * as long as the port takes. So call it with none open.
     *
     * @param caller who asks
     * @param command the user
     * @return the user as it is now, with the checks that stand
     * @throws io.visioncraft.error.UnavailableException with {@code tax-id-check-unavailable} if the port fails for one of the
     *     ids, and then nothing is kept; with {@code tax-id-checks-not-configured} if the builder got no port; with
     *     {@code deadline-exceeded} if the port took too long (GEN-14)
     * @throws io.visioncraft.error.RuleViolatedException with {@code user-erased}
     */
    User checkTaxIds(Caller caller, CheckTaxIds command);

    /**
     * Records what staff found about a tax id by other means; it takes the place of the last check of that id (PAY-8). Needs
     * {@code user:check-tax-id:any}.
     *
     * @param caller who asks
     * @param command the user, the id as the billing profile has it, and what was found
     * @return the user as saved
     * @throws io.visioncraft.error.NotFoundException also with {@code tax-id-not-found}
     * @throws io.visioncraft.error.RuleViolatedException with {@code user-erased}
     */
    User recordTaxIdCheck(Caller caller, RecordTaxIdCheck command);

    /**
     * Suspends an ACTIVE user and ends its sessions (IDN-7, IDN-8). Needs {@code user:suspend:any}.
     *
     * @param caller who asks
     * @param command the user and the reason
     * @return the user, now SUSPENDED
     * @throws io.visioncraft.error.RuleViolatedException with {@code user-not-active}, or {@code last-administrator}
     *     (ROL-4)
     */
    User suspend(Caller caller, SuspendUser command);

    /**
     * Makes a SUSPENDED user ACTIVE again; the user has to log in anew (IDN-8). Needs {@code user:suspend:any}.
     *
     * @param caller who asks
     * @param command the user and the reason
     * @return the user, now ACTIVE
     * @throws io.visioncraft.error.RuleViolatedException with {@code user-not-suspended}
     */
    User reinstate(Caller caller, ReinstateUser command);

    /**
     * Replaces the personal data of a user by tombstones, whatever its status, and for good (IDN-8). Needs
     * {@code user:erase:any}.
     *
     * <ul>
     *   <li>Replaced are name, e-mail address (which another user can take from then on), billing profile with the checks
     *       of its tax ids, and password,
     *       and the texts that the user wrote on its own records: notes, buyer's references and reasons on orders,
     *       subject and description of CRM records that it opened, its replies. The user's sessions end (IDN-7).
     *   <li>Texts of staff stay. Invoices and credit notes keep the party and the reference that are printed on them.
     *   <li>Orders and CRM records keep their ids and statuses. An order that is not yet invoiced keeps its buyer until its
     *       invoice has it (ORD-1).
     * </ul>
     *
     * @param caller who asks
     * @param command the user and the reason
     * @return the user, now ERASED
     * @throws io.visioncraft.error.RuleViolatedException with {@code user-erased} for a user who is ERASED already, or
     *     {@code last-administrator} (ROL-4)
     */
    User erase(Caller caller, EraseUser command);

    /**
     * Exports all data that every feature holds about a user, as one structured document (IDN-8). It is complete and
     * may be large. Needs {@code user:export:any}, or {@code user:export:own} for the caller's own user.
     *
     * @param caller who asks
     * @param id the id of the user
     * @return the document
     */
    PersonalDataExport export(Caller caller, UserId id);

    /**
     * Gives a user another role; the same role again changes nothing. Needs {@code user:assign-role:any}, and
     * permissions that cover both roles (ROL-3).
     *
     * @param caller who asks
     * @param command the user and the role
     * @return the user as saved
     * @throws io.visioncraft.error.NotFoundException also with {@code role-not-found}
     * @throws io.visioncraft.error.RuleViolatedException with {@code last-administrator} (ROL-4) or {@code user-erased}
     */
    User assignRole(Caller caller, AssignRole command);

    /**
     * Lists the changes of a user's status, oldest first (GEN-10). Needs {@code user:read:any}, or
     * {@code user:read:own} for the caller's own user: the reasons that others gave are then empty (IDN-9).
     *
     * @param caller who asks
     * @param id the id of the user
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list
     */
    Listing<StatusChange<UserStatus>> history(Caller caller, UserId id, ListRequest request);
}
