package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.Deadline;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.StoreCodes;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A node of a cluster whose nodes all write may end a transaction and answer the statement that was running as if nothing had
 * happened. A ROLLBACK behind the library's back does the same to a server that stands alone.
 */
class ClusterNodeTest {

    private static final String TAKE = "UPDATE vc_guard SET taken = taken + 1 WHERE guard_key = 'tree'";

    @ParameterizedTest
    @EnumSource(TestStore.class)
    void asksNothingMoreOfAServerThatStandsAlone(TestStore opened) {
        withTransactionsOf(opened, (alone, transactions) -> {
            assertThat(alone.database().askWhetherOpen()).isEmpty();
        });
    }

    /** A cluster certifies rows that were changed: one that is locked, or set to what it is, guards nothing there. */
    @ParameterizedTest
    @EnumSource(TestStore.class)
    void changesTheRowOfAGuardThatIsHeld(TestStore opened) {
        JpaPersistence store = opened.fresh();
        Guard other = new Guard.Person(new UserId(new UUID(7, 7)));
        long before = Long.parseLong(taken(opened));

        for (Guard guard : List.of(new Guard.Tree(), other, new Guard.Tree(), other)) {
            store.transactions().inTransaction(() -> {
                store.guards().hold(guard);
                return guard;
            });
        }

        assertThat(Long.parseLong(taken(opened))).isEqualTo(before + 2);
        assertThat(opened.strings("SELECT taken FROM vc_guard WHERE guard_key = '" + other.key() + "'"))
                .containsExactly("2");
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_MARIADB", "ECLIPSELINK_MARIADB"})
    void refusesToCommitATransactionThatItsNodeHasEnded(TestStore opened) {
        withTransactionsOf(opened, (alone, transactions) -> {
            VisionCraftException refusal = assertRejected(
                    StoreCodes.CLASH,
                    () -> transactions.inTransaction(Deadline.none(), () -> {
                        transactions.statements().executeNative(TAKE);
                        return transactions.statements().executeNative("ROLLBACK");
                    }));

            assertThat(refusal.retryable()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"HIBERNATE_MARIADB", "ECLIPSELINK_MARIADB"})
    void commitsATransactionThatIsOpen(TestStore opened) {
        withTransactionsOf(opened, (alone, transactions) -> {
            String before = taken(opened);

            transactions.inTransaction(
                    Deadline.none(), () -> transactions.statements().executeNative(TAKE));

            assertThat(Long.parseLong(taken(opened))).isEqualTo(Long.parseLong(before) + 1);
        });
    }

    private static String taken(TestStore opened) {
        return opened.strings("SELECT taken FROM vc_guard WHERE guard_key = 'tree'")
                .get(0);
    }

    /** The database as it was reached, and transactions as on a node of a cluster. */
    private static void withTransactionsOf(TestStore opened, BiConsumer<ReachedDatabase, JpaTransactions> test) {
        opened.fresh();
        try (EntityManagerFactory factory =
                Provider.factory(Provider.named(opened.provider()).orElseThrow(), opened.dataSource())) {
            ReachedDatabase alone = ReachedDatabase.over(factory);
            ReachedDatabase node = new ReachedDatabase(
                    alone.database().clustered(), alone.reachedByUnwrapping(), alone.lockWaitMillis());
            test.accept(alone, new JpaTransactions(factory, node, null));
        }
    }
}
