package io.visioncraft.examples.customadapter;

import io.visioncraft.Persistence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** One database in memory for all suites of this module, emptied for each test. */
public final class TestStore {

    private static final int MORE_THAN_ANY_RACE = 40;
    private static final JdbcConnectionPool POOL = pool("custom-adapter");

    /** Between the store and its database. */
    static final Line LINE = new Line(POOL);

    private static final Persistence PERSISTENCE = JdbiPersistence.open(LINE.dataSource());
    private static final List<String> TABLES = tables();

    private TestStore() {}

    /** The store without any row. */
    public static Persistence fresh() {
        TABLES.forEach(table -> execute("TRUNCATE TABLE " + table));
        return PERSISTENCE;
    }

    /** Connections to a database in memory. */
    static JdbcConnectionPool pool(String name) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=500", "sa", "");
        pool.setMaxConnections(MORE_THAN_ANY_RACE);
        return pool;
    }

    /** Runs SQL behind the store's back. */
    static void execute(String sql) {
        execute(POOL, sql);
    }

    static void execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The first column of what a query finds. */
    static List<String> query(String sql) {
        List<String> found = new ArrayList<>();
        try (Connection connection = POOL.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return found;
    }

    /** All but the guards, which are there from the first day. */
    private static List<String> tables() {
        return query("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = 'PUBLIC' AND table_name <> 'VC_GUARD'");
    }
}
