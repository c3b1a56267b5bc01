package io.visioncraft.kernel;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A currency that is stated is on the list; a stored one is known to the JDK. Each has minor units. */
class CurrenciesTest {

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "JPY", "KWD", "USD", "CHF"})
    @Rule("MON-1")
    void takesAStatedCurrencyOfTheList(String code) {
        assertThat(Currencies.known(code)).isEqualTo(Currency.getInstance(code)).isEqualTo(Currencies.of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HRK", "DEM", "ZWL"})
    @Rule("MON-1")
    void refusesAStatedCurrencyThatIsNoLongerInUseAndReadsAStoredOne(String code) {
        assertRefused(KernelCodes.UNKNOWN_CURRENCY, () -> Currencies.known(code));

        assertThat(Currencies.of(code)).isEqualTo(Currency.getInstance(code));
        assertThat(Money.of("1", code).currency()).isEqualTo(Currency.getInstance(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAU", "XXX", "XTS", "XDR"})
    @Rule("MON-1")
    void refusesACurrencyOfTheListWithoutMinorUnits(String code) {
        assertThat(CodeList.CURRENCIES.contains(code)).isTrue();
        assertRefused(KernelCodes.UNKNOWN_CURRENCY, () -> Currencies.known(code));
        assertRefused(KernelCodes.UNKNOWN_CURRENCY, () -> Currencies.of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EURO", "eur", "€", "CNH"})
    @Rule("MON-1")
    void refusesWhatTheJdkDoesNotKnow(String code) {
        assertRefused(KernelCodes.UNKNOWN_CURRENCY, () -> Currencies.known(code));
        assertRefused(KernelCodes.UNKNOWN_CURRENCY, () -> Currencies.of(code));
    }
}
