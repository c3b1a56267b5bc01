package io.visioncraft.identity;

import io.visioncraft.access.Authoriser;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.Internal;
import org.jspecify.annotations.Nullable;

/** Assembles identity for the builder of the library. No API. */
@Internal
public final class IdentityModule {

    private final Store store;
    private final Settings settings;
    private final PermissionRegistry registry;

    public IdentityModule(Store store, Settings settings, PermissionRegistry registry) {
        this.store = store;
        this.settings = settings;
        this.registry = registry;
    }

    /** The repositories of identity. */
    public record Store(
            UserRepository users,
            RoleRepository roles,
            CredentialsRepository credentials,
            SessionRepository sessions,
            RefreshTokenRepository refreshTokens) {}

    /** What the host may choose. */
    public record Settings(@Nullable PasswordHasher hasher, PasswordPolicy passwords) {}

    public Authoriser authoriser() {
        return new UserAuthoriser(store.users(), store.roles(), registry);
    }

    public UserManagement users(UseCases useCases) {
        EscalationPolicy escalation = new EscalationPolicy(store.roles(), registry);
        return new DefaultUserManagement(
                useCases,
                store.users(),
                new Registration(useCases, store, registry, new NewPasswords(settings.hasher(), settings.passwords())),
                new UserStanding(useCases, store, escalation),
                escalation);
    }

    public RoleManagement roles(UseCases useCases) {
        return new DefaultRoleManagement(
                useCases, store.users(), store.roles(), registry, new EscalationPolicy(store.roles(), registry));
    }
}
