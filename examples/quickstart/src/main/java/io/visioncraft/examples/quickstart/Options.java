package io.visioncraft.examples.quickstart;

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
 */
record Options(
        @Nullable Path database,
        @Nullable Path taxonomy,
        @Nullable Path orders) {

    static final String USAGE = """
            usage: run.sh [--db FILE] [--taxonomy CSV] [--orders CSV]
              --db FILE       keep the H2 database in FILE.mv.db (default: in memory)
              --taxonomy CSV  import a category tree (columns id,name,parent) in place of the story
              --orders CSV    replay orders (columns InvoiceNo,StockCode,Description,Quantity,InvoiceDate,
                              UnitPrice,CustomerID) in place of the story""";

    /**
     * Reads the command line.
     *
     * @throws Usage if it is not understood
     */
    static Options parse(String... args) throws Usage {
        Options options = new Options(null, null, null);
        for (int i = 0; i < args.length; i += 2) {
            String name = args[i];
            if (i + 1 == args.length) {
                throw new Usage(name + " needs a file, or is not known");
            }
            Path file = path(args[i + 1]);
            options = switch (name) {
                case "--db" -> new Options(once(name, options.database, file), options.taxonomy, options.orders);
                case "--taxonomy" -> new Options(options.database, once(name, options.taxonomy, file), options.orders);
                case "--orders" -> new Options(options.database, options.taxonomy, once(name, options.orders, file));
                default -> throw new Usage(name + " is not known");
            };
        }
        return options;
    }

    private static Path once(String name, @Nullable Path earlier, Path file) throws Usage {
        if (earlier != null) {
            throw new Usage(name + " is given twice");
        }
        return file;
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
