package io.visioncraft.spring.boot.migrations;

import io.visioncraft.persistence.jpa.TableMigrations;
import org.springframework.beans.factory.InitializingBean;

/**
 * Migrates or validates the library's tables when it is made. A type of our own: a second {@code Flyway} bean would make Boot's
 * back off. {@link MigrationsDetector} has all other initializers of the database made after it.
 */
final class MigrationsInitializer implements InitializingBean {

    private final TableMigrations migrations;
    private final MigrationsMode mode;

    MigrationsInitializer(TableMigrations migrations, MigrationsMode mode) {
        this.migrations = migrations;
        this.mode = mode;
    }

    @Override
    public void afterPropertiesSet() {
        switch (mode) {
            case MIGRATE -> migrations.migrate();
            case VALIDATE -> migrations.validate();
            case NONE -> {}
        }
    }
}
