package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.LOG_IN_REQUIRED;
import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.access.AccessCodes.UNKNOWN_PERMISSION;
import static io.visioncraft.authentication.AuthenticationCodes.BAD_CREDENTIALS;
import static io.visioncraft.authentication.AuthenticationCodes.BAD_TOKEN;
import static io.visioncraft.authentication.AuthenticationCodes.THROTTLED;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.Permission;
import io.visioncraft.access.Scope;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.RefreshSession;
import io.visioncraft.error.RejectionKind;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.CreateRole;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.UseCaseRun;
import io.visioncraft.tck.probe.Snapshot;
import io.visioncraft.tck.probe.UseCaseMethod;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.RecordedMetrics;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
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
abstract class AccessSuite extends BehaviourSuite {

    /** By which a caller becomes known. */
    private static final Set<String> COMING_IN = Set.of(
            "authentication.log-in", "authentication.refresh", "authentication.bootstrap", "authentication.register");

    /** What everybody may see; services and prices only of what is on offer, which the services here are not. */
    private static final Set<String> BROWSING = Set.of(
            "categories.children",
            "categories.get",
            "categories.path",
            "categories.roots",
            "categories.search",
            "categories.subtree",
            "categories.subtree-size",
            "prices.find-now",
            "prices.list-services",
            "services.find-by-code",
            "services.list");

    /** What is asked for all records alone, because it looks among everybody's: refused before anything is looked for. */
    private static final Set<String> AMONG_EVERYBODY =
            Set.of("invoices.books-closed-until", "users.find-by-email", "users.list", "users.record-tax-id-check");

    /** What everybody may ask about itself. */
    private static final Set<String> ABOUT_ONESELF = Set.of("access.holds", "access.permissions");

    private static final Set<String> FOR_EVERYBODY = union(ABOUT_ONESELF, union(COMING_IN, BROWSING));

    private IdentityFixtures people;
    private SampleValues others;

    @BeforeEach
    void beginWithRecordsOfSomebodyElse() {
        people = IdentityFixtures.in(vc);
        others = SomebodysRecords.in(vc, people);
    }

    @Test
    void turnsAVisitorAway() {
        assertThat(notTurnedAway(Caller.visitor(), FOR_EVERYBODY)).isEmpty();
    }

    @Test
    void turnsAUserWithoutPermissionsAway() {
        Caller nobody = IdentityFixtures.as(people.aUserWith(new String[0]));

        assertThat(notTurnedAway(nobody, FOR_EVERYBODY)).isEmpty();
    }

    @Test
    void turnsAUserAwayWhoMayNotAct() {
        Caller suspended = IdentityFixtures.as(people.aSuspendedUser());

        assertThat(notTurnedAway(suspended, COMING_IN)).isEmpty();
    }

    @Test
    void keepsACustomerFromTheRecordsOfAnother() {
        Caller stranger = IdentityFixtures.as(people.aCustomer());

        assertThat(notTurnedAway(stranger, FOR_EVERYBODY))
                .containsExactly(
                        "crm.find-by-number: Optional.empty",
                        "crm.list: Listing[items=[], next=null]",
                        "invoices.aged-of: []",
                        "invoices.aged: []",
                        "invoices.find-by-number: Optional.empty",
                        "invoices.find-by-order: Optional.empty",
                        "invoices.find-credit-note: Optional.empty",
                        "invoices.find-payment: Optional.empty",
                        "invoices.list-credit-notes: Listing[items=[], next=null]",
                        "invoices.list: Listing[items=[], next=null]",
                        "invoices.of-order: []",
                        "orders.find-by-reference: Optional.empty",
                        "orders.list: Listing[items=[], next=null]",
                        "users.find-by-number: Optional.empty");
    }

    @Test
    void hidesARecordOfAnotherFromWhoHoldsOwnAlone() {
        World world = World.over(freshPersistence());
        SampleValues values = SomebodysRecords.in(world.vc(), world.people());
        Caller stranger = IdentityFixtures.as(world.people().aUserWith(narrowest(world.vc(), permission -> true)));
        List<UseCaseMethod> reaching = reachingOnes(world.vc(), world.people(), values);
        Snapshot before = world.snapshot();
        Set<String> answers = new TreeSet<>();

        for (UseCaseMethod useCase : reaching) {
            Object answer = useCase.call(world.vc(), stranger, values.argumentsOf(useCase));
            if (AMONG_EVERYBODY.contains(useCase.name()) ? !isTurnedAway(answer) : !isHidden(answer)) {
                answers.add(useCase.name() + ": " + answer);
            }
        }

        assertThat(answers).isEmpty();
        assertThat(world.snapshot().differences(before)).isEmpty();
    }

