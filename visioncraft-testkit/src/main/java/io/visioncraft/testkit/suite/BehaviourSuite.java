package io.visioncraft.testkit.suite;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Party;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.RecordedEvents;
import io.visioncraft.testkit.SequentialIds;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;

/**
 * The base of all suites: before each test a fresh library over a fresh store, with fast stand-ins, a clock that the test
 * moves, ids in sequence and recorded events. Used by one test at a time, as JUnit does.
 */
public abstract class BehaviourSuite {

    /** The fresh store. */
    protected Persistence persistence;

    /** The library over it. */
    protected VisionCraft vc;

    /** The library's clock. */
    protected MovableClock clock;

    /** What was committed since the test began, fixtures included. */
    protected RecordedEvents events;

    /** An empty store, as a newly installed application has. */
    protected abstract Persistence freshPersistence();

    /** Changes how the library is built. Called before each test, after everything else was set. */
    protected void configure(VisionCraft.Builder builder) {}

    /** The business that the library serves: in Berlin, in euro. */
    protected Issuer issuer() {
        Party party = Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE"));
        return Issuer.of(party, ZoneId.of("Europe/Berlin"), "EUR");
    }

    /** A named system that holds exactly these permissions, each {@code area:action:scope}. */
    protected Caller system(String... permissions) {
        return Caller.system("test", permissions);
    }

    @BeforeEach
    protected final void beginWithAFreshLibrary() {
        persistence = freshPersistence();
        clock = MovableClock.create();
        events = new RecordedEvents();
        VisionCraft.Builder builder = VisionCraft.builder(persistence, issuer())
                .clock(clock)
                .ids(new SequentialIds())
                .listener(events);
        configure(builder);
        vc = builder.build();
    }
}
