package io.visioncraft.tck.gallery;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Where threads wait for each other for a moment, so that a fault that needs two at once does not wait for chance. */
final class Meeting {

    private static final long A_MOMENT_MILLIS = 300;

    private Meeting() {}

    /** What as many threads run to meet, the first {@code times} times. */
    static Runnable of(int threads, int times) {
        CyclicBarrier barrier = new CyclicBarrier(threads);
        AtomicInteger left = new AtomicInteger(times);
        return () -> {
            if (left.getAndDecrement() <= 0) {
                return;
            }
            try {
                barrier.await(A_MOMENT_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException | BrokenBarrierException alone) {
                // nobody else came: go on
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
