package io.visioncraft.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.mock.env.MockEnvironment;

class SettingsFaultsTest {

    @Test
    void areToldBesideAFailureOfAnotherSort() {
        SettingsFaults faults = new SettingsFaults(new MockEnvironment());
        faults.addSlips(List.of(ConfigurationPropertyName.of("visioncraft.nonsense")));
        faults.add(new BeanCreationException("key", "", new CannotStartException("There is no key", "Write one")));
        BeanCreationException other = new BeanCreationException("other", "The disk is full");

        assertThatThrownBy(() -> faults.add(other)).isSameAs(other);

        assertThat(other.getSuppressed()).hasSize(2);
        assertThat(other.getSuppressed()[0])
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("visioncraft.nonsense");
        assertThat(other.getSuppressed()[1]).hasMessage("There is no key");
    }
}
