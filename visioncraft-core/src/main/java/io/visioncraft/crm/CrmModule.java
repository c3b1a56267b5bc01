package io.visioncraft.crm;

import io.visioncraft.access.Authoriser;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.identity.PersonGuard;
import io.visioncraft.identity.PersonalData;
import io.visioncraft.identity.UserMoments;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.Internal;
import io.visioncraft.ordering.OrderRepository;
import java.util.List;

/** Assembles CRM for the builder of the library. No API. */
@Internal
public final class CrmModule {

    private final Store store;
    private final Authoriser authoriser;
    private final CrmPolicy policy;
    private final Agents agents;

    public CrmModule(Store store, Authoriser authoriser, CrmPolicy policy) {
        this.store = store;
        this.authoriser = authoriser;
        this.policy = policy;
        this.agents = new Agents(store.desks(), store.users(), authoriser);
    }

    /** The repositories that CRM reads and writes. */
    public record Store(
            CrmRepository records,
            CrmDeskRepository desks,
            UserRepository users,
            ServiceRepository services,
            OrderRepository orders) {}

    /** What CRM holds about a person. */
    public PersonalData personalData() {
        return new CrmPersonalData(store.records());
    }

    /** What CRM does when an agent leaves. */
    public UserMoments moments() {
        return agents;
    }

    public CrmManagement crm(UseCases useCases) {
        CrmStore crm = new CrmStore(store.records(), store.desks());
        CrmOpening.Surroundings surroundings =
                new CrmOpening.Surroundings(store.users(), store.services(), store.orders());
        PersonGuard persons = new PersonGuard(store.users());
        return new DefaultCrmManagement(
                new CrmOpening(useCases, crm, surroundings, policy),
                new CrmConversation(useCases, crm, policy, persons, agents),
                new CrmDeskWork(useCases, crm, store.users(), authoriser, agents),
                new CrmProgress(useCases, crm, persons, agents));
    }

    /** Every use case of CRM. */
    public static List<UseCase<?>> declared() {
        return CrmUseCases.all();
    }
}
