package io.visioncraft.authentication;

import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UseCase;
import io.visioncraft.kernel.UserId;
import java.util.List;

/** The use cases of registration, passwords, sessions and tokens, each declared once. None takes an idempotency key. */
final class AuthenticationUseCases {

    static final UseCase<Permitted> BOOTSTRAP = UseCase.open("authentication.bootstrap");
    static final UseCase<Permitted> REGISTER = UseCase.open("authentication.register");
    static final UseCase<UserId> CHANGE_PASSWORD =
            UseCase.needing("authentication.change-password", AuthenticationPermissions.CHANGE_PASSWORD);

    static final UseCase<Permitted> LOG_IN = UseCase.open("authentication.log-in");
    static final UseCase<Permitted> REFRESH = UseCase.open("authentication.refresh");
    /** Anybody who has a session may. */
    static final UseCase<Permitted> LOG_OUT = UseCase.open("authentication.log-out");

    static final UseCase<Permitted> CALLER = UseCase.open("authentication.caller");

    private AuthenticationUseCases() {}

    static List<UseCase<?>> all() {
        return List.of(BOOTSTRAP, REGISTER, CHANGE_PASSWORD, LOG_IN, REFRESH, LOG_OUT, CALLER);
    }
}
