package io.visioncraft.authentication;

import io.visioncraft.access.Authoriser;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.identity.Newcomers;
import io.visioncraft.identity.PersonalData;
import io.visioncraft.identity.UserMoments;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.Internal;
import io.visioncraft.spi.EventListener;
import io.visioncraft.spi.RandomSource;
import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assembles authentication for the builder of the library. No API. */
@Internal
public final class AuthenticationModule {

    private final AuthenticationRepositories store;
    private final UserRepository users;
    private final Newcomers newcomers;
    private final Settings settings;
    private final LiveSessions live;
    private final KnownSessions known;
    private final KnownGrants grants;
    private final SessionEnding ending;
    private final Authoriser authoriser;

    /**
     * Assembles authentication over its repositories.
     *
     * @param store the repositories of accounts, credentials, sessions and refresh tokens
     * @param users the repository of users
     * @param newcomers identity's factory of users
     * @param settings the host's choices and the library's ports
     * @param registry all registered permissions
     */
    public AuthenticationModule(
            AuthenticationRepositories store,
            UserRepository users,
            Newcomers newcomers,
            Settings settings,
            PermissionRegistry registry) {
        this.store = store;
        this.users = users;
        this.newcomers = newcomers;
        this.settings = settings;
        this.live = new LiveSessions(store.accounts(), new SessionLifetimes(settings.sessions()));
        this.known = new KnownSessions(settings.sessions().recheck(), settings.nanoTime());
        this.grants = new KnownGrants(settings.sessions().permissionsRecheck(), settings.nanoTime());
        this.ending = new SessionEnding(store);
        this.authoriser = new UserAuthoriser(store.accounts(), live, registry, grants, settings.clock());
    }

    /**
     * The host's choices, and the ports by which the library reaches the outside world. Immutable and thread-safe.
     *
     * @param hasher hashes passwords, null if the host authenticates by its own means
     * @param tokens issues access tokens, null if the host authenticates by its own means
     * @param passwords the rules for new passwords
     * @param sessions the lives of sessions and tokens
     * @param throttle slows down the guessing of passwords
     * @param blindRegistration whether registration hides that an address is taken (IDN-2)
     * @param random gives secrets
     * @param clock tells the time
     * @param nanoTime the monotonic clock that measures how long something was known
     */
    public record Settings(
            @Nullable PasswordHasher hasher,
            @Nullable AccessTokens tokens,
            PasswordPolicy passwords,
            SessionPolicy sessions,
            LoginThrottle throttle,
            boolean blindRegistration,
            RandomSource random,
            Clock clock,
            LongSupplier nanoTime) {}

    /** {@return all use cases of authentication} */
    public static List<UseCase<?>> declared() {
        return Stream.of(Registration.USE_CASES, PasswordChange.USE_CASES, TokenSessions.USE_CASES)
                .flatMap(List::stream)
                .toList();
    }

    /** {@return all event types of authentication} */
    public static List<EventType<?>> events() {
        return AuthenticationEvents.all();
    }

    /** {@return the authoriser that resolves a caller's permissions, as the session policy says} */
    public Authoriser authoriser() {
        return authoriser;
    }

    /** {@return the listener that has to hear of each commit before the use case answers} */
    public EventListener listener() {
        return new Evictions(known, grants);
    }

    /** {@return the part that ends a user's sessions when the user changes} */
    public UserMoments moments() {
        return ending;
    }

    /** {@return the data that authentication holds about a person: password and sessions} */
    public PersonalData personalData() {
        return new SignInData(store, ending);
    }

    /**
     * {@return the use cases of authentication}
     *
     * @param useCases runs the use cases
     */
    public Authentication authentication(UseCases useCases) {
        NewPasswords passwords = new NewPasswords(settings.hasher(), settings.passwords());
        return new DefaultAuthentication(
                useCases,
                new Registration(
                        useCases, newcomers, users, store.credentials(), passwords, settings.blindRegistration()),
                new PasswordChange(useCases, users, store, settings.hasher(), passwords, settings.throttle(), ending),
                tokenSessions(useCases));
    }

    private @Nullable TokenSessions tokenSessions(UseCases useCases) {
        PasswordHasher hasher = settings.hasher();
        AccessTokens tokens = settings.tokens();
        if (hasher == null || tokens == null) {
            return null;
        }
        return new TokenSessions(
                useCases,
                store.sessions(),
                tokens,
                new LogInHandler(useCases, store, hasher, settings),
                new RefreshHandler(useCases, store, settings),
                live,
                known,
                settings.sessions());
    }
}
