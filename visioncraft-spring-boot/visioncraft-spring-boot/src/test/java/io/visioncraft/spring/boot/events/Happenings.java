package io.visioncraft.spring.boot.events;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.spi.EventRecord;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Events that happen in a test, and what its listeners heard. Thread-safe. */
public final class Happenings {

    private static final Caller CLERK = Caller.system("clerk", "category:manage:any");

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    /** A category comes to be, which leaves one event, {@code category.created}. */
    public static Category aCategoryIsCreated(VisionCraft vc, String name) {
        return vc.categories().create(CLERK, CreateCategory.root(name));
    }

    /** The threads of relays that are alive. */
    public static List<Thread> relayThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("visioncraft-relay"))
                .toList();
    }

    /** Notes that a listener was called. */
    public void note(String listener, EventRecord event) {
        heard.add(listener + " " + event.type());
    }

    /** The next call, waited for. */
    public String next() throws InterruptedException {
        String next = heard.poll(20, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("Nothing was heard within 20 seconds");
        }
        return next;
    }

    /** The next calls, waited for. */
    public List<String> next(int number) throws InterruptedException {
        String[] all = new String[number];
        for (int i = 0; i < number; i++) {
            all[i] = next();
        }
        return List.of(all);
    }

    /** Whether nothing was heard that was not asked for, at this moment. */
    public boolean isEmpty() {
        return heard.isEmpty();
    }
}
