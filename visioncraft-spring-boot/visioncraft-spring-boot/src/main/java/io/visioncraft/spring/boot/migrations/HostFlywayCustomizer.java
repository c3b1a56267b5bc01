package io.visioncraft.spring.boot.migrations;

import io.visioncraft.error.StoreSetupException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.persistence.jpa.TableMigrations;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Lets the host's Flyway work as if the library's tables were not there. It takes a schema without its history for empty or for
 * filled by somebody else. Where the schemas hold nothing but the library's tables, it gets a baseline at version 0, so that all
 * migrations of the host run. Any other schema is left to the host's own settings, which stand where they are written.
 *
 * <p>Comes after the host's own customizers, and looks at what they have left.
 */
final class HostFlywayCustomizer implements FlywayConfigurationCustomizer, Ordered {

    private static final System.Logger LOG = System.getLogger(HostFlywayCustomizer.class.getName());

    private static final String ON_MIGRATE = "spring.flyway.baseline-on-migrate";
    private static final String VERSION = "spring.flyway.baseline-version";
    private static final String FOLDER = TableMigrations.class.getPackageName().replace('.', '/') + "/migration";
    private static final String HISTORY = "vc_schema_history";
    private static final MigrationVersion UNLESS_SET = MigrationVersion.fromVersion("1");

    private final Environment environment;
    private final MigrationsMode mode;

    HostFlywayCustomizer(Environment environment, MigrationsMode mode) {
        this.environment = environment;
        this.mode = mode;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        if (mode == MigrationsMode.MIGRATE) {
            requireApart(flyway);
        }
        if (!isSet(ON_MIGRATE) || flyway.isBaselineOnMigrate()) {
            if (holdsOnlyTheLibrary(flyway)) {
                startFromZero(flyway);
            }
        }
    }

    private void startFromZero(FluentConfiguration flyway) {
        flyway.baselineOnMigrate(true);
        if (!isSet(VERSION) && flyway.getBaselineVersion().equals(UNLESS_SET)) {
            flyway.baselineVersion(MigrationVersion.fromVersion("0"));
        } else if (flyway.getBaselineVersion().isAtLeast("1")) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The schema holds nothing but VisionCraft's tables, and the baseline of your Flyway is set to "
                            + flyway.getBaselineVersion() + ": your migrations up to that version will not run. Remove "
                            + VERSION + " to have them run.");
        }
    }

    private static boolean holdsOnlyTheLibrary(FluentConfiguration flyway) {
        if (flyway.getDataSource() == null) {
            return false;
        }
        Set<String> schemas = new LinkedHashSet<>(List.of(flyway.getSchemas()));
        if (flyway.getDefaultSchema() != null) {
            schemas.add(flyway.getDefaultSchema());
        }
        try {
            return TableMigrations.over(flyway.getDataSource()).alone(schemas);
        } catch (StoreSetupException | VisionCraftException notOurs) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "The database of the application's Flyway is not looked at: " + notOurs.getMessage());
            return false; // another database than the library's; Flyway says itself what is wrong with it
        }
    }

    /** Each history has migrations of its own: with ours in it, the host's would be ours and never run, or meet its numbers. */
    private static void requireApart(FluentConfiguration flyway) {
        boolean ourHistory = HISTORY.equalsIgnoreCase(flyway.getTable());
        List<String> locations =
                Stream.of(flyway.getLocations()).map(Object::toString).toList();
        long ours = locations.stream().filter(one -> one.contains(FOLDER)).count();
        if (ours > 0 && !(ourHistory && ours == locations.size())) {
            throw new MigrationsSetupException(
                    "spring.flyway.locations holds the migrations of VisionCraft, which the library runs itself.",
                    "Remove " + FOLDER
                            + " from spring.flyway.locations, or set visioncraft.migrations.mode=none and run them"
                            + " yourself.");
        }
        if (ourHistory && ours == 0) {
            throw new MigrationsSetupException(
                    "spring.flyway.table is " + HISTORY + ", the history of VisionCraft's own migrations.",
                    "Remove spring.flyway.table, or name another table.");
        }
    }

    private boolean isSet(String property) {
        return Binder.get(environment).bind(property, String.class).isBound();
    }
}
