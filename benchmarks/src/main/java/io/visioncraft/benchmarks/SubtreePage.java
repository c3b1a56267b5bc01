package io.visioncraft.benchmarks;

import static java.util.stream.Collectors.joining;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.ServiceSearch;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** A visitor browses: the first page of the services of a category and all categories below it, by name. */
final class SubtreePage implements Work {

    static final int PAGE = 20;

    private static final String SQL = "SELECT " + HandService.COLUMNS + """
             FROM vc_service s WHERE s.status = 'ACTIVE' AND s.category_id = ANY (ARRAY(
                SELECT c.id FROM vc_category c, vc_category top
                WHERE top.id = ? AND c.path >= top.path AND c.path < top.path || '~'))
            ORDER BY s.name_key, s.id LIMIT\s""" + (PAGE + 1);

    @Override
    public String name() {
        return "W3";
    }

    @Override
    public String title() {
        return "first 20 services of a subtree";
    }

    @Override
    public Targets targets() {
        return Targets.BROWSING;
    }

    @Override
    public Operation<?> byLibrary(Library library) {
        return new Operation<Listing<ServiceSummary>>(
                draw -> library.vc()
                        .services()
                        .list(
                                Caller.visitor(),
                                ServiceSearch.all().inSubtreeOf(new CategoryId(draw.subtree())),
                                ListRequest.first(PAGE)),
                (listing, reader) -> told(listing));
    }

    @Override
    public Operation<?> byHand(Floor floor) {
        return new Operation<List<HandService>>(
                draw -> {
                    UUID top = draw.subtree();
                    return floor.reading(connection -> list(connection, top));
                },
                (page, reader) -> HandService.told(page));
    }

    private static List<HandService> list(Connection connection, UUID top) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setObject(1, top);
            return HandService.page(statement.executeQuery(), PAGE);
        }
    }

    static String told(Listing<ServiceSummary> listing) {
        return listing.items().stream()
                .map(service -> service.id().value() + ":" + service.code() + ":" + service.name() + ":"
                        + service.category().value() + ":" + service.status())
                .collect(joining(" "));
    }
}
