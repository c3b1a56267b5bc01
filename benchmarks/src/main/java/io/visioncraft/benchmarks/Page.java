package io.visioncraft.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of figures, {@code performance.md}: a run writes between two marks, and the plots beside it. */
public final class Page {

    private final Path file;
    private final Path plots;

    /**
     * The page.
     *
     * @param docs the folder of the documentation
     */
    public Page(Path docs) {
        this.file = docs.resolve("performance.md");
        this.plots = docs.resolve("performance");
    }

    /** Writes what stands between the two marks of a part. */
    public void replace(String part, String text) throws IOException {
        String begin = "<!-- " + part + ": begin -->";
        String end = "<!-- " + part + ": end -->";
        String page = Files.readString(file);
        int from = page.indexOf(begin);
        int until = page.indexOf(end);
        if (from < 0 || until < from) {
            throw new IOException(file + " has no part " + part);
        }
        Files.writeString(file, page.substring(0, from + begin.length()) + "\n" + text + "\n" + page.substring(until));
    }

    void plot(String name, Bars bars) throws IOException {
        Files.createDirectories(plots);
        Files.writeString(plots.resolve(name + ".svg"), bars.svg());
    }
}
