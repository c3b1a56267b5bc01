package io.visioncraft.spring.boot.json;

import io.visioncraft.access.Caller;
import io.visioncraft.authentication.BootstrapAdministrator;
import io.visioncraft.authentication.ChangePassword;
import io.visioncraft.authentication.Credentials;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.PasswordHash;
import io.visioncraft.authentication.RawPassword;
import io.visioncraft.authentication.RefreshSession;
import io.visioncraft.authentication.RefreshToken;
import io.visioncraft.authentication.RegisterUser;
import java.util.Map;

/**
 * What never becomes JSON, with the reason. {@code Tokens} is not among them: it is the answer to a log-in, and its secrets are
 * the customer's.
 */
final class KeptInside {

    private static final String SECRET = "it holds a secret. Map what the page needs to a type of your own";
    private static final String COMMAND =
            "it holds a secret; it is only read. A client or a test writes its body with a map or a text";

    /** Neither written nor read. */
    static final Map<Class<?>, String> BOTH_WAYS = Map.of(
            Caller.class,
                    "a body must never make a caller, and an answer never tells one. Take the Caller as an argument of the"
                            + " controller's method",
            Credentials.class, SECRET,
            PasswordHash.class, SECRET,
            RawPassword.class, SECRET,
            RefreshToken.class, SECRET);

    /** Read and never written. */
    static final Map<Class<?>, String> UNWRITTEN = Map.of(
            LogIn.class, COMMAND,
            RegisterUser.class, COMMAND,
            ChangePassword.class, COMMAND,
            BootstrapAdministrator.class, COMMAND,
            RefreshSession.class, COMMAND);

    private KeptInside() {}
}
