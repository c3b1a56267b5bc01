package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.fixture.CrmFixtures.helpdesk;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Permission;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.ChangeCategory;
import io.visioncraft.catalog.ChangeService;
import io.visioncraft.catalog.MoveCategory;
import io.visioncraft.catalog.MoveService;
import io.visioncraft.catalog.PlaceCategory;
import io.visioncraft.catalog.Service;
import io.visioncraft.crm.AssignCrmRecord;
import io.visioncraft.crm.ChangeCrmPriority;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.ChangeRole;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.ChangeLine;
import io.visioncraft.ordering.DescribeOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.CrmFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import io.visioncraft.testkit.fixture.OrderFixtures;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change that leaves a record as it was is no version and no event, in every feature. */
@Rule("GEN-6")
abstract class UnchangedSuite extends BehaviourSuite {

    private IdentityFixtures people;
    private CatalogFixtures catalog;
    private Caller anybody;

    @BeforeEach
    void beginWithOneWhoMayDoAll() {
        people = IdentityFixtures.in(vc);
        catalog = CatalogFixtures.in(vc);
        people.theAdministrator();
        anybody =
                system(vc.permissions().all().stream().map(Permission::toString).toArray(String[]::new));
    }

    @Test
    void keepsARoleThatGetsTheNameAndPermissionsItHas() {
        Role role = people.aRoleOf("order:work:any");

        assertUnchanged(
                role,
                () -> vc.roles()
                        .change(
                                anybody,
                                ChangeRole.of(role.id()).named(role.name()).granting("order:work:any")));
    }

    @Test
    void keepsAUserWhoGetsTheProfileAndRoleTheyHave() {
        User ann = people.aCustomer();
        BillingProfile bill = BillingProfile.of("Ann Ltd", "1 Hill Street", "W1J 5LZ", "London", "GB");
        User billed =
                vc.users().changeProfile(anybody, ChangeProfile.of(ann.id()).billedTo(bill));

        assertUnchanged(
                billed,
                () -> vc.users()
                        .changeProfile(
                                anybody,
                                ChangeProfile.of(ann.id()).named(ann.name()).billedTo(bill)));
        assertUnchanged(billed, () -> vc.users().assignRole(anybody, AssignRole.of(ann.id(), ann.role())));
    }

    @Test
    void keepsACategoryThatGoesWhereItIs() {
        Category garden = catalog.aCategory("Garden");
        Category lawn = catalog.aCategoryUnder(garden, "Lawn");
        Category trees = catalog.aCategoryUnder(garden, "Trees");

        assertUnchanged(
                lawn,
                () -> vc.categories()
                        .change(
                                anybody,
                                ChangeCategory.of(lawn.id()).named("Lawn").withoutCode()));
        assertUnchanged(lawn, () -> vc.categories().placeAt(anybody, PlaceCategory.at(lawn.id(), 0)));
        assertUnchanged(
                lawn,
                () -> vc.categories()
                        .move(
                                anybody,
                                MoveCategory.under(lawn.id(), garden.id()).at(0)));
        assertUnchanged(trees, () -> vc.categories().move(anybody, MoveCategory.under(trees.id(), garden.id())));
        assertUnchanged(garden, () -> vc.categories().move(anybody, MoveCategory.toRoots(garden.id())));
    }

    @Test
    void keepsAServiceThatGetsTheCodeAndCategoryItHas() {
        Service service = catalog.anActiveService();

        assertUnchanged(
                service,
                () -> vc.services()
                        .change(anybody, ChangeService.of(service.id()).coded(service.code())));
        assertUnchanged(service, () -> vc.services().moveTo(anybody, MoveService.to(service.id(), service.category())));
    }

    @Test
    void keepsACartThatIsToldWhatItSays() {
        User ann = people.aCustomer();
        Order cart = OrderFixtures.in(vc, people, catalog).aCartOf(ann);
        OrderDescription description = OrderDescription.none().withNote("Ring twice");
        Order described = vc.orders().describe(as(ann), DescribeOrder.of(cart.id(), description));

        assertUnchanged(described, () -> vc.orders().describe(as(ann), DescribeOrder.of(cart.id(), description)));
        assertUnchanged(
                described,
                () -> vc.orders()
                        .changeLine(
                                as(ann),
                                ChangeLine.of(cart.id(), cart.lines().get(0).id())
                                        .quantity(cart.lines().get(0).quantity().value())));
    }

    @Test
    void keepsACrmRecordWithTheAgentAndPriorityItHas() {
        CrmRecord record = CrmFixtures.in(vc).aRecordOf(people.aCustomer());
        User bea = people.aMemberOfStaff();
        CrmDesk desk = vc.crm().assign(helpdesk(), AssignCrmRecord.of(record.id(), bea.id()));

        assertUnchanged(desk, () -> vc.crm().assign(helpdesk(), AssignCrmRecord.of(record.id(), bea.id())));
        assertUnchanged(
                record,
                () -> vc.crm().changePriority(helpdesk(), ChangeCrmPriority.of(record.id(), record.priority())));
        assertThat(vc.crm().desk(helpdesk(), record.id())).isEqualTo(desk);
    }

    @Test
    void refusesAStaleVersionAllTheSame() {
        Category garden = catalog.aCategory("Garden");

        assertThatExceptionOfType(StaleAggregateException.class)
                .isThrownBy(() -> vc.categories()
                        .change(
                                anybody,
                                ChangeCategory.of(garden.id()).named("Garden").atVersion(7)));
    }

    @Test
    @Rule("GEN-7")
    void countsAsTheEffectOfAKey() {
        Category garden = catalog.aCategory("Garden");
        Caller keyed = anybody.withKey("k-1");
        ChangeCategory same = ChangeCategory.of(garden.id()).named("Garden");

        assertUnchanged(garden, () -> vc.categories().change(keyed, same));
        Category park =
                vc.categories().change(anybody, ChangeCategory.of(garden.id()).named("Park"));

        assertUnchanged(park, () -> vc.categories().change(keyed, same));
    }

    private <A extends Aggregate<?>> void assertUnchanged(A before, Supplier<A> change) {
        events.clear();

        A after = change.get();

        assertThat(after).isEqualTo(before);
        assertThat(events.all()).isEmpty();
    }
}
