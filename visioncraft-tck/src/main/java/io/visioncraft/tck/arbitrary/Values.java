package io.visioncraft.tck.arbitrary;

import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.Instants;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxClasses;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.Window;
import io.visioncraft.tax.TaxMethod;
import io.visioncraft.tax.TaxRounding;
import io.visioncraft.tax.UntaxedGross;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Values of the kernel, all of them valid and many at the edge of what is: the least and the most, every scale of money,
 * letters that fold alike or only seem to, text in four bytes of UTF-8, the longest text there may be.
 */
public final class Values {

    /** Without minor units, with two, three and four of their digits. */
    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD", "CLF", "USD");

    /** What comes as one character to a reader and gives stores trouble. */
    private static final List<String> CHARACTERS =
            split("a A z 0 ß ẞ ss ä a\u0308 Å \u212B é e\u0301 İ ı ς σ ﬁ 漢 ก็ क्ष क्\u200Dष"
                    + " \u0627\u0644 \uAC00 \u1100\u1161 😀 𝒜 𐐷 \uFFFD \uE000 ' \" \\ % _ ; -- & < > { } $");

    /** The last instant that the clock of a library may say. */
    public static final Instant LAST_TIME = Instant.parse("8999-12-31T23:59:59.999999Z");

    /** What holds a character that nobody sees, which a line refuses and a text of several keeps. */
    private static final List<String> INVISIBLE = split("👩\u200D🔧 \u00AD \u200B");

    private Values() {}

    private static List<String> split(String characters) {
        return List.of(characters.split(" ", -1));
    }

    /** {@return currencies of zero, two, three and four minor digits} */
    public static Arbitrary<Currency> currencies() {
        return Arbitraries.of(CURRENCIES).map(Currency::getInstance);
    }

    /** {@return amounts in any of these currencies, from the least, which is negative, to the most that money takes} */
    public static Arbitrary<Money> money() {
        return currencies().flatMap(Values::money);
    }

    /**
     * Amounts in one currency, from the least, which is negative, to the most that money takes.
     *
     * @param currency of all of them
     * @return the amounts
     */
    public static Arbitrary<Money> money(Currency currency) {
        return minorUnits(-Money.MAX_MINOR_UNITS).map(minor -> Money.ofMinor(minor, currency));
    }

    /**
     * Amounts in one currency, from zero to the most that money takes.
     *
     * @param currency of all of them
     * @return the amounts
     */
    public static Arbitrary<Money> amounts(Currency currency) {
        return minorUnits(0).map(minor -> Money.ofMinor(minor, currency));
    }

