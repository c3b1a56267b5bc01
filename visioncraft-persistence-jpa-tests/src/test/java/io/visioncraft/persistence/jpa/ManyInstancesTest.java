package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import jakarta.persistence.EntityManagerFactory;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** Instances of the library come and go over one factory of the host's, as in a host with many tenants, and leave nothing. */
class ManyInstancesTest {

    private static final int MANY = Boolean.getBoolean("visioncraft.everywhere") ? 1_000 : 100;

    /** Those that a JVM makes for what it does often, whoever does it: accessors of reflection, lambda forms. */
    private static final int CLASSES_OF_THE_JVM = 50;

    private static final int WARM_UP = 20;
    private static final int ATTEMPTS = 50;

    private final List<WeakReference<Object>> parts = new ArrayList<>();
    private int customers;

    @Test
    void leavesNoThreadNoClassAndNoObjectOfMany() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        TableMigrations.over(database).migrate();
        try (EntityManagerFactory factory =
                Provider.factory(Provider.named(TestStore.HIBERNATE).orElseThrow(), database)) {
            use(WARM_UP, factory);
            parts.clear();
            Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
            long classes = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();

            use(MANY, factory);

            assertThat(ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount() - classes)
                    .as("classes")
                    .isLessThan(CLASSES_OF_THE_JVM);
            assertThat(Thread.getAllStackTraces().keySet())
                    .allMatch(thread -> threads.contains(thread) || isOfTheJvm(thread));
            assertThat(parts).hasSize(2 * MANY);
            assertThat(alive()).isZero();
        }
    }

    private void use(int many, EntityManagerFactory factory) {
        for (int n = 0; n < many; n++) {
            JpaPersistence persistence = JpaPersistence.standalone(factory);
            VisionCraft vc = VisionCraft.builder(persistence, StandIns.issuer())
                    .passwordHasher(StandIns.create().passwords())
                    .build();
            if (n % 10 == 0) {
                IdentityFixtures.in(vc).aCustomer("ann" + customers++ + "@example.com", "Ann");
            }
            parts.add(new WeakReference<>(persistence));
            parts.add(new WeakReference<>(vc));
            persistence.close();
        }
    }

    /** The JVM starts threads of its own when it likes, such as a compiler's or a cleaner's. */
    private static boolean isOfTheJvm(Thread thread) {
        return thread.isDaemon()
                && (thread.getThreadGroup() == null || thread.getThreadGroup().getParent() == null);
    }

    /**
     * Asks the garbage collector until it has left none, or for long enough. The references are asked themselves:
     * a queue is filled by a thread that a busy machine lets wait.
     */
    private long alive() {
        long alive = parts.size();
        for (int attempt = 0; attempt < ATTEMPTS && alive > 0; attempt++) {
            System.gc();
            alive = parts.stream().filter(part -> !part.refersTo(null)).count();
        }
        return alive;
    }
}
