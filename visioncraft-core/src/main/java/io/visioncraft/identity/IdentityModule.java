package io.visioncraft.identity;

import io.visioncraft.access.Authoriser;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.Internal;
import io.visioncraft.spi.EventListener;
import io.visioncraft.spi.RandomSource;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assembles identity for the builder of the library. No API. */
@Internal
public final class IdentityModule {

    private final Store store;
    private final Settings settings;
    private final PermissionRegistry registry;
    private final LiveSessions live;
    private final KnownSessions known;
    private final EscalationPolicy escalation;

    public IdentityModule(
            IdentityRepositories identity,
            AuthenticationRepositories authentication,
            Settings settings,
            PermissionRegistry registry) {
        this.store = new Store(
                authentication.accounts(),
                identity.users(),
                identity.roles(),
                authentication.credentials(),
                authentication.sessions(),
                authentication.refreshTokens());
        this.settings = settings;
        this.registry = registry;
        this.live = new LiveSessions(store.sessions(), store.accounts(), new SessionLifetimes(settings.sessions()));
        this.known = new KnownSessions(settings.sessions().recheck());
        this.escalation = new EscalationPolicy(store.roles());
    }

    /** The repositories of identity. */
    record Store(
            AccountRepository accounts,
            UserRepository users,
            RoleRepository roles,
            CredentialsRepository credentials,
            SessionRepository sessions,
            RefreshTokenRepository refreshTokens) {}

    /** What the host may choose, and what the library draws from the outside world. */
    public record Settings(
            @Nullable PasswordHasher hasher,
            @Nullable AccessTokens tokens,
            PasswordPolicy passwords,
            SessionPolicy sessions,
            LoginThrottle throttle,
            boolean blindRegistration,
            RandomSource random,
            Clock clock) {}

    /** Every use case of identity. */
    public static List<UseCase<?>> declared() {
        return Stream.concat(IdentityUseCases.all().stream(), AuthenticationUseCases.all().stream())
                .toList();
    }

    /** Every event of identity. */
    public static List<EventType<?>> events() {
        return Stream.concat(IdentityEvents.all().stream(), AuthenticationEvents.all().stream())
                .toList();
    }

    public Authoriser authoriser() {
        return new UserAuthoriser(store, live, registry, settings.clock());
    }

    /** What has to hear of each change before its use case answers. */
    public EventListener listener() {
        return known;
    }

    /**
     * The use cases of users.
     *
     * @param features what the features above hold about a person
     * @param moments what the features above do when something happens to a user
     */
    public UserManagement users(UseCases useCases, List<PersonalData> features, List<UserMoments> moments) {
        NewPasswords passwords = new NewPasswords(settings.hasher(), settings.passwords());
        return new DefaultUserManagement(
                useCases,
                store.users(),
                new Registration(useCases, store, registry, passwords, settings.blindRegistration()),
                new UserStanding(useCases, store, escalation, registry, moments),
                new Erasure(useCases, store, escalation, features, moments),
                new Export(useCases, store, features),
                new PasswordChange(useCases, store, settings.hasher(), passwords, settings.throttle()),
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

    public Authentication authentication(UseCases useCases) {
        PasswordHasher hasher = settings.hasher();
        AccessTokens tokens = settings.tokens();
        if (hasher == null || tokens == null) {
            return new UnconfiguredAuthentication();
        }
        return new DefaultAuthentication(
                useCases,
                store,
                tokens,
                new LogInHandler(useCases, store, hasher, settings),
                new RefreshHandler(useCases, store, live, settings),
                live,
                known,
                settings.sessions());
    }
}
