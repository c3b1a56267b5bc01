package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.visioncraft.VisionCraft;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Listeners hear after the host's commit, everything and in order, or nothing. */
@Rule("GEN-5")
class HostEventsTest extends HostCases {

    @Test
    void tellsNothingBeforeTheHostsCommitAndEverythingAfterIt() {
        List<EventRecord> heardInside = new ArrayList<>();

        List<Category> created = inHost(() -> {
            List<Category> three = List.of(create("Garden"), create("Home"), create("Office"));
            heardInside.addAll(events.all());
            return three;
        });

        assertThat(heardInside).isEmpty();
        assertThat(events.all())
                .extracting(EventRecord::aggregateId)
                .containsExactlyElementsOf(
                        created.stream().map(one -> one.id().value()).toList());
    }

    @Test
    void tellsNothingAfterARollback() {
        assertThatIllegalStateException()
                .isThrownBy(() -> withinHost(() -> {
                    create("Garden");
                    throw new IllegalStateException("the host changed its mind");
                }));
        assertThat(events.all()).isEmpty();

        create("Home");

        assertThat(events.types()).containsExactly("category.created");
    }

    @Test
    void tellsOfEachTransactionByItself() {
        IdentityFixtures people = IdentityFixtures.in(vc);
        people.aCustomer();
        events.clear();

        withinHost(() -> {
            create("Garden");
            withinHost(people::aCustomer);
            assertThat(events.types()).isNotEmpty().doesNotContain("category.created");
        });

        assertThat(events.types()).endsWith("category.created").hasSizeGreaterThan(1);
    }

    @Test
    void letsListenersCallUseCasesThatHaveTransactionsOfTheirOwn() {
        List<Boolean> active = new ArrayList<>();
        VisionCraft heard = standIns.builder(store, StandIns.issuer())
                .listener(happened -> {
                    active.add(store.transactions().active());
                    create("Heard " + active.size());
                })
                .build();

        withinHost(() -> heard.categories().create(MANAGER, CreateCategory.root("Garden")));
        heard.categories().create(MANAGER, CreateCategory.root("Home"));

        assertThat(active).containsExactly(false, false);
        assertThat(names()).containsExactly("Garden", "Heard 1", "Home", "Heard 2");
    }

    @Test
    void keepsTheFailureOfAListenerFromTheHost() {
        VisionCraft told = standIns.builder(store, StandIns.issuer())
                .listener(happened -> {
                    throw new IllegalStateException("a listener's own");
                })
                .build();

        withinHost(() -> {
            told.categories().create(MANAGER, CreateCategory.root("Garden"));
            store.transactions().afterCommit(() -> {
                throw new AssertionError("an action's own");
            });
            create("Home");
        });

        assertThat(names()).containsExactly("Garden", "Home");
        assertThat(events.types()).hasSize(2);
    }
}
