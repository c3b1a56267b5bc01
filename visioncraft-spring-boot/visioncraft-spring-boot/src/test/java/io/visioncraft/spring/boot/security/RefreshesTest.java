package io.visioncraft.spring.boot.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.UnavailableException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RefreshesTest {

    @Test
    void doNotWaitForTheirOwnThread() {
        Refreshes<String> refreshes = new Refreshes<>(Duration.ofMinutes(1));

        assertThatIllegalStateException()
                .isThrownBy(() -> refreshes.once("t", () -> refreshes.once("t", () -> "never")))
                .withMessageContaining("A listener finds the user in the event");
        assertThat(refreshes.once("t", () -> refreshes.once("another", () -> "next")))
                .isEqualTo("next");
    }

    @Test
    void aRefreshWithoutAnEndHoldsNobodyUpForEver() throws Exception {
        Refreshes<String> refreshes = new Refreshes<>(Duration.ofMillis(20));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> refreshes.once("t", () -> {
            begun.countDown();
            awaitQuietly(end);
            return "late";
        }));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(() -> refreshes.once("t", () -> "never"))
                .isInstanceOfSatisfying(
                        UnavailableException.class,
                        rejection -> assertThat(rejection.retryable()).isTrue());

        end.countDown();
        assertThat(first.get()).isEqualTo("late");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
