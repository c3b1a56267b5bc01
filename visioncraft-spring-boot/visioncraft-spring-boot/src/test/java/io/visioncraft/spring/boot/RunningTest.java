package io.visioncraft.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RunningTest {

    @Test
    void isStoppedThoughTheEndFailsAndStartsAgain() {
        Running<String> running = new Running<>("work", () -> "work", work -> {
            throw new IllegalStateException("the end of the " + work);
        });
        running.start();

        assertThatThrownBy(running::stop).hasMessage("the end of the work");

        assertThat(running.work()).isNull();
        running.stop();
        running.start();
        assertThat(running.work()).isEqualTo("work");
    }
}
