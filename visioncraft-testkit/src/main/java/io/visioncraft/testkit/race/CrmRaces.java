package io.visioncraft.testkit.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.crm.CrmManagement;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.ReplyToCrmRecord;
import io.visioncraft.crm.WorkOnCrmRecord;
import io.visioncraft.identity.User;
import io.visioncraft.testkit.fixture.CrmFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import io.visioncraft.testkit.probe.World;
import io.visioncraft.testkit.race.RacePair.Calls;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** CRM records. */
final class CrmRaces {

    private CrmRaces() {}

    static List<RacePair> all() {
        return List.of(
                RacePair.bothDone("two agents claiming", world -> claims(world, 2)),
                RacePair.bothDone("two agents claiming the last record", world -> claims(world, 1)),
                RacePair.bothDone("reply while it is resolved", CrmRaces::replyWhileResolved));
    }

    /** Each agent gets a record of its own, as long as there are any. */
    private static Calls claims(World world, int records) {
        User ann = world.people().aCustomer();
        for (int i = 0; i < records; i++) {
            world.crm().aRecordOf(ann);
        }
        Caller one = IdentityFixtures.as(world.people().aMemberOfStaff());
        Caller other = IdentityFixtures.as(world.people().aMemberOfStaff());
        CrmManagement crm = world.vc().crm();
        return Calls.of(() -> crm.claimNext(one), () -> crm.claimNext(other))
                .then((left, right) -> assertThat(Stream.of(left, right)
                                .flatMap(CrmRaces::claimed)
                                .map(CrmRecord::id)
                                .distinct())
                        .as("records that the two agents have got")
                        .hasSize(records)
                        .hasSize((int) Stream.of(left, right)
                                .flatMap(CrmRaces::claimed)
                                .count()));
    }

    private static Stream<CrmRecord> claimed(@Nullable Object answer) {
        return answer instanceof Optional<?> claimed && claimed.orElse(null) instanceof CrmRecord record
                ? Stream.of(record)
                : Stream.empty();
    }

    private static Calls replyWhileResolved(World world) {
        User ann = world.people().aCustomer();
        CrmRecord record = world.crm().anOpenRecordOf(ann);
        CrmManagement crm = world.vc().crm();
        return Calls.of(
                () -> crm.reply(IdentityFixtures.as(ann), ReplyToCrmRecord.of(record.id(), "It is back.")),
                () -> crm.resolve(CrmFixtures.helpdesk(), WorkOnCrmRecord.of(record.id())));
    }
}
