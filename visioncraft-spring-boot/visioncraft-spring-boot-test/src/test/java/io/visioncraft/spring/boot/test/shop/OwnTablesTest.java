package io.visioncraft.spring.boot.test.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.ordering.Order;
import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft;
import io.visioncraft.testkit.fixture.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;

@DataJpaTest
@AutoConfigureVisionCraft
class OwnTablesTest {

    @Test
    void standBesideTheLibraryInMemory(@Autowired NoteRepository notes, Fixtures fixtures) {
        Order order = fixtures.orders().aPlacedOrder();
        Note note = new Note();
        note.orderId = order.id().toString();
        notes.save(note);

        assertThat(notes.findByOrderId(order.id().toString())).hasSize(1);
    }
}
