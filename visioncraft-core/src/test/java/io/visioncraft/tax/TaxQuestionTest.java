package io.visioncraft.tax;

import static io.visioncraft.tax.Taxing.AUSTRIAN;
import static io.visioncraft.tax.Taxing.DAY;
import static io.visioncraft.tax.Taxing.EUR;
import static io.visioncraft.tax.Taxing.ISSUER;
import static io.visioncraft.tax.Taxing.SELLER;
import static io.visioncraft.tax.Taxing.VAT_ID;
import static io.visioncraft.tax.Taxing.charged;
import static io.visioncraft.tax.Taxing.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.error.UnavailableException;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.SupplyKind;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.TaxRate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the tax policy is asked, and how often. */
@Rule("TAX-1")
class TaxQuestionTest {

    private static final Currency DOLLARS = Currency.getInstance("USD");
    private static final TaxClass STANDARD = TaxClass.of("STANDARD");
    private static final TaxClass DOWNLOAD = TaxClass.of("DOWNLOAD").supplying(SupplyKind.ELECTRONIC_SERVICE);

    private final List<TaxQuestion> asked = new ArrayList<>();
    private final TaxSettings listening = TaxSettings.by(this::answer).with(DOWNLOAD);

    @Test
    void isAskedOncePerClassOfADocument() {
        List<TaxableLine> lines = List.of(
                line(TaxClassCode.STANDARD, "1.00", "USD"),
                line(DOWNLOAD.code(), "2.00", "USD"),
                line(TaxClassCode.STANDARD, "3.00", "USD"));

        new DocumentTotaller(listening, ISSUER).tax(terms(PriceBasis.NET), lines);

        assertThat(asked).containsExactly(question(STANDARD), question(DOWNLOAD));
    }

    @Test
    void holdsPartiesClassTaxPointArrivalAndCurrency() {
        new DocumentTotaller(listening, ISSUER)
                .tax(terms(PriceBasis.GROSS), List.of(line(DOWNLOAD.code(), "2.00", "USD")));

        assertThat(asked).singleElement().satisfies(question -> {
            assertThat(question.seller()).isEqualTo(SELLER);
            assertThat(question.buyer()).isEqualTo(AUSTRIAN);
            assertThat(question.confirmed()).containsExactly(VAT_ID);
            assertThat(question.taxClass().supply()).isEqualTo(SupplyKind.ELECTRONIC_SERVICE);
            assertThat(question.taxPoint()).isEqualTo(DAY);
            assertThat(question.deliverTo()).isEqualTo("FR");
            assertThat(question.currency()).isEqualTo(DOLLARS);
        });
    }

    @Test
    @Rule("MON-2")
    void isAskedOnceMorePerClassForTheTaxOfHomeWhereThatIsTakenOff() {
        List<TaxableLine> lines = List.of(
                line(TaxClassCode.STANDARD, "1.00", "USD"),
                line(TaxClassCode.STANDARD, "3.00", "USD"),
                line(DOWNLOAD.code(), "2.00", "USD"));

        new DocumentTotaller(listening.strippingHomeTax(), ISSUER).tax(terms(PriceBasis.GROSS), lines);

        assertThat(asked)
                .containsExactlyInAnyOrder(
                        question(STANDARD),
                        question(STANDARD).atHome(),
                        question(DOWNLOAD),
                        question(DOWNLOAD).atHome());
    }

    @Test
    @Rule("MON-2")
    void isNotAskedForTheTaxOfHomeWhereNothingIsTakenOff() {
        List<TaxableLine> lines = List.of(line(TaxClassCode.STANDARD, "1.00", "USD"));

        new DocumentTotaller(listening, ISSUER).tax(terms(PriceBasis.GROSS), lines);
        new DocumentTotaller(listening.strippingHomeTax(), ISSUER).tax(terms(PriceBasis.NET), lines);

        assertThat(asked).containsExactly(question(STANDARD), question(STANDARD));
    }

    @Test
    @Rule({"TAX-1", "GEN-3"})
    @SuppressWarnings("NullAway") // a host without null analysis
    void isUnavailableWhereNothingIsDecided() {
        assertThat(unavailable(question -> null).retryable()).isFalse();
        assertThat(unavailable(question -> {
                            throw new IllegalStateException("no table");
                        })
                        .retryable())
                .isTrue();
        unavailable(question -> {
            throw new StackOverflowError();
        });
        unavailable(question -> TaxDecision.charged("DE", TaxRate.of("200")));
    }

