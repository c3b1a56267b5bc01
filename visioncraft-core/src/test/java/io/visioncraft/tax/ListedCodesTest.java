package io.visioncraft.tax;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxRate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Countries and reasons of a tax table are those of the code lists; a decision that is stored has the form. */
@Rule("TAX-1")
class ListedCodesTest {

    private static final ExemptionReason UNKNOWN = new ExemptionReason("VATEX-DE-19", "Small business");

    @ParameterizedTest
    @ValueSource(strings = {"DE", "XI", "1A"})
    void aRowTakesCountriesOfTheList(String country) {
        assertThat(row(country, country, null).country()).isEqualTo(country);
    }

    @Test
    void aRowRefusesCountriesAndReasonsThatAreOnNoList() {
        assertRefused(KernelCodes.UNKNOWN_COUNTRY, () -> row("UK", null, null));
        assertRefused(KernelCodes.UNKNOWN_COUNTRY, () -> row(null, "EL", null));
        assertRefused(KernelCodes.UNKNOWN_EXEMPTION_REASON, () -> row(null, null, UNKNOWN));
        TaxRow exempt = TaxRow.without(TaxDecision.EXEMPT);
        assertRefused(KernelCodes.UNKNOWN_EXEMPTION_REASON, () -> exempt.because("VATEX-DE-19", ""));
    }

    @Test
    void aTableInCsvNamesTheCellsThatAreOnNoList() {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> TaxTable.read("""
            country,taxClass,buyer,from,until,code,rate,taxCountry,reasonCode,reason
            XI,STANDARD,ANY,,,S,20,1A,,
            UK,STANDARD,ANY,,,S,18,EL,,
            *,EXEMPT,ANY,,,E,,,VATEX-DE-19,Small business
            """));

        assertThat(refused.violations())
                .extracting(Violation::path, Violation::code)
                .containsExactly(
                        tuple("rows[1].country", "unknown-country"),
                        tuple("rows[1].taxCountry", "unknown-country"),
                        tuple("rows[2].reasonCode", "unknown-exemption-reason"));
    }

    @Test
    void thePolicyOfASmallBusinessHasAKnownReason() {
        assertRefused(KernelCodes.UNKNOWN_EXEMPTION_REASON, () -> TaxPolicy.exempt("VATEX-DE-19", ""));
    }

    @Test
    void aStoredDecisionIsReadThoughItsReasonIsOnNoList() {
        assertThat(new TaxDecision(TaxDecision.EXEMPT, TaxRate.ZERO, "DE", UNKNOWN).reason())
                .isEqualTo(UNKNOWN);
    }

    private static TaxRow row(@Nullable String country, @Nullable String taxCountry, @Nullable ExemptionReason reason) {
        return new TaxRow(
                country,
                TaxClassCode.EXEMPT,
                BuyerKind.ANY,
                null,
                null,
                TaxDecision.EXEMPT,
                TaxRate.ZERO,
                taxCountry,
                reason);
    }
}
