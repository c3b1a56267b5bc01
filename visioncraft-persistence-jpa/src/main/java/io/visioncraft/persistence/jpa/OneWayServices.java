package io.visioncraft.persistence.jpa;

import io.visioncraft.catalog.ServiceRepository.NamePosition;
import io.visioncraft.catalog.ServiceRepository.Query;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.persistence.jpa.FoundBefore.Way;
import io.visioncraft.pricing.PricePresence;
import io.visioncraft.pricing.PriceRepository;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list of services that one category or one word finds, in one statement. Where it finds few, these are read and sorted. Where it
 * finds many, the list walks through all services by name until enough of them fit: with more than the root of (the rows of the list,
 * times all services), that reads fewer rows. No plan knows it, since it is made before the category or the word is looked up. A walk
 * has a bound, since the names of a category may all begin with a late letter: at its end what was found is read after all. So a list
 * costs at most about twice as much as by the better way. For one list, by one thread.
 */
final class OneWayServices {

    private static final String TABLE = "vc_service";

    /** The longest walk. A plan expects that it is as long, and so begins at an index. */
    private static final int LONGEST = 20_000;

    /** How many services with a price are looked at to see whether most have one. */
    private static final int SAMPLE = 50;

    /** To look a word up for a service of a walk costs as much as to read so many services that a word has found. */
    private static final int WORD_COST = 6;

    private static final String WORD = "SELECT w.service_id FROM vc_service_word w WHERE " + WordSearch.RANGE;

    private static final String MANY = "(SELECT n FROM found) >= (SELECT n FROM bound)";

    private final Query query;
    private final @Nullable NamePosition after;
    private final PriceRepository.@Nullable Query prices;
    private final int limit;
    private final SupportedDatabase database;
    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    private OneWayServices(
            Query query,
            @Nullable NamePosition after,
            PriceRepository.@Nullable Query prices,
            int limit,
            SupportedDatabase database) {
        this.query = query;
        this.after = after;
        this.prices = prices;
        this.limit = limit;
        this.database = database;
    }

    /** Whether a list is read so: if a category or one word finds it, on a database that knows how many rows a table has. */
    static boolean finds(Query query, SupportedDatabase database) {
        return database.rowsRoughly(TABLE).isPresent()
                && (query.subtreeOf() == null
                        ? WordSearch.finding(query.prefixes()).size() == 1
                        : query.prefixes().isEmpty());
    }

    /**
     * At most {@code limit} services, each with its price, which is null where it has none.
     *
     * @param prices what is asked of their prices, with the same query of services; null for no prices
     * @param before tells what was found before, and is told what is found
     */
    static List<@Nullable Object[]> list(
            Query query,
            @Nullable NamePosition after,
            PriceRepository.@Nullable Query prices,
            int limit,
            FoundBefore before,
            Statements statements) {
        if (limit < 1) {
            return List.of();
        }
        boolean many = prices == null && before.many(query, limit);
        if (many) {
            List<@Nullable Object[]> walked =
                    new OneWayServices(query, after, null, limit, statements.database()).readAsMany(statements);
            if (walked.size() == limit || statements.foreseeing()) {
                return walked;
            }
        }
        List<Row> rows = new OneWayServices(query, after, prices, limit, statements.database()).read(statements);
        if (!rows.isEmpty()) {
            before.found(query, limit, rows.get(0).way, rows.size() == limit);
        }
        return rows.stream().map(row -> row.group).toList();
    }

    /** A service with its price, and how it was found. */
    private static final class Row {

        private final @Nullable Object[] group;
        private final Way way;

        Row(@Nullable Object[] group, Way way) {
            this.group = group;
            this.way = way;
        }
    }

    /** The list of what is known to find many: the walk alone, which finds too few where it comes to its end. */
    private List<@Nullable Object[]> readAsMany(Statements statements) {
        JoinedRows rows = new JoinedRows(List.of(ServiceMapper.SUMMARY));
        say(rows.head(List.of("e")) + " FROM (WITH ");
        bound();
        if (query.subtreeOf() != null) {
            say(", ");
            below(query.subtreeOf());
        }
        say(" SELECT e.* FROM (SELECT * FROM (");
        walk("e.*", this::services);
        say(") e LIMIT (SELECT steps FROM bound)) e WHERE 1 = 1");
        fits();
        say(" LIMIT " + limit + ") e ORDER BY e.name_key, e.id LIMIT " + limit);
        return statements.query(text.toString(), parameters, rows::read);
    }

