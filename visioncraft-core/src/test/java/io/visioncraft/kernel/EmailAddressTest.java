package io.visioncraft.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("IDN-2")
class EmailAddressTest {

    private static final String LONGEST_LOCAL_PART = "l".repeat(64);

    private Locale before = Locale.getDefault();

    @BeforeEach
    void rememberTheLocale() {
        before = Locale.getDefault();
    }

    @AfterEach
    void restoreTheLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({
        "ann@example.com, ann@example.com",
        "Ann.B+Shop@EXAMPLE.Com, ann.b+shop@example.com",
        "o'brien@example.ie, o'brien@example.ie",
        "!#$%&*+/=?^_`{|}~-@example.com, !#$%&*+/=?^_`{|}~-@example.com",
        "a@b.c, a@b.c",
        "ann@4.example, ann@4.example",
        "ann@BÜCHER.example, ann@xn--bcher-kva.example",
        "ann@XN--BCHER-KVA.example, ann@xn--bcher-kva.example",
        "ann@bu\u0308cher.example, ann@xn--bcher-kva.example",
        "ann@пример.рф, ann@xn--e1afmkfd.xn--p1ai",
        "ann@例え.テスト, ann@xn--r8jz45g.xn--zckzah",
        "ann@www.xn--strae-oqa.de, ann@www.xn--strae-oqa.de",
    })
    void keepsTheTextAndMakesTheKey(String typed, String key) {
        EmailAddress address = EmailAddress.of(typed);

        assertThat(address.key()).isEqualTo(key);
        assertThat(address).isEqualTo(new EmailAddress(address.text(), key));
        assertThat(address.key()).isEqualTo(EmailAddress.of(key).key());
    }

    @Test
    void stripsBlanksAroundTheAddress() {
        EmailAddress address = EmailAddress.of("  ann@example.com\u3000");

        assertThat(address.text()).isEqualTo("ann@example.com");
    }

    @Test
    void keepsPlusTagsAndDotsDistinct() {
        assertThat(EmailAddress.of("a.nn@example.com").key())
                .isNotEqualTo(EmailAddress.of("ann@example.com").key());
        assertThat(EmailAddress.of("ann+a@example.com").key())
                .isNotEqualTo(EmailAddress.of("ann@example.com").key());
    }

    @Test
    void keepsLookAlikesOfAnotherScriptDistinct() {
        String cyrillic = EmailAddress.of("ann@ex\u0430mple.com").key();

        assertThat(cyrillic).startsWith("ann@xn--").isNotEqualTo("ann@example.com");
    }

