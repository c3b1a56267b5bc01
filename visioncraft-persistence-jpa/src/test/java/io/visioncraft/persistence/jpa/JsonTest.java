package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.visioncraft.kernel.Rule;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("EVT-1")
class JsonTest {

    @Property
    void readsBackWhatItWrote(@ForAll("trees") Map<String, Object> tree) {
        assertThat(Json.read(Json.write(tree))).isEqualTo(tree);
    }

    @Test
    void keepsWholeNumbersWhole() {
        Map<String, Object> tree = Map.of("least", Long.MIN_VALUE, "most", Long.MAX_VALUE);

        assertThat(Json.read(Json.write(tree))).isEqualTo(tree);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "{",
                "{\"a\":null}",
                "{\"a\":1.5}",
                "{\"a\":9223372036854775808}",
                "{\"a\":1} {\"b\":2}",
                "{'a':1}",
                "{\"a\":1,}",
                "{\"a\":[1}"
            })
    void refusesToReadAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.read(text));
    }

    @Test
    void refusesToWriteAnythingElse() {
        assertThatIllegalArgumentException().isThrownBy(() -> Json.write(Map.of("a", 1.5)));
        assertThatIllegalArgumentException().isThrownBy(() -> Json.write(Map.of("a", List.of(1))));
    }

    @Provide
    Arbitrary<Map<String, Object>> trees() {
        return Arbitraries.maps(Arbitraries.strings().ofMaxLength(5), values()).ofMaxSize(4);
    }

    private static Arbitrary<Object> values() {
        return Arbitraries.lazyOf(
                () -> Arbitraries.strings().ofMaxLength(10).asGeneric(),
                () -> Arbitraries.longs().asGeneric(),
                () -> Arbitraries.of(true, false).asGeneric(),
                () -> values().list().ofMaxSize(3).asGeneric(),
                () -> Arbitraries.maps(Arbitraries.strings().ofMaxLength(3), values())
                        .ofMaxSize(3)
                        .asGeneric());
    }
}