    private List<Row> read(Statements statements) {
        JoinedRows rows = new JoinedRows(
                prices == null
                        ? List.of(ServiceMapper.SUMMARY)
                        : List.of(ServiceMapper.SUMMARY, RowType.of(PriceRow.class)));
        say(rows.head(prices == null ? List.of("e") : List.of("e", "p")) + ", e.way FROM (WITH ");
        count();
        walk();
        say(", fit AS MATERIALIZED (SELECT e.* FROM walk e WHERE 1 = 1");
        fits();
        say(" LIMIT " + limit + "), enough AS MATERIALIZED (SELECT CASE WHEN NOT " + MANY + " THEN FALSE");
        say(" WHEN (SELECT COUNT(*) FROM fit) >= " + limit + " THEN TRUE");
        say(" ELSE (SELECT COUNT(*) FROM walk) < (SELECT steps FROM bound) END AS yes)");
        say(" SELECT e.*, " + Way.WALKED.code() + " AS way FROM fit "
                + (withPrice() ? "f JOIN vc_service e ON e.id = f.id" : "e"));
        say(" WHERE (SELECT yes FROM enough)");
        if (WordSearch.finding(query.prefixes()).size() == query.prefixes().size()) {
            rest("NOT (SELECT yes FROM enough)", WordSearch.finding(query.prefixes()));
        } else {
            rest("NOT " + MANY, WordSearch.finding(query.prefixes()));
            rest(MANY + " AND NOT (SELECT yes FROM enough)", query.prefixes());
        }
        say(") e");
        if (prices != null) {
            say(" LEFT JOIN vc_price p ON ");
            inForce(prices);
        }
        say(" ORDER BY e.name_key, e.id LIMIT " + limit);
        int last = 1
                + rows.types().stream().mapToInt(type -> type.columns().size()).sum();
        return statements.query(text.toString(), parameters, row -> new Row(rows.read(row), Way.of(row.getInt(last))));
    }

    /** Counts what is found in an index, as far as the bound. */
    private void count() {
        bound();
        if (query.subtreeOf() == null) {
            say(", found AS MATERIALIZED (SELECT COUNT(*) AS n FROM (SELECT 1 FROM vc_service_word w WHERE ");
            range(WordSearch.finding(query.prefixes()).get(0));
        } else {
            say(", ");
            below(query.subtreeOf());
            say(", found AS MATERIALIZED (SELECT COUNT(*) AS n FROM (SELECT 1 FROM below b");
            say(" JOIN vc_service s ON s.category_id = b.id");
        }
        say(" LIMIT (SELECT n FROM bound)) s)");
    }

    /** How many are many, and how far a walk goes. */
    private void bound() {
        int cost = query.subtreeOf() == null ? WORD_COST : 1;
        say("bound AS MATERIALIZED (SELECT n, n / " + cost + " AS steps FROM (SELECT CAST(LEAST(SQRT("
                + (long) cost * limit + " * (" + database.rowsRoughly(TABLE).orElseThrow() + ")), " + LONGEST
                + ") AS BIGINT) AS n) b)");
    }

    /** The category with all below it. */
    private void below(CategoryId top) {
        say(
                "below AS MATERIALIZED (SELECT c.id FROM vc_category c WHERE " + CategoryPath.within("c") + ")",
                top.value(),
                top.value());
    }

    /**
     * The next services by name, unless few are found. Of those with a price: if a third of the next have one, the services, which
     * tell their category; else the rows of those with a price, which may be few among all.
     */
    private void walk() {
        String many = ") e WHERE " + MANY;
        if (prices == null || !withPrice()) {
            say(", walk AS MATERIALIZED (SELECT * FROM (");
            walk("e.*", this::services);
            say(many);
        } else {
            PriceRepository.Query asked = prices;
            say(", usual AS MATERIALIZED (SELECT COUNT(*) BETWEEN 1 AND " + (3 * SAMPLE - 1)
                    + " AS yes FROM (SELECT 1");
            say(upTo(withPrice(asked, statuses().get(0))), 3 * SAMPLE);
            say(") s), walk AS MATERIALIZED (SELECT * FROM (");
            walk("e.id AS id, e.name_key AS name_key, e.category_id AS category_id", this::services);
            say(many + " AND (SELECT yes FROM usual) UNION ALL SELECT * FROM (");
            walk(
                    "e.service_id AS id, e.name_key AS name_key, CAST(NULL AS UUID) AS category_id",
                    status -> withPrice(asked, status));
            say(many + " AND NOT (SELECT yes FROM usual)");
        }
        say(" LIMIT (SELECT steps FROM bound))");
    }

    /** Along the index of a status, or those of several together. */
    private void walk(String columns, Function<String, Select<?>> next) {
        List<String> statuses = statuses();
        for (int n = 0; n < statuses.size(); n++) {
            say((n == 0 ? "" : " UNION ALL ") + "(SELECT " + columns);
            say(next.apply(statuses.get(n)), LONGEST);
            say(")");
        }
        say(statuses.size() == 1 ? "" : " ORDER BY name_key, id LIMIT " + LONGEST);
    }

