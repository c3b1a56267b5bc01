package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.visioncraft.catalog.CatalogCodes;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.ChangeCategory;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import io.visioncraft.persistence.jpa.host.HostEntry;
import io.visioncraft.testkit.fixture.Fixtures;
import io.visioncraft.testkit.fixture.OrderFixtures;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A persistence context that the host keeps for the length of a web request, over all its transactions. */
@Rule("GEN-5")
class HostViewTest extends HostCases {

    @Test
    void runsEachUseCaseInATransactionOfItsOwn() {
        inView(() -> {
            Category garden = create("Garden");
            assertThat(opened.strings("SELECT name FROM vc_category")).containsExactly("Garden");
            vc.categories().change(MANAGER, ChangeCategory.of(garden.id()).described("Greener"));
            create("Home");
            assertThat(names()).containsExactly("Garden", "Home");
        });

        assertThat(names()).containsExactly("Garden", "Home");
        assertThat(events.types()).containsExactly("category.created", "category.changed", "category.created");
    }

    /** Else a connection that does not commit by itself would stay in a transaction until the end of the request. */
    @Test
    void endsWhatAReadingHasBegunInTheContextThatIsKept() {
        create("Garden");

        inView(() -> {
            opened.watch.ends();
            assertThat(names()).containsExactly("Garden");
            assertThat(opened.watch.ends()).containsAnyOf("commit", "rollback");
        });
    }

    @Test
    void beginsNothingForAReadingWhereNothingIsKept() {
        assumeTrue(onSpring() && opened.name().contains("HIBERNATE"), "which lends a connection without a transaction");
        create("Garden");

        opened.watch.ends();
        assertThat(names()).containsExactly("Garden");

        assertThat(opened.watch.ends()).isEmpty();
    }

    @Test
    void joinsTheHostsTransactions() {
        inView(() -> {
            withinHost(() -> {
                persist(1, "together");
                create("Garden");
            });
            Throwable end = catchThrowable(() -> withinHost(() -> {
                persist(2, "undone");
                create("Home");
                throw new IllegalStateException("the host changed its mind");
            }));
            assertThat(end).hasMessage("the host changed its mind");
            assertThat(names()).containsExactly("Garden");
        });

        assertThat(hostTexts()).containsExactly("together");
    }

    @Test
    void keepsATransactionThatTheHostSetsAsideApart() {
        inView(() -> withinHost(() -> {
            persist(1, "outer");
            assertThat(roots()).isEmpty();
            withinHost(() -> create("Garden"));
            create("Home");
            assertThat(names()).containsExactly("Garden", "Home");
        }));

        assertThat(names()).containsExactly("Garden", "Home");
        assertThat(hostTexts()).containsExactly("outer");
    }

    @Test
    void seesWhatOthersHaveCommittedMeanwhile() {
        inView(() -> {
            Category garden = create("Garden");
            opened.execute("UPDATE vc_category SET description = 'Greener', version = version + 1");
            assertThat(vc.categories().get(MANAGER, garden.id()).description()).isEqualTo("Greener");

            opened.execute("UPDATE vc_category SET description = 'Greenest', version = version + 1");

            assertThat(vc.categories().get(MANAGER, garden.id()).description()).isEqualTo("Greenest");
            assertThat(vc.categories()
                            .change(MANAGER, ChangeCategory.of(garden.id()).named("Gardens"))
                            .version())
                    .isEqualTo(4);
        });
    }

    @Test
    void keepsTheEntitiesOfTheHostManagedAndLeavesNoneOfItsOwn() {
        withinHost(() -> persist(1, "before"));

        inView(() -> {
            HostEntry entry = em.find(HostEntry.class, 1);
            Order order = Fixtures.in(vc).orders().aPlacedOrder();
            vc.orders().get(OrderFixtures.customerOf(order), order.id());
            roots();
            assertThat(em.contains(entry)).isTrue();
            assertThat(em.find(HostEntry.class, 1)).isSameAs(entry);
            assertThat(managed()).isEqualTo(1);
            withinHost(() -> create("Garden"));
            roots();
            assertThat(managed()).isEqualTo(1);
            withinHost(() -> em.find(HostEntry.class, 1).write("after"));
        });

        assertThat(hostTexts()).containsExactly("after");
    }

    @Test
    void flushesNothingOfTheHostsByReading() {
        withinHost(() -> persist(1, "before"));

        inView(() -> {
            HostEntry entry = em.find(HostEntry.class, 1);
            withinHost(() -> {
                entry.write("after");
                roots();
                assertThat(opened.strings("SELECT text FROM host_entry")).containsExactly("before");
            });
        });

        assertThat(hostTexts()).containsExactly("after");
    }

    @Test
    void goesOnAfterARejection() {
        inView(() -> {
            create("Garden");
            assertRejected(CatalogCodes.DUPLICATE_SIBLING_NAME, () -> create("garden"));
            assertThat(managed()).isZero();
            create("Home");
            assertThat(names()).containsExactly("Garden", "Home");
        });
    }

    @Test
    void opensInTheViewToo() {
        inView(() -> {
            JpaPersistence lazily = JpaPersistence.joining(em, host.transactions());
            List<Category> none = lazily.transactions()
                    .inTransaction(() -> lazily.catalog().categories().children(null, null, 1));
            assertThat(none).isEmpty();
        });
    }
}
