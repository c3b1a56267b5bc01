package io.visioncraft.tck.gallery;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.Persistence;
import io.visioncraft.authentication.RefreshToken;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Receivable;
import io.visioncraft.catalog.Category;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Money;
import io.visioncraft.ordering.Discount;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.pricing.Price;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.tax.LineTax;
import io.visioncraft.tax.TaxDecision;
import java.time.temporal.ChronoUnit;
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
                                one -> like(one)
                                        .with(Role::permissions, new TreeSet<>())
                                        .with(Role::builtIn, null)
                                        .made())),
                Fault.of("RND-2", LOSES, "user", () -> Broken.found(User.class, FaultyRecords::withoutProfile)),
                Fault.of(
                        "RND-2",
                        "forgets who checked the tax ids of a user",
                        () -> Broken.found(
                                User.class,
                                one -> like(one)
                                        .with(User::taxIdChecks, List.of())
                                        .made())),
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
                                Order.class,
                                one -> like(one)
                                        .with(Order::details, OrderDetails.NONE)
                                        .made())),
                Fault.of("RND-5", "keeps the time of the first change", FaultyRecords::keepsTheFirstTime),
                Fault.of(
                        "RND-5",
                        "keeps of a discount what documents print",
                        () -> Broken.found(Order.class, FaultyRecords::withoutInternalReasons)),
                Fault.of(
                        "RND-5",
                        "keeps of a tax decision code and rate",
                        () -> Broken.found(Order.class, FaultyRecords::withoutCountries)),
                Fault.of(
                        "RND-6",
                        LOSES,
                        "receivable",
                        () -> Broken.found(Receivable.class, FaultyRecords::withoutCredit)),
                Fault.of(
                        "RND-6",
                        LOSES,
                        "credit note",
                        () -> Broken.found(
                                CreditNote.class,
                                one -> like(one)
                                        .with(CreditNote::foreignTax, null)
                                        .made())),
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
                                Order.class,
                                one -> like(one)
                                        .with(Order::lines, sorted(one.lines()))
                                        .made())),
                Fault.of(
                        "RND-13",
                        LOSES,
                        "price",
                        () -> Broken.found(
                                Price.class,
                                one -> like(one)
                                        .with(Price::createdAt, one.createdAt().truncatedTo(ChronoUnit.SECONDS))
                                        .made())),
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

    private static Order withoutInternalReasons(Order one) {
        return like(one)
                .with(
                        Order::discounts,
                        one.discounts().stream()
                                .map(each -> new Discount(each.allowance(), each.share(), ""))
                                .toList())
                .made();
    }

    private static Order withoutCountries(Order one) {
        return like(one)
                .with(
                        Order::lines,
                        one.lines().stream().map(FaultyRecords::withoutCountry).toList())
                .made();
    }

    private static OrderLine withoutCountry(OrderLine line) {
        TaxDecision decision = line.tax().decision();
        TaxDecision bare = new TaxDecision(decision.code(), decision.rate(), null, null);
        return like(line)
                .with(OrderLine::tax, new LineTax(line.tax().taxClass(), bare))
                .made();
    }

    private static User withoutProfile(User one) {
        return like(one)
                .with(User::billingProfile, null)
                .with(User::taxIdChecks, List.of())
                .made();
    }

    private static RefreshToken withoutSuccessor(RefreshToken one) {
        return like(one).with(RefreshToken::successor, null).made();
    }

    private static Category withoutRank(Category one) {
        return like(one).with(Category::rank, 0L).made();
    }

    private static Receivable withoutCredit(Receivable one) {
        return like(one)
                .with(Receivable::credited, Money.zero(one.total().currency()))
                .with(Receivable::excess, Money.zero(one.total().currency()))
                .made();
    }

    private static CrmDesk withoutAssignee(CrmDesk one) {
        return like(one).with(CrmDesk::assignee, null).made();
    }

    private static Object first(Object row) {
        Appended<?> appended = (Appended<?>) row;
        return new Appended<>(new EntryPosition(appended.position().version(), 0), appended.entry());
    }

    private static List<OrderLine> sorted(List<OrderLine> lines) {
        return lines.stream().sorted(Comparator.comparing(OrderLine::code)).toList();
    }

    private static Persistence keepsTheFirstTime() {
        return Broken.calls((store, call) -> {
            if (!call.is("orders", "save")) {
                return call.proceed();
            }
            Order next = (Order) call.arguments()[0];
            Order before = store.ordering().orders().find(next.id()).orElse(next);
            return Broken.saveInstead(
                    call, like(next).with(Order::changedAt, before.changedAt()).made());
        });
    }

    private static Persistence keepsLines() {
        return Broken.calls((store, call) -> {
            if (!call.is("orders", "save")) {
                return call.proceed();
            }
            Order next = (Order) call.arguments()[0];
            Order before = store.ordering().orders().find(next.id()).orElse(next);
            return before.lines().size() > next.lines().size()
                    ? Broken.saveInstead(
                            call,
                            like(next)
                                    .with(Order::lines, before.lines())
                                    .with(Order::totals, before.totals())
                                    .made())
                    : call.proceed();
        });
    }
}
