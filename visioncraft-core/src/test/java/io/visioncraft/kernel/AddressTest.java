package io.visioncraft.kernel;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The country of an address: one that is stated is on the list, a stored one may be known to the JDK alone. */
class AddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"DE", "GB", "XI", "1A", "XK", "SS", "AX"})
    void takesAStatedCountryOfTheList(String code) {
        assertThat(Address.knownCountry(code)).isEqualTo(code);
        assertThat(Address.countryCode(code)).isEqualTo(code);
        assertThat(Address.of("Main Street 1", "10115", "Town", code).country()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "D", "de", "DEU", "XX", "EU", "EL", "UK", "AN", "1a", "DE "})
    void refusesAStatedCountryThatIsOnNoList(String code) {
        assertRefused(KernelCodes.UNKNOWN_COUNTRY, () -> Address.knownCountry(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "XX", "EU", "EL", "UK", "1a"})
    void refusesAStoredCountryThatNobodyKnows(String code) {
        assertRefused(KernelCodes.UNKNOWN_COUNTRY, () -> Address.countryCode(code));
        assertRefused(
                KernelCodes.UNKNOWN_COUNTRY, () -> new Address(List.of("Main Street 1"), "Town", "10115", "", code));
    }

    @ParameterizedTest
    @MethodSource("countriesOfTheJdk")
    void readsEveryCountryOfTheJdk(String code) {
        assertThat(new Address(List.of("Main Street 1"), "Town", "10115", "", code).country())
                .isEqualTo(code);
    }

    @Test
    void readsEveryCountryOfTheList() {
        assertThat(CodeList.COUNTRIES.codes())
                .allSatisfy(code -> assertThat(Address.countryCode(code)).isEqualTo(code));
    }

    static Stream<String> countriesOfTheJdk() {
        return Stream.of(Locale.getISOCountries());
    }
}
