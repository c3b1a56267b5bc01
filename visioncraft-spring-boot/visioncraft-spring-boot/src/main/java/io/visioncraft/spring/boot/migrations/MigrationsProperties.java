package io.visioncraft.spring.boot.migrations;

import io.visioncraft.spring.boot.PropertyFaults;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * How the library's tables are brought up to date. Immutable. Empty texts count as absent.
 *
 * @param mode What happens to the library's tables at the start: migrate them, validate that they are up to date, or none.
 * @param url JDBC URL of the database for migrations. Without it, the URL and the schema of the application's data source.
 * @param username User who makes the tables. Without it, the one of the application's data source.
 * @param password Password of the user who makes the tables.
 */
@ConfigurationProperties(value = "visioncraft.migrations", ignoreUnknownFields = false)
record MigrationsProperties(
        @DefaultValue("migrate") MigrationsMode mode,
        @Nullable String url,
        @Nullable String username,
        @Nullable String password) {

    private static final Pattern USER_IN_URL = Pattern.compile("(?i)[?&;]user=");
    private static final String TWO_USERS =
            "It names a user too, whom the driver would take instead of visioncraft.migrations.username";

    /**
     * Checks that a password has a user, and that there is one user.
     *
     * @param mode what happens at the start
     * @param url the URL for migrations
     * @param username the user for migrations
     * @param password the user's password
     */
    MigrationsProperties {
        url = textOf(url);
        username = textOf(username);
        password = textOf(password);
        PropertyFaults faults = new PropertyFaults("visioncraft.migrations");
        faults.check(
                "password", password == null || username != null, "It is set without visioncraft.migrations.username");
        faults.check("url", url == null || username == null || !namesUser(url), TWO_USERS);
        faults.throwIfAny();
    }

    /** Whether a JDBC URL names a user. */
    static boolean namesUser(@Nullable String url) {
        return url != null && USER_IN_URL.matcher(url).find();
    }

    private static @Nullable String textOf(@Nullable String value) {
        return StringUtils.hasText(value) ? value : null;
    }

    /** {@return the properties without the password and without the URL, which may hold one} */
    @Override
    public String toString() {
        return "MigrationsProperties[mode=" + mode + ", username=" + username + "]";
    }
}
