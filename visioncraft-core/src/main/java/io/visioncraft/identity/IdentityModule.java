package io.visioncraft.identity;

import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.internal.ReadableNumbers;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.spi.RandomSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assembles identity for the builder of the library. No API. */
@Internal
public final class IdentityModule {

    /** Those of every user: whoever logs in can be a customer. */
    private static final String NUMBERS_BEGIN = "CUS";

    private final IdentityRepositories store;
    private final PermissionRegistry registry;
    private final Issuer issuer;
    private final EscalationPolicy escalation;
    private final ReadableNumbers numbers;
    private final Newcomers newcomers;

    /**
     * Assembles identity over its repositories.
     *
     * @param store the repositories of users and roles
     * @param registry all registered permissions
     * @param issuer in whose zone the days of lists are
     * @param random draws customer numbers
     */
    public IdentityModule(IdentityRepositories store, PermissionRegistry registry, Issuer issuer, RandomSource random) {
        this.store = store;
        this.registry = registry;
        this.issuer = issuer;
        this.escalation = new EscalationPolicy(store.roles());
        this.numbers = new ReadableNumbers(NUMBERS_BEGIN, random);
        this.newcomers = new Newcomers(store, registry, numbers);
    }

    /** {@return all use cases of identity} */
    public static List<UseCase<?>> declared() {
        return Stream.of(
                        DefaultUserManagement.USE_CASES,
                        UserStanding.USE_CASES,
                        Erasure.USE_CASES,
                        Export.USE_CASES,
                        TaxIdChecks.USE_CASES,
                        DefaultRoleManagement.USE_CASES,
                        DefaultCallerAccess.USE_CASES)
                .flatMap(List::stream)
                .toList();
    }

    /** {@return all event types of identity} */
    public static List<EventType<?>> events() {
        return IdentityEvents.all();
    }

    /** {@return the factory of users, for the use cases that let a person in} */
    public Newcomers newcomers() {
        return newcomers;
    }

    /**
     * {@return the use cases of users}
     *
     * @param useCases runs the use cases
     * @param features the data that each feature above holds about a person
     * @param moments the features above that act when a user changes
     * @param taxIds checks tax ids, null if the host has no such port
     */
    public UserManagement users(
            UseCases useCases, List<PersonalData> features, List<UserMoments> moments, @Nullable TaxIdChecker taxIds) {
        return new DefaultUserManagement(
                useCases,
                store.users(),
                newcomers,
                numbers,
                new UserStanding(useCases, store, escalation, registry, moments),
                new Erasure(useCases, store, escalation, features, moments),
                new Export(useCases, store, features),
                new TaxIdChecks(useCases, store.users(), escalation, taxIds),
                escalation,
                issuer);
    }

    /**
     * {@return the use cases of roles}
     *
     * @param useCases runs the use cases
     * @param moments the features above that act when a role changes
     */
    public RoleManagement roles(UseCases useCases, List<UserMoments> moments) {
        return new DefaultRoleManagement(useCases, store.users(), store.roles(), registry, escalation, moments);
    }

    /**
     * {@return the questions about a caller's permissions}
     *
     * @param useCases runs the use cases
     */
    public CallerAccess access(UseCases useCases) {
        return new DefaultCallerAccess(useCases, registry);
    }
}