    private static UnavailableException unavailable(TaxPolicy policy) {
        DocumentTotaller totaller = new DocumentTotaller(TaxSettings.by(policy), ISSUER);
        UnavailableException refused = catchThrowableOfType(
                UnavailableException.class,
                () -> totaller.tax(terms(PriceBasis.NET), List.of(line(TaxClassCode.STANDARD, "1.00", "USD"))));
        assertThat(refused.code()).isEqualTo("tax-policy-unavailable");
        return refused;
    }

    @Test
    @Rule("MON-2")
    void isTheQuestionOfAPrivateBuyerAtHome() {
        TaxQuestion abroad = question(STANDARD);

        TaxQuestion atHome = abroad.atHome();

        assertThat(atHome).isEqualTo(new TaxQuestion(SELLER, null, Set.of(), STANDARD, DAY, null, DOLLARS));
        assertThat(atHome.buyerCountry()).isEqualTo("DE");
        assertThat(atHome.confirmedBusiness()).isFalse();
    }

    @Test
    void knowsTheCountriesOfSellerBuyerAndArrival() {
        TaxQuestion stated = question(STANDARD.supplying(SupplyKind.GOODS));
        TaxQuestion service = question(STANDARD);
        TaxQuestion unstated = new TaxQuestion(SELLER, AUSTRIAN, Set.of(), STANDARD, DAY, null, EUR);
        Party nowhere = Party.simplified("Ann", "ann@example.com");
        TaxQuestion simplified = new TaxQuestion(SELLER, nowhere, Set.of(), STANDARD, DAY, null, EUR);

        TaxQuestion simplifiedGoods =
                new TaxQuestion(SELLER, nowhere, Set.of(), STANDARD.supplying(SupplyKind.GOODS), DAY, "CH", EUR);

        assertThat(countries(simplifiedGoods)).containsExactly("DE", "DE", "DE");
        assertThat(countries(stated)).containsExactly("DE", "AT", "FR");
        assertThat(countries(service)).containsExactly("DE", "AT", "AT");
        assertThat(countries(unstated)).containsExactly("DE", "AT", "AT");
        assertThat(countries(simplified)).containsExactly("DE", "DE", "DE");
    }

    @Test
    void knowsABusinessByAConfirmedTaxId() {
        Set<TaxId> checked = new HashSet<>(Set.of(VAT_ID));
        TaxQuestion confirmed = new TaxQuestion(SELLER, AUSTRIAN, checked, STANDARD, DAY, null, EUR);
        TaxQuestion unconfirmed = new TaxQuestion(SELLER, AUSTRIAN, Set.of(), STANDARD, DAY, null, EUR);

        checked.clear();

        assertThat(confirmed.confirmedBusiness()).isTrue();
        assertThat(unconfirmed.confirmedBusiness()).isFalse();
    }

    @Test
    @SuppressWarnings("NullAway") // a host without null analysis
    void requiresAllButBuyerAndPlace() {
        assertRequired("seller", null, STANDARD, DAY, EUR);
        assertRequired("taxClass", SELLER, null, DAY, EUR);
        assertRequired("taxPoint", SELLER, STANDARD, null, EUR);
        assertRequired("currency", SELLER, STANDARD, DAY, null);
    }

    @SuppressWarnings("NullAway")
    private static void assertRequired(
            String part,
            @Nullable Party seller,
            @Nullable TaxClass taxClass,
            @Nullable LocalDate taxPoint,
            @Nullable Currency currency) {
        assertThatThrownBy(() -> new TaxQuestion(seller, null, Set.of(), taxClass, taxPoint, null, currency))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(part);
    }

    private static List<String> countries(TaxQuestion question) {
        return List.of(question.sellerCountry(), question.buyerCountry(), question.arrivalCountry());
    }

    private static TaxTerms terms(PriceBasis basis) {
        return new TaxTerms(DOLLARS, basis, AUSTRIAN, Set.of(VAT_ID), "FR", DAY);
    }

    private static TaxQuestion question(TaxClass taxClass) {
        return new TaxQuestion(SELLER, AUSTRIAN, Set.of(VAT_ID), taxClass, DAY, "FR", DOLLARS);
    }

    private TaxDecision answer(TaxQuestion question) {
        asked.add(question);
        return question.buyer() == null ? charged("19") : TaxDecision.reverseCharge("AT");
    }
}
