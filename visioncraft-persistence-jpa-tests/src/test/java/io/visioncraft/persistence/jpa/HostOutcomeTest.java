package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.visioncraft.VisionCraft;
import io.visioncraft.catalog.CatalogCodes;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryRepository;
import io.visioncraft.catalog.ChangeCategory;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Rule;
import io.visioncraft.persistence.jpa.host.SpringHost;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.tck.probe.Ports;
import io.visioncraft.testkit.StandIns;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of the library's work and the host's, together. */
@Rule({"GEN-5", "GEN-6"})
class HostOutcomeTest extends HostCases {

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void commitsWithTheHostAndItsRows() {
        withinHost(() -> {
            persist(1, "before");
            create("Garden");
            persist(2, "after");
        });

        assertThat(names()).containsExactly("Garden");
        assertThat(hostTexts()).containsExactly("before", "after");
    }

    @Test
    void isUndoneWithTheHostAndItsRows() {
        assertThatThrownBy(() -> host.inTransaction(() -> {
                    persist(1, "before");
                    create("Garden");
                    throw new IOException("the host changed its mind");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("the host changed its mind");

        assertThat(roots()).isEmpty();
        assertThat(hostTexts()).isEmpty();
        assertThat(create("Garden").version()).isEqualTo(1);
    }

    @Test
    void isUndoneWhenTheHostHasMarkedItsTransaction() {
        Throwable commit = catchThrowable(() -> withinHost(() -> {
            create("Garden");
            host.setRollbackOnly();
        }));

        assertThat(commit == null || !(commit instanceof VisionCraftException)).isTrue();
        assertThat(roots()).isEmpty();
    }

    @Test
    void doesNothingThatLastsInATransactionThatIsMarkedAlready() {
        Throwable end = catchThrowable(() -> withinHost(() -> {
            host.setRollbackOnly();
            create("Garden");
        }));

        assertThat(end).isNotNull();
        assertThat(roots()).isEmpty();
        assertThat(events.all()).isEmpty();
    }

    @Test
    void marksTheTransactionOfTheHostByARejectionThatReachesTheCallerAsItIs() {
        create("Garden");
        events.clear();

        Throwable commit = catchThrowable(() -> withinHost(() -> {
            persist(1, "before");
            create("Home");
            assertRejected(CatalogCodes.DUPLICATE_SIBLING_NAME, () -> create("GARDEN"));
        }));

        assertThat(commit).isNotNull().isNotInstanceOf(VisionCraftException.class);
        assertThat(names()).containsExactly("Garden");
        assertThat(hostTexts()).isEmpty();
        assertThat(events.all()).isEmpty();
    }

    @Test
    void passesWhatWorkThrowsOnUnwrappedAndMarksTheTransaction() {
        IOException expected = new IOException("expected");

        Throwable commit = catchThrowable(() -> withinHost(() -> {
            create("Garden");
            assertThat(catchThrowable(() -> store.transactions().inTransaction(() -> {
                        throw expected;
                    })))
                    .isSameAs(expected);
        }));

        assertThat(commit).isNotNull();
        assertThat(roots()).isEmpty();
    }

    @Test
    void runsNothingAgainInTheTransactionOfTheHost() {
        Category garden = create("Garden");
        VisionCraft overtaken = overtakenOnce();

        Throwable commit = catchThrowable(() -> withinHost(() -> {
            VisionCraftException stale =
                    assertRejected(StaleAggregateException.CODE, () -> describe(overtaken, garden));
            assertThat(stale.retryable()).isTrue();
        }));

        assertThat(commit).isNotNull();
        assertThat(runs).hasValue(1);
        assertThat(vc.categories().get(MANAGER, garden.id()).description()).isEmpty();
    }

    @Test
    void runsAgainInTransactionsOfItsOwn() {
        Category garden = create("Garden");
        VisionCraft overtaken = overtakenOnce();

        Category described = describe(overtaken, garden);

        assertThat(runs).hasValue(2);
        assertThat(described.version()).isEqualTo(3);
        assertThat(vc.categories().get(MANAGER, garden.id())).isEqualTo(described);
    }

    @Test
    void letsTheHostHearWhatItsOwnCommitFailsWith() {
        Throwable commit = catchThrowable(() -> withinHost(() -> {
            persist(1, "lost");
            create("Garden");
            opened.watch.loseConnectionAt("commit");
        }));

        assertThat(commit).isNotNull().isNotInstanceOf(VisionCraftException.class);
        assertThat(roots()).isEmpty();
        assertThat(events.all()).isEmpty();
    }

    /**
     * PostgreSQL takes no statement after one that failed, a manager of transactions says it in advance; others only never
     * commit.
     */
    @Test
    void isRolledBackWhereAStatementOfTheHostsHasFailed() {
        Throwable end = catchThrowable(() -> withinHost(() -> {
            persist(1, "same");
            persist(2, "same");
            assertThat(catchThrowable(em::flush)).isNotNull();
            Throwable told = catchThrowable(this::roots);
            if (told != null || opened.database() == TestDatabase.POSTGRESQL) {
                assertThat(told)
                        .isInstanceOfSatisfying(
                                VisionCraftException.class,
                                refusal -> assertThat(refusal.is(StoreCodes.ROLLED_BACK))
                                        .isTrue());
                assertRejected(StoreCodes.ROLLED_BACK, () -> create("Garden"));
            }
        }));

        assertThat(end).isNotNull().isNotInstanceOf(AssertionError.class);
        assertThat(hostTexts()).isEmpty();
        assertThat(roots()).isEmpty();
    }

    @Test
    void isUnavailableWhereNoTransactionCanBegin() {
        opened.watch.loseConnectionAt("getConnection", OnTestStore.EVEN_IF_TRIED_AGAIN);

        assertRejected(StoreCodes.STORE_UNAVAILABLE, this::roots);

        opened.watch.loseConnectionAt("getConnection", 0);
        assertThat(roots()).isEmpty();
    }

    @Test
    void readsInTransactionsThatAreForReadingOnly() throws Exception {
        create("Garden");

        List<String> seen = host.reading(this::names);

        assertThat(seen).containsExactly("Garden");
    }

    @Test
    void refusesToWriteInTransactionsThatAreForReadingOnlyAndLeavesThemWhole() throws Exception {
        boolean knowsThem = host instanceof SpringHost;

        List<String> seen = host.reading(() -> {
            if (knowsThem) {
                assertThat(assertRejected(StoreCodes.STORE_MISCONFIGURED, () -> create("Garden")))
                        .hasMessageContaining("The host's transaction is read-only");
            } else {
                create("Garden");
            }
            return names();
        });

        assertThat(seen).isEqualTo(knowsThem ? List.of() : List.of("Garden"));
    }

    private static Category describe(VisionCraft vc, Category category) {
        return vc.categories().change(MANAGER, ChangeCategory.of(category.id()).described("Greener"));
    }

    /** A library that is overtaken by another's change between its first reading and its writing; counts its runs. */
    private VisionCraft overtakenOnce() {
        CategoryRepository categories = store.catalog().categories();
        CategoryRepository overtaken = (CategoryRepository) Proxy.newProxyInstance(
                CategoryRepository.class.getClassLoader(),
                new Class<?>[] {CategoryRepository.class},
                (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(categories, arguments);
                        boolean found = answer instanceof Optional<?> one && one.isPresent(); // else it is foreseen
                        if (method.getName().equals("find") && found && runs.incrementAndGet() == 1) {
                            opened.execute("UPDATE vc_category SET version = version + 1");
                        }
                        return answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
        return standIns.builder(Ports.with(store, "categories", overtaken), StandIns.issuer())
                .build();
    }
}
