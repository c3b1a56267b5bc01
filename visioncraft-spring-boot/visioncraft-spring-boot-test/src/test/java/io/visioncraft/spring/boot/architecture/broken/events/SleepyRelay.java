package io.visioncraft.spring.boot.architecture.broken.events;

import java.time.Clock;

final class SleepyRelay {

    void run() throws InterruptedException {
        System.getLogger("relay")
                .log(
                        System.Logger.Level.INFO,
                        "nothing to do at " + Clock.systemUTC().instant());
        System.out.println("nothing to do");
        Thread.sleep(1000);
    }
}
