package io.visioncraft.spring.boot.test.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft;
import io.visioncraft.testkit.RecordedEvents;
import io.visioncraft.testkit.fixture.Fixtures;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.convention.TestBean;

@SpringBootTest
@AutoConfigureVisionCraft(hostDatabase = false)
class ReplacedPartTest {

    private static final Instant LEAP_DAY = Instant.parse("2028-02-29T12:00:00Z");

    @TestBean
    @SuppressWarnings("NullAway.Init") // set by Spring
    private Clock clock;

    static Clock clock() {
        return Clock.fixed(LEAP_DAY, ZoneOffset.UTC);
    }

    @Test
    void isTheOneOfTheTest(Fixtures fixtures, RecordedEvents events) {
        fixtures.people().aCustomer();

        assertThat(clock.instant()).isEqualTo(LEAP_DAY);
        assertThat(events.all()).isNotEmpty().allMatch(event -> event.time().equals(LEAP_DAY));
    }
}
