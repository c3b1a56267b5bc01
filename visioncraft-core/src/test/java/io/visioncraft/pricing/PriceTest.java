package io.visioncraft.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.Window;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Rule("PRC-1")
class PriceTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ServiceId SERVICE = new ServiceId(new UUID(0, 1));
    private static final UnitPrice EIGHTY = UnitPrice.of("80", "EUR");
    private static final Price OPEN = price(Window.startingAt(NOON));
    private static final Price LIMITED = price(new Window(NOON, NOON.plusSeconds(60)));

    @Test
    void isBornAtVersionZero() {
        Change<Price> born = Price.set(OPEN.id(), SERVICE, EIGHTY, PriceBasis.GROSS, OPEN.window(), NOON);

        assertThat(born.next()).isEqualTo(OPEN.atVersion(0));
        assertThat(born.events())
                .containsExactly(new PricingEvents.Set(SERVICE, EIGHTY, PriceBasis.GROSS, OPEN.window()));
        assertThat(born.events().get(0).declared().version()).isEqualTo(2);
        assertThat(born.events().get(0).data()).containsEntry("basis", "GROSS");
    }

    @Test
    void endsWhereTheNextOneStarts() {
        Instant later = NOON.plusNanos(1_000);

        Change<Price> change = OPEN.giveWayTo(Window.startingAt(later));

        assertThat(change.next().window()).isEqualTo(new Window(NOON, later));
        assertThat(change.next().unitPrice()).isEqualTo(EIGHTY);
        assertThat(change.next().basis()).isEqualTo(PriceBasis.GROSS);
        assertThat(change.events()).containsExactly(new PricingEvents.Ended(SERVICE, EIGHTY.currency(), later));
    }

    @Test
    void givesWayToNothingButALaterOpenEndedOne() {
        assertInTheWay(LIMITED, Window.startingAt(NOON.plusSeconds(1)));
        assertInTheWay(LIMITED, Window.startingAt(NOON));
        assertInTheWay(OPEN, new Window(NOON.plusSeconds(1), NOON.plusSeconds(2)));
        assertInTheWay(OPEN, Window.startingAt(NOON));
        assertInTheWay(OPEN, Window.startingAt(NOON.minusSeconds(1)));
    }

    private static void assertInTheWay(Price price, Window next) {
        assertThatExceptionOfType(RuleViolatedException.class)
                .isThrownBy(() -> price.giveWayTo(next))
                .matches(refused -> refused.is(PricingCodes.PRICE_OVERLAP))
                .satisfies(refused -> assertThat(refused.details())
                        .containsEntry("price", price.id().toString())
                        .containsEntry("newFrom", next.from().toString()));
    }

    private static Price price(Window window) {
        return new Price(new PriceId(new UUID(0, 2)), SERVICE, EIGHTY, PriceBasis.GROSS, window, NOON, 1);
    }
}
