package io.visioncraft.spring.boot.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.spi.UseCaseRun;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesTest {

    @ParameterizedTest
    @CsvSource({
        "UNAVAILABLE, log-in-throttled, false",
        "UNAVAILABLE, log-in-busy, false",
        "UNAVAILABLE, store-unavailable, true",
        "DENIED, bad-credentials, false",
        "CONFLICT, changed-meanwhile, false"
    })
    void aLogInThatIsPutOffIsAnAnswerAndNoFailure(UseCaseRun.Outcome outcome, String code, boolean failure) {
        UseCaseRun run = new UseCaseRun("authentication.log-in", "VISITOR", outcome, code, Duration.ofMillis(3));

        assertThat(Outcomes.failure(run) != null).isEqualTo(failure);
        assertThat(Outcomes.of(run)).isEqualTo(code);
    }
}
