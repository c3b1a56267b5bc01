package io.visioncraft.spring.boot.settings;

import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxClasses;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.spring.boot.PropertyFaults;
import io.visioncraft.tax.ExchangeRateTable;
import io.visioncraft.tax.ExchangeRates;
import io.visioncraft.tax.ExchangeSettings;
import io.visioncraft.tax.ReplaceableRates;
import io.visioncraft.tax.TaxMethod;
import io.visioncraft.tax.TaxPolicy;
import io.visioncraft.tax.TaxRow;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tax.TaxTable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** Makes the parts of taxing of their properties. */
final class TaxReader {

    private static final int MAX_BYTES = 16 << 20;

    private final TaxProperties properties;
    private final PropertyFaults faults = new PropertyFaults("visioncraft.tax");

    private TaxReader(TaxProperties properties) {
        this.properties = properties;
    }

    static TaxPolicy policy(TaxProperties properties) {
        TaxReader reader = new TaxReader(properties);
        TaxPolicy policy = reader.policy();
        reader.faults.throwIfAny();
        return Objects.requireNonNull(policy);
    }

    static TaxForm form(TaxProperties properties) {
        TaxReader reader = new TaxReader(properties);
        TaxForm form = reader.form();
        reader.faults.throwIfAny();
        return form;
    }

    static ReplaceableRates exchangeRates(TaxProperties properties) {
        TaxReader reader = new TaxReader(properties);
        ExchangeRateTable table = reader.csv(
                "exchange.rates", Objects.requireNonNull(properties.exchange().rates()), ExchangeRateTable::read);
        reader.faults.throwIfAny();
        return ReplaceableRates.of(Objects.requireNonNull(table));
    }

    private @Nullable TaxPolicy policy() {
        int stated = (properties.rates().isEmpty() ? 0 : 1)
                + (properties.table() == null ? 0 : 1)
                + (properties.exempt() == null ? 0 : 1);
        if (stated > 1) {
            faults.add("", "At most one of rates, table and exempt says how the business taxes");
            return null;
        }
        if (properties.table() != null) {
            return csv("table", properties.table(), TaxTable::read);
        }
        TaxProperties.Exempt exempt = properties.exempt();
        if (exempt != null) {
            return faults.read("exempt", () -> TaxPolicy.exempt(exempt.code(), exempt.text()));
        }
        return properties.rates().isEmpty() ? TaxPolicy.none() : rates();
    }

    /** Two spellings of a name are one property, of which Spring Boot gives the same value under both. */
    private @Nullable TaxPolicy rates() {
        TaxClasses classes = classes();
        Map<String, TaxRow> rows = new LinkedHashMap<>();
        for (Map.Entry<String, Map<String, BigDecimal>> country :
                properties.rates().entrySet()) {
            for (Map.Entry<String, BigDecimal> rate : country.getValue().entrySet()) {
                TaxRow row = faults.read(
                        "rates." + country.getKey() + "." + rate.getKey(),
                        () -> row(country.getKey(), known(rate.getKey(), classes), rate.getValue()));
                if (row != null) {
                    rows.putIfAbsent(row.country() + " " + row.taxClass(), row);
                }
            }
        }
        return faults.read("rates", () -> TaxTable.of(List.copyOf(rows.values())));
    }

    /** An environment variable has small letters where a file has capital ones, and no place for a line below. */
    private static TaxRow row(String country, TaxClassCode taxClass, BigDecimal rate) {
        YamlWords.requireNotNorway(country);
        return TaxRow.charging(country.toUpperCase(Locale.ROOT), taxClass, new TaxRate(rate));
    }

    /** The class of a key, which as an environment variable lacks the line below: {@code reduced2} is {@code REDUCED_2}. */
    private static TaxClassCode known(String key, TaxClasses classes) {
        List<TaxClassCode> alike = classes.codes().stream()
                .filter(code -> relaxed(code.value()).equals(relaxed(key)))
                .toList();
        return alike.size() == 1 ? alike.get(0) : classes.known(code(key));
    }

    private static String relaxed(String key) {
        return key.toUpperCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    private static String code(String key) {
        return key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private TaxForm form() {
        TaxMethod method = new TaxMethod(properties.prices(), properties.rounding(), properties.untaxedGross());
        ExchangeSettings exchange = faults.change(
                "exchange.max-age-days",
                TaxSettings.by(TaxPolicy.none()).exchange(),
                usual -> new ExchangeSettings(
                        ExchangeRates.none(),
                        properties.exchange().maxAgeDays(),
                        properties.exchange().missing()));
        return new TaxForm(classes(), method, properties.standardDocuments(), exchange);
    }

    private TaxClasses classes() {
        TaxClasses classes = TaxClasses.standard();
        for (int i = 0; i < properties.classes().size(); i++) {
            TaxClass added = taxClass("classes[" + i + "]", properties.classes().get(i));
            classes = added == null ? classes : classes.with(added);
        }
        return classes;
    }

    private @Nullable TaxClass taxClass(String at, TaxProperties.TaxClass stated) {
        String code = faults.required(at + ".code", stated.code());
        TaxClass bare = code == null ? null : faults.read(at + ".code", () -> TaxClass.of(code));
        if (bare == null) {
            return null;
        }
        TaxClass supplied = bare.supplying(stated.supply());
        TaxProperties.Exempt exempt = stated.exempt();
        return exempt == null
                ? supplied
                : faults.change(at + ".exempt", supplied, c -> c.exempt(exempt.code(), exempt.text()));
    }

    private <T> @Nullable T csv(String name, Resource file, Function<String, T> read) {
        String csv = faults.text(name, file, file.getDescription(), MAX_BYTES);
        return csv == null ? null : faults.read(name, () -> read.apply(csv));
    }
}
