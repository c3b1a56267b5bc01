package io.visioncraft.tck.gallery;

import io.visioncraft.Persistence;
import io.visioncraft.billing.Receivable;
import io.visioncraft.catalog.Category;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.identity.RefreshToken;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.tax.DocumentTotals;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeSet;

/** What may be wrong with records that come back. */
final class FaultyRecords {

    private static final String LOSES = "loses a part of a record";

    private FaultyRecords() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        "RND-1",
                        LOSES,
                        "role",
                        () -> Broken.found(
                                Role.class,
                                one -> new Role(one.id(), one.name(), new TreeSet<>(), null, one.version()))),
                Fault.of("RND-2", LOSES, "user", () -> Broken.found(User.class, FaultyRecords::withoutProfile)),
                Fault.of(
                        "RND-3",
                        LOSES,
                        "refresh token",
                        () -> Broken.found(RefreshToken.class, FaultyRecords::withoutSuccessor)),
                Fault.of("RND-4", LOSES, "category", () -> Broken.found(Category.class, FaultyRecords::withoutRank)),
                Fault.of(
                        "RND-5",
                        LOSES,
                        "order",
                        () -> Broken.found(
                                Order.class, one -> like(one, one.lines(), one.totals(), OrderDetails.NONE))),
                Fault.of(
                        "RND-6",
                        LOSES,
                        "receivable",
                        () -> Broken.found(Receivable.class, FaultyRecords::withoutCredit)),
                Fault.of("RND-7", LOSES, "CRM desk", () -> Broken.found(CrmDesk.class, FaultyRecords::withoutAssignee)),
                Fault.of(
                        "RND-8",
                        "counts appended rows by type",
                        () -> Broken.listed(
                                "records",
                                "history",
                                rows -> rows.stream().map(FaultyRecords::first).toList())),
                Fault.of(
                        "RND-9",
                        "drops appended rows",
                        () -> Broken.calls((store, call) -> call.is("desks", "save")
                                ? call.proceed(call.arguments()[0], List.of())
                                : call.proceed())),
                Fault.of("RND-10", "never removes a line", FaultyRecords::keepsLines),
                Fault.of(
                        "RND-11",
                        "sorts the lines of an order",
                        () -> Broken.found(
                                Order.class, one -> like(one, sorted(one.lines()), one.totals(), one.details()))),
                Fault.of(
                        "RND-12",
                        "fails where it finds nothing",
                        () -> Broken.calls((store, call) -> {
                            Object answer = call.proceed();
                            if (answer instanceof Optional<?> found && found.isEmpty()) {
                                throw new NoSuchElementException("no row");
                            }
                            return answer;
                        })));
    }

    private static User withoutProfile(User one) {
        return new User(
                one.id(), one.email(), one.name(), one.role(), one.status(), null, one.createdAt(), one.version());
    }

    private static RefreshToken withoutSuccessor(RefreshToken one) {
        return new RefreshToken(
                one.id(),
                one.session(),
                one.secretHash(),
                one.generation(),
                null,
                one.issuedAt(),
                one.rotatedAt(),
                one.expiresAt(),
                one.version());
    }

    private static Category withoutRank(Category one) {
        return new Category(one.id(), one.parent(), one.name(), one.code(), one.description(), 0, one.version());
    }

    private static Receivable withoutCredit(Receivable one) {
        return new Receivable(
                one.id(),
                one.total(),
                one.received(),
                one.credited().minus(one.credited()),
                one.refunded(),
                one.dueDate(),
                one.version());
    }

    private static CrmDesk withoutAssignee(CrmDesk one) {
        return new CrmDesk(one.id(), null, one.status(), one.priority(), one.createdAt(), one.version());
    }

    private static Object first(Object row) {
        Appended<?> appended = (Appended<?>) row;
        return new Appended<>(new EntryPosition(appended.position().version(), 0), appended.entry());
    }

    private static List<OrderLine> sorted(List<OrderLine> lines) {
        return lines.stream().sorted(Comparator.comparing(OrderLine::code)).toList();
    }

    static Order like(Order one, List<OrderLine> lines, DocumentTotals totals, OrderDetails details) {
        return new Order(
                one.id(),
                one.reference(),
                one.customer(),
                one.status(),
                lines,
                totals,
                details,
                one.createdAt(),
                one.placedAt(),
                one.version());
    }

    private static Persistence keepsLines() {
        return Broken.calls((store, call) -> {
            if (!call.is("orders", "save")) {
                return call.proceed();
            }
            Order next = (Order) call.arguments()[0];
            Order before = store.ordering().orders().find(next.id()).orElse(next);
            return before.lines().size() > next.lines().size()
                    ? Broken.saveInstead(call, like(next, before.lines(), before.totals(), next.details()))
                    : call.proceed();
        });
    }
}
