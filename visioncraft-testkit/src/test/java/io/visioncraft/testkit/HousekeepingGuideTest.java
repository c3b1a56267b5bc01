package io.visioncraft.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.housekeeping.HousekeepingReport;
import io.visioncraft.housekeeping.RetentionPolicy;
import io.visioncraft.housekeeping.RunHousekeeping;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Rule;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the guide on housekeeping shows. */
@Rule("GEN-13")
class HousekeepingGuideTest {

    private final Persistence persistence = InMemoryPersistence.create();
    private final Issuer issuer = StandIns.issuer();

    @Test
    void isCalledByAScheduler() {
        // begin: policy
        VisionCraft vc = VisionCraft.builder(persistence, issuer)
                .retention(RetentionPolicy.standard().keepingDeliveredEvents(Duration.ofDays(90)))
                .build();
        // end: policy

        // begin: nightly
        Caller nightly = Caller.system("nightly", "housekeeping:run:any");
        HousekeepingReport report = vc.housekeeping().run(nightly, RunHousekeeping.standard());
        // end: nightly

        assertThat(report).isEqualTo(new HousekeepingReport(0, 0, 0, 0, 0, true));
    }

    @Test
    @Rule("INV-7")
    void takesNamesOffDocuments() {
        // begin: retaining
        VisionCraft careful = VisionCraft.builder(persistence, issuer)
                .invoicing(InvoicingPolicy.standard().retainingYears(12))
                .build();
        // end: retaining
        VisionCraft vc = VisionCraft.builder(persistence, issuer).build();
        Caller nightly = Caller.system("nightly", "housekeeping:run:any");
        LocalDate today = LocalDate.of(2026, 3, 2);

        // begin: day
        vc.housekeeping().run(nightly, RunHousekeeping.standard().asOf(today));
        // end: day

        assertThat(careful.housekeeping()
                        .run(nightly, RunHousekeeping.standard())
                        .documents())
                .isZero();
    }
}
