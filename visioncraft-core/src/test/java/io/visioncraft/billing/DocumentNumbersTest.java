package io.visioncraft.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.Rule;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("GEN-12")
class DocumentNumbersTest {

    private static final DocumentNumbers INVOICES = new DocumentNumbers("INV", NumberFormat.standard());

    @Test
    void asksOnceForANumberAsItIsWritten() {
        assertThat(INVOICES.read("INV-2026-000012")).containsExactly("INV-2026-000012");
        assertThat(INVOICES.read("OLD-1999-1234567")).containsExactly("OLD-1999-1234567");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inv-2026-000012",
                "INV 2026 000012",
                "INV\u20132026\u2013000012",
                "INV2026000012",
                "inv2026000012",
                "Inv 2026/12",
                "inv.2026.12",
                "INV_2026_000012",
                "2026-000012",
                "2026 12",
                "-INV-2026-12-",
                "I N V 2026 000 012",
                "inv 2026 000 012"
            })
    void readsWhatPeopleSay(String said) {
        assertThat(INVOICES.read(said)).contains("INV-2026-000012");
        assertThat(INVOICES.read(said).get(0)).isEqualTo(said.strip());
    }

    @Test
    void keepsThePrefixThatIsSaid() {
        assertThat(INVOICES.read("old 1999 7")).contains("OLD-1999-000007").doesNotContain("INV-1999-000007");
        assertThat(INVOICES.read("old1999000007")).contains("OLD-1999-000007");
        assertThat(new DocumentNumbers("R2", NumberFormat.standard()).read("r22026000007"))
                .contains("R2-2026-000007");
        assertThat(INVOICES.read("10 2026 7")).contains("10-2026-000007");
    }

    @ParameterizedTest
    @CsvSource({
        "{prefix}{year}/{number:4}, RE2026/4711, re 2026 4711|RE20264711|2026/4711|re-2026-04711|20264711",
        "{prefix}-{year}-{number:5}, RE-2026-00012, re 2026 12|2026 012|RE202612",
        "{prefix}{number:8}, RE00000012, re 12|12|RE00000012|0012",
        "{number}/{year}-{prefix}, 7/2026-RE, 7 2026|7/2026 re|0072026RE",
        "No.{number}.{prefix}, No.7.RE, no 7 re|7|7re"
    })
    void readsNumbersOfTheHostsFormat(String format, String number, String said) {
        DocumentNumbers numbers = new DocumentNumbers("RE", NumberFormat.of(format));

        for (String one : said.split("\\|", -1)) {
            assertThat(numbers.read(one)).as(one).contains(number);
        }
        assertThat(numbers.read(number)).first().isEqualTo(number);
        assertThat(numbers.read("INV-2026-000012")).contains("INV-2026-000012");
    }

    @Test
    void takesOtherTextsAsTheyStand() {
        assertThat(INVOICES.read("12")).containsExactly("12");
        assertThat(INVOICES.read("Rechnung 7")).containsExactly("Rechnung 7", "RECHNUNG-7");
        assertThat(INVOICES.read("---")).containsExactly("---");
        assertThat(INVOICES.read("RE\u0130 2026 1")).containsExactly("RE\u0130 2026 1", "RE\u0130-2026-1");
    }

    @Test
    void readsNumbersOfAnyLengthThatIsStored() {
        assertThat(INVOICES.read("2026 " + "9".repeat(18))).contains("INV-2026-" + "9".repeat(18));
        assertThat(INVOICES.read("2026 " + "9".repeat(40))).doesNotContain("INV-2026-" + "9".repeat(40));
        assertThat(INVOICES.read("1".repeat(64))).containsExactly("1".repeat(64));
    }

    @Test
    void foldsInNoLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(INVOICES.read("inv 2026 12")).contains("INV-2026-000012");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void refusesWhatIsNoText() {
        for (String bad : List.of("", " ", "1".repeat(65), "INV\u0000")) {
            assertThatThrownBy(() -> INVOICES.read(bad)).isInstanceOf(InvalidInputException.class);
        }
    }
}
