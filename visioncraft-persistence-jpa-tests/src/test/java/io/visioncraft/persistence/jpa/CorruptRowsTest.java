package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Rejections.assertRejected;

import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.spi.StoreCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row that somebody changed behind the library's back into no valid record is told by type and id. */
@Rule("GEN-3")
class CorruptRowsTest extends StorageCases {

    private final SampleRecords samples = new SampleRecords();

    private Order order;
    private User user;

    @BeforeEach
    void beginWithAnOrderAndAUser() {
        order = stored(store.ordering().orders(), samples.order(2));
        user = stored(store.identity().users(), samples.user());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "currency = 'E'",
                "currency = 'JPY'", // which has no decimals
                "total_net = total_net + 0.0001, total_gross = total_gross + 0.0001, total_payable = total_payable + 0.0001",
                "total_net = total_net + 1, total_gross = total_gross + 1, total_payable = total_payable + 1",
                "tax_rounding = 'WILD'",
                "price_basis = 'WILD'",
                "untaxed_gross = 'WILD'",
                "discounts = '{}'",
                "deliver_to = '{\"name\":\"Secret\"}'",
                "buyer = '{\"legalName\":\"Secret\"}'",
                "note = CHR(7)",
                "supply_from = 3",
                "status = 'DRAFT'"
            })
    void tellsAnOrderThatIsNotValid(String change) {
        opened.execute("UPDATE vc_order SET " + change);

        assertCorrupt("order", order.id(), () -> store.ordering().orders().find(order.id()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE vc_order_line SET net = net + 1",
                "UPDATE vc_order_line SET quantity = 2",
                "UPDATE vc_order_line SET unit_code = '?'",
                "UPDATE vc_order_line SET tax_class = 'none'",
                "UPDATE vc_order_line SET tax_country = 'de'",
                "UPDATE vc_order_line SET exemption_code = '?'",
                "UPDATE vc_order_line SET discounts = '{\"discounts\":[\"Secret\"]}'",
                "UPDATE vc_order_line SET amount = amount + 1",
                "DELETE FROM vc_order_line WHERE position = 1",
                "UPDATE vc_order_tax_group SET tax = tax + 1",
                "DELETE FROM vc_order_tax_group"
            })
    void tellsAnOrderWhosePartsAreNotValid(String change) {
        opened.execute(change);

        assertCorrupt("order", order.id(), () -> store.ordering().orders().find(order.id()));
    }

    @Test
    void tellsARowOfAList() {
        opened.execute("ALTER TABLE vc_order DROP CONSTRAINT vc_order_status");
        try {
            opened.execute("UPDATE vc_order SET status = 'LOST'");

            assertCorrupt(
                    "order", order.id(), () -> store.ordering().orders().list(OrderRepository.Query.ALL, null, 10));
        } finally {
            opened.execute("UPDATE vc_order SET status = 'PLACED'");
            opened.execute("ALTER TABLE vc_order ADD CONSTRAINT vc_order_status CHECK (status IN"
                    + " ('DRAFT', 'PLACED', 'CONFIRMED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'CANCELLED'))");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email = 'not an address'",
                "email_key = 'other@example.com'",
                "name = ' '",
                "billing_profile = '{'",
                "billing_profile = '{\"legalName\":\"A\"}'",
                "tax_id_checks = '{'",
                "tax_id_checks = '{\"checks\":[{\"scheme\":\"VAT\"}]}'"
            })
    void tellsAUserThatIsNotValid(String change) {
        opened.execute("UPDATE vc_user SET " + change);

        assertCorrupt("user", user.id(), () -> store.identity().users().find(user.id()));
    }

    @Test
    void tellsARoleByItsPermissions() {
        Role role = stored(store.identity().roles(), samples.role("order:read:own"));
        opened.execute("UPDATE vc_role_permission SET permission = 'everything'");

        assertCorrupt("role", role.id(), () -> store.identity().roles().find(role.id()));
    }

    @Test
    void doomsTheTransactionAsEveryFailureOfTheStoreDoes() {
        opened.execute("UPDATE vc_user SET name = ' '");

        assertRejected(
                StoreCodes.ROLLED_BACK,
                () -> in(() -> {
                    assertRejected(
                            StoreCodes.CORRUPT_RECORD,
                            () -> store.identity().users().find(user.id()));
                    return store.ordering().orders().find(order.id());
                }));
    }
}
