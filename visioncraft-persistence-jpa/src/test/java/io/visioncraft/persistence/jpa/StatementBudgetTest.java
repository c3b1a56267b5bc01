package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.identity.LogIn;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.testkit.crash.Act;
import io.visioncraft.testkit.crash.Scenario;
import io.visioncraft.testkit.crash.Scenarios;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import io.visioncraft.testkit.probe.Tally;
import io.visioncraft.testkit.probe.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How many statements each use case sends, the read of the caller included, a batch counting as one and the commit not at all.
 * The figures go to {@code target/statements.tsv}, from which the build draws a page.
 */
class StatementBudgetTest extends StorageCases {

    private static final int OF_A_KEY = 2;

    @Test
    void keepsEachUseCaseWithinItsBudget() {
        SortedMap<String, Integer> sent = new TreeMap<>();
        for (Scenario scenario : Scenarios.all()) {
            sent.put(scenario.useCase(), sentBy(scenario, false));
        }
        Tally.write("statements.tsv", opened.name(), sent);

        Map<String, Integer> budgets = StatementBudgets.read();
        assertThat(sent.keySet()).isEqualTo(budgets.keySet());
        assertThat(sent)
                .allSatisfy((useCase, statements) -> assertThat(statements)
                        .as("statements of %s", useCase)
                        .isLessThanOrEqualTo(budgets.getOrDefault(useCase, 0)));
    }

    @Test
    void spendsTwoMoreOnAnIdempotencyKey() {
        assumeThat(opened.database())
                .as("the statements of a key are the same everywhere")
                .isEqualTo(TestDatabase.H2);
        Map<String, Integer> budgets = StatementBudgets.read();
        for (Scenario scenario : Scenarios.all()) {
            keyed(scenario)
                    .ifPresent(sent -> assertThat(sent)
                            .as("statements of %s with a key", scenario.useCase())
                            .isLessThanOrEqualTo(budgets.getOrDefault(scenario.useCase(), 0) + OF_A_KEY));
        }
    }

    /** Nothing of a use case that takes no key. */
    private Optional<Integer> keyed(Scenario scenario) {
        try {
            return Optional.of(sentBy(scenario, true));
        } catch (InvalidInputException takesNone) {
            return Optional.empty();
        }
    }

    /** The second time: a guard that is held for the first time makes its row, which stays. */
    private int sentBy(Scenario scenario, boolean keyed) {
        run(scenario, keyed);
        return run(scenario, keyed);
    }

    private int run(Scenario scenario, boolean keyed) {
        World world = World.over(opened.fresh());
        Act act = scenario.given().apply(world);
        Caller caller = keyed ? act.caller().withKey("k-1") : act.caller();
        return sentBy(() -> act.call().apply(caller));
    }

    private int sentBy(Supplier<?> call) {
        opened.watch.statements();
        Object answer = call.get();
        int sent = opened.watch.statements().size();
        assertThat(answer).isNotNull();
        return sent;
    }

    @Test
    void sendsNoMoreForFiveHundredLinesThanForTen() {
        World world = World.over(opened.fresh());
        User ann = world.people().aCustomer();
        List<OrderItem> ten =
                Stream.generate(() -> world.orders().anItem()).limit(10).toList();
        List<OrderItem> many = Stream.generate(() -> ten)
                .flatMap(List::stream)
                .limit(Order.MAX_LINES)
                .toList();
        place(world, ann, ten.subList(0, 1));

        int few = sentBy(() -> place(world, ann, ten));

        assertThat(sentBy(() -> place(world, ann, many))).isEqualTo(few);
    }

    private static Order place(World world, User customer, List<OrderItem> items) {
        return world.vc().orders().place(IdentityFixtures.as(customer), PlaceOrder.of(items));
    }

    @Test
    void sendsNoMoreForATreeOfManyCategories() {
        World world = World.over(opened.fresh());
        CategoryId root = world.catalog().aCategory().id();
        int few = sentBy(() -> subtree(world, root));
        List<CategoryId> made = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            CreateCategory child = CreateCategory.under(n < 10 ? root : made.get(n - 10), "Child " + n);
            made.add(world.vc()
                    .categories()
                    .create(CatalogFixtures.manager(), child)
                    .id());
        }

        assertThat(sentBy(() -> subtree(world, root))).isEqualTo(few);
        assertThat(sentBy(() -> world.vc().categories().path(Caller.visitor(), made.get(59))))
                .isEqualTo(1);
    }

    private static Object subtree(World world, CategoryId root) {
        return world.vc().categories().subtree(Caller.visitor(), root, ListRequest.first());
    }

    @Test
    void checksATokenOfAKnownSessionWithoutAny() {
        World world = World.over(opened.fresh());
        User ann = world.people().aCustomer();
        String token = world.vc()
                .authentication()
                .logIn(Caller.visitor(), LogIn.of(ann.email().text(), IdentityFixtures.PASSWORD))
                .accessToken();
        world.vc().authentication().caller(token);

        assertThat(sentBy(() -> world.vc().authentication().caller(token))).isZero();
    }
}
