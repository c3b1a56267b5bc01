package io.visioncraft.spring.boot.events;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.Permission;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.spi.EventListener;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventSubscriber;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.spring.boot.housekeeping.HousekeepingAutoConfiguration;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.devtools.restart.Restarter;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Restarts itself five times by DevTools, as a change of a class does, and prints each time the threads of the library that are
 * alive, and at last how many class loaders there still are. Run as a program of its own, since DevTools leaves tests alone.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    VisionCraftAutoConfiguration.class,
    RelayAutoConfiguration.class,
    HousekeepingAutoConfiguration.class
})
public class RestartedApplication {

    private static final String RESTARTS = "restarts";
    private static final String LOADERS = "loaders";

    /** Starts. */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(RestartedApplication.class);
        application.addListeners((ApplicationListener<ApplicationReadyEvent>) ready -> {
            Happenings.aCategoryIsCreated(ready.getApplicationContext().getBean(VisionCraft.class), "Windows");
            report();
        });
        application.run(arguments);
    }

    private static void report() {
        List<String> threads = Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("visioncraft"))
                .sorted()
                .toList();
        System.out.println("alive " + threads);
        int restarts = Integer.getInteger(RESTARTS, 0);
        System.setProperty(RESTARTS, String.valueOf(restarts + 1));
        loaders().add(new WeakReference<>(RestartedApplication.class.getClassLoader()));
        if (restarts < 5) {
            new Thread(() -> Restarter.getInstance().restart()).start();
        } else {
            System.out.println("loaders " + loadersLeft());
            System.exit(0);
        }
    }

    /** Kept by the JVM, since this class is another one after each restart. */
    @SuppressWarnings("unchecked")
    private static List<WeakReference<ClassLoader>> loaders() {
        return (List<WeakReference<ClassLoader>>)
                System.getProperties().computeIfAbsent(LOADERS, key -> new CopyOnWriteArrayList<>());
    }

    private static long loadersLeft() {
        long left = loaders().size();
        for (int tries = 0; tries < 20 && left > 1; tries++) {
            System.gc();
            LockSupport.parkNanos(100_000_000);
            left = loaders().stream().filter(one -> one.get() != null).count();
        }
        return left;
    }

    @Bean
    Persistence store() {
        return InMemoryPersistence.create();
    }

    @Bean
    Issuer business() {
        return StandIns.issuer();
    }

    @Bean
    EventSubscriber mails() {
        return delivery -> {};
    }

    @Bean
    DeclaredPermission parcels() {
        return DeclaredPermission.forStaff(Permission.parse("parcel:send:any"), "Send parcels");
    }

    @Bean
    EventListener caches() {
        return events -> {};
    }

    @OnVisionCraftEvent
    void happened(EventRecord event) {}
}
