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

    private static final Privilege CANCEL = Privilege.of("order", "cancel");
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
        assertThat(reader.holds(CANCEL)).isFalse();
    }

    @Test
    @Rule("GEN-2")
    void givesNobodyButUsersARecordOfTheirOwn() {
        Grants system = grants(Caller.system("nightly", "order:cancel:own"), "order:cancel:own");

        assertThat(system.holds(CANCEL)).isFalse();
        assertThatThrownBy(() -> system.require(CANCEL)).isInstanceOf(DeniedException.class);
    }

    @Test
    @Rule("GEN-2")
    void asksForAnyWhereNothingHasAnOwner() {
        Grants own = grants(Caller.user(ANN), "order:cancel:own");

        assertThatThrownBy(() -> own.requireAny(CANCEL)).isInstanceOf(DeniedException.class);
        grants(Caller.user(ANN), "order:cancel:any").requireAny(CANCEL);
        assertThat(own.holds(CANCEL)).isTrue();
        assertThat(own.holdsAny(CANCEL)).isFalse();
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

    private static Grants grants(Caller caller, String... permissions) {
        return new Grants(caller, permissions(permissions));
    }

    private static Set<Permission> permissions(String... texts) {
        return Arrays.stream(texts).map(Permission::parse).collect(Collectors.toSet());
    }
}
