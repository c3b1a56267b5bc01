package io.visioncraft.identity;

import io.visioncraft.internal.Attribution;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Dated;
import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who uses the business's system: a customer, a member of staff, an administrator.
 *
 * <p>Its life: the first administrator is born when the store is set up ({@link IdentityEvents#USER_BOOTSTRAPPED}). A
 * customer registers and is ACTIVE at once ({@link IdentityEvents#USER_REGISTERED}), or is created by staff, INVITED and
 * without a password, so that orders can be placed for it ({@link IdentityEvents#USER_INVITED}). An ACTIVE user logs in,
 * acts with the permissions of its one role, and changes its own name and billing profile
 * ({@link IdentityEvents#USER_PROFILE_CHANGED}; others need a permission for that) and its own password, which ends its
 * sessions. Those who may assign roles give it another one ({@link IdentityEvents#USER_ROLE_ASSIGNED}), but only between
 * roles that they cover themselves (ROL-3), and never away from the last ACTIVE administrator (ROL-4). Whoever may suspend
 * shuts an ACTIVE user out ({@link IdentityEvents#USER_SUSPENDED}): its sessions end at once, and with them all that it
 * could do. Reinstating makes it ACTIVE again with the same role ({@link IdentityEvents#USER_REINSTATED}); it has to log in
 * anew. Every change of status leaves a {@link StatusChange} with who, when and why. A user is never deleted, since its
 * orders and invoices name it. Whoever may erase puts tombstones in the place of its name, e-mail address, billing profile,
 * password and all that it wrote, in whatever status it is ({@link IdentityEvents#USER_ERASED}): ERASED is the one end, and
 * nothing leads out of it.
 *
 * <p>Authentication keeps how it proves who it is, which never travels with it. Immutable and thread-safe.
 *
 * @param id the id, for life
 * @param email the e-mail address, unique by its key (IDN-2)
 * @param name how the user is called, at most 300 characters
 * @param role exactly one role
 * @param status where the user stands
 * @param billingProfile the party that invoices name, null if the user gave none
 * @param createdAt when the user came to be
 * @param changedAt when it was last changed, see {@link Dated}
 * @param version see {@link io.visioncraft.kernel.Aggregate}
 */
public record User(
        UserId id,
        EmailAddress email,
        String name,
        RoleId role,
        UserStatus status,
        @Nullable Party billingProfile,
        Instant createdAt,
        Instant changedAt,
        long version)
        implements Dated<UserId> {

    /** The type of aggregate in events. */
    public static final String TYPE = "user";

    public User {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(email, "email");
        name = Text.keptLine(name, Text.NAME);
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(changedAt, "changedAt");
    }

    /**
     * Whom an invoice names as the buyer (INV-2): the billing profile with the user's e-mail address, or name and e-mail
     * address alone.
     */
    public Party buyer() {
        return billingProfile == null
                ? Party.simplified(name, email.text())
                : new Party(
                        billingProfile.legalName(), billingProfile.address(), billingProfile.taxIds(), email.text());
    }

    /** The first administrator of a store (ROL-2). */
    static Change<User> firstAdministrator(
            UserId id, EmailAddress email, String name, Role admin, Attribution attribution) {
        return born(
                id,
                email,
                name,
                admin,
                UserStatus.ACTIVE,
                attribution,
                new IdentityEvents.UserBootstrapped(admin.id()));
    }

    /** A customer who registered (IDN-3). */
    static Change<User> registered(UserId id, EmailAddress email, String name, Role customer, Attribution attribution) {
        return born(
                id,
                email,
                name,
                customer,
                UserStatus.ACTIVE,
                attribution,
                new IdentityEvents.UserRegistered(customer.id()));
    }

    /** A customer whom staff created, without a password (IDN-1). */
    static Change<User> invited(UserId id, EmailAddress email, String name, Role customer, Attribution attribution) {
        return born(
                id,
                email,
                name,
                customer,
                UserStatus.INVITED,
                attribution,
                new IdentityEvents.UserInvited(customer.id()));
    }

    private static Change<User> born(
            UserId id,
            EmailAddress email,
            String name,
            Role role,
            UserStatus status,
            Attribution attribution,
            DomainEvent event) {
        User user = new User(id, email, name, role.id(), status, null, attribution.at(), attribution.at(), 0);
        return Change.of(user, event).appending(attribution.statusChange(null, status, ""));
    }

    /** Another name and another billing profile, null for none. */
    Change<User> changeProfile(String newName, @Nullable Party newBilling) {
        requireNotErased();
        User next = new User(id, email, newName, role, status, newBilling, createdAt, changedAt, version);
        List<String> changed = new ArrayList<>();
        if (!next.name.equals(name)) {
            changed.add("name");
        }
        if (!Objects.equals(next.billingProfile, billingProfile)) {
            changed.add("billing-profile");
        }
        return Change.from(this, next, new IdentityEvents.UserProfileChanged(changed));
    }

    /** Shuts an ACTIVE user out (IDN-8). */
    Change<User> suspend(String reason, Attribution attribution) {
        if (status != UserStatus.ACTIVE) {
            throw IdentityCodes.USER_NOT_ACTIVE.rejection(
                    "Only an ACTIVE user can be suspended; this one is " + status, "status", status);
        }
        return Change.of(inStatus(UserStatus.SUSPENDED), new IdentityEvents.UserSuspended())
                .appending(attribution.statusChange(status, UserStatus.SUSPENDED, reason));
    }

    /** Lets a SUSPENDED user in again (IDN-8). */
    Change<User> reinstate(String reason, Attribution attribution) {
        if (status != UserStatus.SUSPENDED) {
            throw IdentityCodes.USER_NOT_SUSPENDED.rejection(
                    "Only a SUSPENDED user can be reinstated; this one is " + status, "status", status);
        }
        return Change.of(inStatus(UserStatus.ACTIVE), new IdentityEvents.UserReinstated())
                .appending(attribution.statusChange(status, UserStatus.ACTIVE, reason));
    }

    /** Another role. */
    Change<User> assign(Role other) {
        requireNotErased();
        User next = new User(id, email, name, other.id(), status, billingProfile, createdAt, changedAt, version);
        return Change.from(this, next, new IdentityEvents.UserRoleAssigned(role, other.id()));
    }

    /**
     * Tombstones in the place of all that is personal, for good (IDN-8). The role is that of customers from then on, so that no
     * other role is kept in use by somebody who is gone.
     */
    Change<User> erase(Role customer, String reason, Attribution attribution) {
        requireNotErased();
        Change<User> withoutRole = role.equals(customer.id()) ? Change.of(this) : assign(customer);
        return withoutRole.then(user -> Change.of(user.erased(), new IdentityEvents.UserErased())
                .appending(attribution.statusChange(status, UserStatus.ERASED, reason)));
    }

    private User erased() {
        return new User(
                id, Tombstone.email(id), Tombstone.TEXT, role, UserStatus.ERASED, null, createdAt, changedAt, version);
    }

    private void requireNotErased() {
        PersonGuard.requireNotErased(this);
    }

    private User inStatus(UserStatus next) {
        return new User(id, email, name, role, next, billingProfile, createdAt, changedAt, version);
    }

    @Override
    public String aggregateType() {
        return TYPE;
    }

    @Override
    public User atVersion(long version) {
        return new User(id, email, name, role, status, billingProfile, createdAt, changedAt, version);
    }

    @Override
    public User changedAt(Instant at) {
        return new User(id, email, name, role, status, billingProfile, createdAt, at, version);
    }

    /** Without anything personal. */
    @Override
    public String toString() {
        return "User[" + id + ", " + status + ", version " + version + "]";
    }
}
