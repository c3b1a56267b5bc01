package io.visioncraft.examples.customadapter;

import io.visioncraft.billing.NumberSeries;
import io.visioncraft.billing.NumberSeriesRepository;
import java.util.List;
import java.util.Optional;

/** Plain reads and writes: whoever is here holds the guard of the series, and nobody else is. */
record JdbiNumberSeriesRepository(Transactions transactions) implements NumberSeriesRepository {

    private static final Json<NumberSeries> SERIES = Json.of("number-series", NumberSeries.class);

    @Override
    public Optional<NumberSeries> find(String key) {
        return select().where("series = ?", key).first();
    }

    @Override
    public List<NumberSeries> all() {
        return select().all();
    }

    private Select<NumberSeries> select() {
        return new Select<>(
                transactions,
                "vc_number_series",
                "series, body",
                (row, context) -> SERIES.read(row.getString("body"), row.getString("series")));
    }

    @Override
    public void save(NumberSeries series) {
        String merge = "MERGE INTO vc_number_series (series, body) KEY (series) VALUES (?, ?)";
        transactions.write(sql -> sql.execute(merge, series.key(), Json.write(series)));
    }
}
