package io.visioncraft.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Rule("GEN-4")
class TextPropertiesTest {

    @Property
    void isTheSameWhenItIsReadAgain(@ForAll("texts") String raw) {
        String clean = Text.optionalLines(raw, 1_000);

        assertThat(Text.optionalLines(clean, 1_000)).isEqualTo(clean);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("aeio \n\t\u00A0\u0301\u0308\u0327\u0344\u00E9ßΣςK\u2126\uAC00\u1100\u1161")
                .ofMaxLength(30);
    }
}
