package io.visioncraft.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    @Test
    void readsEveryKindOfValue() throws Exception {
        String json = """
                \t{ "text": "a\\"\\\\\\/\\b\\f\\n\\r\\t\\u00E9\\ud83d\\ude00é😀", "empty": "", "zero": 0, "minus": -12,
                  "large": 999999999999999999, "larger": 1000000000000000000, "fraction": 1.0, "exponent": 1E+2,
                  "yes": true, "no": false, "nothing": null, "none": {}, "list": [ ], "both": [1, {"a": [ "b" ]} ] }
                """;

        Map<String, Object> read = StrictJson.object(json, 64);

        assertThat(read)
                .containsEntry("text", "a\"\\/\b\f\n\r\té😀é😀")
                .containsEntry("empty", "")
                .containsEntry("zero", 0L)
                .containsEntry("minus", -12L)
                .containsEntry("large", 999_999_999_999_999_999L)
                .containsEntry("larger", StrictJson.Other.NUMBER)
                .containsEntry("fraction", StrictJson.Other.NUMBER)
                .containsEntry("exponent", StrictJson.Other.NUMBER)
                .containsEntry("yes", true)
                .containsEntry("no", false)
                .containsEntry("nothing", StrictJson.Other.NULL)
                .containsEntry("none", Map.of())
                .containsEntry("list", List.of())
                .containsEntry("both", List.of(1L, Map.of("a", List.of("b"))))
                .hasSize(14);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1",
                "{\"a\":1,",
                "{\"a\":1,}",
                "{,}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":[1,]}",
                "{\"a\":[,1]}",
                "{\"a\":[1}",
                "{\"a\":[1 2]}",
                "{\"a\":01}",
                "{\"a\":-}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":1e}",
                "{\"a\":1e+}",
                "{\"a\":0x10}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":True}",
                "{\"a\":tru}",
                "{\"a\":nul}",
                "{\"a\":undefined}",
                "{\"a\":'b'}",
                "{a:1}",
                "{\"a\":\"b}",
                "{\"a\":\"b\\",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\\u\uff11234\"}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\0\"}",
                "{\"a\":\"\\n\t\"}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\\ud800x\"}",
                "{\"a\":\"\\ude00\\ud83d\"}",
                "{\"\\udfff\":1}",
                "{\"a\":1}{}",
                "{\"a\":1}x",
                "{\"a\":1}\0",
                "{\"a\":1}//",
                "/**/{\"a\":1}",
                "\ufeff{\"a\":1}",
                "\u00a0{\"a\":1}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"a\":null,\"a\":null}"
            })
    void refusesWhatTheGrammarDoesNotAllow(String json) {
        assertThatExceptionOfType(MalformedJsonException.class).isThrownBy(() -> StrictJson.object(json, 64));
    }

    @Test
    void countsMembersOverAllLevels() throws Exception {
        String four = "{\"a\":{\"b\":1},\"c\":[{\"d\":1}]}";

        assertThat(StrictJson.object(four, 4)).hasSize(2);
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> StrictJson.object(four, 3))
                .withMessageStartingWith("Too many members");
    }

    @Test
    void nestsEightLevelsAndNoMore() throws Exception {
        String seven = "[".repeat(7) + "]".repeat(7);

        assertThat(StrictJson.object("{\"a\":" + seven + "}", 1)).hasSize(1);
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> StrictJson.object("{\"a\":[" + seven + "]}", 1))
                .withMessageStartingWith("Nested too deeply");
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> StrictJson.object("{\"a\":" + "[".repeat(200_000), 1));
    }

    @Property(tries = 300)
    void readsWhatAnotherLibraryWrites(@ForAll("objects") Map<String, Object> object) throws Exception {
        String json = new ObjectMapper().writeValueAsString(object);

        assertThat(StrictJson.object(json, 1_000)).isEqualTo(object);
    }

    @Property(tries = 500)
    void answersAnyTextWithAnObjectOrARefusal(@ForAll @StringLength(max = 60) String text) {
        String json = "{\"a\":" + text + "}";

        try {
            assertThat(StrictJson.object(json, 64)).containsKey("a");
        } catch (MalformedJsonException refused) {
            assertThat(refused).hasNoCause();
        }
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        Arbitrary<String> names =
                Arbitraries.strings().withChars("ab\"\\/\n\u00e9\u2028").ofMaxLength(3);
        Arbitrary<Object> texts = Arbitraries.integers()
                .list()
                .ofMaxSize(4)
                .map(seeds -> seeds.stream().map(StrictJsonTest::codePoint).collect(Collectors.joining()));
        Arbitrary<Object> plain = Arbitraries.oneOf(
                texts,
                Arbitraries.longs()
                        .between(-999_999_999_999_999_999L, 999_999_999_999_999_999L)
                        .map(n -> n),
                Arbitraries.of(true, false));
        Arbitrary<Object> lists = plain.list().ofMaxSize(3).map(list -> list);
        Arbitrary<Object> maps = Arbitraries.maps(names, plain).ofMaxSize(3).map(map -> map);
        return Arbitraries.maps(names, Arbitraries.oneOf(plain, lists, maps)).ofMaxSize(5);
    }

    /** Any code point that is no surrogate. */
    private static String codePoint(int seed) {
        int[] candidates = IntStream.of(Math.floorMod(seed, Character.MAX_CODE_POINT + 1))
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 'x' : c)
                .toArray();
        return new String(candidates, 0, 1);
    }
}
