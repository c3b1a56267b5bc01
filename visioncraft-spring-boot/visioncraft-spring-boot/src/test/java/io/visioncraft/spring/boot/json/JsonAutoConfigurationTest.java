package io.visioncraft.spring.boot.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.visioncraft.billing.TaxedAmount;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.spring.boot.CannotStartException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

class JsonAutoConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class, JsonAutoConfiguration.class));

    @Test
    void givesBootsMapperTheLibrarysJson() {
        application.run(
                context -> assertThat(context.getBean(JsonMapper.class).writeValueAsString(Money.of("1", "EUR")))
                        .isEqualTo("{\"amount\":\"1.00\",\"currency\":\"EUR\"}"));
    }

    @Test
    void refusesUnknownMembersUnlessToldOtherwise() {
        String json = "{\"lines\":[],\"colour\":1}";
        application.run(context -> assertThat(InputRejection.of(
                        catchThrowable(() -> context.getBean(JsonMapper.class).readValue(json, PlaceOrder.class))))
                .hasValueSatisfying(rejection ->
                        assertThat(rejection.violations().get(0).code()).isEqualTo("unknown-member")));
        application
                .withPropertyValues("visioncraft.json.refuse-unknown-members=false")
                .run(context -> assertThat(context.getBean(JsonMapper.class).readValue(json, PlaceOrder.class))
                        .isNotNull());
    }

    @Test
    void writesWhatItReadsWhateverTheHostSaysOfItsOwn() {
        for (String property : List.of(
                "spring.jackson.datatype.enum.write-enums-using-index=true",
                "spring.jackson.datatype.enum.write-enums-to-lowercase=true")) {
            application.withPropertyValues(property).run(context -> {
                JsonMapper mapper = context.getBean(JsonMapper.class);
                assertThat(mapper.writeValueAsString(Map.of(OrderStatus.PLACED, OrderStatus.CONFIRMED)))
                        .isEqualTo("{\"PLACED\":\"CONFIRMED\"}");
                assertThat(mapper.writeValueAsString(Own.FIRST)).isIn("0", "\"first\"");
            });
        }
        application
                .withPropertyValues("spring.jackson.visibility.getter=none", "spring.jackson.visibility.field=any")
                .run(context -> assertThat(context.getBean(JsonMapper.class)
                                .writeValueAsString(new TaxedAmount(Money.of("1", "EUR"), Money.of("2", "EUR"))))
                        .contains("\"gross\"", "\"currency\""));
    }

    @Test
    void stopsTheStartWithAMapperThatReadsNoAnnotations() {
        application
                .withPropertyValues("spring.jackson.mapper.use-annotations=false")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(CannotStartException.class)
                        .hasMessageContaining("spring.jackson.mapper.use-annotations"));
    }

    @Test
    void acceptsMembersInAnyCaseIfTheHostSaysSo() {
        String json = "{\"LINES\":[],\"eXpectedTotal\":1}";
        application
                .withPropertyValues("spring.jackson.mapper.accept-case-insensitive-properties=true")
                .run(context -> {
                    JsonMapper mapper = context.getBean(JsonMapper.class);
                    assertThat(mapper.readValue("{\"Amount\":\"1\",\"CURRENCY\":\"EUR\"}", Money.class))
                            .isEqualTo(Money.of("1", "EUR"));
                    assertThat(InputRejection.of(catchThrowable(() -> mapper.readValue(json, PlaceOrder.class))))
                            .hasValueSatisfying(rejection -> assertThat(
                                            rejection.violations().get(0).path())
                                    .isEqualTo("eXpectedTotal"));
                    assertThat(InputRejection.of(catchThrowable(() -> mapper.readValue(
                                    "{\"amount\":\"1\",\"AMOUNT\":\"2\",\"currency\":\"EUR\"}", Money.class))))
                            .hasValueSatisfying(rejection -> assertThat(
                                            rejection.violations().get(0).code())
                                    .isEqualTo("duplicate"));
                });
    }

    enum Own {
        FIRST
    }

    @Test
    void letsTheHostReplaceTheModule() {
        application
                .withBean("visionCraftJsonModule", JacksonModule.class, () -> new SimpleModule("own"))
                .run(context -> assertThat(context.getBean(JsonMapper.class).writeValueAsString(Quantity.of(1)))
                        .isNotEqualTo("\"1\""));
    }

    @Test
    void isAbsentWithoutJackson3AndWithoutBootsPartOfIt() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(JsonAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader("tools.jackson"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("visionCraftJsonModule"));
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(JsonAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader("org.springframework.boot.jackson"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("visionCraftJsonModule"));
    }

    @Test
    void parametersAreAbsentWithoutSpringMvcAndOutsideOfTheWeb() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ParameterAutoConfiguration.class))
                .run(context -> assertThat(context).hasBean("visionCraftParameters"));
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ParameterAutoConfiguration.class))
                .withClassLoader(new FilteredClassLoader("org.springframework.web.servlet"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("visionCraftParameters"));
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ParameterAutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("visionCraftParameters"));
    }
}
