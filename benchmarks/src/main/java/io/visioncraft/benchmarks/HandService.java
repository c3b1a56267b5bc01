package io.visioncraft.benchmarks;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A service in a list, as a program by hand keeps it. */
record HandService(UUID id, String code, String name, UUID category, String unit, String taxClass, String status) {

    static final String COLUMNS = "s.id, s.code, s.name, s.category_id, s.unit_code, s.tax_class, s.status";

    /** The rows of a page, of which one more was asked for. */
    static List<HandService> page(ResultSet rows, int most) throws SQLException {
        try (rows) {
            List<HandService> page = new ArrayList<>(most);
            while (page.size() < most && rows.next()) {
                page.add(new HandService(
                        rows.getObject(1, UUID.class),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getObject(4, UUID.class),
                        rows.getString(5),
                        rows.getString(6),
                        rows.getString(7)));
            }
            return page;
        }
    }

    static String told(List<HandService> page) {
        return page.stream()
                .map(service -> service.id + ":" + service.code + ":" + service.name + ":" + service.category + ":"
                        + service.status)
                .collect(joining(" "));
    }
}
