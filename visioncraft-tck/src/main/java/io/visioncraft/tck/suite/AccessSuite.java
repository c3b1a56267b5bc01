package io.visioncraft.tck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.access.Permission;
import io.visioncraft.access.Scope;
import io.visioncraft.error.RejectionKind;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.UserId;
import io.visioncraft.tck.probe.Snapshot;
import io.visioncraft.tck.probe.UseCase;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Calls <em>every</em> use case on records that exist and belong to somebody else, and expects to be turned away. A use case
 * that is added is called without further ado; one that anybody may call has to be named here.
 */
@Rule({"GEN-1", "GEN-2"})
public abstract class AccessSuite extends BehaviourSuite {

    /** By which a caller becomes known. */
    private static final Set<String> COMING_IN =
            Set.of("authentication.logIn", "authentication.refresh", "users.bootstrap", "users.register");

    /** What everybody may see; services and prices only of what is on offer, which the services here are not. */
    private static final Set<String> BROWSING = Set.of(
            "categories.children",
            "categories.get",
            "categories.path",
            "categories.roots",
            "categories.search",
            "categories.subtree",
            "categories.subtreeSize",
            "services.findByCode",
            "services.list");

    /** What is asked for all records alone, because it looks among everybody's: refused before anything is looked for. */
    private static final Set<String> AMONG_EVERYBODY = Set.of("users.findByEmail", "users.list");

    private static final Set<String> FOR_EVERYBODY = union(COMING_IN, BROWSING);

    private IdentityFixtures people;
    private SampleValues others;

    @BeforeEach
    protected final void beginWithRecordsOfSomebodyElse() {
        people = IdentityFixtures.in(vc);
        others = SomebodysRecords.in(vc, people);
    }

    @Test
    protected final void turnsAVisitorAway() {
        assertThat(notTurnedAway(Caller.visitor(), FOR_EVERYBODY)).isEmpty();
    }

    @Test
    protected final void turnsAUserWithoutPermissionsAway() {
        Caller nobody = IdentityFixtures.as(people.aUserWith(new String[0]));

        assertThat(notTurnedAway(nobody, FOR_EVERYBODY)).isEmpty();
    }

    @Test
    protected final void turnsAUserAwayWhoMayNotAct() {
        Caller suspended = IdentityFixtures.as(people.aSuspendedUser());

        assertThat(notTurnedAway(suspended, COMING_IN)).isEmpty();
    }

    @Test
    protected final void keepsACustomerFromTheRecordsOfAnother() {
        Caller stranger = IdentityFixtures.as(people.aCustomer());

        assertThat(notTurnedAway(stranger, FOR_EVERYBODY))
                .containsExactly(
                        "crm.list: Listing[items=[], next=null]",
                        "invoices.findByOrder: Optional.empty",
                        "invoices.list: Listing[items=[], next=null]",
                        "orders.list: Listing[items=[], next=null]");
    }

    @Test
    protected final void hidesARecordOfAnotherFromWhoHoldsOwnAlone() {
        World world = World.over(freshPersistence());
        SampleValues values = SomebodysRecords.in(world.vc(), world.people());
        Caller stranger = IdentityFixtures.as(world.people().aUserWith(narrowest(world.vc(), permission -> true)));
        List<UseCase> reaching = reachingOnes(world.vc(), world.people(), values);
        Snapshot before = world.snapshot();
        Set<String> answers = new TreeSet<>();

        for (UseCase useCase : reaching) {
            Object answer = useCase.call(world.vc(), stranger, values.argumentsOf(useCase));
            if (AMONG_EVERYBODY.contains(useCase.name()) ? !isTurnedAway(answer) : !isHidden(answer)) {
                answers.add(useCase.name() + ": " + answer);
            }
        }

        assertThat(answers).isEmpty();
        assertThat(world.snapshot().differences(before)).isEmpty();
    }

