package io.visioncraft.spring.boot.migrations;

import io.visioncraft.spring.boot.CheckedSettings;
import java.util.Set;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;
import org.springframework.core.Ordered;

/**
 * Says to Boot that the library's properties are checked before anything changes a database, be it the library's migrations or
 * the host's: a wrong property leaves nothing behind.
 */
final class SettingsDetector extends AbstractBeansOfTypeDatabaseInitializerDetector {

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(CheckedSettings.class);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
