package io.visioncraft.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/** A database that is measured. */
abstract class Database implements AutoCloseable {

    /** One that another process has started, or will open. */
    static Database at(String url) {
        return new Database() {
            @Override
            String url() {
                return url;
            }
        };
    }

    abstract String url();

    Engine engine() {
        return Engine.of(url());
    }

    /** The database that a contender works on from now on, in a process of its own. */
    String url(Contenders who) throws IOException, SQLException {
        return url();
    }

    /** Ends what the comparison needed and measuring does not. */
    void compared() throws SQLException {
        // most need nothing
    }

    /** The CPU time of all its processes until now, in nanoseconds; zero where it has none, or where Linux does not tell. */
    long cpuNanos() {
        return 0;
    }

    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url());
        try (Statement statement = connection.createStatement()) {
            for (String command : engine().connected()) {
                statement.execute(command);
            }
        }
        return connection;
    }

    String version() throws SQLException {
        try (Connection connection = connect()) {
            return engine().title() + " " + connection.getMetaData().getDatabaseProductVersion();
        }
    }

    /** Tidies up behind a work, so that the next one finds neither dead rows nor pages that wait to be written. */
    void settle() throws SQLException {
        execute(engine().settle().toArray(String[]::new));
    }

    /** The same with some tables, between two turns. */
    void tidy(String... tables) throws SQLException {
        execute(engine().tidy(List.of(tables)).toArray(String[]::new));
    }

    void execute(String... commands) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    String size() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(engine().megabytes())) {
            row.next();
            return String.format(Locale.ROOT, "%,d MB", row.getLong(1));
        }
    }

    @Override
    public void close() throws IOException {
        // holds nothing
    }
}