    @Test
    void showsTheSameRecordsToTheirOwner() {
        World world = World.over(freshPersistence());
        SampleValues values = SomebodysRecords.in(world.vc(), world.people());
        UserId owner = (UserId) values.of(UserId.class, "user");
        RoleId role = world.people()
                .aRoleOf(narrowest(world.vc(), permission -> true))
                .id();
        world.vc().users().assignRole(world.people().admin(), AssignRole.of(owner, role));
        Set<String> hidden = new TreeSet<>();

        for (UseCaseMethod useCase : reachingOnes(world.vc(), world.people(), values)) {
            if (isHidden(useCase.call(world.vc(), Caller.user(owner), values.argumentsOf(useCase)))) {
                hidden.add(useCase.name());
            }
        }

        // nobody wrote a message or owes anything, no invoice has the status that is asked for, and no order the
        // service
        assertThat(hidden)
                .containsExactly("crm.messages", "invoices.aged", "invoices.aged-of", "invoices.list", "orders.list");
    }

    @Test
    void letsNobodyWithOwnAloneInWhereNothingHasAnOwner() {
        World world = World.over(freshPersistence());
        SampleValues values = SomebodysRecords.in(world.vc(), world.people());
        Caller stranger = IdentityFixtures.as(
                world.people().aUserWith(narrowest(world.vc(), permission -> permission.scope() == Scope.OWN)));
        Snapshot before = world.snapshot();
        Set<String> answers = new TreeSet<>();

        for (UseCaseMethod useCase : UseCaseMethod.all()) {
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
    private static List<UseCaseMethod> reachingOnes(VisionCraft vc, IdentityFixtures people, SampleValues values) {
        Caller nobody = IdentityFixtures.as(people.aUserWith(new String[0]));
        List<UseCaseMethod> reaching = UseCaseMethod.all().stream()
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
        return (answer instanceof VisionCraftException rejection && rejection.kind() == RejectionKind.NOT_FOUND)
                || (answer instanceof Listing<?> listing && listing.items().isEmpty())
                || (answer instanceof List<?> all && all.isEmpty())
                || (answer instanceof Optional<?> found && found.isEmpty());
    }

    @Test
    @Rule("GEN-15")
    void tellsACallerWhatItMayDo() {
        Caller visitor = Caller.visitor();
        Caller customer = IdentityFixtures.as(people.aCustomer());
        Caller lead = IdentityFixtures.as(people.aUserWith("order:cancel:any", "order:read:own"));
        Caller nightly = system("order:cancel:any", "order:read:own");

        assertThat(vc.access().permissions(visitor)).isEmpty();
        assertThat(vc.access().permissions(customer)).isEqualTo(vc.permissions().customer());
        assertThat(vc.access().permissions(lead))
                .extracting(Permission::toString)
                .containsExactly("order:cancel:any", "order:cancel:own", "order:read:own");
        assertThat(vc.access().permissions(nightly))
                .extracting(Permission::toString)
                .containsExactly("order:cancel:any", "order:cancel:own");
        assertThat(vc.access().permissions(people.admin()))
                .isEqualTo(vc.permissions().all());
        for (Caller caller : List.of(visitor, customer, lead, nightly, people.admin())) {
            SortedSet<Permission> held = vc.access().permissions(caller);
            assertThat(vc.permissions().all())
                    .allSatisfy(one -> assertThat(vc.access().holds(caller, one.toString()))
                            .isEqualTo(held.contains(one)));
        }
    }

    @Test
    @Rule("GEN-15")
    void answersForWhatTheHostRegistered() {
        Permission dance = Permission.parse("dance:lead:any");
        VisionCraft dancing = standIns.builder(persistence, issuer())
                .permission(DeclaredPermission.forStaff(dance, "Lead a dance"))
                .build();
        Role dancers = dancing.roles().create(people.admin(), CreateRole.of("Dancers", dance.toString()));
        Caller dancer = IdentityFixtures.as(people.aCustomer());
        dancing.users().assignRole(people.admin(), AssignRole.of(Objects.requireNonNull(dancer.user()), dancers.id()));

        assertThat(dancing.access().holds(dancer, dance.toString())).isTrue();
        assertThat(dancing.access().holds(Caller.visitor(), dance.toString())).isFalse();
        assertThat(vc.access().permissions(dancer)).isEmpty();
        for (String unknown : List.of(dance.toString(), "order:cancel", "order:dance:any", "")) {
            assertInvalid(UNKNOWN_PERMISSION, "permission", () -> vc.access().holds(dancer, unknown));
        }
    }

    @Test
    @Rule("GEN-1")
    void asksAVisitorToLogInWhereAUserLacksThePermission() {
        Caller customer = IdentityFixtures.as(people.aCustomer());

        assertRejected(LOG_IN_REQUIRED, () -> vc.roles().list(Caller.visitor(), ListRequest.first()));
        assertRejected(PERMISSION_MISSING, () -> vc.roles().list(customer, ListRequest.first()));
        assertRejected(PERMISSION_MISSING, () -> vc.roles().list(system(), ListRequest.first()));
    }

    @Test
    @Rule({"GEN-1", "IDN-9"})
    void countsWhoIsTurnedAway() {
        RecordedMetrics metrics = new RecordedMetrics();
        VisionCraft counting =
                standIns.builder(persistence, issuer()).metrics(metrics).build();
        User ann = people.aCustomer("ann@example.com", "Ann");
        Caller visitor = Caller.visitor();

        assertRejected(LOG_IN_REQUIRED, () -> counting.roles().list(visitor, ListRequest.first()));
        assertRejected(
                PERMISSION_MISSING, () -> counting.roles().create(IdentityFixtures.as(ann), CreateRole.of("Dancers")));
        assertRejected(BAD_TOKEN, () -> counting.authentication().caller("no token"));
        assertRejected(BAD_TOKEN, () -> counting.authentication().refresh(visitor, new RefreshSession("no token")));
        for (int n = 0; n < 5; n++) {
            assertRejected(
                    BAD_CREDENTIALS,
                    () -> counting.authentication().logIn(visitor, LogIn.of("ann@example.com", "not her password")));
        }
        assertRejected(
                THROTTLED,
                () -> counting.authentication().logIn(visitor, LogIn.of("ann@example.com", "not her password")));

        assertThat(counting.users().get(IdentityFixtures.as(ann), ann.id())).isEqualTo(ann);

        assertThat(metrics.runs())
                .extracting(run -> run.useCase() + " " + run.callerKind() + " " + run.outcome() + " " + run.code())
                .containsExactly(
                        "roles.list VISITOR DENIED log-in-required",
                        "roles.create USER DENIED permission-missing",
                        "authentication.caller VISITOR DENIED bad-token",
                        "authentication.refresh VISITOR DENIED bad-token",
                        "authentication.log-in VISITOR DENIED bad-credentials",
                        "authentication.log-in VISITOR DENIED bad-credentials",
                        "authentication.log-in VISITOR DENIED bad-credentials",
                        "authentication.log-in VISITOR DENIED bad-credentials",
                        "authentication.log-in VISITOR DENIED bad-credentials",
                        "authentication.log-in VISITOR UNAVAILABLE log-in-throttled",
                        "users.get USER DONE null");
        assertThat(metrics.runs()).allSatisfy(run -> assertThat(run.duration()).isGreaterThanOrEqualTo(Duration.ZERO));
        assertThat(metrics.lines()).containsExactly("throttled authentication.log-in");
    }

    @Test
    @Rule("IDN-9")
    void tellsMetricsOfEachCallOnceAndByTheNameOfItsUseCase() {
        RecordedMetrics metrics = new RecordedMetrics();
        VisionCraft counting =
                standIns.builder(persistence, issuer()).metrics(metrics).build();
        Caller nobody = IdentityFixtures.as(people.aUserWith(new String[0]));
        List<UseCaseMethod> all = UseCaseMethod.all();

        all.forEach(useCase -> useCase.call(counting, nobody, others.argumentsOf(useCase)));

        assertThat(metrics.runs())
                .extracting(UseCaseRun::useCase)
                .containsExactlyElementsOf(all.stream().map(UseCaseMethod::name).toList());
        assertThat(metrics.calls()).as("a beginning and an end of each").hasSize(2 * all.size());
    }

    @Test
    void namesNoUseCaseThatDoesNotExist() {
        List<String> names =
                UseCaseMethod.all().stream().map(UseCaseMethod::name).toList();

        assertThat(names).hasSizeGreaterThan(60).containsAll(FOR_EVERYBODY);
    }

    /** The use cases, but for some, that let the caller in, with what they answered. */
    private Set<String> notTurnedAway(Caller caller, Set<String> exceptions) {
        Set<String> answers = new TreeSet<>();
        for (UseCaseMethod useCase : UseCaseMethod.all()) {
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
