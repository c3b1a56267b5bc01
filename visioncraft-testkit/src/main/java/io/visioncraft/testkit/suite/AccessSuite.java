package io.visioncraft.testkit.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.error.RejectionKind;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Rule;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import io.visioncraft.testkit.probe.UseCase;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
