package io.visioncraft.persistence.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** How many bytes each operation allocates, as recorded. Lines of the file are an operation and its bytes. */
final class AllocationFigures {

    /** The version of the JDK whose figures these are: another lays out strings and collections in its own way. */
    static final int JDK = 17;

    /** Its virtual machine, whoever has built it. */
    static final String VM = "OpenJDK 64-Bit Server VM";

    static final String FILE = "/allocation.txt";

    private final Map<String, Long> bytes = new TreeMap<>();

    static AllocationFigures read() {
        try (InputStream file = Objects.requireNonNull(AllocationFigures.class.getResourceAsStream(FILE), FILE)) {
            AllocationFigures read = new AllocationFigures();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(" +", -1)))
                    .forEach(parts -> read.bytes.put(parts.get(0), Long.valueOf(parts.get(1))));
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The bytes of an operation; 0 where the file does not name it. */
    long of(String operation) {
        return bytes.getOrDefault(operation, 0L);
    }
}
