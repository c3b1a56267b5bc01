package io.visioncraft.benchmarks;

import io.visioncraft.access.Caller;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.ordering.OrderSearch;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works that should cost the same however much there is.
 *
 * @param title what is done
 * @param steady whether what it reads stays the same, so that the target holds
 * @param prepare makes the operation for one database
 */
record Growing(String title, boolean steady, Prepare prepare) {

    private static final int PAGE = 20;
    private static final int SOME_CUSTOMERS = 8;

    static final List<Growing> ALL = List.of(
            of(new PlacingOrders(3)),
            of(new ReadOrder()),
            of(new LatestOrders()),
            new Growing("a customer's last 20 orders", true, Growing::lastOrders),
            of(new ClaimingNext()),
            new Growing("first 20 invoices", true, grown -> invoices(grown, null)),
            new Growing("last 20 invoices", true, grown -> invoices(grown, lastInvoices(grown))),
            of(new SearchingServices()),
            new Growing(
                    "first 20 services of a subtree, which grows with the tree", false, byLibrary(new SubtreePage())));

    /** Makes the operation for one database. */
    @FunctionalInterface
    interface Prepare {
        Operation<?> over(Grown grown) throws SQLException;
    }

    private static Growing of(Work work) {
        return new Growing(work.title(), true, byLibrary(work));
    }

    private static Prepare byLibrary(Work work) {
        return grown -> {
            work.supply(grown.server(), grown.stock());
            return work.byLibrary(grown.library());
        };
    }

    private static Operation<?> lastOrders(Grown grown) {
        List<@Nullable String> cursors = new ArrayList<>();
        for (int customer = 1; customer <= SOME_CUSTOMERS; customer++) {
            Caller caller = Callers.customer(customer);
            cursors.add(
                    beforeTheLast(request -> grown.library().vc().orders().list(caller, OrderSearch.all(), request)));
        }
        return new Operation<Listing<?>>(
                draw -> {
                    int customer = draw.number(SOME_CUSTOMERS);
                    return grown.library()
                            .vc()
                            .orders()
                            .list(
                                    Callers.customer(customer),
                                    OrderSearch.all(),
                                    ListRequest.first(PAGE).after(cursors.get(customer - 1)));
                },
                (listing, reader) -> "a page");
    }

    private static Operation<?> invoices(Grown grown, @Nullable String cursor) {
        return new Operation<Listing<?>>(
                draw -> grown.library()
                        .vc()
                        .invoices()
                        .list(
                                Callers.clerk(draw.clerk()),
                                InvoiceSearch.all(),
                                ListRequest.first(PAGE).after(cursor)),
                (listing, reader) -> "a page");
    }

    private static @Nullable String lastInvoices(Grown grown) {
        Caller clerk = Callers.clerk(1);
        return beforeTheLast(request -> grown.library().vc().invoices().list(clerk, InvoiceSearch.all(), request));
    }

    /** Where the last page begins: each read looks ahead, so that no list is read twice. */
    private static @Nullable String beforeTheLast(Function<ListRequest, Listing<?>> read) {
        String cursor = null;
        while (true) {
            Listing<?> page =
                    read.apply(ListRequest.first(ListRequest.MAX_LIMIT).after(cursor));
            if (page.next() == null) {
                int before = page.items().size() - PAGE;
                return before < 1
                        ? cursor
                        : read.apply(ListRequest.first(before).after(cursor)).next();
            }
            cursor = page.next();
        }
    }
}
