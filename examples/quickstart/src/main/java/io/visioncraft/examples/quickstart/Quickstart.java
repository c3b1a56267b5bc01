package io.visioncraft.examples.quickstart;

import io.visioncraft.error.VisionCraftException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tells the story of a small business, or runs the library on real data. Exit codes: 0 done, 1 the run failed (the reason is
 * one line on standard error) or the store differs from the file (the last line on standard output names the orders), 2 the
 * command line is not understood.
 */
public final class Quickstart {

    private Quickstart() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, Boolean.getBoolean("quickstart.terminal"), args));
    }

    /** Runs with these arguments and answers the exit code. */
    static int run(PrintStream out, PrintStream err, boolean terminal, String... args) {
        if (List.of(args).equals(List.of("--help"))) {
            out.println(Options.USAGE);
            return 0;
        }
        try {
            Options options = Options.parse(args);
            if (options.taxonomy() != null) {
                new Taxonomy(out).run(options.database(), options.taxonomy());
            }
            if (options.orders() != null) {
                Reconciliation result =
                        new Replay(out, terminal).run(options.database(), options.orders(), options.gross());
                if (!result.agrees()) {
                    return 1;
                }
            }
            if (options.taxonomy() == null && options.orders() == null) {
                new Story(out).run(options.database());
            }
            return 0;
        } catch (Options.Usage notUnderstood) {
            err.println(notUnderstood.getMessage());
            err.println(Options.USAGE);
            return 2;
        } catch (RunFailed failed) {
            err.println(failed.getMessage());
            return 1;
        } catch (VisionCraftException rejected) {
            err.println(rejected.code() + ": "
                    + rejected.getMessage().lines().findFirst().orElse(""));
            return 1;
        }
    }
}
