package io.visioncraft.spring.boot.test.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.spring.boot.test.VisionCraftTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

@VisionCraftTest(
        useDefaultFilters = false,
        includeFilters =
                @Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {Heard.class, ShopRules.class}),
        excludeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ShopRules.class))
class ChosenPartsTest {

    @Test
    void areThoseOfTheFilters(@Autowired ApplicationContext context) {
        assertThat(context.getBeanNamesForType(Heard.class)).hasSize(1);
        assertThat(context.containsBean("longPasswords")).isFalse();
    }
}
