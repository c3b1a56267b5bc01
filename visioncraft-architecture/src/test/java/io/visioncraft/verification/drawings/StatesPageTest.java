package io.visioncraft.verification.drawings;

import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.Privilege;
import io.visioncraft.crm.CrmAction;
import io.visioncraft.crm.CrmPermissions;
import io.visioncraft.crm.CrmStates;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.OrderStates;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderingPermissions;
import io.visioncraft.verification.CommittedPage;
import io.visioncraft.verification.Reactor;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pictures in the docs are the tables in the code. */
class StatesPageTest {

    @Test
    @Rule({"ORD-2", "CRM-2"})
    void thePageOfStatesIsUpToDate() {
        String drawn = new StatesPage()
                .with(
                        "Order",
                        OrderStatus.class,
                        OrderStates.TABLE,
                        action -> permissions(OrderingPermissions.all(), action.privilege()))
                .with("CRM record", CrmStatus.class, CrmStates.TABLE, StatesPageTest::permission)
                .drawn();

        CommittedPage.check(Reactor.current().root().resolve("docs/states.md"), drawn);
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
