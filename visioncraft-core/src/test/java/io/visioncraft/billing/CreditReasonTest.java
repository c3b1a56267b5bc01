package io.visioncraft.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("INV-7")
class CreditReasonTest {

    @Test
    void isACodeWithOrWithoutAText() {
        assertThat(new CreditReason(CreditReason.GOODWILL, "").text()).isEmpty();
        assertThat(new CreditReason("HOST_7", "For you").text()).isEqualTo("For you");
        assertThat(CreditReason.automatic(CreditReason.CANCELLED).automatic()).isTrue();
        assertThat(new CreditReason(CreditReason.CORRECTION, "").automatic()).isFalse();
    }

    @Test
    void isAnotherOnlyWithAText() {
        assertThat(new CreditReason(CreditReason.OTHER, "Rain").code()).isEqualTo("OTHER");
        assertThatThrownBy(() -> new CreditReason(CreditReason.OTHER, "")).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "goodwill", "7UP", "A-B", "Ä", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void refusesCodesOfAnotherForm(String code) {
        assertThatThrownBy(() -> new CreditReason(code, "Text"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("32");
    }

    @Test
    void keepsItsTextOutOfLogs() {
        assertThat(new CreditReason(CreditReason.GOODWILL, "She cried").toString())
                .contains("GOODWILL")
                .doesNotContain("cried");
    }
}
