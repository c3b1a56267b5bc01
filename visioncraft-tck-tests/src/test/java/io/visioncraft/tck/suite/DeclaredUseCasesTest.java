package io.visioncraft.tck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Permission;
import io.visioncraft.authentication.AuthenticationModule;
import io.visioncraft.billing.BillingModule;
import io.visioncraft.catalog.CatalogModule;
import io.visioncraft.crm.CrmModule;
import io.visioncraft.events.EventsModule;
import io.visioncraft.housekeeping.HousekeepingModule;
import io.visioncraft.identity.IdentityModule;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCase.When;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.OrderingModule;
import io.visioncraft.pricing.PricingModule;
import io.visioncraft.tck.call.Scenario;
import io.visioncraft.tck.call.Scenarios;
import io.visioncraft.tck.probe.UseCaseMethod;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each use case is declared once, and called by its name everywhere. */
class DeclaredUseCasesTest {

    private static final List<UseCase<?>> DECLARED = Stream.of(
                    IdentityModule.declared(),
                    AuthenticationModule.declared(),
                    CatalogModule.declared(),
                    PricingModule.declared(),
                    OrderingModule.declared(),
                    BillingModule.declared(),
                    CrmModule.declared(),
                    EventsModule.declared(),
                    HousekeepingModule.declared())
            .<UseCase<?>>flatMap(Collection::stream)
            .toList();

    @Test
    void areThoseThatHostsCan() {
        assertThat(DECLARED)
                .extracting(UseCase::name)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                UseCaseMethod.all().stream().map(UseCaseMethod::name),
                                Stream.of("authentication.caller"))
                        .toList());
    }

    @Test
    void areThoseThatAreCutOff() {
        assertThat(Scenarios.all())
                .extracting(Scenario::useCase)
                .containsAll(DECLARED.stream().map(UseCase::name).toList());
    }

    @Test
    @Rule("GEN-2")
    void askForWhatTheyDeclare() {
        assertThat(UseCaseMethod.all().stream().map(UseCasePermissions::of))
                .allSatisfy(found -> assertThat(privileges(found))
                        .as(found.useCase())
                        .containsAll(privileges(declared(found.useCase()), Set.of(When.ALWAYS)))
                        .isSubsetOf(privileges(declared(found.useCase()), Set.of(When.ALWAYS, When.COMMAND))));
    }

    private static UseCase<?> declared(String name) {
        return DECLARED.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> privileges(UseCasePermissions found) {
        return found.permissions().stream().map(DeclaredUseCasesTest::privilege).collect(Collectors.toSet());
    }

    private static Set<String> privileges(UseCase<?> declared, Set<When> when) {
        return declared.needed().stream()
                .filter(needed -> when.contains(needed.when()))
                .map(needed -> needed.privilege().toString())
                .collect(Collectors.toSet());
    }

    private static String privilege(Permission permission) {
        return permission.area() + ":" + permission.action();
    }
}
