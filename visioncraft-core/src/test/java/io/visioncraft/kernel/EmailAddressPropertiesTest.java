package io.visioncraft.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.error.InvalidInputException;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

@Rule("IDN-2")
class EmailAddressPropertiesTest {

    @Property
    void makesTheSameKeyHoweverTheCaseIs(
            @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 64) String local,
            @ForAll @AlphaChars @StringLength(min = 1, max = 63) String label) {
        String typed = local + "@" + label + ".example";

        EmailAddress address = EmailAddress.of(typed);

        assertThat(EmailAddress.of(typed.toUpperCase(Locale.ROOT)).key()).isEqualTo(address.key());
        assertThat(address.key()).isEqualTo(typed.toLowerCase(Locale.ROOT)).isASCII();
    }

    @Property
    void takesAnAddressForItsKeyAtFirstSightWhereTheLongWayDoes(
            @ForAll @CharRange(from = 'y', to = 'z') @Chars({'0', '.', '-', 'A'}) @StringLength(min = 1, max = 6)
                    String local,
            @ForAll @CharRange(from = 'y', to = 'z') @Chars({'0', '.', '-', '@'}) @StringLength(min = 1, max = 70)
                    String domain) {
        String text = local + "@" + domain;
        if (EmailAddress.isPlain(text)) {
            assertThat(EmailAddress.keyOfAny(text)).isEqualTo(text);
        }
    }

    @Property
    void answersAnyTextWithAnAddressOrARejection(@ForAll @StringLength(max = 300) String typed) {
        try {
            EmailAddress address = EmailAddress.of(typed + "@" + typed);
            assertThat(address.key())
                    .isASCII()
                    .isEqualTo(EmailAddress.of(address.text()).key());
        } catch (InvalidInputException rejection) {
            assertThat(rejection.violations()).hasSize(1);
        }
    }
}
