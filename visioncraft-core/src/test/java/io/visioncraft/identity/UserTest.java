package io.visioncraft.identity;

import static io.visioncraft.Like.like;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.access.Caller;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.internal.Attribution;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UserTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Attribution ACT = new Attribution(Caller.system("desk"), NOW);
    private static final UserId ID = new UserId(new UUID(7, 7));
    private static final EmailAddress EMAIL = EmailAddress.of("ann@example.com");
    private static final Role CUSTOMER = Role.builtIn(
                    new RoleId(new UUID(1, 1)), BuiltInRole.CUSTOMER, PermissionRegistry.of(List.of(), List.of()))
            .next();
    private static final Party ACME = Party.of("ACME Ltd", Address.of("1 High Street", "N1 1AA", "London", "GB"));

    @Test
    @Rule({"IDN-1", "IDN-3", "GEN-10"})
    void comesToBeActiveByRegistering() {
        Change<User> born = User.registered(ID, EMAIL, "Ann", CUSTOMER, ACT);

        assertThat(born.next())
                .isEqualTo(new User(ID, EMAIL, "Ann", CUSTOMER.id(), UserStatus.ACTIVE, null, NOW, NOW, 0));
        assertThat(born.events()).containsExactly(new IdentityEvents.UserRegistered(CUSTOMER.id()));
        assertThat(born.entries())
                .containsExactly(new StatusChange<>(null, UserStatus.ACTIVE, NOW, "SYSTEM", "desk", ""));
    }

    @Test
    @Rule("IDN-1")
    void comesToBeInvitedByStaff() {
        Change<User> born = User.invited(ID, EMAIL, "Ann", CUSTOMER, ACT);

        assertThat(born.next().status()).isEqualTo(UserStatus.INVITED);
        assertThat(born.events()).containsExactly(new IdentityEvents.UserInvited(CUSTOMER.id()));
    }

    @Test
    @Rule("IDN-8")
    void comesBackFromSuspensionAsItWas() {
        User ann = in(UserStatus.ACTIVE);

        Change<User> there = ann.suspend("Chargebacks", ACT);
        Change<User> back = there.next().reinstate("Paid", ACT);

        assertThat(there.next().status()).isEqualTo(UserStatus.SUSPENDED);
        assertThat(back.next()).isEqualTo(ann);
        assertThat(back.entries())
                .containsExactly(
                        new StatusChange<>(UserStatus.SUSPENDED, UserStatus.ACTIVE, NOW, "SYSTEM", "desk", "Paid"));
    }

    @ParameterizedTest
    @EnumSource(value = UserStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    @Rule("IDN-8")
    void isSuspendedOnlyWhenActive(UserStatus status) {
        assertThatThrownBy(() -> in(status).suspend("Because", ACT))
                .isInstanceOf(RuleViolatedException.class)
                .hasMessageContaining(status.name());
    }

    @ParameterizedTest
    @EnumSource(value = UserStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "SUSPENDED")
    @Rule("IDN-8")
    void isReinstatedOnlyWhenSuspended(UserStatus status) {
        assertThatThrownBy(() -> in(status).reinstate("Because", ACT))
                .isInstanceOf(RuleViolatedException.class)
                .hasMessageContaining(status.name());
    }

    @ParameterizedTest
    @EnumSource(value = UserStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "ERASED")
    @Rule("IDN-8")
    void isErasedInWhateverStatus(UserStatus status) {
        Change<User> erased = in(status).erase(CUSTOMER, "Because", ACT);

        assertThat(erased.next())
                .isEqualTo(like(
                        in(UserStatus.ERASED),
                        "email",
                        EmailAddress.of("erased-" + ID + "@erased.invalid"),
                        "name",
                        "[erased]"));
        assertThat(erased.events()).containsExactly(new IdentityEvents.UserErased());
        assertThat(erased.entries())
                .containsExactly(new StatusChange<>(status, UserStatus.ERASED, NOW, "SYSTEM", "desk", "Because"));
    }

    @Test
    @Rule("IDN-8")
    void neverChangesAgainOnceErased() {
        User erased = in(UserStatus.ERASED);

        assertThatThrownBy(() -> erased.erase(CUSTOMER, "Because", ACT)).isInstanceOf(RuleViolatedException.class);
        assertThatThrownBy(() -> erased.assign(CUSTOMER)).isInstanceOf(RuleViolatedException.class);
        assertThatThrownBy(() -> erased.changeProfile("Ann", null)).isInstanceOf(RuleViolatedException.class);
    }

    @Test
    @Rule("IDN-1")
    void saysWhichPartsOfItsProfileChanged() {
        User ann = in(UserStatus.ACTIVE);

        assertThat(ann.changeProfile("Ann", null).something()).isFalse();
        assertThat(ann.changeProfile("Anne", null).events())
                .containsExactly(new IdentityEvents.UserProfileChanged(List.of("name")));
        assertThat(ann.changeProfile("Ann", ACME).events())
                .containsExactly(new IdentityEvents.UserProfileChanged(List.of("billing-profile")));
        assertThat(ann.changeProfile("Anne", ACME).next().billingProfile()).isEqualTo(ACME);
    }

    @Test
    @Rule("INV-2")
    void isTheBuyerWithItsProfileOrByNameAlone() {
        Party taxed = new Party("ACME Ltd", ACME.address(), List.of(new TaxId("VAT", "GB1")), "");

        assertThat(in(UserStatus.ACTIVE).buyer()).isEqualTo(Party.simplified("Ann", "ann@example.com"));
        assertThat(in(UserStatus.ACTIVE).changeProfile("Ann", taxed).next().buyer())
                .isEqualTo(new Party("ACME Ltd", ACME.address(), taxed.taxIds(), "ann@example.com"));
    }

    @Test
    @Rule("GEN-3")
    void keepsPersonalDataOutOfItsText() {
        assertThat(in(UserStatus.ACTIVE).toString()).doesNotContain("Ann", "ann@");
    }

    private static User in(UserStatus status) {
        return new User(ID, EMAIL, "Ann", CUSTOMER.id(), status, null, NOW, NOW, 4);
    }
}
