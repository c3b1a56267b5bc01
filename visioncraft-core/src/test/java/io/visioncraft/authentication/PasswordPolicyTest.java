package io.visioncraft.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("IDN-6")
class PasswordPolicyTest {

    private static final EmailAddress EMAIL = EmailAddress.of("annabelle.of.the.woods@example.com");
    private static final String NAME = "Annabelle of the Woods";
    private static final String EMOJI = "\uD83D\uDE00";

    private final PasswordPolicy policy = PasswordPolicy.standard();

    @Test
    void asksForFifteenCodePointsByDefault() {
        assertAccepted("x".repeat(15));
        assertAccepted(EMOJI.repeat(15));
        assertRefused("x".repeat(14), "password-too-short");
        assertRefused(EMOJI.repeat(14), "password-too-short");
    }

    @Test
    void takes256CodePointsAndNoMore() {
        assertAccepted("x".repeat(256));
        assertAccepted(EMOJI.repeat(256));
        assertRefused("x".repeat(257), "too-long");
    }

    @Test
    void countsAfterNormalising() {
        assertRefused("e\u0301".repeat(14), "password-too-short");
        assertAccepted("e\u0301".repeat(15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaaaa",
                "                ",
                "\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000",
                "пароль из слов и пробелов",
                "annabelle of the woods!"
            })
    void hasNoRulesOfComposition(String password) {
        assertAccepted(password);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "annabelle.of.the.woods",
                "ANNABELLE.of.the.WOODS",
                "Annabelle of the Woods",
                " annabelle  OF the\u00A0woods "
            })
    void refusesTheUsersNameAndAddressUnderFolding(String password) {
        assertRefused(password, "password-guessable");
    }

    @Test
    void checksTheRestWhereNameAndAddressAreThemselvesInvalid() {
        assertThat(policy.accept(RawPassword.of("x".repeat(15)), null, null)).isNotNull();
    }

    @Test
    void letsTheHostGoDownToEightAndNoLower() {
        PasswordPolicy lowest = new PasswordPolicy(8);

        assertThat(lowest.accept(RawPassword.of("eight888"), EMAIL, NAME)).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordPolicy(7));
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordPolicy(257));
    }

    private void assertAccepted(String password) {
        RawPassword raw = RawPassword.of(password);

        assertThat(policy.accept(raw, EMAIL, NAME)).isSameAs(raw);
    }

    private void assertRefused(String password, String code) {
        assertThatThrownBy(() -> policy.accept(RawPassword.of(password), EMAIL, NAME))
                .hasMessageNotContaining(password)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        rejection -> assertThat(rejection.violations())
                                .singleElement()
                                .extracting(Violation::code)
                                .isEqualTo(code));
    }
}
