package io.visioncraft.tax;

import static io.visioncraft.tax.Taxing.charged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxClasses;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Rule({"MON-2", "MON-3", "TAX-1"})
class TaxSettingsTest {

    private static final TaxPolicy POLICY = question -> charged("19");
    private static final ExchangeRates RATES = (from, into, day) -> Optional.empty();

    @Test
    void areWithoutTaxAndWithoutGrossPricesByDefault() {
        TaxSettings standard = TaxSettings.by(POLICY);

        assertThat(standard)
                .isEqualTo(new TaxSettings(
                        POLICY, TaxClasses.standard(), TaxMethod.STANDARD, false, ExchangeSettings.STANDARD));
        assertThat(TaxSettings.standard().method()).isEqualTo(TaxMethod.STANDARD);
    }

    @Test
    void keepAllElseWhenOneIsChosen() {
        TaxClass spa = TaxClass.of("SPA");

        TaxSettings one = TaxSettings.by(POLICY)
                .with(spa)
                .grossPrices()
                .roundingEachLine()
                .strippingHomeTax()
                .forStandardDocuments()
                .exchangingBy(RATES)
                .withRatesUpTo(31)
                .omittingTaxWithoutRate();
        TaxSettings other = TaxSettings.by(POLICY)
                .omittingTaxWithoutRate()
                .withRatesUpTo(31)
                .exchangingBy(RATES)
                .forStandardDocuments()
                .strippingHomeTax()
                .roundingEachLine()
                .grossPrices()
                .with(spa);

        assertThat(one.policy()).isSameAs(other.policy()).isSameAs(POLICY);
        assertThat(one.method())
                .isEqualTo(other.method())
                .isEqualTo(new TaxMethod(PriceBasis.GROSS, TaxRounding.LINE, UntaxedGross.STRIP_HOME_TAX));
        assertThat(one.standardDocuments()).isTrue();
        assertThat(other.standardDocuments()).isTrue();
        assertThat(one.exchange())
                .isEqualTo(other.exchange())
                .isEqualTo(new ExchangeSettings(RATES, 31, MissingRate.OMIT));
        assertThat(one.classes().find(spa.code())).contains(spa);
        assertThat(other.classes().find(spa.code())).contains(spa);
    }

    @Test
    @SuppressWarnings("NullAway") // a host without null analysis
    void requireEachPart() {
        TaxClasses classes = TaxClasses.standard();

        assertThatThrownBy(() -> new TaxSettings(null, classes, TaxMethod.STANDARD, false, ExchangeSettings.STANDARD))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("policy");
        assertThatThrownBy(() -> new TaxSettings(POLICY, null, TaxMethod.STANDARD, false, ExchangeSettings.STANDARD))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("classes");
        assertThatThrownBy(() -> new TaxSettings(POLICY, classes, null, false, ExchangeSettings.STANDARD))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("method");
        assertThatThrownBy(() -> new TaxSettings(POLICY, classes, TaxMethod.STANDARD, false, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("exchange");
    }
}
