package io.visioncraft.kernel;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.error.InvalidInputException;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("SVC-1")
class TaxClassCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"STANDARD", "A", "REDUCED_2", "A_", "ABCDEFGHIJKLMNOPQRSTUVWXYZ_01234"})
    void readsLettersDigitsAndUnderscores(String code) {
        assertThat(TaxClassCode.of(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "standard",
                "Standard",
                "2ND",
                "_A",
                "A-B",
                "A B",
                " A",
                "A\n",
                "\u00c4",
                "\u0391",
                "A\u0661",
                "ABCDEFGHIJKLMNOPQRSTUVWXYZ_012345"
            })
    void refusesWhatIsNoCode(String code) {
        assertRefused(KernelCodes.MALFORMED, () -> TaxClassCode.of(code));
    }

    @Test
    @SuppressWarnings("NullAway") // a host without null analysis
    void requiresAValue() {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> TaxClassCode.of(null));

        assertThat(refused.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("required");
            assertThat(violation.path()).isEqualTo("value");
        });
    }

    @Test
    void isComparedAsItIsWritten() {
        TreeSet<TaxClassCode> codes = new TreeSet<>();
        Stream.of("B", "A_1", "A1", "A").map(TaxClassCode::of).forEach(codes::add);

        assertThat(codes).extracting(TaxClassCode::value).containsExactly("A", "A1", "A_1", "B");
        assertThat(TaxClassCode.of("ZERO")).isEqualTo(TaxClassCode.ZERO).isEqualByComparingTo(TaxClassCode.ZERO);
    }
}
