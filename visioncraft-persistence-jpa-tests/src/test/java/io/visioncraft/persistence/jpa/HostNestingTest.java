package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.visioncraft.catalog.CatalogCodes;
import io.visioncraft.catalog.Category;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.testkit.Race;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Transactions in transactions, and what is called without any. */
@Rule("GEN-5")
class HostNestingTest extends HostCases {

    private final SampleRecords samples = new SampleRecords();

    /** A record with an id that the library does not give. */
    private static Category home() {
        return new Category(new CategoryId(new UUID(7, 7)), null, "Home", null, "", 0, 1);
    }

    @Test
    void joinsTheHostHoweverDeeplyItIsNested() {
        Throwable end = catchThrowable(() -> withinHost(() -> {
            boolean seen = store.transactions().inTransaction(() -> {
                create("Garden");
                return store.transactions().inTransaction(() -> roots().size() == 1);
            });
            assertThat(seen).isTrue();
            throw new IllegalStateException("the host changed its mind");
        }));

        assertThat(end).hasMessage("the host changed its mind");
        assertThat(roots()).isEmpty();
    }

    @Test
    void keepsATransactionThatTheHostSetsAsideApart() {
        Throwable end = catchThrowable(() -> withinHost(() -> {
            persist(1, "outer");
            store.transactions().inTransaction(() -> {
                store.catalog().categories().save(home(), List.of());
                withinHost(() -> {
                    persist(2, "inner");
                    assertThat(roots()).isEmpty();
                    create("Inner");
                });
                assertThat(roots()).hasSize(2);
                return true;
            });
            throw new IllegalStateException("the host changed its mind");
        }));

        assertThat(end).hasMessage("the host changed its mind");
        assertThat(names()).containsExactly("Inner");
        assertThat(hostTexts()).containsExactly("inner");
    }

    @Test
    void keepsARejectionInATransactionSetAsideFromTheOuterOne() {
        create("Garden");
        Category home = home();

        withinHost(() -> {
            persist(1, "kept");
            store.catalog().categories().save(home, List.of());
            assertThat(catchThrowable(() -> withinHost(() -> {
                        persist(2, "lost");
                        assertRejected(CatalogCodes.DUPLICATE_SIBLING_NAME, () -> create("garden"));
                    })))
                    .isNotNull()
                    .isNotInstanceOf(AssertionError.class);
        });

        assertThat(roots()).contains(home).hasSize(2);
        assertThat(hostTexts()).containsExactly("kept");
    }

    @Test
    void letsRepositoriesBeAskedInTheHostsTransactionDirectly() {
        Category garden = samples.category();

        withinHost(() -> {
            store.catalog().categories().save(garden, List.of());
            assertThat(store.catalog().categories().find(garden.id())).contains(garden);
        });

        assertThat(inHost(() -> store.catalog().categories().find(garden.id()))).contains(garden);
    }

    @Test
    void refusesTheOuterWorkOfTheLibraryWhenTheInnerOneFailed() {
        assertRejected(
                StoreCodes.ROLLED_BACK,
                () -> store.transactions().inTransaction(() -> {
                    store.catalog().categories().save(samples.category(), List.of());
                    assertThat(catchThrowable(() -> store.transactions().inTransaction(() -> {
                                throw new IllegalArgumentException("inside");
                            })))
                            .hasMessage("inside");
                    return true;
                }));

        assertThat(roots()).isEmpty();
    }

    @Test
    void saysWhetherATransactionIsOpenThatUseCasesJoin() {
        List<Boolean> open = inHost(() -> List.of(
                store.transactions().active(),
                store.transactions().inTransaction(() -> store.transactions().active()),
                Race.elsewhere(() -> store.transactions().active())));

        assertThat(open).containsExactly(true, true, false);
        assertThat(store.transactions().active()).isFalse();
    }

    @Test
    void bindsNothingToTheThreadOnAnyPath() {
        assertThat(catchThrowable(() -> withinHost(() -> create(" ")))).isInstanceOf(InvalidInputException.class);
        assertThat(catchThrowable(() -> create(" "))).isInstanceOf(InvalidInputException.class);
        assertThat(catchThrowable(() -> withinHost(() -> {
                    create("Garden");
                    throw new StackOverflowError("expected");
                })))
                .isInstanceOf(StackOverflowError.class);
        assertThat(catchThrowable(() -> store.transactions().inTransaction(() -> {
                    throw new StackOverflowError("expected");
                })))
                .isInstanceOf(StackOverflowError.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> store.catalog().categories().find(home().id()));

        Optional<Category> none = inHost(() -> store.catalog().categories().find(home().id()));

        assertThat(none).isEmpty();
        everythingIsLetGo();
    }
}
