package io.visioncraft.spring.boot.events;

import io.visioncraft.Persistence;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.spi.EventSubscriber;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.spring.boot.housekeeping.HousekeepingAutoConfiguration;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.devtools.restart.Restarter;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Restarts itself twice by DevTools, as a change of a class does, and prints each time the threads of the library that are alive.
 * Run as a program of its own, since DevTools leaves tests alone.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    VisionCraftAutoConfiguration.class,
    RelayAutoConfiguration.class,
    HousekeepingAutoConfiguration.class
})
public class RestartedApplication {

    private static final String RESTARTS = "restarts";

    /** Starts. */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(RestartedApplication.class);
        application.addListeners((ApplicationListener<ApplicationReadyEvent>) ready -> report());
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
        if (restarts < 2) {
            new Thread(() -> Restarter.getInstance().restart()).start();
        } else {
            System.exit(0);
        }
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
}
