package io.visioncraft.spring.boot.migrations;

import io.visioncraft.error.StoreSetupException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.persistence.jpa.OwnNames;
import io.visioncraft.persistence.jpa.TableMigrations;
import io.visioncraft.spring.boot.CannotStartException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Lets the host's Flyway work as if the library's tables were not there. It takes a schema without its history for empty or for
 * filled by somebody else. Where the schemas hold nothing but the library's tables, it gets a baseline at version 0, so that all
 * migrations of the host run; below 0 if one of them has no higher version. Where the host has a baseline migration
 * ({@code B…__…}), which runs in a history without any row only, it gets such a history. Any other schema is left to
 * the host's own settings, which stand where they are written.
 *
 * <p>Comes after the host's own customizers, and looks at what they have left.
 */
final class HostFlywayCustomizer implements FlywayConfigurationCustomizer, Ordered {

    private static final Log LOG = LogFactory.getLog(HostFlywayCustomizer.class);

    private static final String ON_MIGRATE = "spring.flyway.baseline-on-migrate";
    private static final String VERSION = "spring.flyway.baseline-version";
    private static final String FOLDER = TableMigrations.class.getPackageName().replace('.', '/') + "/migration";
    private static final MigrationVersion UNLESS_SET = MigrationVersion.fromVersion("1");
    private static final MigrationVersion ZERO = MigrationVersion.fromVersion("0");
    private static final MigrationVersion BELOW_ZERO = MigrationVersion.fromVersion("-1");

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
        } else if (locations(flyway).anyMatch(one -> one.endsWith(FOLDER))) {
            throw among(flyway); // its folders for each database have the same versions
        }
        if (flyway.getDataSource() != null) {
            EmptyHistory.mend(flyway);
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
            List<MigrationInfo> ofTheHost = migrations(flyway);
            boolean low = ofTheHost.stream()
                    .anyMatch(
                            one -> one.getVersion() != null && !one.getVersion().isNewerThan(ZERO.getVersion()));
            flyway.baselineVersion(low ? BELOW_ZERO : ZERO);
            if (ofTheHost.stream().anyMatch(one -> one.getType().isBaseline())) {
                EmptyHistory.make(flyway);
            }
        } else if (flyway.getBaselineVersion().isAtLeast("1")) {
            LOG.warn("The schema holds nothing but VisionCraft's tables, and the baseline of your Flyway is set to "
                    + flyway.getBaselineVersion() + ": your migrations up to that version will not run. Remove "
                    + VERSION + " to have them run.");
        }
    }

    /**
     * What the host's Flyway would find, looked at before it is made; nothing if it is not to be found. A baseline in the history
     * is none of them: another node that starts at the same time may have made it.
     */
    private static List<MigrationInfo> migrations(FluentConfiguration flyway) {
        try {
            return Stream.of(new FluentConfiguration(flyway.getClassLoader())
                            .configuration(flyway)
                            .callbacks(new Callback[0])
                            .load()
                            .info()
                            .all())
                    .filter(one -> !one.getType().isSynthetic())
                    .toList();
        } catch (FlywayException unreadable) {
            LOG.debug("The migrations of the application are not looked at: " + unreadable.getMessage());
            return List.of(); // Flyway says itself what is wrong with them
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
            LOG.debug("The database of the application's Flyway is not looked at: " + notOurs.getMessage());
            return false; // another database than the library's; Flyway says itself what is wrong with it
        }
    }

    /** Each history has migrations of its own: with ours in it, the host's would be ours and never run, or meet its numbers. */
    private static void requireApart(FluentConfiguration flyway) {
        boolean ourHistory = OwnNames.HISTORY.equalsIgnoreCase(flyway.getTable());
        long ours = locations(flyway).filter(one -> one.contains(FOLDER)).count();
        if (ours > 0 && !(ourHistory && ours == flyway.getLocations().length)) {
            throw among(flyway);
        }
        if (ourHistory && ours == 0) {
            throw new CannotStartException(
                    "spring.flyway.table is " + OwnNames.HISTORY + ", the history of VisionCraft's own migrations.",
                    "Remove spring.flyway.table, or name another table.");
        }
    }

    private static Stream<String> locations(FluentConfiguration flyway) {
        return Stream.of(flyway.getLocations()).map(Object::toString);
    }

    private static CannotStartException among(FluentConfiguration flyway) {
        String ours = locations(flyway)
                .filter(one -> one.contains(FOLDER))
                .findFirst()
                .orElse(FOLDER);
        return new CannotStartException(
                "spring.flyway.locations holds the migrations of VisionCraft: " + ours
                        + ". The library runs them itself.",
                "Remove " + ours
                        + " from spring.flyway.locations. To have them run by your Flyway, which then runs no others, set"
                        + " visioncraft.migrations.mode=none, spring.flyway.locations=classpath:" + FOLDER
                        + "/{vendor} and spring.flyway.table=" + OwnNames.HISTORY + ".");
    }

    private boolean isSet(String property) {
        return Binder.get(environment).bind(property, String.class).isBound();
    }
}
