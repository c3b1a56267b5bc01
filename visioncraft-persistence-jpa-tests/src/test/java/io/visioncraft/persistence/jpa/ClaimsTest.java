package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.kernel.Rule;
import io.visioncraft.testkit.Race;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However many take the next CRM record at once, each gets one, and none waits. */
@Rule("CRM-4")
class ClaimsTest extends StorageCases {

    private final SampleRecords samples = new SampleRecords();

    @Test
    void looksPastAnyNumberThatAreBeingTaken() {
        int agents = 20;
        List<CrmDesk> queue = new ArrayList<>();
        for (int i = 0; i < 2 * agents; i++) {
            queue.add(stored(store.crm().desks(), samples.desk(CrmPriority.NORMAL, SampleRecords.AT.plusSeconds(i))));
        }

        List<CrmDesk> taken = takenTogether(new ArrayList<>(), agents);

        assertThat(taken).isEqualTo(queue.subList(0, agents));
    }

    /** Takes that many, each in a transaction inside which the next is taken. */
    private List<CrmDesk> takenTogether(List<CrmDesk> taken, int more) {
        return more == 0
                ? taken
                : Race.elsewhere(() -> in(() -> {
                    taken.add(store.crm().desks().firstQueued().orElseThrow());
                    return takenTogether(taken, more - 1);
                }));
    }
}
