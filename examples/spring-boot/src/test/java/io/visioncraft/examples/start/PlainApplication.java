package io.visioncraft.examples.start;

import com.sun.management.OperatingSystemMXBean;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.lang.management.ManagementFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * An application with a web server, a persistence unit and an entity of its own, that knows nothing of the library. When it has
 * started, it prints the CPU time it took, in milliseconds, and the live heap, in kibibytes, and ends.
 */
@SpringBootApplication
public class PlainApplication {

    /** Begins the line that tells the figures. */
    static final String FIGURES = "started: ";

    public static void main(String[] args) {
        try (ConfigurableApplicationContext started = SpringApplication.run(PlainApplication.class, args)) {
            long cpu = cpuMillis();
            System.out.println(FIGURES + cpu + " " + liveHeapKib() + " " + started.containsBean("visionCraft"));
        }
    }

    private static long cpuMillis() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1_000_000;
    }

    private static long liveHeapKib() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024;
    }

    /** A page, so that there is something to serve. */
    @RestController
    static class Greeting {

        @GetMapping("/")
        String greeting() {
            return "hello";
        }
    }

    /** A row of the application's own. */
    @Entity
    static class Visit {

        @Id
        long id;

        String origin = "";
    }
}
