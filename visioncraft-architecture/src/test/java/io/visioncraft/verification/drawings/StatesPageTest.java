package io.visioncraft.verification.drawings;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.Privilege;
import io.visioncraft.billing.InvoiceStates;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.Settlement;
import io.visioncraft.catalog.CatalogPermissions;
import io.visioncraft.catalog.ServiceStates;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.crm.CrmAction;
import io.visioncraft.crm.CrmPermissions;
import io.visioncraft.crm.CrmStates;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.identity.IdentityPermissions;
import io.visioncraft.identity.UserStates;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.OrderStates;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderingPermissions;
import io.visioncraft.verification.CommittedPage;
import io.visioncraft.verification.Reactor;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pictures in the docs are the tables in the code, and what the library does. */
class StatesPageTest {

    private static final Settlements SETTLEMENTS = Settlements.explored();

    @Test
    @Rule({"IDN-8", "SVC-1", "ORD-2", "INV-2", "INV-3", "CRM-2"})
    void thePageOfStatesIsUpToDate() {
        CommittedPage.check(Reactor.current().root().resolve("docs/states.md"), drawn());
    }

    static String drawn() {
        return new StatesPage()
                .with("User", """
                        A user registers and is ACTIVE, or is made by staff and INVITED. Who is INVITED cannot act yet: taking the
                        account over comes in a later version. Nothing leaves ERASED (IDN-8).""", UserStatus.class, UserStates.TABLE, StatesPageTest::permission)
                .with(
                        "Service",
                        "Only what is ACTIVE can be ordered. A service is never deleted (SVC-1).",
                        ServiceStatus.class,
                        ServiceStates.TABLE,
                        action -> permissions(CatalogPermissions.all(), CatalogPermissions.SERVICE_MANAGE))
                .with(
                        "Order",
                        """
                        Once work on an order has begun, `order:cancel:own` is not enough, and `order:cancel:any` takes a
                        reason (ORD-5). An order that is COMPLETED takes another buyer too, as long as its invoice is a DRAFT
                        (ORD-1).""",
                        OrderStatus.class,
                        OrderStates.TABLE,
                        action -> permissions(OrderingPermissions.all(), action.privilege()))
                .with("Invoice", """
                        Steps of its order lead an invoice on, for callers who may take these (INV-1). By default, as
                        the table has it, it is issued at the end of the transaction that makes it, so that a store rarely shows
                        a DRAFT. With `InvoicingPolicy.deferred()` it stays a DRAFT until a caller with `invoice:issue:any`
                        issues it (INV-4). Once its retention is over, housekeeping takes the names off an ISSUED one, which
                        stays ISSUED (INV-7).""", InvoiceStatus.class, InvoiceStates.TABLE, action -> "a step of the order")
                .with(SETTLEMENTS)
                .with(
                        "CRM record",
                        "A customer's reply reopens what is CLOSED for as many days as the host says (CRM-2).",
                        CrmStatus.class,
                        CrmStates.TABLE,
                        StatesPageTest::permission)
                .drawn();
    }

    @Test
    @Rule("INV-3")
    void meetsEverySettlement() {
        assertThat(SETTLEMENTS.moves().keySet()) // nothing writes off yet
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Settlement.WRITTEN_OFF)));
        assertThat(SETTLEMENTS.births()).containsExactly(Settlement.UNPAID, Settlement.PART_PAID, Settlement.PAID);
    }

    private static String permission(UserStates.Action action) {
        return action == UserStates.Action.RECORD_TAX_ID_CHECK
                ? "`" + IdentityPermissions.CHECK_TAX_ID.any() + "`"
                : permissions(IdentityPermissions.all(), action.privilege());
    }

    private static String permission(CrmAction action) {
        boolean reply = action == CrmAction.CUSTOMER_REPLY || action == CrmAction.STAFF_REPLY;
        return permissions(CrmPermissions.all(), reply ? CrmPermissions.REPLY : CrmPermissions.WORK);
    }

    /** The permissions that hold a privilege, own or any. */
    private static String permissions(List<DeclaredPermission> declared, Privilege privilege) {
        return declared.stream()
                .map(DeclaredPermission::permission)
                .filter(permission -> privilege.permissions().contains(permission))
                .map(permission -> "`" + permission + "`")
                .collect(Collectors.joining(", "));
    }
}
