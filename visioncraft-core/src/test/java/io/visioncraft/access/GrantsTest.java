package io.visioncraft.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.DeniedException;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.UserId;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GrantsTest {

    private static final ReachingPrivilege CANCEL = ReachingPrivilege.of("order", "cancel");
    private static final GeneralPrivilege SET_PRICES = GeneralPrivilege.of("price", "manage");
    private static final PersonalPrivilege CHANGE_PASSWORD = PersonalPrivilege.of("user", "change-password");
    private static final UserId ANN = new UserId(new UUID(1, 1));
    private static final UserId BOB = new UserId(new UUID(2, 2));

    @Test
    @Rule("GEN-2")
    void reachesOwnRecordsWithOwnAndAllWithAny() {
        Reach own = grants(Caller.user(ANN), "order:cancel:own").require(CANCEL);
        Reach any = grants(Caller.user(ANN), "order:cancel:any").require(CANCEL);

        assertThat(own.includes(ANN)).isTrue();
        assertThat(own.includes(BOB)).isFalse();
        assertThat(own.any()).isFalse();
        assertThat(any.includes(ANN)).isTrue();
        assertThat(any.includes(BOB)).isTrue();
    }

    @Test
    @Rule("GEN-1")
    void deniesWhatIsNotHeld() {
        Grants reader = grants(Caller.user(ANN), "order:read:any");

        assertThatThrownBy(() -> reader.require(CANCEL)).isInstanceOfSatisfying(DeniedException.class, denied -> {
            assertThat(denied.code()).isEqualTo("permission-missing");
            assertThat(denied.details()).containsEntry("permission", "order:cancel");
        });
        assertThatThrownBy(() -> Grants.none(Caller.visitor()).require(CANCEL)).isInstanceOf(DeniedException.class);
        assertThat(reader.reachOf(CANCEL)).isEmpty();
    }

    @Test
    @Rule("GEN-2")
    void givesNobodyButUsersARecordOfTheirOwn() {
        Grants system = grants(Caller.system("nightly", "order:cancel:own"), "order:cancel:own");

        assertThat(system.reachOf(CANCEL)).isEmpty();
        assertThatThrownBy(() -> system.require(CANCEL)).isInstanceOf(DeniedException.class);
    }

    @Test
    @Rule("GEN-2")
    void asksForAnyWhereNothingHasAnOwner() {
        Grants own = grants(Caller.user(ANN), "order:cancel:own");

        assertThatThrownBy(() -> own.requireAny(CANCEL)).isInstanceOf(DeniedException.class);
        grants(Caller.user(ANN), "order:cancel:any").requireAny(CANCEL);
        assertThat(own.reachOf(CANCEL)).contains(Reach.own(ANN));
    }

    @Test
    @Rule("GEN-2")
    void satisfiesAPrivilegeWithoutOwnersByAnyAlone() {
        Grants own = grants(Caller.user(ANN), "price:manage:own");
        Grants any = grants(Caller.user(ANN), "price:manage:any");

        assertThatThrownBy(() -> own.require(SET_PRICES)).isInstanceOf(DeniedException.class);
        any.require(SET_PRICES);
        assertThat(own.holds(SET_PRICES)).isFalse();
        assertThat(own.reachOf(SET_PRICES)).isEmpty();
        assertThat(any.holds(SET_PRICES)).isTrue();
        assertThat(any.reachOf(SET_PRICES)).contains(Reach.ANY);
        assertThat(SET_PRICES.permissions()).containsExactly(Permission.parse("price:manage:any"));
    }

    @Test
    @Rule("GEN-2")
    void satisfiesAPersonalPrivilegeForTheCallerItselfAlone() {
        Grants own = grants(Caller.user(ANN), "user:change-password:own");
        Grants any = grants(Caller.user(ANN), "user:change-password:any");
        Grants system = grants(Caller.system("nightly"), "user:change-password:own");

        assertThat(own.require(CHANGE_PASSWORD)).isEqualTo(ANN);
        assertThat(own.reachOf(CHANGE_PASSWORD)).contains(Reach.own(ANN));
        assertThatThrownBy(() -> any.require(CHANGE_PASSWORD)).isInstanceOf(DeniedException.class);
        assertThat(any.reachOf(CHANGE_PASSWORD)).isEmpty();
        assertThatThrownBy(() -> system.require(CHANGE_PASSWORD)).isInstanceOf(DeniedException.class);
        assertThat(CHANGE_PASSWORD.permissions()).containsExactly(Permission.parse("user:change-password:own"));
    }

    @Test
    @Rule("ROL-3")
    void coversWhatItHoldsAndOwnByAny() {
        Grants lead = grants(Caller.user(ANN), "order:cancel:any", "order:read:own");

        assertThat(lead.cover(permissions("order:cancel:own", "order:cancel:any", "order:read:own")))
                .isTrue();
        assertThat(lead.cover(permissions("order:read:any"))).isFalse();
        assertThat(lead.cover(permissions("order:cancel:own", "role:manage:any")))
                .isFalse();
        assertThat(lead.cover(Set.of())).isTrue();
    }

    @Test
    @Rule("ROL-3")
    void coversWhatNobodyRegistersByItsOwnRoleOrAsAnAdministrator() {
        Caller ann = Caller.user(ANN);
        Set<Permission> unregistered = permissions("dance:lead:any");
        Grants dancer = new Grants(ann, Set.of(), unregistered, false);
        Grants administrator = new Grants(ann, Set.of(), Set.of(), true);

        assertThat(dancer.cover(permissions("dance:lead:any", "dance:lead:own")))
                .isTrue();
        assertThat(dancer.cover(permissions("dance:watch:any"))).isFalse();
        assertThat(administrator.cover(unregistered)).isTrue();
        assertThat(grants(ann, "order:work:any").cover(unregistered)).isFalse();
        assertThat(dancer.holds(GeneralPrivilege.of("dance", "lead"))).isFalse();
    }

    private static Grants grants(Caller caller, String... permissions) {
        return new Grants(caller, permissions(permissions));
    }

    private static Set<Permission> permissions(String... texts) {
        return Arrays.stream(texts).map(Permission::parse).collect(Collectors.toSet());
    }
}
