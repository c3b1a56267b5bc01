package io.visioncraft.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("GEN-2")
class PermissionTest {

    @ParameterizedTest
    @ValueSource(strings = {"order:cancel:own", "user:assign-role:any", "a:b:any"})
    void isReadAsItIsWritten(String text) {
        Permission permission = Permission.parse(text);

        assertThat(permission).hasToString(text).isEqualTo(Permission.parse(text));
        assertThat(permission.widest().widest()).isEqualTo(permission.widest());
        assertThat(permission.widest().scope()).isEqualTo(Scope.ANY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "order",
                "order:cancel",
                "order:cancel:",
                "order:cancel:all",
                "order:cancel:OWN",
                "order:*:any",
                "*:*:*",
                "Order:cancel:own",
                " order:cancel:own",
                "order:cancel:own\n",
                "order::own",
                "order:-:own",
                "order:cancel-:own",
                "order:can--cel:own",
                "order:cancel:own:any",
                "ordér:cancel:own"
            })
    void refusesEveryOtherForm(String text) {
        assertThatThrownBy(() -> Permission.parse(text)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void refusesATextThatIsTooLong() {
        String longest = "a".repeat(48) + ":" + "b".repeat(47) + ":own";

        assertThat(Permission.parse(longest)).hasToString(longest);
        assertThatThrownBy(() -> Permission.parse("a" + longest)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Permission.parse("a:b:own".repeat(1_000_000)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void isOrderedByText() {
        List<Permission> permissions =
                List.of(Permission.parse("b:a:any"), Permission.parse("a:b:own"), Permission.parse("a:b:any"));

        assertThat(permissions.stream().sorted())
                .extracting(Permission::toString)
                .containsExactly("a:b:any", "a:b:own", "b:a:any");
    }

    @Test
    void isOrderedByTextWhereOneWordBeginsLikeAnother() {
        List<String> words = List.of("a", "a-b", "ab", "b");
        List<String> texts = words.stream()
                .flatMap(area -> words.stream().map(action -> area + ":" + action))
                .flatMap(both -> Stream.of(both + ":own", both + ":any"))
                .toList();

        for (String one : texts) {
            for (String other : texts) {
                int compared = Permission.parse(one).compareTo(Permission.parse(other));

                assertThat(Integer.signum(compared))
                        .as("%s and %s", one, other)
                        .isEqualTo(Integer.signum(one.compareTo(other)));
            }
        }
    }

    @Test
    @Rule("ROL-1")
    void isDeclaredOnce() {
        DeclaredPermission dance = DeclaredPermission.forStaff(Permission.parse("dance:lead:any"), "Dance");

        PermissionRegistry registry = PermissionRegistry.of(List.of(), List.of(dance));

        assertThat(registry.knows(dance.permission())).isTrue();
        assertThat(registry.knows(Permission.parse("dance:lead:own"))).isFalse();
        assertThat(registry.staff()).containsExactly(dance.permission());
        assertThat(registry.customer()).isEmpty();
        assertThat(registry.declarations()).containsExactly(dance);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PermissionRegistry.of(List.of(), List.of(dance, dance)))
                .withMessageContaining("dance:lead:any");
    }

    @Test
    @Rule("ROL-3")
    void isDeclaredByAHostInAreasOfItsOwnAlone() {
        DeclaredPermission ours = DeclaredPermission.forStaff(Permission.parse("price:manage:any"), "Set prices");
        DeclaredPermission theirs = DeclaredPermission.forCustomers(Permission.parse("price:manage:own"), "Set prices");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PermissionRegistry.of(List.of(ours), List.of(theirs)))
                .withMessageContaining("price:manage:own")
                .withMessageContaining("the library's");
    }
}
