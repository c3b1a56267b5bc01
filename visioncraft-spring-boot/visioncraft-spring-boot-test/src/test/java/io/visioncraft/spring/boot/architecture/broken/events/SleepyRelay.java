package io.visioncraft.spring.boot.architecture.broken.events;

final class SleepyRelay {

    void run() throws InterruptedException {
        System.out.println("nothing to do");
        Thread.sleep(1000);
    }
}
