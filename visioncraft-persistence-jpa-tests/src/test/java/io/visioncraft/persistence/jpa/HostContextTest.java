package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.visioncraft.VisionCraft;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.persistence.jpa.host.HostEntry;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.Fixtures;
import io.visioncraft.testkit.fixture.OrderFixtures;
import jakarta.persistence.FlushModeType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The persistence context stays the host's. */
@Rule("GEN-5")
class HostContextTest extends HostCases {

    @Test
    void keepsTheEntitiesOfTheHostManaged() {
        withinHost(() -> persist(1, "before"));

        withinHost(() -> {
            HostEntry entry = em.find(HostEntry.class, 1);
            Order order = Fixtures.in(vc).orders().aPlacedOrder();
            vc.orders().get(OrderFixtures.customerOf(order), order.id());
            assertThat(em.contains(entry)).isTrue();
            entry.write("after");
            roots();
            create("Garden");
        });

        assertThat(hostTexts()).containsExactly("after");
    }

    @Test
    void leavesNoRowOfItsOwnInTheContext() {
        withinHost(() -> {
            persist(1, "the host's");
            Order order = Fixtures.in(vc).orders().aPlacedOrder();
            assertThat(managed()).isEqualTo(1);
            vc.orders().get(OrderFixtures.customerOf(order), order.id());
            vc.invoices().findByOrder(OrderFixtures.customerOf(order), order.id());
            vc.orders().list(OrderFixtures.customerOf(order), OrderSearch.all(), ListRequest.first());
            assertThat(managed()).isEqualTo(1);
        });
    }

    @Test
    void readsAnOrderInOneStatement() {
        Order order = Fixtures.in(vc).orders().aPlacedOrder();

        List<String> sent = inHost(() -> {
            opened.watch.statements();
            store.ordering().orders().find(order.id());
            return opened.watch.statements();
        });

        assertThat(sent).hasSize(1);
    }

    @Test
    void flushesNothingOfTheHostsByReading() {
        withinHost(() -> persist(1, "before"));

        for (FlushModeType mode : FlushModeType.values()) {
            withinHost(() -> {
                em.setFlushMode(mode);
                em.find(HostEntry.class, 1).write("with " + mode);
                roots();
                assertThat(sentText()).doesNotContain(mode.name());
                assertThat(em.getFlushMode()).isEqualTo(mode);
                create("With " + mode);
                assertThat(em.getFlushMode()).isEqualTo(mode);
            });
            assertThat(hostTexts()).containsExactly("with " + mode);
        }
    }

    @Test
    void letsTheHostHearWhatItsOwnRowsAreRefusedFor() {
        withinHost(() -> persist(1, "taken"));

        Throwable commit = catchThrowable(() -> withinHost(() -> {
            persist(2, "taken");
            Throwable refused = catchThrowable(() -> create("Garden"));
            assertThat(refused).isNotNull().isNotInstanceOf(VisionCraftException.class);
        }));

        assertThat(commit).isNotNull();
        assertThat(roots()).isEmpty();
    }

    @Test
    void letsUseCasesAndTheHostSeeEachOthersWrites() {
        VisionCraft other = standIns.builder(store, StandIns.issuer()).build();

        withinHost(() -> {
            create("Garden");
            assertThat(other.categories().roots(MANAGER, ListRequest.first()).items())
                    .hasSize(1);
            other.categories().create(MANAGER, CreateCategory.root("Home"));
            assertThat(names()).containsExactly("Garden", "Home");
            Number rows = (Number)
                    em.createNativeQuery("SELECT COUNT(*) FROM vc_category").getSingleResult();
            assertThat(rows.intValue()).isEqualTo(2);
        });
    }

    @Test
    void letsTheHostClearTheContextBetweenUseCases() {
        withinHost(() -> {
            create("Garden");
            em.clear();
            create("Home");
        });

        assertThat(names()).containsExactly("Garden", "Home");
    }

    /** What the database has of the host's row, asked without a flush. */
    private String sentText() {
        return (String) em.createNativeQuery("SELECT text FROM host_entry WHERE id = 1")
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
    }
}