    private static Arbitrary<Long> minorUnits(long least) {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(least, Money.MAX_MINOR_UNITS)),
                Tuple.of(3, Arbitraries.longs().between(Math.max(least, -10_000), 10_000)),
                Tuple.of(1, Arbitraries.of(least, 0L, 1L, Money.MAX_MINOR_UNITS - 1, Money.MAX_MINOR_UNITS)));
    }

    /**
     * Unit prices in one currency, from zero to the most, with up to six decimals.
     *
     * @param currency of all of them
     * @return the unit prices
     */
    public static Arbitrary<UnitPrice> unitPrices(Currency currency) {
        return decimals(BigDecimal.ZERO, BigDecimal.valueOf(UnitPrice.MAX), UnitPrice.MAX_DECIMALS)
                .map(amount -> UnitPrice.of(amount, currency));
    }

    /** {@return quantities from 0.0001 to the most, with up to four decimals} */
    public static Arbitrary<Quantity> quantities() {
        return decimals(new BigDecimal("0.0001"), BigDecimal.valueOf(Quantity.MAX), Quantity.MAX_DECIMALS)
                .map(Quantity::of);
    }

    private static Arbitrary<BigDecimal> decimals(BigDecimal least, BigDecimal most, int scale) {
        BigDecimal smallest = BigDecimal.ONE.movePointLeft(scale);
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.bigDecimals().between(least, most).ofScale(scale)),
                Tuple.of(
                        3,
                        Arbitraries.bigDecimals().between(least, BigDecimal.TEN).ofScale(scale)),
                Tuple.of(3, Arbitraries.longs().between(1, 100).map(BigDecimal::valueOf)),
                Tuple.of(1, Arbitraries.of(least, smallest, BigDecimal.ONE, most.subtract(smallest), most)));
    }

    /** {@return units of measure, of two and of three characters} */
    public static Arbitrary<UnitCode> units() {
        return Arbitraries.of("C62", "HUR", "DAY", "H87", "A9", "5B").map(UnitCode::of);
    }

    /** {@return the codes of the tax classes that every library knows} */
    public static Arbitrary<TaxClassCode> taxClasses() {
        return Arbitraries.of(TaxClasses.standard().codes());
    }

    /** {@return each way in which a document may be taxed} */
    public static Arbitrary<TaxMethod> taxMethods() {
        return Combinators.combine(
                        Arbitraries.of(PriceBasis.class),
                        Arbitraries.of(TaxRounding.class),
                        Arbitraries.of(UntaxedGross.class))
                .as(TaxMethod::new);
    }

    /**
     * Single lines of text, as they come back from a library: without blanks at their ends, in normalisation form C.
     *
     * @param max how many UTF-16 units a line has at most; it has at least 1
     * @return the lines
     */
    public static Arbitrary<String> lines(int max) {
        return text(max, CHARACTERS, List.of(" ", "\u00A0"));
    }

    /**
     * Texts of one or more lines, as they come back from a library.
     *
     * @param max how many UTF-16 units a text has at most; it has at least 1
     * @return the texts
     */
    public static Arbitrary<String> texts(int max) {
        return text(
                        max,
                        Stream.concat(CHARACTERS.stream(), INVISIBLE.stream()).toList(),
                        List.of(" ", "\n", "\r\n", "\t", "\u2028"))
                .filter(Values::isSeen);
    }

    private static boolean isSeen(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.getType(c) != Character.FORMAT && !Character.isWhitespace(c) && c != '\u00A0');
    }

    private static Arbitrary<String> text(int max, List<String> characters, List<String> blanks) {
        Arbitrary<String> pieces =
                Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of(characters)), Tuple.of(1, Arbitraries.of(blanks)));
        Arbitrary<String> some =
                pieces.list().ofMinSize(1).ofMaxSize(Math.min(max, 24)).map(list -> String.join("", list));
        Arbitrary<String> longest = Arbitraries.of(characters).map(one -> one.repeat(Math.max(1, max / one.length())));
        return Arbitraries.frequencyOf(Tuple.of(9, some), Tuple.of(1, longest))
                .map(raw -> clean(raw, max))
                .filter(text -> !text.isEmpty() && text.length() <= max);
    }

    private static String clean(String raw, int max) {
        return Text.optionalLines(cut(raw, max), Integer.MAX_VALUE);
    }

    /** At most so long, without the half of a pair at its end. */
    private static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end);
    }

    /** {@return names of people and things: lines of up to {@link Text#NAME} UTF-16 units} */
    public static Arbitrary<String> names() {
        return lines(Text.NAME);
    }

    /** {@return codes of up to {@link Text#CODE} UTF-16 units, of which some differ only in upper and lower case} */
    public static Arbitrary<String> codes() {
        Arbitrary<String> plain = Arbitraries.strings()
                .withCharRange('a', 'c')
                .withCharRange('A', 'C')
                .numeric()
                .withChars("-._/")
                .ofMinLength(1)
                .ofMaxLength(12);
        return Arbitraries.frequencyOf(Tuple.of(3, plain), Tuple.of(1, lines(Text.CODE)));
    }

    /** {@return e-mail addresses: with tags and dots, in two cases, in other scripts, as long as they may be} */
    public static Arbitrary<EmailAddress> emails() {
        Arbitrary<String> locals = Arbitraries.frequencyOf(
                Tuple.of(
                        5,
                        Arbitraries.strings()
                                .withChars("abAB09+-_!#'*~")
                                .ofMinLength(1)
                                .ofMaxLength(12)),
                Tuple.of(1, Arbitraries.of("a.b", "first.last+tag", "x".repeat(EmailAddress.MAX_LOCAL_PART))));
        Arbitrary<String> domains = Arbitraries.of(
                "example.com",
                "EXAMPLE.com",
                "a-b.example",
                "xn--bcher-kva.example",
                "bücher.example",
                "例え.テスト",
                ("x".repeat(60) + ".").repeat(3) + "e");
        return Combinators.combine(locals, domains)
                .as((local, domain) -> local + "@" + domain)
                .filter(text -> text.length() <= EmailAddress.MAX_LENGTH)
                .map(EmailAddress::of);
    }

    /** {@return instants to the microsecond, from the first that a store keeps to the last} */
    public static Arbitrary<Instant> instants() {
        Arbitrary<Long> seconds = Arbitraries.frequencyOf(
                Tuple.of(
                        3,
                        Arbitraries.longs()
                                .between(
                                        0, Instant.parse("2100-01-01T00:00:00Z").getEpochSecond())),
                Tuple.of(
                        1,
                        Arbitraries.longs()
                                .between(Instants.EARLIEST.getEpochSecond(), Instants.LATEST.getEpochSecond())));
        Arbitrary<Integer> micros = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(0, 1, 999, 1_000, 999_999)),
                Tuple.of(1, Arbitraries.integers().between(0, 999_999)));
        Arbitrary<Instant> any = Combinators.combine(seconds, micros)
                .as((second, micro) -> Instant.ofEpochSecond(second, micro * 1_000L));
        return Arbitraries.frequencyOf(
                Tuple.of(9, any),
                Tuple.of(
                        1,
                        Arbitraries.of(
                                Instants.EARLIEST,
                                Instants.LATEST,
                                Instant.parse("1969-12-31T23:59:59.999999Z"),
                                Instant.parse("2026-03-29T01:30:00.000001Z"))));
    }

    /** {@return instants that the clock of a library may say, from 1970 to {@link #LAST_TIME}} */
    public static Arbitrary<Instant> times() {
        return instants()
                .map(at -> at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at.isAfter(LAST_TIME) ? LAST_TIME : at);
    }

    /** {@return windows of at least a microsecond, one in three open-ended} */
    public static Arbitrary<Window> windows() {
        Arbitrary<Window> ended = Combinators.combine(times(), times())
                .filter((one, other) -> !one.equals(other))
                .as((one, other) -> one.isBefore(other) ? new Window(one, other) : new Window(other, one));
        return Arbitraries.frequencyOf(Tuple.of(2, ended), Tuple.of(1, times().map(Window::startingAt)));
    }
}
