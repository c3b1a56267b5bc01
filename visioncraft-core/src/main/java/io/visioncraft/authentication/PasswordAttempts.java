package io.visioncraft.authentication;

import io.visioncraft.error.UnavailableException;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts every attempt that reveals whether a password is right, so that no use case lets it be guessed faster than log-in does
 * (IDN-5). Called with no transaction open.
 */
final class PasswordAttempts {

    /** Where only others are in the way: they are decided in less. */
    private static final long SOON = 1;

    private final LoginThrottle throttle;
    private final UseCases useCases;
    private final UseCase<?> useCase;

    /** @param useCase the use case that the throttle slows down */
    PasswordAttempts(LoginThrottle throttle, UseCases useCases, UseCase<?> useCase) {
        this.throttle = throttle;
        this.useCases = useCases;
        this.useCase = useCase;
    }

    /**
     * Counts one attempt, then makes it.
     *
     * @param account the key of the e-mail address
     * @param source the client's network address, null if unknown
     * @param attempt checks the password, empty if it is wrong; an exception takes the count back
     * @return the answer of the attempt, empty if the password is wrong
     * @throws io.visioncraft.error.UnavailableException with {@code log-in-throttled} or {@code log-in-busy}
     */
    <T> Optional<T> count(String account, @Nullable String source, Supplier<Optional<T>> attempt) {
        LoginThrottle.Attempt admitted = admit(account, source);
        Optional<T> answer;
        try {
            answer = attempt.get();
        } catch (RuntimeException | Error undecided) {
            quietly(admitted::giveBack);
            throw undecided;
        }
        quietly(answer.isPresent() ? admitted::succeeded : admitted::failed);
        return answer;
    }

    /** Ignores an exception of the throttle: the attempt is decided. */
    private static void quietly(Runnable told) {
        try {
            told.run();
        } catch (RuntimeException ignored) {
            // the attempt stays counted until the throttle forgets it
        }
    }

    private LoginThrottle.Attempt admit(String account, @Nullable String source) {
        LoginThrottle.Attempt attempt = throttle.admit(account, source);
        Duration wait = attempt.toWait();
        if (!wait.isZero()) {
            useCases.throttled(useCase);
            if (attempt.waitsForUndecided()) {
                throw UnavailableException.notNow(
                        AuthenticationCodes.LOG_IN_BUSY,
                        "Other log-ins to this account or from this address are being checked; try again in a second",
                        "retryAfterSeconds",
                        SOON);
            }
            long seconds = wait.plusNanos(999_999_999).toSeconds();
            throw AuthenticationCodes.THROTTLED.rejection(
                    "Too many failed log-ins; try again in " + seconds + " seconds", "retryAfterSeconds", seconds);
        }
        return attempt;
    }
}
