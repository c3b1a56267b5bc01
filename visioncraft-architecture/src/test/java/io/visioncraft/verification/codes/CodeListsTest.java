package io.visioncraft.verification.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.CodeLists;
import io.visioncraft.kernel.Currencies;
import io.visioncraft.kernel.ElectronicAddress;
import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.RegistrationId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.verification.CommittedPage;
import io.visioncraft.verification.Reactor;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The core takes exactly the codes that the official rules of EN 16931 allow. */
class CodeListsTest {

    private static final String COUNTRIES = "BR-CL-14";
    private static final String CURRENCIES = "BR-CL-04";
    private static final String REASONS = "BR-CL-22";
    private static final String UNITS = "BR-CL-23";
    private static final String REGISTRATION_SCHEMES = "BR-CL-11";
    private static final String ADDRESS_SCHEMES = "BR-CL-25";

    private static final List<String> LETTERS = characters('A', 'Z').toList();
    private static final List<String> DIGITS = characters('0', '9').toList();
    private static final List<String> LETTERS_AND_DIGITS =
            Stream.concat(characters('A', 'Z'), characters('0', '9')).toList();

    private static final OfficialRules UBL = OfficialRules.forUbl();
    private static final OfficialRules CII = OfficialRules.forCii();

    @ParameterizedTest
    @CsvSource({
        "countries.txt, " + COUNTRIES,
        "currencies.txt, " + CURRENCIES,
        "exemption-reasons.txt, " + REASONS,
        "units.txt, " + UNITS,
        "registration-schemes.txt, " + REGISTRATION_SCHEMES,
        "address-schemes.txt, " + ADDRESS_SCHEMES
    })
    @Rule({"SVC-1", "MON-1", "TAX-1", "INV-2"})
    void theListsInTheCoreAreUpToDate(String file, String rule) {
        CommittedPage.check(
                Reactor.current()
                        .root()
                        .resolve("visioncraft-core/src/main/resources/io/visioncraft/kernel")
                        .resolve(file),
                OfficialRules.newest() + "\n" + String.join("\n", UBL.codes(rule)) + "\n");
    }

    @Test
    void theVersionIsThatOfTheNewestRules() {
        assertThat(CodeLists.VERSION).isEqualTo(OfficialRules.newest());
        assertThat(UBL.release()).isEqualTo(CII.release()).containsExactly(CodeLists.VERSION, "2026-03-30");
    }

    @Test
    @Rule("SVC-1")
    void aUnitIsTakenExactlyIfItIsOnTheList() {
        Set<String> taken = Stream.concat(codes(LETTERS_AND_DIGITS, 2), codes(LETTERS_AND_DIGITS, 3))
                .filter(taking(UnitCode::known))
                .collect(Collectors.toSet());

        assertThat(taken).hasSizeGreaterThan(2_000).isEqualTo(UBL.codes(UNITS));
    }

    @Test
    void aCountryIsTakenIfItIsOnTheListAndKosovoByBothCodes() {
        Set<String> taken = codes(LETTERS_AND_DIGITS, 2)
                .filter(taking(Address::knownCountry))
                .collect(Collectors.toSet());

        SortedSet<String> expected = new TreeSet<>(UBL.codes(COUNTRIES));
        assertThat(expected).hasSizeGreaterThan(240).contains("XI", "1A").doesNotContain("XK");
        expected.add("XK");
        assertThat(taken).isEqualTo(expected);
    }

