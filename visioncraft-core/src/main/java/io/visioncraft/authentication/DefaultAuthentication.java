package io.visioncraft.authentication;

import io.visioncraft.access.Caller;
import io.visioncraft.identity.User;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import org.jspecify.annotations.Nullable;

/** Hands each call to the class that handles it. Sessions need a hasher and access tokens. */
final class DefaultAuthentication implements Authentication {

    private final UseCases useCases;
    private final Registration registration;
    private final PasswordChange passwordChange;
    private final @Nullable TokenSessions configured;

    /** {@code configured} is null where the builder was given no hasher or no tokens. */
    DefaultAuthentication(
            UseCases useCases,
            Registration registration,
            PasswordChange passwordChange,
            @Nullable TokenSessions configured) {
        this.useCases = useCases;
        this.registration = registration;
        this.passwordChange = passwordChange;
        this.configured = configured;
    }

    @Override
    public User bootstrap(Caller caller, BootstrapAdministrator command) {
        return registration.bootstrap(caller, command);
    }

    @Override
    public User register(Caller caller, RegisterUser command) {
        return registration.register(caller, command);
    }

    @Override
    public void changePassword(Caller caller, ChangePassword command) {
        passwordChange.change(caller, command);
    }

    @Override
    public Tokens logIn(Caller caller, LogIn command) {
        return sessions(TokenSessions.LOG_IN, caller).logIn(caller, command);
    }

    @Override
    public Tokens refresh(Caller caller, RefreshSession command) {
        return sessions(TokenSessions.REFRESH, caller).refresh(caller, command);
    }

    @Override
    public void logOut(Caller caller) {
        sessions(TokenSessions.LOG_OUT, caller).logOut(caller);
    }

    @Override
    public Caller caller(@Nullable String accessToken) {
        return sessions(TokenSessions.CALLER, Caller.visitor()).caller(accessToken);
    }

    private TokenSessions sessions(UseCase<?> useCase, Caller caller) {
        return configured != null
                ? configured
                : useCases.whole(useCase, caller, call -> {
                    throw AuthenticationCodes.NOT_CONFIGURED.rejection(
                            "Authentication needs a password hasher and access tokens, and the builder was not given both");
                });
    }
}
