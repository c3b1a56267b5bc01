package io.visioncraft.spring.boot.security;

import io.visioncraft.error.UnavailableException;
import io.visioncraft.spi.StoreCodes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs one refresh of a token at a time. Whoever asks for the same meanwhile gets what that one got, its failure too: with the
 * database down ten requests wait as long as one does. All of them get the same exception object: its stack trace is that of the
 * thread that refreshed, and who adds to it (a suppressed exception) does so for all. Nobody waits for longer than a limit, and no
 * thread waits for itself. Thread-safe.
 *
 * @param <T> what a refresh gives
 */
final class Refreshes<T extends @Nullable Object> {

    private final ConcurrentMap<String, Run<T>> running = new ConcurrentHashMap<>();
    private final Duration longest;

    /** @param longest how long a thread waits for another */
    Refreshes(Duration longest) {
        this.longest = longest;
    }

    /**
     * {@return what the refresh gives, which may be another thread's}
     *
     * @param token the refresh token
     * @param refresh what refreshes it; has happened wholly before the next one of the token begins
     * @throws RuntimeException as {@code refresh}: the same object in each thread that waited
     * @throws UnavailableException with {@code store-unavailable} if the other thread takes too long
     * @throws IllegalStateException if this thread is refreshing the token, as in a listener of that change
     */
    T once(String token, Supplier<T> refresh) {
        Run<T> mine = new Run<>(Thread.currentThread(), new CompletableFuture<>());
        Run<T> other = running.putIfAbsent(token, mine);
        if (other != null) {
            return await(other);
        }
        try {
            T given = refresh.get();
            mine.given().complete(given);
            return given;
        } catch (RuntimeException | Error failure) {
            mine.given().completeExceptionally(failure);
            throw failure;
        } finally {
            running.remove(token, mine);
        }
    }

    private T await(Run<T> other) {
        if (other.thread() == Thread.currentThread()) {
            throw new IllegalStateException(
                    "This thread is refreshing the tokens of the session. A listener finds the user in the event");
        }
        try {
            return other.given().get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw UnavailableException.causedBy(
                    StoreCodes.STORE_UNAVAILABLE, "Another request has been refreshing the tokens for too long", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw UnavailableException.causedBy(
                    StoreCodes.STORE_UNAVAILABLE,
                    "Interrupted while another request refreshed the tokens",
                    interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (failed.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(failed);
        }
    }

    /**
     * A refresh that has not ended.
     *
     * @param thread who runs it
     * @param given what it will give
     */
    private record Run<T extends @Nullable Object>(Thread thread, CompletableFuture<T> given) {}
}
