package io.visioncraft.kernel;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reason for exemption that is stated has a code of VATEX or none; a stored one has the form. */
@Rule("TAX-1")
class KnownExemptionReasonTest {

    @ParameterizedTest
    @ValueSource(strings = {"VATEX-EU-132", "VATEX-EU-132-1I", "VATEX-EU-AE", "VATEX-EU-O", "VATEX-FR-FRANCHISE"})
    void takesAStatedCodeOfTheList(String code) {
        assertThat(ExemptionReason.known(code, "Why")).isEqualTo(new ExemptionReason(code, "Why"));
    }

    @Test
    void takesAStatedTextWithoutACode() {
        assertThat(ExemptionReason.known("", "Small business")).isEqualTo(new ExemptionReason("", "Small business"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VATEX-EU-1", "VATEX-EU-132-1R", "VATEX-DE-19", "VATEX-EU-132-"})
    void refusesAStatedCodeThatIsOnNoList(String code) {
        assertThat(assertRefused(KernelCodes.UNKNOWN_EXEMPTION_REASON, () -> ExemptionReason.known(code, "Why"))
                        .details())
                .containsEntry("code", code)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vatex-eu-132", "VATEX", "VATEX-EU-", "EU-132"})
    void refusesAStatedCodeOfTheWrongForm(String code) {
        assertRefused(KernelCodes.MALFORMED, () -> ExemptionReason.known(code, "Why"));
    }

    @Test
    void refusesAReasonThatSaysNothing() {
        assertRefused(KernelCodes.REQUIRED, () -> ExemptionReason.known("", " "));
    }

    @Test
    void readsAStoredCodeThatIsOnNoList() {
        assertThat(new ExemptionReason("VATEX-DE-19", "")).isEqualTo(ExemptionReason.of("VATEX-DE-19", ""));
    }

    @Test
    void aTaxClassHasAKnownReason() {
        TaxClass lessons = TaxClass.of("LESSONS");
        ExemptionReason unknown = new ExemptionReason("VATEX-DE-19", "Small business");

        assertThat(lessons.exempt("VATEX-EU-132-1I", "Education").exemption())
                .isEqualTo(new ExemptionReason("VATEX-EU-132-1I", "Education"));
        assertRefused(KernelCodes.UNKNOWN_EXEMPTION_REASON, () -> lessons.exempt("VATEX-DE-19", "Small business"));
        assertRefused(
                KernelCodes.UNKNOWN_EXEMPTION_REASON, () -> new TaxClass(lessons.code(), SupplyKind.SERVICE, unknown));
    }
}
