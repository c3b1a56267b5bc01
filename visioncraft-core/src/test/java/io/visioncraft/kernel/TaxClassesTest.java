package io.visioncraft.kernel;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tax classes one by one and together. */
@Rule("SVC-1")
class TaxClassesTest {

    private static final TaxClass DOWNLOAD = TaxClass.of("DOWNLOAD").supplying(SupplyKind.ELECTRONIC_SERVICE);

    @Test
    void areServicesWithoutAReasonForExemptionByDefault() {
        TaxClasses standard = TaxClasses.standard();

        assertThat(standard.codes())
                .containsExactlyInAnyOrder(
                        TaxClassCode.STANDARD,
                        TaxClassCode.REDUCED,
                        TaxClassCode.ZERO,
                        TaxClassCode.EXEMPT,
                        TaxClassCode.OUT_OF_SCOPE,
                        TaxClassCode.DOMESTIC_REVERSE_CHARGE);
        assertThat(standard.codes())
                .allSatisfy(
                        code -> assertThat(standard.find(code)).contains(new TaxClass(code, SupplyKind.SERVICE, null)));
    }

    @Test
    void takeOneMoreAndStayAsTheyWere() {
        TaxClasses more = TaxClasses.standard().with(DOWNLOAD);

        assertThat(more.find(DOWNLOAD.code())).contains(DOWNLOAD);
        assertThat(more.codes()).hasSize(7);
        assertThat(TaxClasses.standard().find(DOWNLOAD.code())).isEmpty();
    }

    @Test
    void replaceAClassOfTheSameCode() {
        TaxClass care = TaxClass.of("EXEMPT").exempt("VATEX-EU-132-1C", "Health");

        TaxClasses replaced = TaxClasses.standard().with(care);

        assertThat(replaced.find(TaxClassCode.EXEMPT)).contains(care);
        assertThat(replaced.codes()).isEqualTo(TaxClasses.standard().codes());
    }

    @Test
    void readTheCodeOfAClassThatIsThere() {
        TaxClasses classes = TaxClasses.standard().with(DOWNLOAD);

        assertThat(classes.known("DOWNLOAD")).isEqualTo(DOWNLOAD.code());
        assertThat(classes.known("STANDARD")).isEqualTo(TaxClassCode.STANDARD);
    }

    @Test
    void refuseACodeThatIsNotThereAndListTheOthers() {
        Violation violation = assertRefused(
                KernelCodes.UNKNOWN_TAX_CLASS, () -> TaxClasses.standard().known("DOWNLOAD"));

        assertThat(violation.code()).isEqualTo("unknown-tax-class");
        assertThat(violation.details())
                .containsEntry(
                        "known",
                        List.of("DOMESTIC_REVERSE_CHARGE", "EXEMPT", "OUT_OF_SCOPE", "REDUCED", "STANDARD", "ZERO"));
    }

    @Test
    void refuseWhatIsNoCode() {
        InvalidInputException missing = catchThrowableOfType(
                InvalidInputException.class, () -> TaxClasses.standard().known(null));

        assertThat(missing.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("required");
            assertThat(violation.path()).isEqualTo("taxClass");
        });
        assertRefused(KernelCodes.MALFORMED, () -> TaxClasses.standard().known("standard"));
    }

    @Test
    void giveTheirCodesAway() {
        TaxClasses classes = TaxClasses.standard();

        classes.codes().clear();

        assertThat(classes.codes()).hasSize(6);
    }

    @Test
    void keepKindAndReasonOfAClassWhenTheOtherIsSet() {
        TaxClass class1 = TaxClass.of("CARE").exempt("VATEX-EU-132-1C", "").supplying(SupplyKind.GOODS);
        TaxClass class2 = TaxClass.of("CARE").supplying(SupplyKind.GOODS).exempt("VATEX-EU-132-1C", "");

        assertThat(class1)
                .isEqualTo(class2)
                .isEqualTo(new TaxClass(
                        TaxClassCode.of("CARE"), SupplyKind.GOODS, ExemptionReason.of("VATEX-EU-132-1C", "")));
    }

    @Test
    @SuppressWarnings("NullAway") // a host without null analysis
    void requireCodeAndKindOfAClass() {
        assertThatNullPointerException()
                .isThrownBy(() -> new TaxClass(null, SupplyKind.SERVICE, null))
                .withMessage("code");
        assertThatNullPointerException()
                .isThrownBy(() -> new TaxClass(TaxClassCode.ZERO, null, null))
                .withMessage("supply");
        assertThatThrownBy(() -> TaxClass.of("zero")).isInstanceOf(InvalidInputException.class);
    }
}
