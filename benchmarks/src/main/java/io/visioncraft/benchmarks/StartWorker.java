package io.visioncraft.benchmarks;

import com.zaxxer.hikari.HikariDataSource;

/** The process of one start. */
public final class StartWorker {

    private static final int CONNECTIONS = 2;

    private StartWorker() {}

    /**
     * Starts, and prints how long its stages took.
     *
     * @param arguments who starts, URL, and when it was asked to, in milliseconds since 1970
     */
    public static void main(String[] arguments) throws Exception {
        Stages stages = new Stages(Long.parseLong(arguments[2]));
        stages.reached(Stages.Stage.MAIN);
        try (HikariDataSource pool = Pools.of(arguments[1], CONNECTIONS)) {
            stages.reached(Stages.Stage.POOL);
            String answer = Starters.valueOf(arguments[0]).start(pool, stages);
            stages.reached(Stages.Stage.ANSWER);
            if (!answer.contains("ORD-F1")) {
                throw new IllegalStateException("another order: " + answer);
            }
            System.out.println(stages.line());
        }
    }
}
