package io.visioncraft.crm;

import io.visioncraft.access.Authoriser;
import io.visioncraft.catalog.CatalogRepositories;
import io.visioncraft.identity.IdentityRepositories;
import io.visioncraft.identity.PersonGuard;
import io.visioncraft.identity.PersonalData;
import io.visioncraft.identity.UserMoments;
import io.visioncraft.internal.ReadableNumbers;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.ordering.OrderingRepositories;
import io.visioncraft.spi.RandomSource;
import java.util.List;
import java.util.stream.Stream;

/** Assembles CRM for the builder of the library. No API. */
@Internal
public final class CrmModule {

    private static final String NUMBERS_BEGIN = "CRM";

    private final CrmRepositories crm;
    private final IdentityRepositories identity;
    private final CatalogRepositories catalog;
    private final OrderingRepositories ordering;
    private final Authoriser authoriser;
    private final CrmPolicy policy;
    private final Issuer issuer;
    private final ReadableNumbers numbers;
    private final Agents agents;

    /**
     * Assembles CRM over its repositories.
     *
     * @param crm the repositories of records and desks
     * @param identity the repository of users, among others
     * @param catalog the repository of services, among others
     * @param ordering the repository of orders
     * @param authoriser resolves the permissions of an agent
     * @param policy the host's choices
     * @param issuer in whose zone the days of lists are
     * @param random draws the numbers of records
     */
    public CrmModule(
            CrmRepositories crm,
            IdentityRepositories identity,
            CatalogRepositories catalog,
            OrderingRepositories ordering,
            Authoriser authoriser,
            CrmPolicy policy,
            Issuer issuer,
            RandomSource random) {
        this.crm = crm;
        this.identity = identity;
        this.catalog = catalog;
        this.ordering = ordering;
        this.authoriser = authoriser;
        this.policy = policy;
        this.issuer = issuer;
        this.numbers = new ReadableNumbers(NUMBERS_BEGIN, random);
        this.agents = new Agents(crm.desks(), identity.users(), authoriser);
    }

    /** {@return the data that CRM holds about a person} */
    public PersonalData personalData() {
        return new CrmPersonalData(crm.records());
    }

    /** {@return the part that takes an agent off its desks when the user changes} */
    public UserMoments moments() {
        return agents;
    }

    /**
     * {@return the use cases of CRM}
     *
     * @param useCases runs the use cases
     */
    public CrmManagement crm(UseCases useCases) {
        CrmRecordsAndDesks store = new CrmRecordsAndDesks(crm.records(), crm.desks(), numbers);
        CrmOpening.Surroundings surroundings =
                new CrmOpening.Surroundings(identity.users(), catalog.services(), ordering.orders());
        PersonGuard persons = new PersonGuard(identity.users());
        return new DefaultCrmManagement(
                new CrmOpening(useCases, store, surroundings, policy),
                new CrmConversation(useCases, store, policy, issuer, persons, agents),
                new CrmDeskWork(useCases, store, identity.users(), authoriser, agents),
                new CrmProgress(useCases, store, persons, agents));
    }

    /** {@return all use cases of CRM} */
    public static List<UseCase<?>> declared() {
        return Stream.of(CrmOpening.USE_CASES, CrmConversation.USE_CASES, CrmDeskWork.USE_CASES, CrmProgress.USE_CASES)
                .flatMap(List::stream)
                .toList();
    }

    /** {@return all event types of CRM} */
    public static List<EventType<?>> events() {
        return CrmEvents.all();
    }
}
