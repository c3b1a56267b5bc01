package io.visioncraft.spring.boot.test.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.ordering.Order;
import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft;
import io.visioncraft.testkit.fixture.Fixtures;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.json.JsonTest;
import org.springframework.boot.test.json.JacksonTester;

@JsonTest
@AutoConfigureVisionCraft
class JsonSliceTest {

    @Autowired
    private JacksonTester<Map<String, String>> json;

    @Test
    void writesWhatTheLibraryMade(Fixtures fixtures) throws IOException {
        Order order = fixtures.orders().aPlacedOrder();

        assertThat(json.write(Map.of("id", order.id().toString())))
                .extractingJsonPathStringValue("$.id")
                .isEqualTo(order.id().toString());
    }
}
