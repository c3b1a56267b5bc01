package io.visioncraft.identity;

import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.Internal;
import java.util.List;
import java.util.stream.Stream;

/** Assembles identity for the builder of the library. No API. */
@Internal
public final class IdentityModule {

    private final IdentityRepositories store;
    private final PermissionRegistry registry;
    private final EscalationPolicy escalation;
    private final Newcomers newcomers;

    public IdentityModule(IdentityRepositories store, PermissionRegistry registry) {
        this.store = store;
        this.registry = registry;
        this.escalation = new EscalationPolicy(store.roles());
        this.newcomers = new Newcomers(store, registry);
    }

    /** Every use case of identity. */
    public static List<UseCase<?>> declared() {
        return Stream.of(
                        DefaultUserManagement.USE_CASES,
                        UserStanding.USE_CASES,
                        Erasure.USE_CASES,
                        Export.USE_CASES,
                        DefaultRoleManagement.USE_CASES,
                        DefaultCallerAccess.USE_CASES)
                .flatMap(List::stream)
                .toList();
    }

    /** Every event of identity. */
    public static List<EventType<?>> events() {
        return IdentityEvents.all();
    }

    /** How users come to be, for who lets them in. */
    public Newcomers newcomers() {
        return newcomers;
    }

    /**
     * The use cases of users.
     *
     * @param features what the features above hold about a person
     * @param moments what the features above do when something happens to a user
     */
    public UserManagement users(UseCases useCases, List<PersonalData> features, List<UserMoments> moments) {
        return new DefaultUserManagement(
                useCases,
                store.users(),
                newcomers,
                new UserStanding(useCases, store, escalation, registry, moments),
                new Erasure(useCases, store, escalation, features, moments),
                new Export(useCases, store, features),
                escalation);
    }

    /**
     * Roles.
     *
     * @param moments what the features above do when something happens to a role
     */
    public RoleManagement roles(UseCases useCases, List<UserMoments> moments) {
        return new DefaultRoleManagement(useCases, store.users(), store.roles(), registry, escalation, moments);
    }

    /** What callers may do. */
    public CallerAccess access(UseCases useCases) {
        return new DefaultCallerAccess(useCases, registry);
    }
}
