package io.visioncraft.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.visioncraft.access.Caller;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.internal.Attribution;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.UnitCode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Attribution BY_STAFF = new Attribution(Caller.system("staff", "service:manage:any"), NOW);
    private static final CategoryId CATEGORY = new CategoryId(new UUID(0, 1));
    private static final ServiceProfile PROFILE =
            new ServiceProfile("W-1", "Windows", "All", UnitCode.HOUR, TaxClassCode.REDUCED);

    @Test
    @Rule({"SVC-1", "GEN-10", "EVT-1"})
    void isBornAsADraft() {
        Change<Service> born = Service.create(new ServiceId(new UUID(0, 2)), CATEGORY, PROFILE, BY_STAFF);

        assertThat(born.next()).isEqualTo(in(ServiceStatus.DRAFT).atVersion(0));
        assertThat(ServiceStates.TABLE.births()).containsExactly(born.next().status());
        assertThat(born.events()).containsExactly(new CatalogEvents.ServiceCreated("W-1", CATEGORY));
        assertThat(born.entries())
                .containsExactly(new StatusChange<>(null, ServiceStatus.DRAFT, NOW, "SYSTEM", "staff", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, ACTIVE, true",
        "DRAFT, RETIRED, false",
        "ACTIVE, ACTIVE, false",
        "ACTIVE, RETIRED, true",
        "RETIRED, ACTIVE, true",
        "RETIRED, RETIRED, false"
    })
    @Rule("SVC-1")
    void goesFromStatusToStatus(ServiceStatus from, ServiceStatus to, boolean allowed) {
        Service service = in(from);
        Function<Service, Change<Service>> verb = to == ServiceStatus.ACTIVE
                ? one -> one.activate("Because", BY_STAFF)
                : one -> one.retire("Because", BY_STAFF);

        if (allowed) {
            Change<Service> change = verb.apply(service);
            assertThat(change.next()).isEqualTo(in(to));
            assertThat(change.events()).hasSize(1);
            assertThat(change.entries())
                    .containsExactly(new StatusChange<>(from, to, NOW, "SYSTEM", "staff", "Because"));
        } else {
            assertThatExceptionOfType(RuleViolatedException.class)
                    .isThrownBy(() -> verb.apply(service))
                    .matches(refused -> refused.is(CatalogCodes.SERVICE_STATUS_FORBIDS))
                    .satisfies(refused -> assertThat(refused.details())
                            .containsEntry("from", from.name())
                            .containsEntry("to", to.name()));
        }
    }

    @Test
    @Rule({"SVC-1", "EVT-1"})
    void saysOtherThingsInAnyStatus() {
        ServiceProfile other = new ServiceProfile("D", "Doors", "", UnitCode.ONE, TaxClassCode.ZERO);

        for (ServiceStatus status : ServiceStatus.values()) {
            Change<Service> change = in(status).change(other);

            assertThat(change.next().name()).isEqualTo("Doors");
            assertThat(change.next().status()).isEqualTo(status);
            assertThat(change.events())
                    .containsExactly(new CatalogEvents.ServiceChanged("D", UnitCode.ONE, TaxClassCode.ZERO));
            assertThat(change.events().get(0).declared().version()).isEqualTo(2);
            assertThat(change.events().get(0).data()).isEqualTo(Map.of("code", "D", "unit", "C62", "taxClass", "ZERO"));
        }
    }

    @Test
    @Rule({"SVC-1", "EVT-1"})
    void goesIntoExactlyOneOtherCategory() {
        CategoryId other = new CategoryId(new UUID(0, 9));

        Change<Service> change = in(ServiceStatus.ACTIVE).moveTo(other);

        assertThat(change.next().category()).isEqualTo(other);
        assertThat(change.events()).containsExactly(new CatalogEvents.ServiceMoved(CATEGORY, other));
    }

    @Test
    @Rule({"SVC-2", "GEN-11"})
    void isFoundByTheFoldedWordsOfCodeNameAndDescription() {
        assertThat(in(ServiceStatus.ACTIVE).words()).containsExactly("w", "1", "windows", "all");
        assertThat(in(ServiceStatus.ACTIVE).nameKey()).isEqualTo("windows");
    }

    private static Service in(ServiceStatus status) {
        return new Service(
                new ServiceId(new UUID(0, 2)),
                "W-1",
                "Windows",
                "All",
                CATEGORY,
                UnitCode.HOUR,
                TaxClassCode.REDUCED,
                status,
                NOW,
                NOW,
                3);
    }
}
