package io.visioncraft.benchmarks;

import static java.util.stream.Collectors.joining;

import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.kernel.Listing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A service in a list, as a program by hand keeps it. */
record HandService(UUID id, String code, String name, UUID category, String unit, String taxClass, String status) {

    /** The services of a page. */
    static final int PAGE = 20;

    /** The first services by name that fulfil a condition, and one more. */
    static String first(String condition) {
        return "SELECT s.id, s.code, s.name, s.category_id, s.unit_code, s.tax_class, s.status FROM vc_service s"
                + " WHERE s.status = 'ACTIVE' AND " + condition + " ORDER BY s.name_key, s.id LIMIT " + (PAGE + 1);
    }

    /** The rows of a page, of which one more was asked for. */
    static List<HandService> page(ResultSet rows) throws SQLException {
        try (rows) {
            List<HandService> page = new ArrayList<>(PAGE);
            while (page.size() < PAGE && rows.next()) {
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

    /** What a page of the library shows, as {@link #told(List)} tells it. */
    static String told(Listing<ServiceSummary> listing) {
        return listing.items().stream()
                .map(service -> service.id().value() + ":" + service.code() + ":" + service.name() + ":"
                        + service.category().value() + ":" + service.status())
                .collect(joining(" "));
    }

    static String told(List<HandService> page) {
        return page.stream()
                .map(service -> service.id + ":" + service.code + ":" + service.name + ":" + service.category + ":"
                        + service.status)
                .collect(joining(" "));
    }
}
