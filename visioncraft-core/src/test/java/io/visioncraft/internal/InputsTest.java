package io.visioncraft.internal;

import static io.visioncraft.internal.Invalid.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.Text;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

@Rule({"GEN-3", "GEN-4"})
class InputsTest {

    private final Inputs in = new Inputs(List.of());

    @Test
    void givesTheValuesOfAValidCommand() {
        Input<String> name = in.line("name", " Ann ", Text.NAME);
        Input<String> note = in.optionalLine("note", null, Text.NAME);
        Input<String> text = in.lines("text", "a\nb", Text.NAME);
        Input<String> more = in.optionalLines("more", " \n", Text.NAME);
        Input<Quantity> quantity = in.value("quantity", "0.5", Quantity::of);
        Input<Quantity> absent = in.optional("absent", (String) null, Quantity::of);

        in.rejectInvalid();

        assertThat(name.get()).isEqualTo("Ann");
        assertThat(note.get()).isEmpty();
        assertThat(text.get()).isEqualTo("a\nb");
        assertThat(more.get()).isEmpty();
        assertThat(quantity.get()).isEqualTo(Quantity.of("0.5"));
        assertThat(absent.orNull()).isNull();
        assertThat(absent.or(Quantity.of(2))).isEqualTo(Quantity.of(2));
        assertThat(quantity.or(Quantity.of(2))).isEqualTo(Quantity.of("0.5"));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(absent::get);
    }

    @Test
    void listsAllThatIsWrongUnderItsPath() {
        in.line("name", " ", Text.NAME);
        in.optionalLine("note", "\u0000", Text.NAME);
        in.lines("text", null, Text.NAME);
        in.value("lines[2].quantity", "0", Quantity::of);
        in.value("lines[3].quantity", (String) null, Quantity::of);
        in.optional("discount", "x", Quantity::of);

        InvalidInputException rejection = assertInvalid(KernelCodes.REQUIRED, "name", in::rejectInvalid);

        assertThat(rejection.violations())
                .extracting(violation -> violation.path() + " " + violation.code())
                .containsExactly(
                        "name required",
                        "note control-character",
                        "text required",
                        "lines[2].quantity out-of-range",
                        "lines[3].quantity required",
                        "discount malformed-number");
        assertThat(rejection.getMessage()).contains("lines[2].quantity: ").contains("[out-of-range]");
    }

    @Test
    void saysOneThingOnlyOfEachPath() {
        Inputs found = new Inputs(List.of(KernelCodes.TOO_LONG.at("name", "Too long")));

        found.line("name", "x".repeat(301), Text.NAME);
        found.add(KernelCodes.DUPLICATE.at("name", "Twice"));

        InvalidInputException rejection = assertInvalid(KernelCodes.TOO_LONG, "name", found::rejectInvalid);
        assertThat(rejection.violations()).hasSize(1);
    }

    @Test
    void readsAnAmountWithItsCurrency() {
        Input<Money> amount = in.money("amount", "1.50", "currency", "EUR");

        assertThat(amount.get()).isEqualTo(Money.of("1.50", "EUR"));
    }

    @Test
    void leavesAnAmountAloneWhoseCurrencyIsBad() {
        in.money("amount", "x", "currency", "EURO");
        in.money("other", "x", "otherCurrency", "EUR");

        InvalidInputException rejection = assertInvalid(KernelCodes.UNKNOWN_CURRENCY, "currency", in::rejectInvalid);
        assertThat(rejection.violations()).extracting(Violation::path).containsExactly("currency", "other");
    }

    @Test
    void checksAValueThatStandsForItself() {
        assertThat(Inputs.single("code", () -> Text.code(" x "))).isEqualTo("x");
        assertInvalid(KernelCodes.REQUIRED, "code", () -> Inputs.single("code", () -> Text.code(" ")));
    }

    @Test
    void showsTwentyViolationsInItsMessageAndCountsTheRest() {
        for (int i = 0; i < 25; i++) {
            in.add(KernelCodes.REQUIRED.at("rows[" + i + "]", "A value is required"));
        }

        InvalidInputException rejection = assertInvalid(KernelCodes.REQUIRED, "rows[24]", in::rejectInvalid);

        assertThat(rejection.violations()).hasSize(25);
        assertThat(rejection.getMessage())
                .contains("rows[19]")
                .doesNotContain("rows[20]")
                .endsWith("and 5 more");
    }
}
