package io.visioncraft.kernel;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule({"SVC-1", "TAX-1"})
class ExemptionReasonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VATEX-EU-132",
                "VATEX-EU-132-1C",
                "VATEX-EU-AE",
                "VATEX-FR-FRANCHISE",
                "VATEX-FR-CGI261-1",
                "VATEX-EU-AAAAAAAAAAAAAAAAAAAAAAA"
            })
    void takesACodeOfTheListWithoutAText(String code) {
        ExemptionReason reason = ExemptionReason.of(code, "");

        assertThat(reason.code()).isEqualTo(code);
        assertThat(reason.text()).isEmpty();
    }

    @Test
    void takesATextWithoutACode() {
        ExemptionReason reason = ExemptionReason.of(" ", " Kleinunternehmer nach § 19 UStG ");

        assertThat(reason.code()).isEmpty();
        assertThat(reason.text()).isEqualTo("Kleinunternehmer nach § 19 UStG");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VATEX",
                "VATEX-EU",
                "VATEX-EU-",
                "vatex-eu-132",
                "VATEX-E-132",
                "EU-132",
                "VATEX-EU-132 1",
                "VATEX-EU-É"
            })
    void refusesWhatIsNoCode(String code) {
        assertRefused(KernelCodes.MALFORMED, () -> ExemptionReason.of(code, "Health"));
    }

    @Test
    void refusesAReasonWithoutCodeAndText() {
        assertRefused(KernelCodes.REQUIRED, () -> ExemptionReason.of("", " "));
        assertRefused(KernelCodes.REQUIRED, () -> new ExemptionReason(" ", ""));
    }

    @Test
    @Rule("GEN-4")
    void refusesTextsThatNoDocumentPrints() {
        assertRefused(KernelCodes.TOO_LONG, () -> ExemptionReason.of("", "x".repeat(301)));
        assertRefused(KernelCodes.TOO_LONG, () -> ExemptionReason.of("VATEX-EU-" + "A".repeat(24), ""));
        assertRefused(KernelCodes.CONTROL_CHARACTER, () -> ExemptionReason.of("", "two\nlines"));
    }
}
