package io.visioncraft.spring.boot.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.test.autoconfigure.json.JsonTest;
import org.springframework.boot.test.json.JacksonTester;

/** The slice {@code @JsonTest} has the library's JSON without an import. */
@JsonTest
class JsonSliceTest {

    @Autowired
    private JacksonTester<Money> json;

    @SpringBootConfiguration
    static class Application {}

    @Test
    void hasTheLibrarysJson() throws Exception {
        assertThat(json.write(Money.of("1", "EUR")))
                .extractingJsonPathStringValue("amount")
                .isEqualTo("1.00");
    }
}
