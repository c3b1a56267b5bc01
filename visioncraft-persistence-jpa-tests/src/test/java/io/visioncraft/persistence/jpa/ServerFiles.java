package io.visioncraft.persistence.jpa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the servers of the tests keep their data: in memory where Linux has room for it, since nothing has to last. A table is
 * made there in a third of the time, and the migrations make more than fifty of them for each new schema.
 */
final class ServerFiles {

    private static final Path MEMORY = Path.of("/dev/shm");
    /** Four servers run in a build, of which the fullest takes a gigabyte. */
    private static final long ROOM = 4L << 30;

    private ServerFiles() {}

    /** A folder of this JVM alone that is not there yet. */
    static Path newFolder(String server) {
        String name = "visioncraft-" + server + "-" + ProcessHandle.current().pid() + "-data";
        Path folder = (roomy(MEMORY) ? MEMORY : Path.of(System.getProperty("java.io.tmpdir"))).resolve(name);
        delete(folder); // of a JVM with the same number that was killed
        return folder;
    }

    /** Whether it takes memory until it is deleted. */
    static boolean inMemory(Path folder) {
        return folder.startsWith(MEMORY);
    }

    private static boolean roomy(Path folder) {
        try {
            return Files.isDirectory(folder)
                    && Files.isWritable(folder)
                    && Files.getFileStore(folder).getUsableSpace() >= ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException undeleted) {
            throw new UncheckedIOException(undeleted);
        }
    }
}
