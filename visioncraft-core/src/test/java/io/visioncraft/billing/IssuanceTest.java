package io.visioncraft.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.Rule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("INV-6")
class IssuanceTest {

    private static final LocalDate FIRST_OF_MARCH = LocalDate.of(2026, 3, 1);

    @Test
    void isDueAsLateAsTheLongestTermsSay() {
        PaymentTerms longest = PaymentTerms.monthEndPlus(365);

        assertThat(longest.dueDate(FIRST_OF_MARCH)).isEqualTo(FIRST_OF_MARCH.plusDays(395));
        assertThat(issue(395, longest).dueDate()).isEqualTo("2027-03-31");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 396, 100_000})
    void isDueNeitherBeforeItsDateNorLaterThanAnyTermsSay(int days) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> issue(days, PaymentTerms.net(0)))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(violation -> violation.code())
                        .containsExactly("out-of-range"));
    }

    private static Issuance issue(int days, PaymentTerms terms) {
        return new Issuance(
                "INV-1", FIRST_OF_MARCH, FIRST_OF_MARCH, FIRST_OF_MARCH, FIRST_OF_MARCH.plusDays(days), terms, null);
    }
}
