package io.visioncraft.tck.suite;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Caller;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.tck.contract.OnStore;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.RecordedEvents;
import io.visioncraft.testkit.StandIns;
import org.junit.jupiter.api.BeforeEach;

/**
 * The base of all suites: before each test a fresh library over a fresh store, with fast stand-ins, a clock that the test
 * moves, ids in sequence and recorded events. Used by one test at a time, as JUnit does.
 */
public abstract class BehaviourSuite extends OnStore {

    /** The fresh store. */
    Persistence persistence;

    /** The library over it. */
    VisionCraft vc;

    /** All that takes the place of the outside world. */
    StandIns standIns;

    /** The library's clock. */
    MovableClock clock;

    /** What was committed since the test began, fixtures included. */
    RecordedEvents events;

    BehaviourSuite() {}

    /** Changes how the library is built. Called before each test, after everything else was set. */
    void configure(VisionCraft.Builder builder) {}

    /** The business that the library serves. */
    Issuer issuer() {
        return StandIns.issuer();
    }

    /** A named system that holds exactly these permissions, each {@code area:action:scope}. */
    Caller system(String... permissions) {
        return Caller.system("test", permissions);
    }

    /** How a caller without the permission is turned away: whoever is not known yet is asked to log in. */
    static RejectionCode missingFor(Caller caller) {
        return caller.kind() == Caller.Kind.VISITOR ? AccessCodes.LOG_IN_REQUIRED : AccessCodes.PERMISSION_MISSING;
    }

    /** Makes a library over a store, with the stand-ins of this test and what {@link #configure} adds. */
    VisionCraft libraryOver(Persistence store) {
        VisionCraft.Builder builder = standIns.builder(store, issuer());
        configure(builder);
        return builder.build();
    }

    @BeforeEach
    final void beginWithAFreshLibrary() {
        persistence = freshPersistence();
        standIns = StandIns.create();
        clock = standIns.clock();
        events = standIns.events();
        vc = libraryOver(persistence);
    }
}
