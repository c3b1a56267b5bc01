package io.visioncraft.benchmarks;

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

    private static final String SUBTREE = """
            SELECT c.id FROM vc_category c, vc_category top
            WHERE top.id = ? AND c.path >= top.path AND c.path < CONCAT(top.path, '~')""";

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
                                ListRequest.first(HandService.PAGE)),
                (listing, reader) -> HandService.told(listing));
    }

    @Override
    public Operation<?> byHand(Floor floor) {
        String sql = HandService.first(floor.dialect().within("s.category_id", SUBTREE));
        return new Operation<List<HandService>>(
                draw -> {
                    UUID top = draw.subtree();
                    return floor.reading(connection -> list(connection, sql, top));
                },
                (page, reader) -> HandService.told(page));
    }

    private static List<HandService> list(Connection connection, String sql, UUID top) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, top);
            return HandService.page(statement.executeQuery());
        }
    }
}
