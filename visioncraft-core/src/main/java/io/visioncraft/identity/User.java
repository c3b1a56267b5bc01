package io.visioncraft.identity;

import io.visioncraft.identity.UserStates.Action;
import io.visioncraft.internal.Attribution;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Dated;
import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person who uses the business's system: a customer, a member of staff, an administrator.
 *
 * <p>Its life: bootstrapping the store makes the first administrator ({@link IdentityEvents#USER_BOOTSTRAPPED}). A
 * customer registers and is ACTIVE at once ({@link IdentityEvents#USER_REGISTERED}), or staff create the customer,
 * INVITED and without a password, so that orders can be placed for it ({@link IdentityEvents#USER_INVITED}). An ACTIVE
 * user logs in, acts with the permissions of its one role, and changes its own name and billing profile
 * ({@link IdentityEvents#USER_PROFILE_CHANGED}; for another user that needs {@code user:change:any}) and its own
 * password, which ends its sessions. The tax ids of the profile are checked by a port, or staff record what they found; the
 * user keeps the last check of each ({@link IdentityEvents#USER_TAX_IDS_CHECKED}), which is void once the profile has another id
 * or country (PAY-8). A caller with {@code user:assign-role:any} gives it another role
 * ({@link IdentityEvents#USER_ROLE_ASSIGNED}), but only between roles that the caller covers (ROL-3), and never away
 * from the last ACTIVE administrator (ROL-4). A caller with {@code user:suspend:any} suspends an ACTIVE user
 * ({@link IdentityEvents#USER_SUSPENDED}): its sessions end at once and it can do nothing. Reinstating makes it ACTIVE
 * again with the same role ({@link IdentityEvents#USER_REINSTATED}); it has to log in anew. Every change of status
 * leaves a {@link StatusChange} with caller, time and reason. A user is never deleted, since orders and invoices name
 * it. A caller with {@code user:erase:any} puts tombstones in the place of its name, e-mail address, billing profile,
 * password and texts, whatever its status ({@link IdentityEvents#USER_ERASED}): ERASED is the one end and cannot be
 * left. The customer number is drawn when the user is made, stays for life and is kept like the id when the user is erased:
 * letters and documents may name it, and it tells nothing about the person (INV-8). {@link UserStates} is the table of its
 * statuses.
 *
 * <p>Its {@code Credentials} are kept apart, in authentication. Immutable and thread-safe.
 *
 * @param id the id, for life
 * @param number the customer number, which every user has for life, unique by its key (INV-8), 1 to 64 characters
 * @param email the e-mail address, unique by its key (IDN-2)
 * @param name the user's name, one line of at most 300 characters
 * @param role the role whose permissions the user has
 * @param status where the user stands in its life
 * @param billingProfile the party that invoices name, null for none
 * @param taxIdChecks the last check of each tax id of the profile that was checked, in the order of the profile (PAY-8)
 * @param createdAt when the user was made, UTC, to the microsecond
 * @param changedAt when it was last changed, see {@link Dated}
 * @param version see {@link io.visioncraft.kernel.Aggregate}
 */
public record User(
        UserId id,
        String number,
        EmailAddress email,
        String name,
        RoleId role,
        UserStatus status,
        @Nullable Party billingProfile,
        List<TaxIdCheck> taxIdChecks,
        Instant createdAt,
        Instant changedAt,
        long version)
        implements Dated<UserId> {

    /** The type of aggregate in events. */
    public static final String TYPE = "user";

    /**
     * Checks the parts. Adapters call it to read a stored user.
     *
     * @param id the id, for life
     * @param number the customer number, unique by its key (INV-8), 1 to 64 characters
     * @param email the e-mail address, unique by its key (IDN-2)
     * @param name the user's name, one line of at most 300 characters
     * @param role the role whose permissions the user has
     * @param status where the user stands in its life
     * @param billingProfile the party that invoices name, null for none
     * @param taxIdChecks the last check of each tax id of the profile that was checked
     * @param createdAt when the user was made, UTC, to the microsecond
     * @param changedAt when it was last changed, see {@link Dated}
     * @param version see {@link io.visioncraft.kernel.Aggregate}
     * @throws NullPointerException if a part but {@code number}, {@code name} and {@code billingProfile} is null
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code too-long}, {@code control-character} or
     *     {@code unpaired-surrogate} for the number or the name
     * @throws IllegalArgumentException if two checks are of one tax id, or one is of an id or a country that the profile does
     *     not have
     */
    public User {
        Objects.requireNonNull(id, "id");
        number = Text.keptCode(number);
        Objects.requireNonNull(email, "email");
        name = Text.keptLine(name, Text.NAME);
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(status, "status");
        taxIdChecks = standing(billingProfile, taxIdChecks);
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }

    /** The checks that stand: a check of an id or a country that the profile no longer has is void, whoever wrote the row. */
    private static List<TaxIdCheck> standing(@Nullable Party profile, List<TaxIdCheck> checks) {
        if (checks.isEmpty()) {
            return List.of();
        }
        List<TaxIdCheck> standing =
                checks.stream().filter(check -> check.standsIn(profile)).toList();
        if (standing.stream().map(TaxIdCheck::taxId).distinct().count() < standing.size()) {
            throw new IllegalArgumentException("A tax id has one check, the last");
        }
        return standing;
    }

    /**
     * {@return the tax ids of the billing profile whose last check found them valid (PAY-8), for which an order is taxed as one
     * of a business (TAX-1)}
     */
    public Set<TaxId> confirmedTaxIds() {
        return taxIdChecks.isEmpty()
                ? Set.of()
                : taxIdChecks.stream()
                        .filter(check -> check.result() == TaxIdCheck.Result.VALID)
                        .map(TaxIdCheck::taxId)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * {@return the party that an invoice names as the buyer (INV-2): the billing profile, with the user's e-mail address where
     * its contact has none; or name and e-mail address alone}
     */
    public Party buyer() {
        return billingProfile == null ? Party.simplified(name, email.text()) : billingProfile.orEmail(email.text());
    }

    /** The first administrator of a store (ROL-2). */
    static Change<User> firstAdministrator(
            UserId id, String number, EmailAddress email, String name, Role admin, Attribution attribution) {
        return born(
                id,
                number,
                email,
                name,
                admin,
                UserStatus.ACTIVE,
                attribution,
                new IdentityEvents.UserBootstrapped(number, admin.id()));
    }

    /** A customer who registered (IDN-3). */
    static Change<User> registered(
            UserId id, String number, EmailAddress email, String name, Role customer, Attribution attribution) {
        return born(
                id,
                number,
                email,
                name,
                customer,
                UserStatus.ACTIVE,
                attribution,
                new IdentityEvents.UserRegistered(number, customer.id()));
    }

    /** A customer whom staff created, without a password (IDN-1). */
    static Change<User> invited(
            UserId id, String number, EmailAddress email, String name, Role customer, Attribution attribution) {
        return born(
                id,
                number,
                email,
                name,
                customer,
                UserStatus.INVITED,
                attribution,
                new IdentityEvents.UserInvited(number, customer.id()));
    }

    private static Change<User> born(
            UserId id,
            String number,
            EmailAddress email,
            String name,
            Role role,
            UserStatus status,
            Attribution attribution,
            DomainEvent event) {
        User user = new User(
                id, number, email, name, role.id(), status, null, List.of(), attribution.at(), attribution.at(), 0);
        return Change.of(user, event).appending(attribution.statusChange(null, status, ""));
    }

    /**
     * Another name and another billing profile, null for none. Checks of tax ids that are gone or of another country are void
     * (PAY-8).
     */
    Change<User> changeProfile(String newName, @Nullable Party newBilling) {
        after(Action.CHANGE_PROFILE);
        List<TaxIdCheck> standing =
                taxIdChecks.stream().filter(check -> check.standsIn(newBilling)).toList();
        User next =
                new User(id, number, email, newName, role, status, newBilling, standing, createdAt, changedAt, version);
        List<String> changed = new ArrayList<>();
        if (!next.name.equals(name)) {
            changed.add("name");
        }
        if (!Objects.equals(next.billingProfile, billingProfile)) {
            changed.add("billing-profile");
        }
        return Change.from(this, next, new IdentityEvents.UserProfileChanged(changed));
    }

    /**
     * Keeps what was found about tax ids, each in the place of the last check of that id. What was found about an id or for a
     * country that the profile no longer has is void, and dropped (PAY-8).
     */
    Change<User> keepChecks(List<TaxIdCheck> found) {
        after(Action.CHECK_TAX_IDS);
        List<TaxIdCheck> standing =
                found.stream().filter(check -> check.standsIn(billingProfile)).toList();
        return Change.from(
                this,
                withChecks(standing),
                new IdentityEvents.UserTaxIdsChecked(
                        standing.stream().map(TaxIdCheck::result).toList()));
    }

    /**
     * Keeps answers of the port to questions that were asked before the user last changed. Meanwhile staff may have recorded
     * something, another question may have been answered, an id may be gone and back: what grants less stays (PAY-8). So a VALID
     * answer is not kept, and another takes the place of a VALID check alone, or of none.
     */
    Change<User> keepLateChecks(List<TaxIdCheck> found) {
        return keepChecks(found.stream().filter(this::grantsLess).toList());
    }

    private boolean grantsLess(TaxIdCheck late) {
        return late.result() != TaxIdCheck.Result.VALID
                && taxIdChecks.stream()
                        .filter(check -> check.taxId().equals(late.taxId()))
                        .allMatch(check -> check.result() == TaxIdCheck.Result.VALID);
    }

    /** Records what staff found about a tax id of the profile by other means (PAY-8). */
    Change<User> recordCheck(TaxId taxId, TaxIdChecker.Answer found, Instant at) {
        after(Action.RECORD_TAX_ID_CHECK);
        Address address = billingProfile == null ? null : billingProfile.address();
        if (billingProfile == null
                || address == null
                || !billingProfile.taxIds().contains(taxId)) {
            throw IdentityCodes.TAX_ID_NOT_FOUND.rejection("The billing profile has no such tax id", "user", id);
        }
        return keepChecks(
                List.of(new TaxIdCheck(taxId, address.country(), at, found.result(), found.how(), found.reference())));
    }

    private User withChecks(List<TaxIdCheck> newer) {
        Map<TaxId, TaxIdCheck> last = new HashMap<>();
        taxIdChecks.forEach(check -> last.put(check.taxId(), check));
        newer.forEach(check -> last.merge(check.taxId(), check, (before, next) -> next.inPlaceOf(before)));
        List<TaxId> order = billingProfile == null ? List.of() : billingProfile.taxIds();
        List<TaxIdCheck> checks = order.stream()
                .distinct()
                .map(last::get)
                .filter(Objects::nonNull)
                .toList();
        return new User(id, number, email, name, role, status, billingProfile, checks, createdAt, changedAt, version);
    }

    /** Shuts an ACTIVE user out (IDN-8). */
    Change<User> suspend(String reason, Attribution attribution) {
        UserStatus next = after(Action.SUSPEND);
        return Change.of(inStatus(next), new IdentityEvents.UserSuspended())
                .appending(attribution.statusChange(status, next, reason));
    }

    /** Lets a SUSPENDED user in again (IDN-8). */
    Change<User> reinstate(String reason, Attribution attribution) {
        UserStatus next = after(Action.REINSTATE);
        return Change.of(inStatus(next), new IdentityEvents.UserReinstated())
                .appending(attribution.statusChange(status, next, reason));
    }

    /** Another role. */
    Change<User> assign(Role other) {
        after(Action.ASSIGN_ROLE);
        User next = new User(
                id,
                number,
                email,
                name,
                other.id(),
                status,
                billingProfile,
                taxIdChecks,
                createdAt,
                changedAt,
                version);
        return Change.from(this, next, new IdentityEvents.UserRoleAssigned(role, other.id()));
    }

    /**
     * Tombstones in the place of all that is personal, for good (IDN-8). The role is that of customers from then on, so that no
     * other role is kept in use by somebody who is gone.
     */
    Change<User> erase(Role customer, String reason, Attribution attribution) {
        UserStatus next = after(Action.ERASE);
        Change<User> withoutRole = role.equals(customer.id()) ? Change.of(this) : assign(customer);
        return withoutRole.then(user -> Change.of(user.erased(next), new IdentityEvents.UserErased())
                .appending(attribution.statusChange(status, next, reason)));
    }

    private User erased(UserStatus next) {
        return new User(
                id,
                number,
                Tombstone.email(id),
                Tombstone.TEXT,
                role,
                next,
                null,
                List.of(),
                createdAt,
                changedAt,
                version);
    }

    /** The status to which an action leads, the same for one that leads nowhere else. */
    private UserStatus after(Action action) {
        return UserStates.TABLE.after(status, action).orElseThrow(() -> UserStates.refusal(this, action));
    }

    private User inStatus(UserStatus next) {
        return new User(
                id, number, email, name, role, next, billingProfile, taxIdChecks, createdAt, changedAt, version);
    }

    @Override
    public String aggregateType() {
        return TYPE;
    }

    @Override
    public User atVersion(long version) {
        return new User(
                id, number, email, name, role, status, billingProfile, taxIdChecks, createdAt, changedAt, version);
    }

    @Override
    public User changedAt(Instant at) {
        return new User(id, number, email, name, role, status, billingProfile, taxIdChecks, createdAt, at, version);
    }

    /** Without anything personal. */
    @Override
    public String toString() {
        return "User[" + id + ", " + status + ", version " + version + "]";
    }
}
