package io.visioncraft.tck.call;

import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxClasses;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** What deeds are made of: few different words, so that they often meet, and some that are refused. */
final class Parts {

    private Parts() {}

    /** The number of a record: few, so that several steps are about one; one in thirty does not exist. */
    static Arbitrary<Integer> numbers() {
        return Arbitraries.frequencyOf(
                Tuple.of(29, Arbitraries.integers().between(0, 5)),
                Tuple.of(1, Arbitraries.just(NumberedRecords.UNKNOWN)));
    }

    /** Names, some of which fold alike and some only seem to; blank for once. */
    static Arbitrary<String> names() {
        return mostly(
                List.of(
                        "Lawn",
                        "LAWN",
                        "lawn  mowing",
                        "Lawn\u00A0Mowing",
                        "Straße",
                        "STRASSE",
                        "Å",
                        "\u212B",
                        "a\u030A",
                        "ﬁn",
                        "Ĳssel",
                        "😀 𝒜",
                        "İstanbul",
                        "100%_\\'\""),
                List.of("  "));
    }

    /** Codes, in which case counts; blank for once. */
    static Arbitrary<String> codes() {
        return mostly(List.of("84029g", "84029G", "A", "a", "é", "e\u0301", "\u00AD", "😀"), List.of(" "));
    }

    /** Addresses, some of which are the same; none for once. */
    static Arbitrary<String> emails() {
        return mostly(
                List.of(
                        "ann@example.com",
                        "Cleo@Example.COM",
                        "cleo@example.com",
                        "cleo+1@example.com",
                        "dan@bücher.example",
                        "dan@xn--bcher-kva.example"),
                List.of("dan@"));
    }

    /** Several lines of text; blank for once. */
    static Arbitrary<String> texts() {
        return mostly(List.of("Please.", "Zwei\r\nZeilen\t😀", "e\u0301 \u1100\u1161"), List.of(" "));
    }

    /** Quantities; for once too little or too much. */
    static Arbitrary<String> quantities() {
        return mostly(List.of("1", "2", "0.5", "0.0001", "3.3333", "1000000"), List.of("0", "0.00001", "1000000.1"));
    }

    /** Unit prices; for once too little or too much. */
    static Arbitrary<String> unitPrices() {
        return mostly(
                List.of("80", "0", "0.01", "9.99", "0.000001", "33.333333"),
                List.of("-1", "0.0000001", "1000000000000"));
    }

    /** Currencies; for once one that does not exist. */
    static Arbitrary<String> currencies() {
        return Arbitraries.frequency(Tuple.of(16, "EUR"), Tuple.of(2, "JPY"), Tuple.of(2, "KWD"), Tuple.of(1, "XYZ"));
    }

    /** Codes of tax classes; for once one that there is not. */
    static Arbitrary<String> taxClasses() {
        List<String> known =
                TaxClasses.standard().codes().stream().map(TaxClassCode::value).toList();
        return mostly(known, List.of("LUXURY", "low"));
    }

    /** One in fifteen is odd. */
    static <T> Arbitrary<T> mostly(List<T> good, List<T> odd) {
        return Arbitraries.frequencyOf(Tuple.of(14, Arbitraries.of(good)), Tuple.of(1, Arbitraries.of(odd)));
    }

    /** One of some, each as often as its weight says. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read only
    static <T> Arbitrary<T> weighed(Tuple2<Integer, Arbitrary<T>>... choices) {
        return Arbitraries.frequencyOf(List.of(choices));
    }
}
