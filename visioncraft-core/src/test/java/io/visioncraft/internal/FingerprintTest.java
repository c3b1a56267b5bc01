package io.visioncraft.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Rule("GEN-7")
class FingerprintTest {

    @Test
    void isSixtyFourHexadecimalDigitsAndTheSameForTheSameContent() {
        assertThat(Fingerprint.of(command("a", "1")))
                .matches("[0-9a-f]{64}")
                .isEqualTo(Fingerprint.of(command("a", "1")));
    }

    @Test
    void differsWithEachPartOfTheContent() {
        UUID id = new UUID(1, 2);

        assertThat(List.of(
                        Fingerprint.of(command("a", "1")),
                        Fingerprint.of(command("b", "1")),
                        Fingerprint.of(command("a", "2")),
                        Fingerprint.of(new Command("a", null, List.of())),
                        Fingerprint.of(new Command("a", new BigDecimal("1"), List.of("x"))),
                        Fingerprint.of(new Other("a", new BigDecimal("1"), List.of())),
                        Fingerprint.of(new Holder(new ServiceId(id))),
                        Fingerprint.of(new Holder(id.toString())),
                        Fingerprint.of(new Holder(true)),
                        Fingerprint.of(new Holder("true")),
                        Fingerprint.of(new Holder(PriceBasis.NET)),
                        Fingerprint.of(new Holder("NET")),
                        Fingerprint.of(new Holder("")),
                        Fingerprint.of(new Holder(null)),
                        Fingerprint.of(new Holder(List.of())),
                        Fingerprint.of(new Holder(Map.of())),
                        Fingerprint.of(new Holder(Instant.EPOCH))))
                .doesNotHaveDuplicates();
    }

    @Test
    void doesNotRunPartsTogether() {
        assertThat(Fingerprint.of(new Holder(List.of("ab", "c"))))
                .isNotEqualTo(Fingerprint.of(new Holder(List.of("a", "bc"))));
        assertThat(Fingerprint.of(new Holder(List.of(List.of("a"), "b"))))
                .isNotEqualTo(Fingerprint.of(new Holder(List.of(List.of("a", "b")))));
    }

    @Test
    void takesNumbersByTheirValue() {
        String two = Fingerprint.of(new Holder(2));

        assertThat(Fingerprint.of(new Holder(2L))).isEqualTo(two);
        assertThat(Fingerprint.of(new Holder(new BigDecimal("2.00")))).isEqualTo(two);
        assertThat(Fingerprint.of(new Holder(new BigDecimal("0.00"))))
                .isEqualTo(Fingerprint.of(new Holder(new BigDecimal("0E+9"))));
        assertThat(Fingerprint.of(new Holder(new BigDecimal("1E+2000000000")))).isNotEqualTo(two);
    }

    @Test
    void takesANumberOfMoreDigitsThanAnyCommandHoldsByItsSizeSinceItsValueIsWork() {
        BigInteger digits = new BigInteger(BigInteger.TEN.pow(100_000).toByteArray()) {
            @Override
            public byte[] toByteArray() {
                throw new AssertionError("forty thousand bytes");
            }
        };
        BigDecimal huge = new BigDecimal(BigInteger.ONE, 100_000) {
            @Override
            public BigInteger unscaledValue() {
                return digits;
            }

            @Override
            public BigDecimal stripTrailingZeros() {
                throw new AssertionError("a hundred thousand divisions");
            }
        };

        String once = Fingerprint.of(new Holder(huge));

        assertThat(Fingerprint.of(new Holder(huge))).isEqualTo(once);
        assertThat(Fingerprint.of(new Holder(BigInteger.TEN.pow(100_000)))).isNotEqualTo(once);
        assertThat(Fingerprint.of(new Holder(BigInteger.TWO))).isEqualTo(Fingerprint.of(new Holder(2)));
    }

    @Test
    void takesATextThatIsLongerThanAnyOfACommandByItsLength() {
        String longest = "a".repeat(20_000);

        assertThat(Fingerprint.of(new Holder(longest + "b"))).isEqualTo(Fingerprint.of(new Holder(longest + "c")));
        assertThat(Fingerprint.of(new Holder(longest + "bc"))).isNotEqualTo(Fingerprint.of(new Holder(longest + "b")));
        assertThat(Fingerprint.of(new Holder(longest))).isNotEqualTo(Fingerprint.of(new Holder("b".repeat(20_000))));
        assertThat(Fingerprint.of(new Holder(longest + "b"))).isNotEqualTo(Fingerprint.of(new Holder("20001")));
    }

    @Test
    void mindsTheOrderOfListsAndNotOfSetsAndMaps() {
        Map<String, Integer> map = new HashMap<>(Map.of("a", 1, "b", 2));
        Map<String, Integer> same = new HashMap<>(64);
        same.put("b", 2);
        same.put("a", 1);

        assertThat(Fingerprint.of(new Holder(List.of("a", "b"))))
                .isNotEqualTo(Fingerprint.of(new Holder(List.of("b", "a"))));
        assertThat(Fingerprint.of(new Holder(new LinkedHashSet<>(List.of("a", "b")))))
                .isEqualTo(Fingerprint.of(new Holder(new LinkedHashSet<>(List.of("b", "a")))));
        assertThat(Fingerprint.of(new Holder(map))).isEqualTo(Fingerprint.of(new Holder(same)));
    }

    @Test
    void staysTheSameWhereALaterVersionLetsACommandSayMore() {
        assertThat(Fingerprint.of(new Later.Command("a", new BigDecimal("1"), List.of(), null)))
                .isEqualTo(Fingerprint.of(command("a", "1")))
                .isNotEqualTo(Fingerprint.of(new Later.Command("a", new BigDecimal("1"), List.of(), "shop")));
    }

    @Test
    void takesAnEmptyOptionalForNothing() {
        assertThat(Fingerprint.of(new Holder(Optional.empty()))).isEqualTo(Fingerprint.of(new Holder(null)));
        assertThat(Fingerprint.of(new Holder(Optional.of("a")))).isEqualTo(Fingerprint.of(new Holder("a")));
    }

    @Test
    void readsRecordsThatAreNotPublicAndListsWithGaps() {
        List<@Nullable String> gap = new ArrayList<>();
        gap.add(null);

        assertThat(Fingerprint.of(new Holder(gap))).isNotEqualTo(Fingerprint.of(new Holder(List.of())));
    }

    @Test
    void refusesWhatNoCommandHolds() {
        assertThatIllegalStateException().isThrownBy(() -> Fingerprint.of(new Holder(new Object())));
        assertThatIllegalStateException().isThrownBy(() -> Fingerprint.of(new Holder(new byte[1])));
    }

    private static Command command(String name, String number) {
        return new Command(name, new BigDecimal(number), List.of());
    }

    private static final class Later {

        private record Command(
                String name,
                @Nullable BigDecimal number,
                List<String> tags,
                @Nullable String channel) {}
    }

    private record Command(String name, @Nullable BigDecimal number, List<String> tags) {}

    private record Other(String name, @Nullable BigDecimal number, List<String> tags) {}

    private record Holder(@Nullable Object value) {}
}
