package io.visioncraft.benchmarks;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** When a start reached what, in milliseconds from the moment at which its JVM was asked for. For one thread. */
final class Stages {

    private final long begun;
    private final Map<Stage, Long> reached = new EnumMap<>(Stage.class);

    /** What is reached one after another; not all reach each. */
    enum Stage {
        MAIN("JVM"),
        POOL("pool"),
        PROVIDER("provider"),
        LIBRARY("library"),
        ANSWER("first use case");

        private final String title;

        Stage(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /**
     * Begins.
     *
     * @param begun milliseconds since 1970
     */
    Stages(long begun) {
        this.begun = begun;
    }

    void reached(Stage stage) {
        reached.put(stage, System.currentTimeMillis() - begun);
    }

    /** As one line, for the way between two processes: how long each stage took; zero for one that was not reached. */
    String line() {
        StringBuilder line = new StringBuilder();
        long before = 0;
        for (Stage stage : Stage.values()) {
            long at = reached.getOrDefault(stage, before);
            line.append(at - before).append(' ');
            before = at;
        }
        return line.toString().strip();
    }

    static List<Long> ofLine(String line) {
        return Stream.of(line.split(" ", -1)).map(Long::valueOf).toList();
    }
}
