package io.visioncraft.verification.drawings;

import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.internal.StateTable;
import io.visioncraft.ordering.OrderCommand;
import io.visioncraft.ordering.OrderStates;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderingPermissions;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws {@code docs/order-states.md} from the table that the verbs of an order obey (ORD-2). */
final class StatesPage {

    private static final StateTable<OrderStatus, OrderCommand> TABLE = OrderStates.TABLE;

    private StatesPage() {}

    static String draw() {
        StringBuilder page = new StringBuilder("""
                # The states of an order

                Which commands an order takes in which status, and where they lead (ORD-2). The build draws this page from the
                table that the library itself obeys and fails when it is stale; `mvn verify -Dvisioncraft.docs=write` brings it
                up to date.

                ```mermaid
                stateDiagram-v2
                """);
        TABLE.births()
                .forEach(birth -> page.append("    [*] --> ").append(birth).append('\n'));
        for (OrderStatus from : OrderStatus.values()) {
            TABLE.from(from).forEach((command, to) -> {
                if (from != to) {
                    page.append("    %s --> %s: %s\n".formatted(from, to, words(command)));
                }
            });
        }
        TABLE.ends().forEach(end -> page.append("    ").append(end).append(" --> [*]\n"));
        page.append("""
                ```

                Once work has begun, `order:cancel:own` is not enough, and `order:cancel:any` takes a reason (ORD-5).

                | Status | Command | Next | Permission |
                | --- | --- | --- | --- |
                """);
        for (OrderStatus from : OrderStatus.values()) {
            for (Map.Entry<OrderCommand, OrderStatus> exit : TABLE.from(from).entrySet()) {
                OrderCommand command = exit.getKey();
                page.append("| %s | %s | %s | %s |\n"
                        .formatted(from, words(command), exit.getValue(), permission(command)));
            }
        }
        return page.toString();
    }

    /** The permissions that hold the command's privilege, own or any. */
    private static String permission(OrderCommand command) {
        return OrderingPermissions.all().stream()
                .map(DeclaredPermission::permission)
                .filter(permission -> permission.privilege().equals(command.privilege()))
                .map(permission -> "`" + permission + "`")
                .collect(Collectors.joining(", "));
    }

    private static String words(OrderCommand command) {
        return command.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
