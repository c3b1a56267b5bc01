package io.visioncraft.spring.boot.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.ordering.OrderingEvents;
import io.visioncraft.spring.boot.CannotStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    @Test
    void knowsEveryTypeThatThePageOfEventsLists() throws IOException {
        Set<String> listed;
        try (Stream<String> lines = Files.lines(Path.of("../../docs/events.md"))) {
            listed = lines.filter(line -> line.startsWith("## "))
                    .map(line -> line.substring(3))
                    .collect(Collectors.toSet());
        }

        assertThat(EventTypes.DECLARED).isEqualTo(listed);
    }

    @Test
    void takesAllEventsWithoutAType() {
        assertThat(EventTypes.of("mails").test("order.placed")).isTrue();
    }

    @Test
    void takesTheNamedTypesAndThoseThatBeginAlike() {
        Predicate<String> types = EventTypes.of("mails", OrderingEvents.PLACED, "crm-record.*");

        assertThat(types).accepts("order.placed", "crm-record.resolved").rejects("order.confirmed", "crm");
    }

    @Test
    void refusesAnUnknownTypeAndNamesNearOnes() {
        assertThatThrownBy(() -> EventTypes.of("mails", "order.plcaed"))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("mails listens to 'order.plcaed'")
                .extracting(thrown -> ((CannotStartException) thrown).remedy())
                .asString()
                .contains("order.placed");
    }

    @Test
    void refusesABeginningThatNoTypeHas() {
        assertThatThrownBy(() -> EventTypes.of("mails", "orders.*"))
                .isInstanceOf(CannotStartException.class)
                .extracting(thrown -> ((CannotStartException) thrown).remedy())
                .asString()
                .contains("order.*");
    }
}
