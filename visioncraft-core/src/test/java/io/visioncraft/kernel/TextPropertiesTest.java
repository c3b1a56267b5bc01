package io.visioncraft.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.error.InvalidInputException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

@Rule("GEN-4")
class TextPropertiesTest {

    @Property
    void isTheSameWhenItIsReadAgain(@ForAll("texts") String raw) {
        String clean = Text.optionalLines(raw, 1_000);

        assertThat(Text.optionalLines(clean, 1_000)).isEqualTo(clean);
    }

    @Property
    void aLineIsTheSameWhenItIsReadAgain(@ForAll("hiding") String raw) {
        Assume.that(read(raw) != null);
        String clean = Text.optionalLine(raw, 1_000);

        assertThat(Text.optionalLine(clean, 1_000)).isEqualTo(clean);
    }

    private static @Nullable String read(String raw) {
        try {
            return Text.optionalLine(raw, 1_000);
        } catch (InvalidInputException refused) {
            return null;
        }
    }

    @Provide
    Arbitrary<String> hiding() {
        return Arbitraries.strings()
                .withChars("a\u0628\u0627\u200C\u200D\u094D\u093C\u0958\u0301\u0323\u064E\u0344\u0DCA")
                .ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("aeio \n\t\u00A0\u0301\u0308\u0327\u0344\u00E9ßΣςK\u2126\uAC00\u1100\u1161")
                .ofMaxLength(30);
    }
}
