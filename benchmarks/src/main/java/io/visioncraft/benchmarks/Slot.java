package io.visioncraft.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** Does one operation again and again on some threads for a time. */
final class Slot {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Operation<?> operation;
    private final Stock stock;
    private final int threads;
    private final long nanos;
    private final AtomicLong left;

    /**
     * Prepares a slot.
     *
     * @param most how many operations it does at most
     */
    Slot(Operation<?> operation, Stock stock, int threads, long millis, long most) {
        this.operation = operation;
        this.stock = stock;
        this.threads = threads;
        this.nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        this.left = new AtomicLong(most);
    }

    /** What one thread did. */
    private record Part(Latencies latencies, long allocated, long begun, long ended) {}

    private static final class Latencies {

        private long[] nanos = new long[1 << 10];
        private int size;
        private long bytes;

        void add(long latency) {
            if (size == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * size);
                bytes += (long) Long.BYTES * nanos.length;
            }
            nanos[size++] = latency;
        }

        LongStream stream() {
            return Arrays.stream(nanos, 0, size);
        }
    }

    Sample run(long seed) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            long cpu = MACHINE.getProcessCpuTime();
            List<Future<Part>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                Draw draw = new Draw(stock, seed * 1_000 + thread);
                running.add(pool.submit(() -> {
                    start.await();
                    return part(draw);
                }));
            }
            List<Part> parts = new ArrayList<>();
            for (Future<Part> part : running) {
                parts.add(part.get());
            }
            return sample(parts, MACHINE.getProcessCpuTime() - cpu);
        } finally {
            pool.shutdown();
        }
    }

    private Part part(Draw draw) throws Exception {
        Latencies latencies = new Latencies();
        long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        long begun = System.nanoTime();
        long now = begun;
        while (now - begun < nanos && left.getAndDecrement() > 0) {
            operation.call().run(draw);
            long after = System.nanoTime();
            latencies.add(after - now);
            now = after;
        }
        long bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated - latencies.bytes;
        return new Part(latencies, bytes, begun, now);
    }

    private static Sample sample(List<Part> parts, long cpu) {
        long[] all = parts.stream()
                .flatMapToLong(part -> part.latencies.stream())
                .sorted()
                .toArray();
        if (all.length == 0) {
            throw new IllegalStateException("nothing was done");
        }
        long begun = parts.stream().mapToLong(Part::begun).min().orElseThrow();
        long ended = parts.stream().mapToLong(Part::ended).max().orElseThrow();
        long allocated = parts.stream().mapToLong(Part::allocated).sum();
        return new Sample(
                all.length,
                all.length * 1e9 / (ended - begun),
                all[all.length / 2],
                all[(int) (all.length * 0.99)],
                (double) allocated / all.length,
                (double) cpu / all.length,
                0);
    }
}
