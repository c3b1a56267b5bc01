package io.visioncraft.testkit;

import io.visioncraft.VisionCraft;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.function.Consumer;

/**
 * The whole library in memory, for the tests of an application:
 *
 * <pre>{@code
 * InMemoryVisionCraft test = InMemoryVisionCraft.create();
 * test.vc().users().bootstrap(Caller.visitor(), BootstrapAdministrator.of("ada@example.com", "Ada", "a long password"));
 * test.clock().advance(Duration.ofDays(1));
 * }</pre>
 *
 * <p>Each is a world of its own. Thread-safe.
 */
public final class InMemoryVisionCraft {

    private final InMemoryPersistence persistence = InMemoryPersistence.create();
    private final StandIns standIns = StandIns.create();
    private final VisionCraft vc;

    private InMemoryVisionCraft(Consumer<VisionCraft.Builder> configure) {
        VisionCraft.Builder builder = standIns.builder(persistence, StandIns.issuer());
        configure.accept(builder);
        vc = builder.build();
    }

    /** An empty library that serves {@link StandIns#issuer()}. */
    public static InMemoryVisionCraft create() {
        return create(builder -> {});
    }

    /** An empty library, of which {@code configure} may change what it likes before it is built. */
    public static InMemoryVisionCraft create(Consumer<VisionCraft.Builder> configure) {
        return new InMemoryVisionCraft(configure);
    }

    /** The library. */
    public VisionCraft vc() {
        return vc;
    }

    /** The clock that it goes by. */
    public MovableClock clock() {
        return standIns.clock();
    }

    /** What it has committed. */
    public RecordedEvents events() {
        return standIns.events();
    }

    /** Its store. */
    public InMemoryPersistence persistence() {
        return persistence;
    }

    /** All that takes the place of the outside world. */
    public StandIns standIns() {
        return standIns;
    }
}
