package io.visioncraft.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.Rule;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("INV-4")
class NumberFormatTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "{prefix}-{year}-{number:6}, 1, INV-2026-000001",
        "{prefix}-{year}-{number:6}, 1234567, INV-2026-1234567",
        "{prefix}{year}/{number:4}, 12, INV2026/0012",
        "{year}{number}_{prefix}, 12, 202612_INV",
        "{number}{year}{prefix}, 12, 122026INV",
        "No.{prefix}#{number:18}, 9, No.INV#000000000000000009",
        "{prefix}{number}, 9223372036854775807, INV9223372036854775807"
    })
    void writesPrefixYearAndNumber(String pattern, long number, String written) {
        assertThat(NumberFormat.of(pattern).write("INV", DAY, number)).isEqualTo(written);
    }

    @Test
    void writesTheDigitsOfNoLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(NumberFormat.standard().write("INV", DAY, 7)).isEqualTo("INV-2026-000007");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "{prefix}",
                "{number}",
                "{prefix}-{prefix}-{number}",
                "{prefix}-{number}-{number}",
                "{prefix}{year}{year}{number}",
                "{prefix}-{number:0}",
                "{prefix}-{number:19}",
                "{prefix}-{number:-1}",
                "{prefix}-{number:}",
                "{prefix:3}-{number}",
                "{prefix}-{year:2}-{number}",
                "{prefix}-{month}-{number}",
                "{PREFIX}-{number}",
                "{prefix} {number}",
                "{prefix}-{number}\n",
                "{prefix}-{number}\u200B",
                "{prefix}-{number}٣",
                "{prefix}-{number}}"
            })
    void refusesAnyOtherForm(String pattern) {
        assertThatThrownBy(() -> NumberFormat.of(pattern)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void refusesAPatternThatIsTooLong() {
        assertThatThrownBy(() -> NumberFormat.of("{prefix}{number}" + "x".repeat(49)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(violation -> violation.code())
                                .containsExactly("too-long"));
    }

    @Test
    void refusesAPolicyWhoseNumbersRestartWithoutShowingTheYear() {
        NumberFormat format = NumberFormat.of("{prefix}{number:8}");

        assertThatThrownBy(() -> InvoicingPolicy.standard().numbered(format)).isInstanceOf(InvalidInputException.class);
        assertThat(InvoicingPolicy.standard()
                        .withoutYearlyRestart()
                        .numbered(format)
                        .numberFormat())
                .isEqualTo(format);
    }

    @Test
    void refusesAPolicyWhoseNumbersCouldBecomeTooLong() {
        NumberFormat format = NumberFormat.of("{prefix}-{year}-{number}" + "x".repeat(30));

        assertThatThrownBy(() -> InvoicingPolicy.standard()
                        .withPrefixes("A".repeat(20), "B")
                        .numbered(format))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void defersNumbersOnlyWhereThePolicySaysSo() {
        assertThat(InvoicingPolicy.standard().numbering()).isEqualTo(InvoiceNumbering.IMMEDIATE);
        assertThat(InvoicingPolicy.standard().deferred().numbering()).isEqualTo(InvoiceNumbering.DEFERRED);
    }
}
