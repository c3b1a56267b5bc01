package io.visioncraft.tck.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Figures of a test run, for pages that the build draws: lines of store, name and figure, with tabs between, in a file under
 * {@code target} of the module under test, where there is such a folder. Lines of the same store are replaced. Thread-safe, and
 * safe where several JVMs share the tests of a module.
 */
public final class Tally {

    private Tally() {}

    /**
     * Writes the figures of one store.
     *
     * @param file for example {@code crash-points.tsv}
     * @param store for example {@code InMemory}
     * @param figures by name; a figure may hold tabs itself
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    public static synchronized void write(String file, String store, SortedMap<String, ?> figures) {
        Path target = Path.of("target");
        if (!Files.isDirectory(target)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(
                target.resolve(file), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.lock(); // until the channel closes
            Stream<String> others = linesOf(channel).stream().filter(line -> !line.startsWith(store + "\t"));
            Stream<String> own =
                    figures.entrySet().stream().map(one -> store + "\t" + one.getKey() + "\t" + one.getValue());
            String all = Stream.concat(others, own).map(line -> line + "\n").collect(Collectors.joining());
            write(channel, all);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the figures of " + store, unwritable);
        }
    }

    private static List<String> linesOf(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // reads on
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static void write(FileChannel channel, String all) throws IOException {
        channel.truncate(0);
        ByteBuffer bytes = ByteBuffer.wrap(all.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
