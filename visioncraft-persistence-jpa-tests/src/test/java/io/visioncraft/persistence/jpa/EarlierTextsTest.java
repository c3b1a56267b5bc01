package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.catalog.Service;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.OpenCrmRecord;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.ChangeRole;
import io.visioncraft.identity.CreateRole;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.Fixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts that an earlier version took and this one would refuse stay readable, and what has them can be used and renamed. */
@Rule({"GEN-4", "GEN-10"})
@SuppressWarnings("NullAway.Init") // JUnit calls begin()
class EarlierTextsTest extends StorageCases {

    /** Ends in a variation selector, which nobody sees. */
    private static final String COFFEE = "Coffee \u2615\uFE0F";

    private VisionCraft vc;
    private Fixtures fixtures;
    private Caller admin;
    private User ann;

    @BeforeEach
    void begin() {
        vc = StandIns.create().builder(store, StandIns.issuer()).build();
        fixtures = Fixtures.in(vc);
        admin = fixtures.people().admin();
        ann = fixtures.people().aCustomer("ann@example.com", "Ann");
    }

    @Test
    void letsAUserInWhoseNameAndAddressAreSuch() {
        opened.execute("UPDATE vc_user SET name = '" + COFFEE + "', email = 'ann@exam\uFE0Fple.com' WHERE id = '"
                + ann.id() + "'");

        assertThat(vc.authentication()
                        .logIn(Caller.visitor(), LogIn.of("ann@example.com", IdentityFixtures.PASSWORD))
                        .user())
                .isEqualTo(ann.id());
        assertThat(vc.users().get(admin, ann.id()).name()).isEqualTo(COFFEE);
        assertInvalid(
                KernelCodes.INVISIBLE_CHARACTER,
                "name",
                () -> vc.users()
                        .changeProfile(as(ann), ChangeProfile.of(ann.id()).named(COFFEE)));
        assertThat(vc.users()
                        .changeProfile(as(ann), ChangeProfile.of(ann.id()).named("Coffee"))
                        .name())
                .isEqualTo("Coffee");
    }

    @Test
    void letsTheUsersOfARoleActWhoseNameIsSuch() {
        Role role = vc.roles().create(admin, CreateRole.of("Barista", "user:read:own"));
        User barista = fixtures.people().aUserWith(role);
        opened.execute("UPDATE vc_role SET name = '" + COFFEE + "' WHERE id = '" + role.id() + "'");

        assertThat(vc.users().get(as(barista), barista.id()).id()).isEqualTo(barista.id());
        assertThat(vc.roles()
                        .change(admin, ChangeRole.of(role.id()).named("Barista"))
                        .name())
                .isEqualTo("Barista");
    }

    @Test
    void ordersAServiceWhoseNameIsSuchAndReadsWhatWasOrderedAndInvoiced() {
        Service coffee = fixtures.catalog().anActiveServiceAt("3.20", "EUR");
        opened.execute("UPDATE vc_service SET name = '" + COFFEE + "'");
        vc.users()
                .changeProfile(
                        as(ann),
                        ChangeProfile.of(ann.id())
                                .billedTo(BillingProfile.of("Ann Ltd", "Mill Lane 1", "1010", "Vienna", "AT")));
        opened.execute("UPDATE vc_user SET billing_profile = REPLACE(billing_profile, 'Ann Ltd', '" + COFFEE + "')");

        Order order = vc.orders().place(as(ann), PlaceOrder.of(coffee.id(), 2));

        assertThat(vc.orders().get(as(ann), order.id()).lines().get(0).description())
                .isEqualTo(COFFEE);
        assertThat(vc.invoices()
                        .findByOrder(as(ann), order.id())
                        .orElseThrow()
                        .parties()
                        .buyer()
                        .legalName())
                .isEqualTo(COFFEE);
    }

    @Test
    void readsACrmRecordWhoseSubjectIsSuch() {
        CrmRecord record = vc.crm().open(as(ann), OpenCrmRecord.of("ISSUE", "Leak", "It drips."));
        opened.execute("UPDATE vc_crm_record SET subject = '" + COFFEE + "'");

        assertThat(vc.crm().get(as(ann), record.id()).topic().subject()).isEqualTo(COFFEE);
    }
}