    /** The statuses that are asked for; an empty one for all. */
    private List<String> statuses() {
        List<String> statuses = JpaServiceRepository.statuses(query);
        return statuses.isEmpty() ? List.of("") : statuses;
    }

    /** The next services in a status. */
    private Select<ServiceRow> services(String status) {
        Select<ServiceRow> services =
                Select.from(ServiceRow.class).whereAny("tax_class", JpaServiceRepository.taxClasses(query));
        return (status.isEmpty() ? services : services.whereIs("status", status))
                .byName(after, NamePosition::nameKey, NamePosition::id);
    }

    /** The next rows of those with a price. */
    private Select<ServicePriceRow> withPrice(PriceRepository.Query asked, String status) {
        Select<ServicePriceRow> rows = PricedServices.withPrice(asked);
        return (status.isEmpty() ? rows : rows.whereIs("status", status))
                .byName("service_id", after, NamePosition::nameKey, NamePosition::id);
    }

    /** The next services as far as the last one of the sample; none if there are not so many. */
    private Select<ServiceRow> upTo(Select<ServicePriceRow> sample) {
        return services(statuses().get(0))
                .where(
                        "e.name_key <= (SELECT e.name_key FROM (SELECT e.name_key" + sample.limited(SAMPLE, database)
                                + ") e OFFSET " + (SAMPLE - 1) + ")",
                        sample.parameters(SAMPLE, database).toArray());
    }

    /**
     * That a service of the walk is one of those that are looked for. In scalar queries, which are asked of one service after the
     * other: joins would be planned for more services than there are.
     */
    private void fits() {
        if (query.subtreeOf() != null) {
            say(" AND (COALESCE(e.category_id, (SELECT s.category_id FROM vc_service s WHERE s.id = e.id))");
            say(" IN (SELECT b.id FROM below b)) IS TRUE");
        }
        hasWords(query.prefixes());
        priced();
    }

    /**
     * All that are found, sorted before they are asked for a price.
     *
     * @param when the condition
     * @param found the words that find them, if no category does; the others are asked of each
     */
    private void rest(String when, List<String> found) {
        Select<ServiceRow> services = Select.from(ServiceRow.class)
                .whereAny("tax_class", JpaServiceRepository.taxClasses(query))
                .whereIn("status", JpaServiceRepository.statuses(query))
                .where(when)
                .byName(after, NamePosition::nameKey, NamePosition::id);
        if (query.subtreeOf() != null) {
            services.where(database.foundBy("e.category_id", List.of("SELECT b.id FROM below b")));
        } else {
            services.where(
                    database.foundBy("e.id", Collections.nCopies(found.size(), WORD)),
                    found.stream().flatMap(WordSearch::range).toArray());
        }
        say(" UNION ALL (SELECT e.*, CASE WHEN " + MANY + " THEN " + Way.MANY_READ.code() + " ELSE " + Way.FEW.code()
                + " END AS way FROM (SELECT e.* FROM (SELECT e.*" + services.unsorted(database));
        parameters.addAll(services.parameters(Integer.MAX_VALUE, database));
        hasWords(query.prefixes().stream().filter(word -> !found.contains(word)).toList());
        say(" OFFSET 0) e ORDER BY e.name_key, e.id OFFSET 0) e WHERE 1 = 1");
        priced();
        say(" ORDER BY e.name_key, e.id LIMIT " + limit + ")");
    }

    private void hasWords(List<String> prefixes) {
        for (String prefix : prefixes) {
            say(" AND (SELECT 1 FROM vc_service_word w WHERE w.service_id = e.id AND ");
            range(prefix);
            say(" LIMIT 1) = 1");
        }
    }

    private void range(String prefix) {
        say(WordSearch.RANGE, WordSearch.range(prefix).toArray());
    }

    private void priced() {
        if (prices != null && prices.price() != null) {
            say(" AND (SELECT 1 FROM vc_price p WHERE ");
            inForce(prices);
            say(" LIMIT 1)" + (withPrice() ? " = 1" : " IS NULL"));
        }
    }

    private boolean withPrice() {
        return prices != null && prices.price() == PricePresence.PRESENT;
    }

    private void inForce(PriceRepository.Query asked) {
        long at = Micros.of(asked.at());
        say(PricedServices.IN_FORCE + "e.id", asked.currency().getCurrencyCode(), at, at);
    }

    private void say(Select<?> select, int rows) {
        say(select.limited(rows, database), select.parameters(rows, database).toArray());
    }

    private void say(String words, Object... values) {
        text.append(words);
        parameters.addAll(Arrays.asList(values));
    }
}
