package io.visioncraft.persistence.jpa;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.access.Permission;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.MoveCategory;
import io.visioncraft.identity.ChangeRole;
import io.visioncraft.identity.CreateRole;
import io.visioncraft.identity.Role;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.ordering.AddLine;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import io.visioncraft.testkit.fixture.OrderFixtures;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** What many threads change at once, as the contention suite lets them. */
@SuppressWarnings("ImmutableEnumChecker") // what makes a call ready keeps nothing
enum HotSpot {
    /** Each call adds a line to the same cart. */
    ONE_ORDER("One order", vc -> {
        IdentityFixtures people = IdentityFixtures.in(vc);
        CatalogFixtures catalog = CatalogFixtures.in(vc);
        Order cart = OrderFixtures.in(vc, people, catalog).anEmptyCartOf(people.aCustomer());
        Caller customer = OrderFixtures.customerOf(cart);
        ServiceId service = catalog.anActiveServiceAt("80.00", "EUR").id();
        return n -> vc.orders().addLine(customer, AddLine.to(cart.id(), service, n + 1));
    }),

    /** Each call places an order, whose invoice takes the next number. */
    ONE_SERIES("One series of numbers", vc -> {
        Caller customer = IdentityFixtures.as(IdentityFixtures.in(vc).aCustomer());
        PlaceOrder command = PlaceOrder.of(
                CatalogFixtures.in(vc).anActiveServiceAt("80.00", "EUR").id(), 1);
        return n -> vc.orders().place(customer, command);
    }),

    /** Each thread moves a category of its own to and fro between two others. */
    ONE_TREE("One tree", vc -> {
        CatalogFixtures catalog = CatalogFixtures.in(vc);
        Caller manager = CatalogFixtures.manager();
        List<Category> parents = List.of(catalog.aCategory("Left"), catalog.aCategory("Right"));
        List<Category> leaves = IntStream.range(0, HotSpot.THREADS)
                .mapToObj(n -> catalog.aCategoryUnder(parents.get(0), "Leaf " + n))
                .toList();
        return n -> {
            Category leaf = leaves.get(n / HotSpot.CALLS_EACH);
            Category to = parents.get((n % HotSpot.CALLS_EACH + 1) % 2);
            vc.categories().move(manager, MoveCategory.under(leaf.id(), to.id()));
        };
    }),

    /** Each call adds a permission to the same role, or takes it away, at the version that it has read. */
    ONE_ROLE("One role", vc -> {
        Caller admin = IdentityFixtures.in(vc).admin();
        Role role = vc.roles().create(admin, CreateRole.of("Night shift"));
        List<Permission> permissions = List.copyOf(vc.permissions().all());
        return n -> {
            Role read = vc.roles().get(admin, role.id());
            TreeSet<Permission> others = new TreeSet<>(read.permissions());
            Permission one = permissions.get(n % permissions.size());
            if (!others.add(one)) {
                others.remove(one);
            }
            vc.roles().change(admin, ChangeRole.of(role.id()).granting(others).atVersion(read.version()));
        };
    });

    static final int THREADS = 16;
    static final int CALLS_EACH = 15;

    private final String title;
    private final Function<VisionCraft, IntConsumer> given;

    HotSpot(String title, Function<VisionCraft, IntConsumer> given) {
        this.title = title;
        this.given = given;
    }

    /** What it is called on a page. */
    String title() {
        return title;
    }

    /** The call, made ready in an empty store; it takes its number, from 0, those of a thread in a row. */
    IntConsumer in(VisionCraft vc) {
        return given.apply(vc);
    }
}
