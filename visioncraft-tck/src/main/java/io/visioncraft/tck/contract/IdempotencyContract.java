package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.IdempotencyRepository;
import io.visioncraft.spi.Receipt;
import io.visioncraft.testkit.Race;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the {@link IdempotencyRepository} of every store does: rules IDK. */
@Rule("GEN-7")
abstract class IdempotencyContract extends StoreContract {

    private static final Instant AT = ContractRecords.AT;

    @Test
    @Proves("IDK-1")
    final void keepsReceiptsEqualAndApart() {
        Receipt receipt = samples.receipt("k-~!", AT, AT.plusSeconds(1));
        Receipt longest = samples.receipt("k".repeat(200), AT, AT.plusSeconds(1));

        within(() -> {
            persistence.idempotency().save(receipt);
            persistence.idempotency().save(longest);
        });

        assertThat(found(receipt)).contains(receipt);
        assertThat(found(longest)).contains(longest);
        assertThat(in(() -> persistence.idempotency().find(receipt.scope(), receipt.useCase(), "K-~!")))
                .isEmpty();
        assertThat(in(() -> persistence.idempotency().find("SYSTEM:other", receipt.useCase(), "k-~!")))
                .isEmpty();
        assertThat(in(() -> persistence.idempotency().find(receipt.scope(), "orders.cancel", "k-~!")))
                .isEmpty();
    }

    @Test
    @Proves("IDK-2")
    final void letsOneOfTwoTakeAKey() {
        for (boolean beside : List.of(true, false)) {
            String key = "k-" + beside;
            Receipt one = samples.receipt(key, AT, AT.plusSeconds(60));
            Receipt two = samples.receipt(key, AT, AT.plusSeconds(60));

            assertOneWins(beside, one, two);

            assertRejected(
                    IdempotencyRepository.KEY.code(),
                    () -> within(() -> persistence.idempotency().save(two)));
            assertThat(found(one)).get().isIn(one, two);
        }
    }

    @Test
    @Proves("IDK-3")
    final void letsOneOfTwoReplaceAnExpiredReceipt() {
        for (boolean beside : List.of(true, false)) {
            String key = "k-" + beside;
            Receipt old = samples.receipt(key, AT, AT.plusSeconds(60));
            Receipt one = samples.receipt(key, AT.plusSeconds(60), AT.plusSeconds(120));
            Receipt two = samples.receipt(key, AT.plusSeconds(60), AT.plusSeconds(120));
            within(() -> persistence.idempotency().save(old));

            assertOneWins(beside, one, two);

            assertThat(found(one)).get().isIn(one, two);
        }
    }

    @Test
    @Proves("IDK-4")
    @Rule("GEN-5")
    final void forgetsTheReceiptOfARollback() {
        Receipt receipt = samples.receipt("k-1", AT, AT.plusSeconds(60));

        rolledBack(() -> persistence.idempotency().save(receipt));

        assertThat(found(receipt)).isEmpty();
        within(() -> persistence.idempotency().save(receipt));
        assertThat(found(receipt)).contains(receipt);
    }

    @Test
    @Proves("IDK-5")
    final void removesExpiredReceiptsOnlyAndNoMoreThanAsked() {
        Receipt first = samples.receipt("k-1", AT, AT.plusSeconds(1));
        Receipt second = samples.receipt("k-2", AT, AT.plusSeconds(2));
        Receipt third = samples.receipt("k-3", AT, AT.plusSeconds(3));
        within(() -> List.of(first, second, third).forEach(persistence.idempotency()::save));

        int one = in(() -> persistence.idempotency().removeExpired(third.expiresAt(), 1));
        int rest = in(() -> persistence.idempotency().removeExpired(third.expiresAt(), 10));
        int none = in(() -> persistence.idempotency().removeExpired(third.expiresAt(), 10));

        assertThat(List.of(one, rest, none)).containsExactly(1, 1, 0);
        assertThat(found(first)).isEmpty();
        assertThat(found(third)).contains(third);
    }

    @Test
    @Proves("IDK-6")
    final void findsAnExpiredReceiptUntilItIsRemovedOrReplaced() {
        Receipt old = samples.receipt("k-1", AT.minusSeconds(99_999), AT.minusSeconds(99_998));
        within(() -> persistence.idempotency().save(old));

        assertThat(found(old)).contains(old);
    }

    private Optional<Receipt> found(Receipt receipt) {
        return in(() -> persistence.idempotency().find(receipt.scope(), receipt.useCase(), receipt.key()));
    }

    private boolean save(Receipt receipt) {
        persistence.idempotency().save(receipt);
        return true;
    }

    private void assertOneWins(boolean beside, Receipt one, Receipt two) {
        List<Race.Outcome<Boolean>> outcomes =
                beside ? besideEachOther(one, two) : Race.times(2, n -> () -> again(() -> save(n == 0 ? one : two)));

        assertThat(outcomes).filteredOn(Race.Outcome::succeeded).hasSize(1);
        VisionCraftException refusal = assertRejected(IdempotencyRepository.KEY.code(), () -> {
            throw Race.failures(outcomes).get(0);
        });
        assertThat(refusal.retryable()).isTrue();
    }

    private List<Race.Outcome<Boolean>> besideEachOther(Receipt ours, Receipt theirs) {
        List<Beside<Boolean>> other = new ArrayList<>();
        Race.Outcome<Boolean> outcome = attempt(() -> again(() -> {
            save(ours);
            if (other.isEmpty()) {
                other.add(beside(() -> again(() -> save(theirs))));
            }
            return true;
        }));
        return List.of(outcome, other.get(0).join());
    }
}
