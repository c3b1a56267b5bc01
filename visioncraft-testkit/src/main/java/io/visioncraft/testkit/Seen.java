package io.visioncraft.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notes facts that the tests of a module saw, for the pages that the build draws: each line once per JVM, in a file
 * under {@code target} of the module under test, if it has such a folder. Thread-safe.
 */
final class Seen {

    private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();

    private Seen() {}

    /** Appends the cells to the file, with tabs between, unless this JVM has done so. */
    static void note(String file, String... cells) {
        String line = String.join("\t", cells);
        Path target = Path.of("target");
        if (!NOTED.add(file + "\t" + line) || !Files.isDirectory(target)) {
            return;
        }
        try {
            Files.writeString(target.resolve(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot note in " + file + ": " + line, unwritable);
        }
    }
}
