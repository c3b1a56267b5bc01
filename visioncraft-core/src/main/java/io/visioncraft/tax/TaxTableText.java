package io.visioncraft.tax;

import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxRate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a {@link TaxTable} from CSV. */
final class TaxTableText {

    private static final String EVERY = "*";
    private static final CsvTable CSV = new CsvTable(
            List.of(
                    "country",
                    "taxClass",
                    "buyer",
                    "from",
                    "until",
                    "code",
                    "rate",
                    "taxCountry",
                    "reasonCode",
                    "reason"),
            2_000_000,
            TaxTable.MAX_ROWS);

    private TaxTableText() {}

    static List<TaxRow> rows(String csv) {
        return CSV.read(csv, TaxTableText::row);
    }

    private static @Nullable TaxRow row(CsvTable.Cells cells) {
        String country = cells.value("country", TaxTableText::country);
        TaxClassCode taxClass = cells.value("taxClass", text -> every(text) ? null : TaxClassCode.of(text));
        BuyerKind buyer = cells.value("buyer", TaxTableText::buyer);
        LocalDate from = cells.value("from", CsvTable::day);
        LocalDate until = cells.value("until", CsvTable::day);
        String code = cells.required("code", TaxRow::knownCode);
        TaxRate rate = cells.value("rate", TaxRate::of);
        String taxCountry = cells.value("taxCountry", Address::knownCountry);
        ExemptionReason reason = reason(cells);
        if (cells.bad() || code == null) {
            return null;
        }
        return cells.built(
                "",
                () -> new TaxRow(
                        country,
                        taxClass,
                        buyer == null ? BuyerKind.ANY : buyer,
                        from,
                        until,
                        code,
                        rate == null ? TaxRate.ZERO : rate,
                        taxCountry,
                        reason));
    }

    private static @Nullable ExemptionReason reason(CsvTable.Cells cells) {
        String code = cells.of("reasonCode");
        String text = cells.of("reason");
        return code.isEmpty() && text.isEmpty()
                ? null
                : cells.built(".reasonCode", () -> ExemptionReason.known(code, text));
    }

    private static @Nullable String country(String text) {
        return every(text) ? null : Address.knownCountry(text);
    }

    private static boolean every(String text) {
        return text.equals(EVERY);
    }

    private static BuyerKind buyer(String text) {
        return Arrays.stream(BuyerKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> KernelCodes.MALFORMED.rejection(
                        "A buyer is one of " + List.of(BuyerKind.values()), "known", List.of(BuyerKind.values())));
    }
}
