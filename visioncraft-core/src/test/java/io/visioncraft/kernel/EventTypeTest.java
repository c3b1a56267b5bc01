package io.visioncraft.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Rule("EVT-1")
class EventTypeTest {

    private static final UserId ANN = new UserId(new UUID(8, 1));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final EventType<Sold> SOLD = EventType.of(Sold.class, "thing.sold", 2, "A thing was sold.")
            .id("to", UserId.class, "the buyer", Sold::to)
            .optionalId("from", UserId.class, "the seller", Sold::from)
            .optionalText("note", "a word", Sold::note);

    @Test
    void writesWhatIsDeclaredInItsOrder() {
        Map<String, Object> data = SOLD.id("again", UserId.class, "the buyer", Sold::to)
                .text("name", "a name", sold -> "Bell")
                .texts("tags", "tags", sold -> List.of("b", "a"))
                .whole("count", "how many", sold -> 3)
                .decimal("price", "price", sold -> new BigDecimal("1E+2"))
                .currency("currency", "of the price", sold -> Currency.getInstance("EUR"))
                .flag("new", "whether it is new", sold -> true)
                .state("status", RuleStatus.class, "status", sold -> RuleStatus.OLD)
                .date("day", "day", sold -> LocalDate.of(2026, 3, 1))
                .instant("at", "when", sold -> NOON)
                .optionalInstant("until", "till when", sold -> NOON)
                .dataOf(new Sold(ANN, ANN, "quick"));

        assertThat(data.toString())
                .isEqualTo("{to=%1$s, from=%1$s, note=quick, again=%1$s, name=Bell, tags=[b, a], count=3, price=100,"
                                .formatted(ANN)
                        + " currency=EUR, new=true, status=OLD, day=2026-03-01, at=2026-03-01T12:00:00Z,"
                        + " until=2026-03-01T12:00:00Z}");
        assertThat(data).containsEntry("count", 3L).containsEntry("new", true);
    }

    @Test
    void leavesOutOptionalKeysWithoutValue() {
        assertThat(new Sold(ANN, null, null).data()).isEqualTo(Map.of("to", ANN.toString()));
    }

    @Test
    void saysWhatIsDeclared() {
        assertThat(SOLD.event()).isEqualTo(Sold.class);
        assertThat(SOLD).hasToString("thing.sold");
        assertThat(SOLD.version()).isEqualTo(2);
        assertThat(SOLD.when()).isEqualTo("A thing was sold.");
        assertThat(SOLD.keys())
                .containsExactly(
                        new EventType.DataKey("to", "UUID of UserId", false, "the buyer"),
                        new EventType.DataKey("from", "UUID of UserId", true, "the seller"),
                        new EventType.DataKey("note", "text", true, "a word"));
        assertThat(SOLD.state("status", RuleStatus.class, "status", sold -> RuleStatus.NEW)
                        .keys())
                .last()
                .isEqualTo(new EventType.DataKey("status", "one of NEW, OLD", false, "status"));
    }

    @Test
    void refusesAKeyTwice() {
        assertThatThrownBy(() -> SOLD.text("to", "the buyer", sold -> "Ann"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("thing.sold declares the key to twice");
    }

    @Test
    void writesOnlyEventsOfItsClass() {
        EventType<Sold> sold = SOLD;

        assertThatThrownBy(() -> sold.dataOf(new Lost())).isInstanceOf(ClassCastException.class);
    }

    private enum RuleStatus {
        NEW,
        OLD
    }

    private record Sold(
            UserId to, @Nullable UserId from, @Nullable String note) implements DomainEvent {

        @Override
        public EventType<?> declared() {
            return SOLD;
        }
    }

    private record Lost() implements DomainEvent {

        @Override
        public EventType<?> declared() {
            return EventType.of(Lost.class, "thing.lost", 1, "A thing was lost.");
        }
    }
}
