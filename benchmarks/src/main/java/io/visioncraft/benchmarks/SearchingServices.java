package io.visioncraft.benchmarks;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.ServiceSearch;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** A visitor searches services by the beginnings of two words. */
final class SearchingServices implements Work {

    private static final int LETTERS = 3;

    private static final String FOUND = """
            SELECT service_id FROM vc_service_word WHERE word >= ? AND word < ?
            INTERSECT SELECT service_id FROM vc_service_word WHERE word >= ? AND word < ?""";

    @Override
    public String name() {
        return "W13";
    }

    @Override
    public String title() {
        return "search services by two prefixes";
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
                                ServiceSearch.all()
                                        .matching(prefix(draw, Stock.FIRST) + " " + prefix(draw, Stock.SECOND)),
                                ListRequest.first(HandService.PAGE)),
                (listing, reader) -> HandService.told(listing));
    }

    @Override
    public Operation<?> byHand(Floor floor) {
        String sql = HandService.first(floor.dialect().within("s.id", FOUND));
        return new Operation<List<HandService>>(
                draw -> {
                    String first = prefix(draw, Stock.FIRST);
                    String second = prefix(draw, Stock.SECOND);
                    return floor.reading(connection -> list(connection, sql, first, second));
                },
                (page, reader) -> HandService.told(page));
    }

    private static String prefix(Draw draw, List<String> words) {
        return words.get(draw.number(words.size()) - 1).substring(0, LETTERS);
    }

    private static List<HandService> list(Connection connection, String sql, String first, String second)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int place = 0;
            for (String prefix : List.of(first, second)) {
                byte[] from = prefix.getBytes(StandardCharsets.UTF_8);
                byte[] until = from.clone();
                until[until.length - 1]++;
                statement.setBytes(++place, from);
                statement.setBytes(++place, until);
            }
            return HandService.page(statement.executeQuery());
        }
    }
}