    @Test
    @Rule("MON-1")
    void aCurrencyIsTakenIfItIsOnTheListAndTheJdkKnowsItsMinorUnitsAndStn() {
        Set<String> taken = codes(LETTERS, 3).filter(taking(Currencies::known)).collect(Collectors.toSet());

        Set<String> ofTheJdk = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toSet());
        SortedSet<String> expected = new TreeSet<>(UBL.codes(CURRENCIES));
        expected.retainAll(ofTheJdk);
        assertThat(expected.add("STN")).as("not on the list yet").isTrue();
        assertThat(taken).hasSizeGreaterThan(150).isEqualTo(expected);
    }

    @Test
    @Rule("TAX-1")
    void aReasonForExemptionIsTakenExactlyIfItsCodeIsOnTheList() {
        SortedSet<String> official = UBL.codes(REASONS);
        List<String> tried = official.stream()
                .flatMap(code -> Stream.of(code, code + "A", code + "-1", code.substring(0, code.length() - 1)))
                .distinct()
                .toList();

        Set<String> taken = tried.stream()
                .filter(taking(code -> ExemptionReason.known(code, "")))
                .collect(Collectors.toSet());

        assertThat(tried).hasSizeGreaterThan(2 * official.size());
        assertThat(taken).hasSizeGreaterThan(80).isEqualTo(official);
    }

    @Test
    @Rule("INV-2")
    void aSchemeOfAnIdIsTakenExactlyIfItIsOnTheListOfRegisters() {
        Set<String> taken =
                codes(DIGITS, 4).filter(taking(RegistrationId::knownScheme)).collect(Collectors.toSet());

        assertThat(taken).hasSizeGreaterThan(200).contains("0088").isEqualTo(UBL.codes(REGISTRATION_SCHEMES));
        assertThat(RegistrationId.knownScheme("")).as("a scheme may be missing").isEmpty();
    }

    @Test
    @Rule("INV-2")
    void aSchemeOfAnElectronicAddressIsTakenExactlyIfItIsOnTheList() {
        Set<String> taken = Stream.concat(codes(LETTERS, 2), codes(DIGITS, 4))
                .filter(taking(ElectronicAddress::knownScheme))
                .collect(Collectors.toSet());

        assertThat(taken).hasSizeGreaterThan(90).contains("EM", "0204").isEqualTo(UBL.codes(ADDRESS_SCHEMES));
    }

    @Test
    @Rule("TAX-1")
    void theReasonsOfTheLibrarysOwnDecisionsAreOnTheList() {
        assertThat(Stream.of(
                                TaxDecision.reverseCharge("DE"),
                                TaxDecision.intraCommunity("DE"),
                                TaxDecision.export("DE"),
                                TaxDecision.outOfScope())
                        .map(decision ->
                                Objects.requireNonNull(decision.reason()).code()))
                .isSubsetOf(UBL.codes(REASONS));
    }

    @Test
    void theRulesOfOneReleaseAgree() {
        assertThat(List.of(UBL.codes("BR-CL-03"), UBL.codes("BR-CL-05"))).containsOnly(UBL.codes(CURRENCIES));
        assertThat(UBL.codes("BR-CL-15")).isEqualTo(UBL.codes(COUNTRIES));
        assertThat(UBL.codes("BR-CL-26")).isEqualTo(UBL.codes(REGISTRATION_SCHEMES));
        assertThat(List.of(CURRENCIES, REASONS, UNITS, REGISTRATION_SCHEMES, ADDRESS_SCHEMES))
                .allSatisfy(rule -> assertThat(CII.codes(rule)).isEqualTo(UBL.codes(rule)));
        // the rules for UN/CEFACT still have the Netherlands Antilles, and not yet South Sudan
        SortedSet<String> countries = new TreeSet<>(CII.codes(COUNTRIES));
        assertThat(countries.remove("AN")).isTrue();
        assertThat(countries.add("SS")).isTrue();
        assertThat(countries).isEqualTo(UBL.codes(COUNTRIES));
    }

    private static Predicate<String> taking(Consumer<String> reading) {
        return code -> {
            try {
                reading.accept(code);
                return true;
            } catch (InvalidInputException refused) {
                return false;
            }
        };
    }

    /** Every text of so many of these characters. */
    private static Stream<String> codes(List<String> characters, int length) {
        return length == 0
                ? Stream.of("")
                : codes(characters, length - 1)
                        .flatMap(start -> characters.stream().map(next -> start + next));
    }

    private static Stream<String> characters(char first, char last) {
        return Stream.iterate(first, c -> c <= last, c -> (char) (c + 1)).map(String::valueOf);
    }
}
