package io.visioncraft.spring.boot.migrations;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;

/** Matches unless the mode is none. */
final class OnMigrationsMode extends NoneNestedConditions {

    OnMigrationsMode() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnProperty(name = "visioncraft.migrations.mode", havingValue = "none")
    static final class ModeIsNone {}
}
