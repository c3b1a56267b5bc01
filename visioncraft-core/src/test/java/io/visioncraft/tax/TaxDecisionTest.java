package io.visioncraft.tax;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("TAX-1")
class TaxDecisionTest {

    private static final ExemptionReason HEALTH = ExemptionReason.of("VATEX-EU-132-1C", "Health");

    @Test
    void chargesARateOfACountry() {
        TaxDecision charged = TaxDecision.charged("DE", TaxRate.of("19.00"));

        assertThat(charged).isEqualTo(new TaxDecision("S", TaxRate.of("19"), "DE", null));
    }

    @Test
    void isTaxedAtZeroWhereTheRateIsZero() {
        TaxDecision zero = TaxDecision.charged("IE", TaxRate.of("0.00"));

        assertThat(zero).isEqualTo(new TaxDecision("Z", TaxRate.ZERO, "IE", null));
    }

    @Test
    void exemptsForAReasonOrWithoutAKnownOne() {
        TaxDecision known = TaxDecision.exempt("DE", HEALTH);
        TaxDecision unknown = TaxDecision.exempt("DE", null);

        assertThat(known).isEqualTo(new TaxDecision("E", TaxRate.ZERO, "DE", HEALTH));
        assertThat(unknown.reason()).isNull();
    }

    @Test
    void leavesOutTheTaxWithTheReasonsOfTheStandard() {
        assertThat(TaxDecision.reverseCharge("AT")).isEqualTo(without("AE", "AT", "VATEX-EU-AE", "Reverse charge"));
        assertThat(TaxDecision.intraCommunity("DE"))
                .isEqualTo(without("K", "DE", "VATEX-EU-IC", "Intra-community supply"));
        assertThat(TaxDecision.export("DE")).isEqualTo(without("G", "DE", "VATEX-EU-G", "Export outside the EU"));
    }

    @Test
    void isOutOfScopeWithoutACountry() {
        TaxDecision outside = TaxDecision.outOfScope();

        assertThat(outside.code()).isEqualTo("O");
        assertThat(outside.country()).isNull();
        assertThat(outside.rate()).isEqualTo(TaxRate.ZERO);
        assertThat(outside.reason()).isEqualTo(ExemptionReason.of("VATEX-EU-O", "Not subject to VAT"));
    }

    @ParameterizedTest
    @CsvSource({"S, false", "Z, false", "E, false", "AE, true", "K, true", "G, true", "O, false", "L, false"})
    @Rule("MON-2")
    void leavesTheTaxToOthersWherePartiesOrPlacesSaySo(String code, boolean leaves) {
        assertThat(new TaxDecision(code, TaxRate.ZERO, "DE", null).leavesTheTaxToOthers())
                .isEqualTo(leaves);
    }

    @Test
    @Rule("MON-3")
    void differsByCodeRateCountryAndReason() {
        TaxDecision decision = new TaxDecision("E", TaxRate.ZERO, "DE", HEALTH);

        assertThat(decision)
                .isEqualTo(new TaxDecision(" E ", TaxRate.of("0.0"), "DE", HEALTH))
                .isNotEqualTo(new TaxDecision("Z", TaxRate.ZERO, "DE", HEALTH))
                .isNotEqualTo(new TaxDecision("E", TaxRate.of("0.1"), "DE", HEALTH))
                .isNotEqualTo(new TaxDecision("E", TaxRate.ZERO, "AT", HEALTH))
                .isNotEqualTo(new TaxDecision("E", TaxRate.ZERO, null, HEALTH))
                .isNotEqualTo(new TaxDecision("E", TaxRate.ZERO, "DE", ExemptionReason.of(HEALTH.code(), "Lessons")))
                .isNotEqualTo(new TaxDecision("E", TaxRate.ZERO, "DE", null));
    }

    @Test
    void refusesWhatIsNoCode() {
        assertRefused(KernelCodes.REQUIRED, () -> new TaxDecision(" ", TaxRate.ZERO, "DE", null));
        assertRefused(KernelCodes.TOO_LONG, () -> new TaxDecision("EXEM", TaxRate.ZERO, "DE", null));
        assertRefused(KernelCodes.CONTROL_CHARACTER, () -> new TaxDecision("E\nE", TaxRate.ZERO, "DE", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "DEU", "EU", "XX"})
    void refusesWhatIsNoCountry(String country) {
        assertRefused(KernelCodes.UNKNOWN_COUNTRY, () -> new TaxDecision("S", TaxRate.of("19"), country, null));
        assertRefused(KernelCodes.UNKNOWN_COUNTRY, () -> TaxDecision.charged(country, TaxRate.of("19")));
    }

    @Test
    @SuppressWarnings("NullAway") // a host without null analysis
    void requiresARate() {
        assertThatNullPointerException()
                .isThrownBy(() -> new TaxDecision("S", null, "DE", null))
                .withMessage("rate");
    }

    private static TaxDecision without(String code, String country, String vatex, String text) {
        return new TaxDecision(code, TaxRate.ZERO, country, new ExemptionReason(vatex, text));
    }
}
