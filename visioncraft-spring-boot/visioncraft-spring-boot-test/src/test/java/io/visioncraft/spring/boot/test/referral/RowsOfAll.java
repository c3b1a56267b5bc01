package io.visioncraft.spring.boot.test.referral;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many rows the tables of a database have, the host's and the library's. */
final class RowsOfAll {

    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'PUBLIC'";

    private RowsOfAll() {}

    static Map<String, Long> in(JdbcTemplate sql) {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : sql.queryForList(TABLES, String.class)) {
            rows.put(table, sql.queryForObject("select count(*) from \"" + table + "\"", Long.class));
        }
        return rows;
    }
}
