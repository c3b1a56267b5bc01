package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.error.ConflictException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.Guard;
import io.visioncraft.testkit.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What {@link io.visioncraft.crm.CrmDeskRepository#firstQueued} of every store does: rules CLM. */
@Rule("CRM-4")
abstract class ClaimingContract extends StoreContract {

    @Test
    @Proves("CLM-1")
    final void givesTheMostUrgentAndAmongThemTheOldest() {
        CrmDesk low = queued(CrmPriority.LOW, 0);
        CrmDesk young = queued(CrmPriority.HIGH, 9);
        CrmDesk normal = queued(CrmPriority.NORMAL, 0);
        CrmDesk old = queued(CrmPriority.HIGH, 1);
        CrmDesk urgent = queued(CrmPriority.URGENT, 9);
        User agent = aUser();

        List<CrmRecordId> claimed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            claimed.add(in(() -> claim(agent)).orElseThrow());
        }

        assertThat(claimed).containsExactly(urgent.id(), old.id(), young.id(), normal.id(), low.id());
        assertThat(in(() -> claim(agent))).isEmpty();
    }

    @Test
    @Proves("CLM-2")
    final void givesNothingThatIsNotQueued() {
        CrmDesk desk = queued(CrmPriority.URGENT, 0);
        CrmDesk next = queued(CrmPriority.LOW, 0);
        User agent = aUser();

        Optional<CrmDesk> within = in(() -> {
            persistence.crm().desks().save(taken(desk, agent), List.of());
            return persistence.crm().desks().firstQueued();
        });

        assertThat(within).contains(next);
        assertThat(in(() -> persistence.crm().desks().firstQueued())).contains(next);
    }

    @Test
    @Proves("CLM-3")
    final void waitsForNobody() {
        queued(CrmPriority.URGENT, 0);
        queued(CrmPriority.HIGH, 0);
        User agent = aUser();

        boolean answered = in(() -> {
            claim(agent);
            Beside<Boolean> other = besideWithin(() -> persistence.crm().desks().firstQueued());
            return other.endsMeanwhile() && other.join().succeeded();
        });

        assertThat(answered)
                .as("the other agent is answered while we hold ours")
                .isTrue();
    }

    @Test
    @Proves("CLM-4")
    final void givesNoDeskToTwoAgents() {
        List<CrmRecordId> all = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            all.add(queued(List.of(CrmPriority.values()).get(n % 4), n / 3).id());
        }
        User agent = aUser();

        List<Race.Outcome<List<CrmRecordId>>> outcomes = Race.times(4, n -> () -> claimAll(() -> claim(agent)));

        List<CrmRecordId> claimed = new ArrayList<>();
        outcomes.forEach(one -> claimed.addAll(one.answered()));
        assertThat(claimed).containsExactlyInAnyOrderElementsOf(all);
        assertThat(in(() -> persistence.crm().desks().queue(null, 20))).isEmpty();
    }

    private List<CrmRecordId> claimAll(Supplier<Optional<CrmRecordId>> claim) {
        List<CrmRecordId> mine = new ArrayList<>();
        while (!again(() -> persistence.crm().desks().queue(null, 1)).isEmpty()) {
            try {
                in(claim).ifPresent(mine::add);
            } catch (ConflictException otherAgentWasFaster) {
                assertThat(otherAgentWasFaster.retryable()).isTrue();
            }
        }
        return mine;
    }

    @Test
    @Proves("CLM-5")
    final void putsADeskBackWhoseClaimIsRolledBack() {
        CrmDesk desk = queued(CrmPriority.URGENT, 0);
        User agent = aUser();

        rolledBack(() -> claim(agent));
        rolledBack(() -> persistence.crm().desks().firstQueued());

        assertThat(in(() -> persistence.crm().desks().firstQueued())).contains(desk);
        assertThat(Race.elsewhere(() -> in(() -> claim(agent)))).contains(desk.id());
    }

    @Test
    @Proves("CLM-6")
    final void givesADeskThatWasForeseenBeforeAGuardLikeAnyOther() {
        CrmDesk desk = queued(CrmPriority.URGENT, 0);
        CrmDesk next = queued(CrmPriority.LOW, 0);
        User agent = aUser();

        within(() -> foreseenBehind(agent)); // nobody asks
        rolledBack(() -> claimForeseen(agent));
        Optional<CrmDesk> within = in(() -> {
            foreseenBehind(agent);
            persistence.crm().desks().save(taken(desk, agent), List.of());
            return persistence.crm().desks().firstQueued();
        });

        assertThat(within).contains(next);
        assertThat(Race.elsewhere(() -> in(() -> claimForeseen(agent)))).contains(next.id());
        assertThat(in(() -> claimForeseen(agent))).isEmpty();
    }

    @Test
    @Proves("CLM-6")
    final void givesNoDeskToTwoAgentsWhoForesawIt() {
        List<CrmRecordId> all = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            all.add(queued(CrmPriority.NORMAL, n).id());
        }
        List<User> agents = List.of(aUser(), aUser(), aUser(), aUser());

        List<Race.Outcome<List<CrmRecordId>>> outcomes =
                Race.times(4, n -> () -> claimAll(() -> claimForeseen(agents.get(n))));

        List<CrmRecordId> claimed = new ArrayList<>();
        outcomes.forEach(one -> claimed.addAll(one.answered()));
        assertThat(claimed).containsExactlyInAnyOrderElementsOf(all);
    }

    private Optional<CrmRecordId> claimForeseen(User agent) {
        foreseenBehind(agent);
        return claim(agent);
    }

    private void foreseenBehind(User agent) {
        foreseen(() -> persistence.crm().desks().firstQueued());
        persistence.guards().hold(new Guard.Person(agent.id()));
    }

    private Optional<CrmRecordId> claim(User agent) {
        Optional<CrmDesk> first = persistence.crm().desks().firstQueued();
        first.ifPresent(desk -> persistence.crm().desks().save(taken(desk, agent), List.of()));
        return first.map(CrmDesk::id);
    }

    private static CrmDesk taken(CrmDesk desk, User agent) {
        return like(desk)
                .with(CrmDesk::assignee, agent.id())
                .with(CrmDesk::version, desk.version() + 1)
                .made();
    }

    private CrmDesk queued(CrmPriority priority, int age) {
        CrmRecord record = stored(
                persistence.crm().records(),
                samples.crmRecord(aUser(), null, null, ContractRecords.AT.plusSeconds(age)));
        return stored(persistence.crm().desks(), samples.desk(record, priority));
    }
}