    @Test
    void makesTheSameKeyInTurkey() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));

        assertThat(EmailAddress.of("INFO@TITLE.INFO").key()).isEqualTo("info@title.info");
        assertThat(EmailAddress.of("info@İ.example").key()).startsWith("info@xn--");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t", "\u3000"})
    void refusesNothingAtAll(String typed) {
        assertRefused(typed, "required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann",
                "@",
                "ann@",
                "@example.com",
                "ann@@example.com",
                "ann@example.com@example.com",
                "ann@localhost",
                "ann@example.com.",
                "ann@.example.com",
                "ann@example..com",
                "ann@-example.com",
                "ann@example-.com",
                "ann@exa_mple.com",
                "ann@example.com:25",
                "ann@[127.0.0.1]",
                "ann@[IPv6:::1]",
                "ann@127.0.0.1",
                "ann@example.123",
                ".ann@example.com",
                "ann.@example.com",
                "an..n@example.com",
                "an n@example.com",
                "ann@exa mple.com",
                "ann @example.com",
                "an\u00A0n@example.com",
                "ann@exa\u00A0mple.com",
                "ann@exa\u3000mple.com",
                "\"ann\"@example.com",
                "\"a n\"@example.com",
                "ann(comment)@example.com",
                "ann@(comment)example.com",
                "Ann <ann@example.com>",
                "ann@example.com,bob@example.com",
                "ann\\@example.com",
                "ann@exa\\mple.com",
                "\u0430nn@example.com",
                "änn@example.com",
                "\u212Aim@example.com",
                "ann@\u212Aelvin.com",
                "ann\uFF20example.com",
                "ann\uFE6Bexample.com",
                "ann@\uFF45xample.com",
                "ann@example\uFF0Ecom",
                "ann@example\u3002com",
                "ann@example\uFF61com",
                "ann@example\u2024com",
                "ann@\uFB01sh.com",
                "ann@a\u00AAb.com",
                "ann@\uD835\uDC1Abc.com",
                "ann@straße.de",
                "ann@STRA\u1E9EE.de",
                "ann@βόλος.com",
                "ann@exa\u200Dmple.com",
                "ann@exa\u200Cmple.com",
                "ann@exa\u00ADmple.com",
                "ann@exa\u200Bmple.com",
                "ann@exam\uFE0Fple.com",
                "ann@exam\u180Bple.com",
                "ann@exam\u034Fple.com",
                "ann@exam\uDB40\uDD00ple.com",
                "ann\u2060@example.com",
                "ann@example.com\u3164",
                "ann@\uFEFFexample.com",
                "ann@\u202Emoc.elpmaxe",
                "ann@☺.com",
                "ann@\uD83D\uDCA9.la",
                "ann@\u0301example.com\u037E",
                "ann@1.example\u1FEF"
            })
    void refusesWhatIsNoAddress(String typed) {
        assertRefused(typed, "malformed-e-mail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@example.com\r\nBcc: eve@example.com",
                "ann\u0000@example.com",
                "ann@example.com\u0000.evil.com",
                "ann\u2028@example.com",
                "ann@exam\u0085ple.com",
                "ann\u007F@example.com"
            })
    void refusesControlCharacters(String typed) {
        assertRefused(typed, "control-character");
    }

    @Test
    void refusesAnUnpairedSurrogate() {
        assertRefused("ann@ex\uD800ample.com", "unpaired-surrogate");
    }

    @Test
    void takes254CharactersAndNoMore() {
        String longest = LONGEST_LOCAL_PART + "@" + domainOf(189);
        assertThat(longest).hasSize(254);

        assertThat(EmailAddress.of(longest).key()).isEqualTo(longest);
        assertRefused("x" + longest, "too-long");
        assertRefused(longest + "x".repeat(1_000_000), "too-long");
    }

    @Test
    void takesALocalPartOf64CharactersAndNoMore() {
        assertThat(EmailAddress.of(LONGEST_LOCAL_PART + "@example.com").localPart())
                .isEqualTo(LONGEST_LOCAL_PART);
        assertRefused(LONGEST_LOCAL_PART + "l@example.com", "malformed-e-mail");
    }

    @Test
    void refusesADomainThatOutgrowsTheLimitInAscii() {
        String grows = "ann@" + "ü.".repeat(60) + "example.com";

        assertThat(grows.length()).isLessThan(254);
        assertRefused(grows, "malformed-e-mail");
        assertRefused("ann@" + "l".repeat(64) + ".com", "malformed-e-mail");
    }

    @Test
    void refusesAKeyThatIsNotTheOneOfTheText() {
        assertThatThrownBy(() -> new EmailAddress("ann@example.com", "bob@example.com"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void keepsAnAddressThatAnEarlierVersionStored() {
        String typed = "ann@exam\uFE0Fple.com";

        assertThat(new EmailAddress(typed, "ann@example.com").text()).isEqualTo(typed);
        assertRefused(typed, "malformed-e-mail");
    }

    @Test
    void masksTheLocalPartInText() {
        assertThat(EmailAddress.of("Ann@example.com")).hasToString("a***@example.com");
    }

    private static String domainOf(int length) {
        StringBuilder domain = new StringBuilder(".com");
        while (domain.length() + 63 < length) {
            domain.insert(0, "." + "d".repeat(62));
        }
        return domain.insert(0, "d".repeat(length - domain.length())).toString();
    }

    @SuppressWarnings("NullAway") // null is one of the hostile inputs
    private static void assertRefused(String typed, String code) {
        assertThatThrownBy(() -> EmailAddress.of(typed))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        rejection -> assertThat(rejection.violations())
                                .singleElement()
                                .extracting(Violation::code)
                                .isEqualTo(code));
    }
}
