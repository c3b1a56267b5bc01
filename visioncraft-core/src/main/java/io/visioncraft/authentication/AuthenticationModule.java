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
    private final SessionEnding open;
    private final Authoriser authoriser;

    /** {@code newcomers} are those whom identity lets in. */
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
        this.live = new LiveSessions(store.sessions(), store.accounts(), new SessionLifetimes(settings.sessions()));
        this.known = new KnownSessions(settings.sessions().recheck());
        this.open = new SessionEnding(store);
        this.authoriser = new UserAuthoriser(store.accounts(), live, registry, settings.clock());
    }

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

    /** Every use case of authentication. */
    public static List<UseCase<?>> declared() {
        return Stream.of(Registration.USE_CASES, PasswordChange.USE_CASES, TokenSessions.USE_CASES)
                .flatMap(List::stream)
                .toList();
    }

    /** Every event of authentication. */
    public static List<EventType<?>> events() {
        return AuthenticationEvents.all();
    }

    public Authoriser authoriser() {
        return authoriser;
    }

    /** What has to hear of each change before its use case answers. */
    public EventListener listener() {
        return known;
    }

    /** What happens to the sessions of a user when something happens to the user. */
    public UserMoments moments() {
        return open;
    }

    /** What is held about a person: password and sessions. */
    public PersonalData personalData() {
        return new SignInData(store, open);
    }

    public Authentication authentication(UseCases useCases) {
        NewPasswords passwords = new NewPasswords(settings.hasher(), settings.passwords());
        return new DefaultAuthentication(
                useCases,
                new Registration(
                        useCases, newcomers, users, store.credentials(), passwords, settings.blindRegistration()),
                new PasswordChange(useCases, users, store, settings.hasher(), passwords, settings.throttle(), open),
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
                new RefreshHandler(useCases, store, live, settings),
                live,
                known,
                settings.sessions());
    }
}
