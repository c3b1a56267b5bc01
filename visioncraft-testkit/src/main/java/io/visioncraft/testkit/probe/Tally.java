package io.visioncraft.testkit.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Figures of a test run, for pages that the build draws: lines of store, name and figure, with tabs between, in a file under
 * {@code target} of the module under test, where there is such a folder. Lines of the same store are replaced. Thread-safe within one JVM.
 */
public final class Tally {

    private Tally() {}

    /**
     * Writes the figures of one store.
     *
     * @param file for example {@code crash-points.tsv}
     * @param store for example {@code InMemory}
     * @param figures by name; a figure may hold tabs itself
     */
    public static synchronized void write(String file, String store, SortedMap<String, ?> figures) {
        Path target = Path.of("target");
        if (!Files.isDirectory(target)) {
            return;
        }
        Path path = target.resolve(file);
        try {
            List<String> lines = new ArrayList<>(Files.exists(path) ? Files.readAllLines(path) : List.of());
            lines.removeIf(line -> line.startsWith(store + "\t"));
            figures.forEach((name, figure) -> lines.add(store + "\t" + name + "\t" + figure));
            Files.write(path, lines);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the figures of " + store, unwritable);
        }
    }
}
