package io.visioncraft.verification.unicode;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.JoiningType;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.Text;
import io.visioncraft.verification.CommittedPage;
import io.visioncraft.verification.Reactor;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The core knows of every character what Unicode says, on every JDK. */
class UnicodeTableTest {

    private static final int MAX_MARKS = 30;

    /** Every character that is one, and of the others, which are all alike to the table, the ends of their ranges. */
    private static final int[] ALL = IntStream.rangeClosed(0, UCharacter.MAX_VALUE)
            .filter(c -> UnicodeData.assigned(c) || UnicodeData.invisible(c) || c % 0x100 == 0 || (c + 1) % 0x100 == 0)
            .filter(c -> !Character.isBmpCodePoint(c) || !Character.isSurrogate((char) c))
            .toArray();

    @Test
    @Rule({"GEN-4", "GEN-11"})
    void theTableInTheCoreIsUpToDate() {
        CommittedPage.check(
                Reactor.current()
                        .root()
                        .resolve("visioncraft-core/src/main/java/io/visioncraft/kernel/UnicodeTable.java"),
                UnicodeTableSource.written());
    }

    @Test
    @Rule("GEN-4")
    void aLineRefusesExactlyTheControlAndTheInvisibleCharacters() {
        assertRefused(
                ALL,
                c -> "a" + text(c) + "b",
                c -> UnicodeData.control(c) || UnicodeData.invisible(c) || c == 0x2028 || c == 0x2029,
                false);
    }

    @Test
    @Rule("GEN-4")
    void longTextRefusesControlCharactersOnly() {
        assertRefused(
                ALL,
                c -> "a" + text(c) + "b",
                c -> UnicodeData.control(c) && c != '\t' && c != '\n' && c != '\r',
                true);
    }

    @Test
    @Rule("GEN-4")
    void exactlyTheCombiningMarksMakeARun() {
        assertRefused(
                ALL,
                c -> "a" + text(c).repeat(MAX_MARKS + 1) + "b",
                c -> UnicodeData.mark(c) || (UnicodeData.control(c) && c != '\t' && c != '\n' && c != '\r'),
                true);
    }

    @Test
    @Rule("GEN-4")
    void aJoinerIsAllowedBehindAViramaAndANonJoinerBetweenLettersThatWouldJoin() {
        // all that differ from most, and some of those
        int[] some = IntStream.of(ALL)
                .filter(c -> UnicodeData.mark(c) || !joins(c, JoiningType.NON_JOINING) || c % 16 == 0)
                .toArray();
        // BEH joins on both sides
        assertRefused(
                some,
                c -> text(c) + "\u200C\u0628",
                c -> unseen(c)
                        || !(UnicodeData.virama(c)
                                || joins(c, JoiningType.LEFT_JOINING)
                                || joins(c, JoiningType.DUAL_JOINING)),
                false);
        assertRefused(some, c -> "\u0628" + text(c) + "\u200Db", c -> unseen(c) || !UnicodeData.virama(c), false);
        assertRefused(
                some,
                c -> "\u0628\u200C" + text(c),
                c -> unseen(c) || !(joins(c, JoiningType.RIGHT_JOINING) || joins(c, JoiningType.DUAL_JOINING)),
                false);
        assertRefused(
                some,
                c -> "\u0628" + text(c) + "\u200C" + text(c) + "\u0628",
                c -> unseen(c)
                        || !(UnicodeData.virama(c)
                                || joins(c, JoiningType.TRANSPARENT)
                                || joins(c, JoiningType.DUAL_JOINING)),
                false);
    }

    @Test
    @Rule("IDN-2")
    void noInvisibleCharacterHidesInAnEmailAddress() {
        List<String> taken = IntStream.of(ALL)
                .filter(UnicodeData::invisible)
                .mapToObj(UnicodeTableTest::text)
                .flatMap(hidden -> Stream.of(
                        "ann" + hidden + "@example.com",
                        "ann@exam" + hidden + "ple.com",
                        hidden + "ann@example.com",
                        "ann@example.com" + hidden))
                .filter(typed -> accepted(() -> EmailAddress.of(typed)))
                .toList();

        assertThat(taken).isEmpty();
    }

    @Test
    @Rule("GEN-4")
    void everyTextIsComposedAsByTheOldestJdk() {
        List<String> told = IntStream.of(ALL)
                .boxed()
                .flatMap(c -> UnicodeData.inert(c) ? Stream.of(text(c)) : amongOthers(text(c)))
                .map(typed -> "(" + typed + ")")
                .filter(typed -> accepted(() -> Text.lines(typed, 20)))
                .filter(typed -> !Text.lines(typed, 20).equals(UnicodeData.composed(typed)))
                .toList();

        assertThat(told).isEmpty();
    }

    private static Stream<String> amongOthers(String c) {
        return Stream.of(c, "A" + c, c + "\u0301", "e\u0323" + c + "\u0302", "\u0338" + c + "\u1161");
    }

    private static boolean unseen(int c) {
        return UnicodeData.control(c) || UnicodeData.invisible(c) || UnicodeData.blank(c);
    }

    private static boolean joins(int c, int type) {
        return UnicodeData.joiningType(c) == type;
    }

    private static void assertRefused(
            int[] characters, IntFunction<String> typed, IntPredicate refused, boolean severalLines) {
        List<String> otherwise = IntStream.of(characters)
                .filter(c -> refused.test(c)
                        == accepted(
                                () -> severalLines ? Text.lines(typed.apply(c), 300) : Text.line(typed.apply(c), 300)))
                .mapToObj("U+%04X"::formatted)
                .toList();
        assertThat(otherwise).isEmpty();
    }

    private static boolean accepted(Supplier<?> reading) {
        try {
            return reading.get() != null;
        } catch (InvalidInputException refused) {
            return false;
        }
    }

    private static String text(int c) {
        return Character.toString(c);
    }
}
