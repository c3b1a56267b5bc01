package io.visioncraft.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads from {@code /proc} what CPU time a server has used: its first process, those that run, and those that ended. */
final class ServerCpu {

    private static final Path PROC = Path.of("/proc");
    private static final long NANOS_PER_TICK = 10_000_000;

    /** Of the fields behind the name of a process. */
    private static final int PARENT = 1;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int USER_OF_ENDED = 13;
    private static final int SYSTEM_OF_ENDED = 14;

    private final String first;

    private ServerCpu(String first) {
        this.first = first;
    }

    /** That of a process which this one has started, by its names. */
    static ServerCpu ofChild(String... names) {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> Stream.of(names)
                        .anyMatch(name -> child.info().command().orElse("").endsWith(name)))
                .findFirst()
                .map(child -> new ServerCpu(Long.toString(child.pid())))
                .orElseGet(() -> new ServerCpu("none"));
    }

    /** That of the PostgreSQL server with these data. */
    static ServerCpu of(Path folder) throws IOException {
        return new ServerCpu(
                Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
    }

    /** In nanoseconds, by the hundredth of a second; zero where there is no {@code /proc}. */
    long nanos() {
        if (!Files.isReadable(PROC.resolve(first).resolve("stat"))) {
            return 0;
        }
        try (Stream<Path> processes = Files.list(PROC)) {
            return NANOS_PER_TICK * processes.mapToLong(this::ticks).sum();
        } catch (IOException unreadable) {
            return 0;
        }
    }

    private long ticks(Path process) {
        String id = process.getFileName().toString();
        if (!id.chars().allMatch(Character::isDigit)) {
            return 0;
        }
        try {
            String stat = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
            List<String> fields =
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
            if (id.equals(first)) {
                return sum(fields, USER, SYSTEM, USER_OF_ENDED, SYSTEM_OF_ENDED);
            }
            return fields.get(PARENT).equals(first) ? sum(fields, USER, SYSTEM) : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    private static long sum(List<String> fields, int... which) {
        long sum = 0;
        for (int field : which) {
            sum += Long.parseLong(fields.get(field));
        }
        return sum;
    }
}
