package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.ChangeCategory;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.testkit.Race;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What use cases foresee in a transaction of the host's ends with each of them. */
@Rule("GEN-5")
class HostForeseenTest extends HostCases {

    @Test
    void showsAHostWhatWasCommittedSinceAUseCaseHasEnded() {
        Category garden = create("Garden");

        Optional<Category> seen = inHost(() -> {
            store.transactions().reading(() -> {
                store.transactions().foresee(() -> find(garden));
                return askSomethingElse();
            });
            rename(garden, "Park");
            return find(garden);
        });

        assertThat(seen).map(Category::name).contains("Park");
    }

    @Test
    void showsTheNextUseCaseWhatWasCommittedSinceTheLastOne() {
        Category garden = create("Garden");

        Category seen = inHost(() -> {
            vc.categories().get(MANAGER, garden.id());
            rename(garden, "Park");
            return vc.categories().get(MANAGER, garden.id());
        });

        assertThat(seen.name()).isEqualTo("Park");
    }

    @Test
    void travelsInAHostsTransactionToo() {
        Category garden = create("Garden");

        int sent = inHost(() -> {
            opened.watch.executions();
            store.transactions().inTransaction(() -> {
                store.transactions().foresee(() -> find(garden));
                askSomethingElse();
                return find(garden);
            });
            return opened.watch.executions().size();
        });

        assertThat(sent).isEqualTo(opened.database() == TestDatabase.POSTGRESQL ? 1 : 2);
    }

    private void rename(Category category, String name) {
        Race.elsewhere(() ->
                vc.categories().change(MANAGER, ChangeCategory.of(category.id()).named(name)));
    }

    private Optional<Category> find(Category category) {
        return store.catalog().categories().find(category.id());
    }

    private boolean askSomethingElse() {
        return store.catalog().categories().find(new CategoryId(new UUID(9, 9))).isPresent();
    }
}
