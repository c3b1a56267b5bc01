package io.visioncraft.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.visioncraft.benchmarks.Stock.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One of several databases of one server, each with more rows than the one before, and the library over it. */
final class Grown implements AutoCloseable {

    private final DatabaseServer server;
    private final Stock stock;
    private final @Nullable HikariDataSource pool;
    private final Library library;

    private Grown(DatabaseServer server, Stock stock, @Nullable HikariDataSource pool, DataSource dataSource) {
        this.server = server;
        this.stock = stock;
        this.pool = pool;
        this.library = Library.open(dataSource, Library.HIBERNATE);
    }

    /** Makes a database and fills it. Its queue of CRM records is longer by as many records as it has orders. */
    static Grown fill(DatabaseServer server, Stock stock) throws SQLException {
        DatabaseServer database = server.another("orders_" + stock.orders());
        HikariDataSource pool = Pools.of(database.url(), 2);
        Grown grown = new Grown(database, stock, pool, pool);
        try (Connection connection = grown.server.connect()) {
            Copies copies = new Copies(connection);
            copies.execute("SET synchronous_commit = off");
            Indexes indexes = Indexes.drop(connection);
            Fill.fill(stock, grown.library.vc(), connection);
            String id = Kind.RECORD.sql("n + " + Stock.RECORDS);
            String later = " + " + Stock.RECORDS + " + n";
            String first = "id = '" + Kind.RECORD.id(1) + "'";
            copies.of(
                    "vc_crm_record",
                    first,
                    stock.orders(),
                    Map.of("id", id, "record_number", "'CRM-G' || n", "created_at", "t.created_at" + later));
            copies.of(
                    "vc_crm_desk",
                    first,
                    stock.orders(),
                    Map.of(
                            "id",
                            id,
                            "queue_key",
                            "t.queue_key" + later,
                            "created_at",
                            "t.created_at" + later,
                            "changed_at",
                            "t.changed_at" + later));
            indexes.create();
        }
        grown.server.settle();
        return grown;
    }

    /** The same database by other connections, which stay the caller's. */
    Grown over(DataSource dataSource) {
        return new Grown(server, stock, null, dataSource);
    }

    DatabaseServer server() {
        return server;
    }

    Stock stock() {
        return stock;
    }

    Library library() {
        return library;
    }

    @Override
    public void close() {
        library.close();
        if (pool != null) {
            pool.close();
        }
    }
}
