package io.visioncraft.tck.race;

import static io.visioncraft.tck.race.Outcome.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Caller;
import io.visioncraft.crm.AssignCrmRecord;
import io.visioncraft.crm.CrmCodes;
import io.visioncraft.crm.CrmManagement;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.ReplyToCrmRecord;
import io.visioncraft.crm.WorkOnCrmRecord;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.ChangeRole;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.tck.probe.World;
import io.visioncraft.tck.race.RacePair.Calls;
import io.visioncraft.testkit.fixture.CrmFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** CRM records. */
final class CrmRaces {

    private CrmRaces() {}

    static List<RacePair> all() {
        return List.of(
                RacePair.bothDone("two agents claiming", world -> claims(world, 2)),
                RacePair.bothDone("two agents claiming the last record", world -> claims(world, 1)),
                RacePair.bothDone("reply while it is resolved", CrmRaces::replyWhileResolved),
                new RacePair(
                        "suspend an agent who claims",
                        world -> leaving(world, CrmRaces::suspend, CrmRaces::claim),
                        Set.of(Outcome.bothDone(), new Outcome(DONE, AccessCodes.NOT_AUTHENTICATED.value()))),
                new RacePair(
                        "demote an agent who claims",
                        world -> leaving(world, CrmRaces::demote, CrmRaces::claim),
                        Set.of(Outcome.bothDone(), new Outcome(DONE, AccessCodes.PERMISSION_MISSING.value()))),
                new RacePair(
                        "take a permission from the role of an agent who claims",
                        CrmRaces::demoteAllWhileClaiming,
                        Set.of(Outcome.bothDone(), new Outcome(DONE, AccessCodes.PERMISSION_MISSING.value()))),
                new RacePair(
                        "erase an agent who claims",
                        world -> leaving(world, CrmRaces::erase, CrmRaces::claim),
                        Set.of(Outcome.bothDone(), new Outcome(DONE, AccessCodes.NOT_AUTHENTICATED.value()))),
                new RacePair(
                        "suspend an agent who is assigned a record",
                        world -> leaving(world, CrmRaces::suspend, CrmRaces::assign),
                        Set.of(Outcome.bothDone(), new Outcome(DONE, CrmCodes.ASSIGNEE_NOT_ELIGIBLE.value()))),
                RacePair.bothDone("suspend an agent whose record its customer reopens", CrmRaces::suspendWhileReopened),
                RacePair.bothDone("suspend an agent whose record is closed", CrmRaces::suspendWhileClosed));
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

    /** Somebody leaves and is given the one record that waits, which must not be lost. */
    private static Calls leaving(World world, Function<Leaving, Object> leave, Function<Leaving, Object> take) {
        CrmRecord record = world.crm().aRecordOf(world.people().aCustomer());
        Leaving leaving = of(world, world.people().aMemberOfStaff(), record);
        return Calls.of(() -> leave.apply(leaving), () -> take.apply(leaving)).then((left, right) -> waits(leaving));
    }

    /** An agent who leaves, and a record. */
    private record Leaving(World world, Caller admin, User agent, CrmRecordId record, RoleId customer) {

        CrmManagement crm() {
            return world.vc().crm();
        }
    }

    private static Calls demoteAllWhileClaiming(World world) {
        Role role = world.people().aRoleOf("crm:work:any", "crm:read:any");
        CrmRecord record = world.crm().aRecordOf(world.people().aCustomer());
        Leaving leaving = of(world, world.people().aUserWith(role), record);
        ChangeRole command = ChangeRole.of(role.id()).granting("crm:read:any");
        return Calls.of(() -> world.vc().roles().change(leaving.admin(), command), () -> claim(leaving))
                .then((left, right) -> waits(leaving));
    }

    private static Leaving of(World world, User agent, CrmRecord record) {
        RoleId customer = world.people().role(BuiltInRole.CUSTOMER).id();
        return new Leaving(world, world.people().admin(), agent, record.id(), customer);
    }

    private static Object suspend(Leaving one) {
        return one.world()
                .vc()
                .users()
                .suspend(one.admin(), SuspendUser.of(one.agent().id(), "Left"));
    }

    private static Object demote(Leaving one) {
        return one.world()
                .vc()
                .users()
                .assignRole(one.admin(), AssignRole.of(one.agent().id(), one.customer()));
    }

    private static Object erase(Leaving one) {
        return one.world()
                .vc()
                .users()
                .erase(one.admin(), EraseUser.of(one.agent().id(), "Left"));
    }

    private static Object claim(Leaving one) {
        return one.crm().claimNext(IdentityFixtures.as(one.agent()));
    }

    private static Object assign(Leaving one) {
        return one.crm()
                .assign(
                        CrmFixtures.helpdesk(),
                        AssignCrmRecord.of(one.record(), one.agent().id()));
    }

    private static void waits(Leaving one) {
        assertThat(one.crm().desk(CrmFixtures.helpdesk(), one.record()).queued())
                .as("the record waits in the queue")
                .isTrue();
    }

    private static Calls suspendWhileReopened(World world) {
        User ann = world.people().aCustomer();
        User agent = world.people().aMemberOfStaff();
        CrmRecord record = world.crm().aRecordWorkedBy(agent, ann);
        Leaving leaving = of(world, agent, record);
        leaving.crm().resolve(CrmFixtures.helpdesk(), WorkOnCrmRecord.of(record.id()));
        leaving.crm().close(CrmFixtures.helpdesk(), WorkOnCrmRecord.of(record.id()));
        return Calls.of(
                        () -> suspend(leaving),
                        () -> leaving.crm()
                                .reply(IdentityFixtures.as(ann), ReplyToCrmRecord.of(record.id(), "It is back.")))
                .then((left, right) -> waits(leaving));
    }

    private static Calls suspendWhileClosed(World world) {
        User agent = world.people().aMemberOfStaff();
        CrmRecord record = world.crm().aRecordWorkedBy(agent, world.people().aCustomer());
        Leaving leaving = of(world, agent, record);
        leaving.crm().resolve(CrmFixtures.helpdesk(), WorkOnCrmRecord.of(record.id()));
        return Calls.of(
                () -> suspend(leaving),
                () -> leaving.crm().close(CrmFixtures.helpdesk(), WorkOnCrmRecord.of(record.id())));
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
