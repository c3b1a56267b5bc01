package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.visioncraft.billing.NumberSeries;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryRepository;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.StoreCodes;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a store says when it cannot answer: rules FLT. */
@Rule("GEN-3")
abstract class FailureContract extends StoreContract {

    private static final String SERIES = "invoice:CUT";

    @Test
    @Proves("FLT-1")
    @Needs(Capability.OUTAGE)
    final void isUnavailableAndNotEmptyWhileItCannotBeReached() {
        Map<String, Runnable> reads = EveryRead.of(this);

        reads.forEach((name, read) -> {
            cutOff();
            Throwable thrown = catchThrowable(() -> within(read));
            reconnect();
            assertThat(thrown).as("%s without a connection", name).isNotNull();
            assertRejected(StoreCodes.STORE_UNAVAILABLE, () -> {
                throw thrown;
            });
        });
    }

    @Test
    @Proves("FLT-1")
    @Needs(Capability.OUTAGE)
    @Rule("INV-4")
    final void doesNotBeginASeriesAnewWhenTheLineIsCutUnderItsGuard() {
        NumberSeries stands = new NumberSeries(SERIES, "", LocalDate.of(2026, 3, 2), 7);
        within(() -> {
            persistence.guards().hold(new Guard.Series(SERIES));
            persistence.billing().numberSeries().save(stands);
        });

        Throwable thrown = catchThrowable(() -> within(() -> {
            persistence.guards().hold(new Guard.Series(SERIES));
            cutOff();
            // answered by what was read with the guard, or not at all
            assertThat(persistence.billing().numberSeries().find(SERIES)).contains(stands);
            persistence
                    .billing()
                    .numberSeries()
                    .save(new NumberSeries(SERIES, "", Objects.requireNonNull(stands.lastDate()), 8));
            persistence.identity().users().any();
        }));
        reconnect();

        assertThat(thrown).as("a number that was taken without a connection").isNotNull();
        assertRejected(StoreCodes.STORE_UNAVAILABLE, () -> {
            throw thrown;
        });
        assertThat(in(() -> {
                    persistence.guards().hold(new Guard.Series(SERIES));
                    return persistence.billing().numberSeries().find(SERIES);
                }))
                .contains(stands);
    }

    @Test
    @Proves("FLT-2")
    @Needs(Capability.OUTAGE)
    final void storesNothingOfATransactionThatWasCutOff() {
        Everything everything = new Everything(this);

        try {
            assertRejected(
                    StoreCodes.STORE_UNAVAILABLE,
                    () -> within(() -> {
                        everything.save();
                        cutOff();
                        persistence.catalog().categories().children(null, null, 10);
                    }));
        } finally {
            reconnect();
        }

        assertThat(persistence.transactions().active()).isFalse();
        assertThat(everything.stored()).isEmpty();
    }

    @Test
    @Proves("FLT-3")
    @Needs(Capability.OUTAGE_AT_COMMIT)
    final void doesNotKnowTheOutcomeOfACommitThatWasNotConfirmed() {
        Category lawn = samples.category(null, "Lawn", null, 0);

        assertRejected(
                StoreCodes.OUTCOME_UNKNOWN,
                () -> within(() -> {
                    persistence.catalog().categories().save(lawn, List.of());
                    cutOffAtCommit();
                }));

        assertThat(persistence.transactions().active()).isFalse();
        assertThat(aCategory().version()).isEqualTo(1);
    }

    @Test
    @Proves("FLT-4")
    @Needs(Capability.CORRUPTION)
    final void tellsARecordThatIsNotValidByTypeAndId() {
        Order order = anOrder();
        User user = aUser();
        corrupt(order);
        corrupt(user);

        VisionCraftException ofOrder = assertRejected(
                StoreCodes.CORRUPT_RECORD,
                () -> in(() -> persistence.ordering().orders().find(order.id())));
        VisionCraftException ofUser = assertRejected(
                StoreCodes.CORRUPT_RECORD,
                () -> in(() -> persistence.identity().users().find(user.id())));

        assertThat(ofOrder.details().values()).contains("order", order.id().toString());
        assertThat(ofUser.details().values()).contains("user", user.id().toString());
    }

    @Test
    @Proves("FLT-5")
    final void saysNothingOfTheStoreOrOfOthersInARejection() {
        Category garden =
                stored(persistence.catalog().categories(), samples.category(null, "Secret garden", "G-secret", 0));

        for (VisionCraftException refusal : List.of(
                assertRejected(
                        CategoryRepository.CODE.code(),
                        () -> stored(
                                persistence.catalog().categories(), samples.category(null, "Lawn", "G-secret", 1))),
                assertRejected(
                        CategoryRepository.SIBLING_NAME.code(),
                        () -> stored(
                                persistence.catalog().categories(),
                                samples.category(null, "secret GARDEN", null, 1))))) {
            String said = refusal.getMessage() + refusal.details();
            assertThat(Set.of("secret", "select ", "insert ", "update ", "vc_", "constraint", "sql", "exception"))
                    .as(said)
                    .noneMatch(word -> said.toLowerCase(Locale.ROOT).contains(word));
            assertThat(said).doesNotContain(garden.id().toString());
        }
    }
}
