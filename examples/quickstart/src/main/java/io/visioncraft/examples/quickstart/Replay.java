package io.visioncraft.examples.quickstart;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.BootstrapAdministrator;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.ListRequest;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Replays a file of real orders through the library, as the named system "replay": stock codes become services, customer
 * numbers become invited users, and the clock follows the data.
 */
final class Replay {

    static final String CURRENCY = "GBP";

    private static final Caller REPLAY = Caller.system(
            "replay",
            "user:create:any",
            "user:read:any",
            "category:manage:any",
            "service:read:any",
            "service:manage:any",
            "price:read:any",
            "price:manage:any",
            "order:place:any",
            "order:read:any",
            "invoice:read:any",
            "invoice:credit:any");

    private final PrintStream out;
    private final boolean terminal;

    Replay(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Reads the file whole, replays it and prints the reconciliation, which it also answers. */
    Reconciliation run(@Nullable Path database, Path file) throws RunFailed {
        Issuer issuer = Shop.issuer(CURRENCY);
        List<OrderRow> rows = OrderRow.read(file, issuer.zone());
        if (rows.isEmpty()) {
            throw new RunFailed(file + ": holds no rows");
        }
        ReplayClock clock = new ReplayClock(rows.get(0).time());
        try (Shop shop = Shop.open(database, issuer, clock)) {
            VisionCraft vc = shop.library();
            requireNoInvoices(vc);
            setUp(vc);
            Reconciliation result = replay(vc, clock, rows, issuer);
            result.readBack(vc, REPLAY);
            result.print(out);
            return result;
        }
    }

    private static void requireNoInvoices(VisionCraft vc) throws RunFailed {
        if (!vc.invoices()
                .list(REPLAY, InvoiceSearch.all(), ListRequest.first(1))
                .items()
                .isEmpty()) {
            throw new RunFailed("The database holds invoices already: orders are replayed into a store without any");
        }
    }

    /** The roles that customers need come with the first administrator; a store that has them is left as it is. */
    private static void setUp(VisionCraft vc) {
        if (vc.users().findByEmail(REPLAY, Story.ADMINISTRATOR).isEmpty()) {
            vc.users()
                    .bootstrap(
                            Caller.visitor(),
                            BootstrapAdministrator.of(Story.ADMINISTRATOR, "Ada Admin", Story.PASSWORD));
        }
    }

    private Reconciliation replay(VisionCraft vc, ReplayClock clock, List<OrderRow> rows, Issuer issuer) {
        Reconciliation result = new Reconciliation(rows.size(), issuer);
        ReplayShop shop = new ReplayShop(vc, REPLAY);
        Map<String, List<OrderRow>> orders = new LinkedHashMap<>();
        List<List<OrderRow>> steps = new ArrayList<>();
        for (OrderRow row : rows) {
            // the lines of one order are one step, at the time of its first row; any other row is a step of its own
            if (row.adjustment() || row.cancellation() || row.withoutCustomer()) {
                steps.add(List.of(row));
            } else if (sound(row, result)) {
                orders.computeIfAbsent(row.number(), first -> newStep(steps)).add(row);
            }
        }
        ProgressBar bar = new ProgressBar(out, "Replaying", steps.size(), terminal);
        for (List<OrderRow> step : steps) {
            clock.set(step.get(0).time());
            replay(shop, step, result);
            bar.step();
        }
        return result;
    }

    private static List<OrderRow> newStep(List<List<OrderRow>> steps) {
        List<OrderRow> lines = new ArrayList<>();
        steps.add(lines);
        return lines;
    }

    private static void replay(ReplayShop shop, List<OrderRow> step, Reconciliation result) {
        OrderRow first = step.get(0);
        if (first.adjustment()) {
            result.refused("adjustment", 1);
        } else if (first.cancellation()) {
            cancel(shop, first, result);
        } else if (first.withoutCustomer()) {
            result.refused("without a customer", 1);
        } else {
            try {
                result.placed(shop.place(step), step.size(), first.customer());
            } catch (VisionCraftException rejected) {
                result.refused(reason(rejected), step.size());
            }
        }
    }

    private static void cancel(ReplayShop shop, OrderRow row, Reconciliation result) {
        try {
            shop.cancel(row)
                    .ifPresentOrElse(result::credited, () -> result.refused("cancellation without a matching sale", 1));
        } catch (VisionCraftException rejected) {
            result.refused(reason(rejected), 1);
        }
    }

    private static boolean sound(OrderRow row, Reconciliation result) {
        try {
            row.check(CURRENCY);
            return true;
        } catch (InvalidInputException unsound) {
            result.refused(reason(unsound), 1);
            return false;
        }
    }

    private static String reason(VisionCraftException rejected) {
        return rejected instanceof InvalidInputException invalid
                ? invalid.violations().get(0).code()
                : rejected.code();
    }
}
