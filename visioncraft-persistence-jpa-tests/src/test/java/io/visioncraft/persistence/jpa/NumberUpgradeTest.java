package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.crm.CrmSearch;
import io.visioncraft.crm.CrmSummary;
import io.visioncraft.identity.UserQuery;
import io.visioncraft.identity.UserSummary;
import io.visioncraft.internal.ReadableNumbers;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.RandomSource;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.StandIns;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Users and CRM records that version 0.1 left have numbers like those of today, and are found by them. */
@Rule({"INV-8", "GEN-12"})
class NumberUpgradeTest {

    /** As the migration says. */
    private static final long STEP = 679_535_556_991L;

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void numbersTheRowsOfBefore(TestStore like) throws Exception {
        try (HikariDataSource pool = UpgradeTest.old(like);
                JpaPersistence store = JpaPersistence.open(pool, like.provider())) {
            VisionCraft vc = StandIns.create().builder(store, StandIns.issuer()).build();
            Caller everything = Caller.system("everything", vc.permissions().all());
            List<UserSummary> users =
                    Listings.all(50, request -> vc.users().list(everything, UserQuery.all(), request));
            List<CrmSummary> records = Listings.all(50, request -> vc.crm().list(everything, CrmSearch.all(), request));

            assertThat(users)
                    .isNotEmpty()
                    .extracting(UserSummary::number)
                    .containsExactlyInAnyOrderElementsOf(numbers("CUS", users.size()));
            assertThat(records)
                    .isNotEmpty()
                    .extracting(CrmSummary::number)
                    .containsExactlyInAnyOrderElementsOf(numbers("CRM", records.size()));
            for (UserSummary user : users) {
                assertThat(vc.users().findByNumber(everything, said(user.number())))
                        .contains(vc.users().get(everything, user.id()));
            }
            for (CrmSummary record : records) {
                assertThat(vc.crm().findByNumber(everything, said(record.number())))
                        .contains(vc.crm().get(everything, record.id()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void numbersTheOldestFirst(TestStore like) throws Exception {
        try (HikariDataSource pool = UpgradeTest.old(like);
                JpaPersistence store = JpaPersistence.open(pool, like.provider())) {
            VisionCraft vc = StandIns.create().builder(store, StandIns.issuer()).build();
            Caller everything = Caller.system("everything", vc.permissions().all());
            List<UserSummary> users =
                    Listings.all(50, request -> vc.users().list(everything, UserQuery.all(), request));
            UserSummary oldest = users.get(users.size() - 1);

            assertThat(users)
                    .filteredOn(user -> user.createdAt().equals(oldest.createdAt()))
                    .extracting(UserSummary::number)
                    .contains(numbers("CUS", 1).get(0));
        }
    }

    private static String said(String number) {
        return number.substring(4).replace("-", " ");
    }

    private static List<String> numbers(String prefix, int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(place -> new ReadableNumbers(prefix, bits(place * STEP)).next())
                .toList();
    }

    private static RandomSource bits(long bits) {
        return length -> {
            byte[] all = ByteBuffer.allocate(Long.BYTES).putLong(bits).array();
            return Arrays.copyOfRange(all, all.length - length, all.length);
        };
    }
}
