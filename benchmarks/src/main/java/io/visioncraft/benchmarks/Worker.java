package io.visioncraft.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The process of one contender, so that none profits or suffers from what the compiler learnt from another. It reads a line for
 * each slot and answers one.
 */
public final class Worker {

    private static final int CONNECTIONS = 16;
    private static final String SUPPLY = "supply";

    private Worker() {}

    /**
     * Works until its input ends.
     *
     * @param arguments contender, URL, and the parts of the stock
     */
    public static void main(String[] arguments) throws Exception {
        Contenders who = Contenders.valueOf(arguments[0]);
        Stock stock = Stock.of(List.of(arguments).subList(2, arguments.length));
        PrintStream answers = System.out;
        System.setOut(System.err); // whatever a library says
        try (HikariDataSource pool = Pools.of(arguments[1], CONNECTIONS);
                Contender contender = who.open(pool, stock);
                BufferedReader slots = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            answers.println("ready");
            for (String line = slots.readLine(); line != null; line = slots.readLine()) {
                List<String> words = List.of(line.split(" ", -1));
                if (words.get(0).equals(SUPPLY)) {
                    Works.named(words.get(1)).supply(Database.at(arguments[1]), stock);
                    answers.println(SUPPLY);
                } else {
                    answers.println(run(contender, stock, words));
                }
            }
        }
    }

    private static String run(Contender contender, Stock stock, List<String> slot) throws Exception {
        Work work = Works.named(slot.get(0));
        Operation<?> operation = contender.doing(work).orElseThrow();
        return new Slot(
                        operation,
                        stock,
                        Integer.parseInt(slot.get(1)),
                        Long.parseLong(slot.get(2)),
                        work.supplied(stock))
                .run(Long.parseLong(slot.get(3)))
                .line();
    }

    /** The other end. Used by one thread. */
    static final class Remote implements AutoCloseable {

        private final Process process;
        private final BufferedReader answers;

        private Remote(Process process) {
            this.process = process;
            this.answers = process.inputReader(StandardCharsets.UTF_8);
        }

        static Remote start(Contenders who, String url, Stock stock) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-Xms768m",
                    "-Xmx768m",
                    "-XX:+UseParallelGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Worker.class.getName(),
                    who.name(),
                    url));
            command.addAll(stock.texts());
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            Remote remote = new Remote(builder.start());
            remote.answer();
            return remote;
        }

        /** Lays out what the work uses up, on the contender's own database. */
        void supply(Work work) throws IOException {
            ask(SUPPLY + " " + work.name());
        }

        Sample run(Work work, int threads, long millis, long seed) throws IOException {
            return Sample.ofLine(ask(work.name() + " " + threads + " " + millis + " " + seed));
        }

        private String ask(String line) throws IOException {
            process.outputWriter(StandardCharsets.UTF_8).append(line + "\n").flush();
            return answer();
        }

        private String answer() throws IOException {
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("a worker ended");
            }
            return line;
        }

        @Override
        public void close() throws IOException {
            process.outputWriter(StandardCharsets.UTF_8).close();
            try {
                process.waitFor();
            } catch (InterruptedException stopped) {
                process.destroy();
                Thread.currentThread().interrupt();
            }
        }
    }
}
