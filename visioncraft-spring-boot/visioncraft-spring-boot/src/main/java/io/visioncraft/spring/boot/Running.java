package io.visioncraft.spring.boot;

import io.visioncraft.kernel.Internal;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a part of the library does in the background between a start and a stop. One start or stop at a time is under way; a
 * second start in a row and a second stop do nothing. Thread-safe.
 *
 * @param <W> the work that a start begins and a stop ends
 */
@Internal
public final class Running<W> {

    private final String name;
    private final Supplier<@Nullable W> begin;
    private final Consumer<W> end;

    /** No monitor: a stop waits while it holds this, and may be called on a virtual thread. */
    private final ReentrantLock switching = new ReentrantLock();

    private volatile @Nullable W work;

    /**
     * Makes a part that is stopped.
     *
     * @param name names the thread of a stop that nobody waits for
     * @param begin begins the work; null if there is none to do
     * @param end ends the work, and waits for the piece of it that is under way
     */
    public Running(String name, Supplier<@Nullable W> begin, Consumer<W> end) {
        this.name = name;
        this.begin = begin;
        this.end = end;
    }

    /** Begins the work, unless it is under way. */
    public void start() {
        switching.lock();
        try {
            if (work == null) {
                work = begin.get();
            }
        } finally {
            switching.unlock();
        }
    }

    /** Ends the work, and waits for that. Does nothing if it is stopped. Is stopped too if the end fails. */
    public void stop() {
        switching.lock();
        try {
            W last = work;
            if (last != null) {
                try {
                    end.accept(last);
                } finally {
                    work = null;
                }
            }
        } finally {
            switching.unlock();
        }
    }

    /**
     * Ends the work on another thread, since other parts of the application stop at the same time.
     *
     * @param ended is told of the end
     */
    public void stop(Runnable ended) {
        Thread stopping = new Thread(
                () -> {
                    try {
                        stop();
                    } finally {
                        ended.run();
                    }
                },
                name + "-stop");
        stopping.setDaemon(true);
        stopping.start();
    }

    /** {@return the work; null if it is stopped} */
    public @Nullable W work() {
        return work;
    }
}
