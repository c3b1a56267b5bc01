package io.visioncraft.examples.quickstart;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.BootstrapAdministrator;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.RejectionKind;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.TaxRate;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Replays a file of real orders through the library, as the named system "replay": stock codes become services, customer
 * numbers become invited users, and the clock follows the data.
 */
final class Replay {

    static final String CURRENCY = "GBP";
    private static final String ASSORTMENT = "Assortment";

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
            "order:price:any",
            "invoice:read:any",
            "invoice:credit:any");

    private final PrintStream out;
    private final boolean terminal;

    Replay(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /**
     * Reads the file whole, replays it and prints the reconciliation, which it also answers. A run that failed half-way is
     * taken up by the next one with the same file and database.
     */
    Reconciliation run(@Nullable Path database, Path file) throws RunFailed {
        return run(database, file, null);
    }

    /**
     * The same for prices that may hold the tax.
     *
     * @param gross the rate of that tax where a row states no other; null where prices hold none
     */
    Reconciliation run(@Nullable Path database, Path file, @Nullable TaxRate gross) throws RunFailed {
        Issuer issuer = Shop.issuer(CURRENCY);
        List<OrderRow> rows = OrderRow.read(file, issuer.zone(), gross);
        if (rows.isEmpty()) {
            throw new RunFailed(file + ": holds no rows");
        }
        ReplayClock clock = new ReplayClock(
                rows.stream().map(OrderRow::time).min(Comparator.naturalOrder()).orElseThrow());
        try (Shop shop = Shop.open(database, issuer, clock, builder -> builder.tax(GrossPrices.of(rows)))) {
            VisionCraft vc = shop.library();
            CategoryId assortment = assortment(vc, fingerprint(file, gross));
            Reconciliation result = replay(new ReplayShop(vc, REPLAY, assortment, clock), clock, rows, issuer);
            result.readBack(vc, REPLAY);
            result.print(out);
            return result;
        }
    }

    /**
     * The category of all that is sold. Its description names the file, so that a store takes the orders of one file only. The
     * roles that customers need come with the first administrator.
     */
    private static CategoryId assortment(VisionCraft vc, String fingerprint) throws RunFailed {
        if (vc.users().findByEmail(REPLAY, Story.ADMINISTRATOR).isEmpty()) {
            vc.authentication()
                    .bootstrap(
                            Caller.visitor(),
                            BootstrapAdministrator.of(Story.ADMINISTRATOR, "Ada Admin", Story.PASSWORD));
        }
        Optional<Category> begun =
                vc.categories().search(REPLAY, ASSORTMENT, ListRequest.first(ListRequest.MAX_LIMIT)).items().stream()
                        .filter(category -> category.name().equals(ASSORTMENT))
                        .findFirst();
        if (begun.isPresent()) {
            if (!begun.get().description().equals(fingerprint)) {
                throw new RunFailed(
                        "The database holds the orders of another file, or of this one before it was changed or with other tax:"
                                + " give each file a database of its own");
            }
            return begun.get().id();
        }
        if (!vc.invoices()
                .list(REPLAY, InvoiceSearch.all(), ListRequest.first(1))
                .items()
                .isEmpty()) {
            throw new RunFailed("The database holds invoices already: orders are replayed into a store without any");
        }
        return vc.categories()
                .create(REPLAY, CreateCategory.root(ASSORTMENT).described(fingerprint))
                .id();
    }

    private static String fingerprint(Path file, @Nullable TaxRate gross) throws RunFailed {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return "Sold in the orders of a file with the SHA-256 "
                    + HexFormat.of().formatHex(digest)
                    + (gross == null ? "" : ", at prices with a tax of " + gross);
        } catch (IOException | NoSuchAlgorithmException unreadable) {
            throw new RunFailed(file + ": cannot be read: " + unreadable.getMessage());
        }
    }

    private Reconciliation replay(ReplayShop shop, ReplayClock clock, List<OrderRow> rows, Issuer issuer)
            throws RunFailed {
        Reconciliation result = new Reconciliation(rows.size(), issuer);
        List<List<OrderRow>> steps = steps(rows, result);
        ProgressBar bar = new ProgressBar(out, "Replaying", steps.size(), terminal);
        for (List<OrderRow> step : steps) {
            clock.set(step.get(0).time());
            try {
                replay(shop, step, result);
            } catch (VisionCraftException failed) {
                throw new RunFailed("Stopped at line " + step.get(0).line() + ": " + failed.code()
                        + "; the orders before it are kept, run the same command again to go on");
            }
            bar.step();
        }
        return result;
    }

    /**
     * The lines of one order are one step, at the time of its first row; any other row is a step of its own. Steps come in the
     * order of their times, since invoices do, whatever the order of the file.
     */
    private static List<List<OrderRow>> steps(List<OrderRow> rows, Reconciliation result) {
        Map<String, List<OrderRow>> orders = new LinkedHashMap<>();
        List<List<OrderRow>> steps = new ArrayList<>();
        for (OrderRow row : rows) {
            if (row.adjustment() || row.cancellation() || row.withoutCustomer()) {
                steps.add(List.of(row));
            } else if (sound(row, result)) {
                orders.computeIfAbsent(row.number(), first -> newStep(steps)).add(row);
            }
        }
        steps.sort(Comparator.comparing(step -> step.get(0).time()));
        return steps;
    }

    private static List<OrderRow> newStep(List<List<OrderRow>> steps) {
        List<OrderRow> lines = new ArrayList<>();
        steps.add(lines);
        return lines;
    }

    private static void replay(ReplayShop shop, List<OrderRow> step, Reconciliation result) {
        OrderRow first = step.get(0);
        if (first.adjustment()) {
            result.refused("adjustment", step);
        } else if (first.cancellation()) {
            cancel(shop, first, result);
        } else if (first.withoutCustomer()) {
            result.refused("without a customer", step);
        } else if (step.stream().anyMatch(row -> !row.customer().equals(first.customer()))) {
            result.refused("order number " + first.number() + " of two customers", step);
        } else {
            try {
                result.placed(shop.place(step), step);
            } catch (VisionCraftException rejected) {
                result.refused(reason(rejected), step);
            }
        }
    }

    private static void cancel(ReplayShop shop, OrderRow row, Reconciliation result) {
        try {
            shop.cancel(row)
                    .ifPresentOrElse(
                            part -> result.credited(row, part.note(), part.due()),
                            () -> result.refused("cancellation without a matching sale", List.of(row)));
        } catch (VisionCraftException rejected) {
            result.refused(reason(rejected), List.of(row));
        }
    }

    private static boolean sound(OrderRow row, Reconciliation result) {
        try {
            row.check(CURRENCY);
            return true;
        } catch (InvalidInputException unsound) {
            result.refused(reason(unsound), List.of(row));
            return false;
        }
    }

    /** The code of a refusal of the row's own; what has another cause ends the run. */
    private static String reason(VisionCraftException rejected) {
        if (rejected instanceof InvalidInputException invalid) {
            return invalid.violations().get(0).code();
        }
        if (rejected.kind() == RejectionKind.RULE_VIOLATED
                || (rejected.kind() == RejectionKind.CONFLICT && !rejected.retryable())) {
            return rejected.code();
        }
        throw rejected;
    }
}
