package io.visioncraft.examples.quickstart;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.TaxRate;
import java.io.Serial;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param database the database file to keep, null for one in memory
 * @param taxonomy the category tree to import in place of the story, null for none
 * @param orders the orders to replay in place of the story, null for none
 * @param gross the rate of the tax that their prices hold, null where they hold none
 */
record Options(
        @Nullable Path database,
        @Nullable Path taxonomy,
        @Nullable Path orders,
        @Nullable TaxRate gross) {

    static final String USAGE = """
            usage: run.sh [--db FILE] [--taxonomy CSV] [--orders CSV [--gross RATE]]
              --db FILE       keep the H2 database in FILE.mv.db (default: in memory)
              --taxonomy CSV  import a category tree (columns id,name,parent) in place of the story
              --orders CSV    replay orders (columns InvoiceNo,StockCode,Description,Quantity,InvoiceDate,
                              UnitPrice,CustomerID) in place of the story
              --gross RATE    the prices of these orders hold a tax of RATE per cent, for example 20; a column
                              TaxRate of the file states other rates for some of its rows""";

    /**
     * Reads the command line.
     *
     * @throws Usage if it is not understood
     */
    static Options parse(String... args) throws Usage {
        Options options = new Options(null, null, null, null);
        for (int i = 0; i < args.length; i += 2) {
            String name = args[i];
            if (i + 1 == args.length) {
                throw new Usage(name + " needs a value, or is not known");
            }
            options = options.with(name, args[i + 1]);
        }
        if (options.gross != null && options.orders == null) {
            throw new Usage("--gross goes with --orders");
        }
        return options;
    }

    private Options with(String name, String value) throws Usage {
        return switch (name) {
            case "--db" -> new Options(once(name, database, path(value)), taxonomy, orders, gross);
            case "--taxonomy" -> new Options(database, once(name, taxonomy, path(value)), orders, gross);
            case "--orders" -> new Options(database, taxonomy, once(name, orders, path(value)), gross);
            case "--gross" -> new Options(database, taxonomy, orders, once(name, gross, rate(value)));
            default -> throw new Usage(name + " is not known");
        };
    }

    private static <T> T once(String name, @Nullable T earlier, T value) throws Usage {
        if (earlier != null) {
            throw new Usage(name + " is given twice");
        }
        return value;
    }

    private static TaxRate rate(String text) throws Usage {
        try {
            return TaxRate.of(text);
        } catch (InvalidInputException unsound) {
            throw new Usage("'" + text + "' is no rate in per cent from 0 to 100");
        }
    }

    private static Path path(String text) throws Usage {
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException malformed) {
            // answered below
        }
        throw new Usage("'" + text + "' is no file name");
    }

    /** The command line is not understood. */
    static final class Usage extends Exception {
        @Serial
        private static final long serialVersionUID = 1L;

        Usage(String message) {
            super(message);
        }
    }
}