    @Test
    protected final void showsTheSameRecordsToTheirOwner() {
        World world = World.over(freshPersistence());
        SampleValues values = SomebodysRecords.in(world.vc(), world.people());
        UserId owner = (UserId) values.of(UserId.class, "user");
        RoleId role = world.people()
                .aRoleOf(narrowest(world.vc(), permission -> true))
                .id();
        world.vc().users().assignRole(world.people().admin(), AssignRole.of(owner, role));
        Set<String> hidden = new TreeSet<>();

        for (UseCase useCase : reachingOnes(world.vc(), world.people(), values)) {
            if (isHidden(useCase.call(world.vc(), Caller.user(owner), values.argumentsOf(useCase)))) {
                hidden.add(useCase.name());
            }
        }

        // nobody wrote a message, and no invoice has the status that is asked for
        assertThat(hidden).containsExactly("crm.messages", "invoices.list");
    }

    @Test
    protected final void letsNobodyWithOwnAloneInWhereNothingHasAnOwner() {
        World world = World.over(freshPersistence());
        SampleValues values = SomebodysRecords.in(world.vc(), world.people());
        Caller stranger = IdentityFixtures.as(
                world.people().aUserWith(narrowest(world.vc(), permission -> permission.scope() == Scope.OWN)));
        Snapshot before = world.snapshot();
        Set<String> answers = new TreeSet<>();

        for (UseCase useCase : UseCase.all()) {
            Object answer = FOR_EVERYBODY.contains(useCase.name())
                    ? null
                    : useCase.call(world.vc(), stranger, values.argumentsOf(useCase));
            if (answer != null && !isTurnedAway(answer) && !isHidden(answer)) {
                answers.add(useCase.name() + ": " + answer);
            }
        }

        assertThat(answers).isEmpty();
        assertThat(world.snapshot().differences(before)).isEmpty();
    }

    /** The use cases that ask for a permission that can be held for one's own records alone. */
    private static List<UseCase> reachingOnes(VisionCraft vc, IdentityFixtures people, SampleValues values) {
        Caller nobody = IdentityFixtures.as(people.aUserWith(new String[0]));
        List<UseCase> reaching = UseCase.all().stream()
                .filter(useCase -> !FOR_EVERYBODY.contains(useCase.name()))
                .filter(useCase ->
                        useCase.call(vc, nobody, values.argumentsOf(useCase)) instanceof VisionCraftException refusal
                                && refusal.details().get("permission") instanceof String asked
                                && vc.permissions().knows(Permission.parse(asked + ":own"))
                                && vc.permissions().knows(Permission.parse(asked + ":any")))
                .toList();
        assertThat(reaching).hasSizeGreaterThan(25);
        return reaching;
    }

    /** Of each pair of own and any the own one, and what is there without an own one. */
    private static String[] narrowest(VisionCraft vc, Predicate<Permission> wanted) {
        return vc.permissions().all().stream()
                .filter(one -> one.scope() == Scope.OWN || !vc.permissions().knows(own(one)))
                .filter(wanted)
                .map(Permission::toString)
                .toArray(String[]::new);
    }

    private static Permission own(Permission permission) {
        return new Permission(permission.area(), permission.action(), Scope.OWN);
    }

    /** As if the record did not exist, or in a list without it. */
    private static boolean isHidden(@Nullable Object answer) {
        return answer instanceof VisionCraftException rejection && rejection.kind() == RejectionKind.NOT_FOUND
                || answer instanceof Listing<?> listing && listing.items().isEmpty()
                || answer instanceof Optional<?> found && found.isEmpty();
    }

    @Test
    protected final void namesNoUseCaseThatDoesNotExist() {
        List<String> names = UseCase.all().stream().map(UseCase::name).toList();

        assertThat(names).hasSizeGreaterThan(60).containsAll(FOR_EVERYBODY);
    }

    /** The use cases, but for some, that let the caller in, with what they answered. */
    private Set<String> notTurnedAway(Caller caller, Set<String> exceptions) {
        Set<String> answers = new TreeSet<>();
        for (UseCase useCase : UseCase.all()) {
            if (!exceptions.contains(useCase.name())) {
                Object answer = useCase.call(vc, caller, others.argumentsOf(useCase));
                if (!isTurnedAway(answer)) {
                    answers.add(useCase.name() + ": " + answer);
                }
            }
        }
        return answers;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static boolean isTurnedAway(@Nullable Object answer) {
        return answer instanceof VisionCraftException rejection
                && (rejection.kind() == RejectionKind.DENIED || rejection.kind() == RejectionKind.NOT_FOUND);
    }
}
