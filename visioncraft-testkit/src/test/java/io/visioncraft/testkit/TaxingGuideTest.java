package io.visioncraft.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.SupplyKind;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.tax.TaxCodes;
import io.visioncraft.tax.TaxQuestion;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tax.TaxTable;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the guide on taxing shows. */
@Rule("TAX-1")
class TaxingGuideTest {

    private final Persistence persistence = InMemoryPersistence.create();
    private final Issuer issuer = StandIns.issuer();

    @Test
    void readsATableAndAddsClasses() {
        // begin: table
        TaxTable table = TaxTable.read("""
                country,taxClass,buyer,from,until,code,rate,taxCountry,reasonCode,reason
                DE,STANDARD,,2021-01-01,,S,19,,,
                DE,REDUCED,,,,S,7,,,
                DE,PARTS,,,,S,19,,,
                *,LESSONS,,,,E,0,,,
                DE,DOMESTIC_REVERSE_CHARGE,HOME_BUSINESS,,,AE,0,,,
                DE,DOMESTIC_REVERSE_CHARGE,HOME_PRIVATE,,,S,19,,,
                *,STANDARD,UNION_BUSINESS,,,AE,0,,,
                *,STANDARD,UNION_PRIVATE,,,S,19,,,
                *,REDUCED,UNION_PRIVATE,,,S,7,,,
                *,PARTS,UNION_BUSINESS,,,K,0,,,
                *,PARTS,ABROAD,,,G,0,,,
                *,STANDARD,ABROAD,,,O,0,,,
                """);
        VisionCraft vc = VisionCraft.builder(persistence, issuer)
                .tax(TaxSettings.by(table).forStandardDocuments())
                .build();
        // end: table

        // begin: classes
        TaxSettings settings = TaxSettings.by(table)
                .with(TaxClass.of("REDUCED_2"))
                .with(TaxClass.of("PARTS").supplying(SupplyKind.GOODS))
                .with(TaxClass.of("LESSONS").exempt("VATEX-EU-132-1I", "Education"));
        // end: classes

        assertThat(vc.services()).isNotNull();
        assertThat(codes(settings, "DE")).isEqualTo("LESSONS E, PARTS S, REDUCED S, STANDARD S");
        assertThat(codes(settings, "FR")).isEqualTo("LESSONS E, REDUCED S, STANDARD S");
        assertThat(codes(settings, "CH")).isEqualTo("LESSONS E, PARTS G, STANDARD O");
        assertThat(codes(settings, "XI")).isEqualTo("LESSONS E, STANDARD O");
        assertThat(codes(settings, "GB")).isEqualTo("LESSONS E, PARTS G, STANDARD O");
        assertThat(settings.classes().codes())
                .contains(TaxClassCode.of("REDUCED_2"), TaxClassCode.of("PARTS"), TaxClassCode.of("LESSONS"));
    }

    /** How the classes of the table are taxed into a country; those without a row are left out. */
    private static String codes(TaxSettings settings, String country) {
        List<String> codes = new ArrayList<>();
        for (TaxClassCode code : settings.classes().codes()) {
            TaxQuestion question = new TaxQuestion(
                    Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE")),
                    Party.of("Ann", Address.of("A street", "1", "A city", country)),
                    Set.of(),
                    settings.classes().find(code).orElseThrow(),
                    LocalDate.of(2026, 3, 2),
                    null,
                    Currency.getInstance("EUR"));
            try {
                codes.add(code + " " + settings.policy().decide(question).code());
            } catch (RuleViolatedException withoutARow) {
                assertThat(withoutARow.is(TaxCodes.NO_TAX_RULE)).isTrue();
            }
        }
        return codes.stream().filter(each -> !each.startsWith("DOMESTIC")).collect(Collectors.joining(", "));
    }

    @Test
    void letsPricesHoldTheTax() {
        TaxTable table = TaxTable.of(List.of());
        // begin: gross
        TaxSettings shop = TaxSettings.by(table).grossPrices();
        // end: gross

        assertThat(shop.method().basis()).isEqualTo(PriceBasis.GROSS);
    }

    @Test
    @Rule("SVC-1")
    void refusesAReasonThatIsOnNoList() {
        Rejections.assertInvalid(
                KernelCodes.UNKNOWN_EXEMPTION_REASON,
                "",
                () -> TaxClass.of("LESSONS").exempt("VATEX-EU-999", "Education"));
    }
}
