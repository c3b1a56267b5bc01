package io.visioncraft.spring.boot.migrations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Makes the host's history without any row, as Flyway does in an empty schema: there alone it runs baseline migrations. Flyway
 * makes a history in a filled schema only with a baseline, whose row is taken out again. A process that ends between the two
 * leaves that row alone in the history, and {@link #mend} takes it out at the next start.
 */
final class EmptyHistory {

    private static final Log LOG = LogFactory.getLog(EmptyHistory.class);
    private static final String MARK = "beside the tables of VisionCraft";

    private EmptyHistory() {}

    /**
     * Makes the history now: while the host's Flyway is configured, and also if the host never has it migrate. Schemas that Flyway
     * would make for it are made too.
     */
    static void make(FluentConfiguration host) {
        FluentConfiguration making = new FluentConfiguration(host.getClassLoader())
                .configuration(host)
                .callbacks(new Callback[0])
                .baselineDescription(MARK);
        making.load().baseline();
        try (Connection connection = making.getDataSource().getConnection()) {
            takeOut(schema(host, connection), host.getTable(), connection);
        } catch (SQLException failed) {
            throw stays(failed);
        }
    }

    private static FlywayException stays(SQLException failed) {
        return new FlywayException(
                "The baseline beside VisionCraft's tables stays in the application's history", failed);
    }

    /** Takes out a row that a start before this one has left alone in the history. A history with other rows stays as it is. */
    static void mend(FluentConfiguration host) {
        try (Connection connection = host.getDataSource().getConnection()) {
            String schema = schema(host, connection);
            if (exists(schema, host.getTable(), connection) && holdsTheMarkAlone(schema, host.getTable(), connection)) {
                takeOut(schema, host.getTable(), connection);
            }
        } catch (SQLException failed) {
            LOG.debug("The application's history of migrations is not looked at: " + failed.getMessage());
        }
    }

    private static boolean exists(@Nullable String schema, String table, Connection connection) throws SQLException {
        String place = schema == null ? connection.getCatalog() : schema; // MariaDB calls a schema catalogue
        try (ResultSet found = connection.getMetaData().getTables(null, null, table, null)) {
            while (found.next()) {
                if (table.equalsIgnoreCase(found.getString("TABLE_NAME"))
                        && (place == null
                                || place.equals(found.getString("TABLE_SCHEM"))
                                || place.equals(found.getString("TABLE_CAT")))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Flyway's own notes, of a table or of schemas that it has made, have ranks up to 0. */
    private static boolean holdsTheMarkAlone(@Nullable String schema, String table, Connection connection)
            throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString();
        try (PreparedStatement select = connection.prepareStatement("SELECT " + quote + "description" + quote + " FROM "
                        + history(schema, table, quote) + " WHERE " + quote + "installed_rank" + quote + " > 0");
                ResultSet rows = select.executeQuery()) {
            return rows.next() && MARK.equals(rows.getString(1)) && !rows.next();
        }
    }

    private static String history(@Nullable String schema, String table, String quote) {
        return (schema == null ? "" : quote + schema + quote + ".") + quote + table + quote;
    }

    private static @Nullable String schema(FluentConfiguration host, Connection connection) throws SQLException {
        if (host.getDefaultSchema() != null) {
            return host.getDefaultSchema();
        }
        return host.getSchemas().length > 0 ? host.getSchemas()[0] : connection.getSchema();
    }

    private static void takeOut(@Nullable String schema, String table, Connection connection) throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString();
        boolean commits = connection.getAutoCommit();
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM " + history(schema, table, quote) + " WHERE " + quote + "description" + quote + " = ?")) {
            delete.setString(1, MARK);
            delete.executeUpdate();
            if (!commits) {
                connection.commit();
            }
        } catch (SQLException failed) {
            throw stays(failed);
        }
    }
}
