package io.visioncraft.tax;

import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.SupplyKind;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.TaxRate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A seller in Germany, a consumer there, businesses abroad, and a policy for them: 19 % on STANDARD, DOMESTIC_REVERSE_CHARGE and
 * PARTS, 7 % on REDUCED, nothing on the rest. For tests of this package.
 */
final class Taxing {

    static final Currency EUR = Currency.getInstance("EUR");
    static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    static final Party SELLER = Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE"))
            .withVatId("DE123456789")
            .withRegistration("", "HRB 4711");
    static final Party AUSTRIAN =
            Party.of("Käufer AG", Address.of("Ring 2", "1010", "Wien", "AT")).withVatId("ATU12345678");
    static final Party SWISS = Party.of("Hof AG", Address.of("Gasse 3", "8001", "Zürich", "CH"));
    static final TaxId VAT_ID = new TaxId("VAT", "ATU12345678");
    static final Issuer ISSUER = Issuer.of(SELLER, ZoneId.of("Europe/Berlin"), "EUR");

    /** Goods at the standard rate. */
    static final TaxClassCode PARTS = TaxClassCode.of("PARTS");

    static final TaxSettings SETTINGS =
            TaxSettings.by(Taxing::decide).with(TaxClass.of("PARTS").supplying(SupplyKind.GOODS));

    private Taxing() {}

    /** Businesses abroad pay no tax to the seller: AE for services, K for goods within the Union, G beyond it. */
    private static TaxDecision decide(TaxQuestion question) {
        if (question.taxClass().code().equals(TaxClassCode.OUT_OF_SCOPE)) {
            return TaxDecision.outOfScope();
        }
        if (!question.confirmedBusiness() || question.arrivalCountry().equals("DE")) {
            return atHome(question.taxClass());
        }
        if (question.arrivalCountry().equals("CH")) {
            return TaxDecision.export("DE");
        }
        return question.taxClass().supply() == SupplyKind.GOODS
                ? TaxDecision.intraCommunity("DE")
                : TaxDecision.reverseCharge(question.buyerCountry());
    }

    private static TaxDecision atHome(TaxClass taxClass) {
        return switch (taxClass.code().value()) {
            case "REDUCED" -> charged("7");
            case "ZERO" -> charged("0");
            case "EXEMPT", "CARE" -> TaxDecision.exempt("DE", taxClass.exemption());
            default -> charged("19");
        };
    }

    static TaxDecision charged(String percent) {
        return TaxDecision.charged("DE", TaxRate.of(percent));
    }

    /** For a consumer at home. */
    static TaxTerms terms(PriceBasis basis) {
        return terms(basis, "EUR");
    }

    static TaxTerms terms(PriceBasis basis, String currency) {
        return new TaxTerms(Currency.getInstance(currency), basis, null, Set.of(), null, DAY);
    }

    /** For a business whose tax id was checked. */
    static TaxTerms business(PriceBasis basis, Party buyer, @Nullable String deliverTo) {
        return new TaxTerms(EUR, basis, buyer, Set.of(VAT_ID), deliverTo, DAY);
    }

    static TaxedDocument taxed(TaxSettings settings, TaxTerms terms, TaxableLine... lines) {
        return new DocumentTotaller(settings, ISSUER).tax(terms, List.of(lines));
    }

    static TaxableLine standard(String amount) {
        return line(TaxClassCode.STANDARD, amount);
    }

    static TaxableLine line(TaxClassCode taxClass, String amount) {
        return line(taxClass, amount, "EUR");
    }

    static TaxableLine line(TaxClassCode taxClass, String amount, String currency) {
        return new TaxableLine(taxClass, Money.of(amount, currency));
    }

    static TaxGroup group(TaxDecision decision, String base, String tax) {
        return new TaxGroup(decision, eur(base), eur(tax));
    }

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    static List<String> nets(TaxedDocument document) {
        return document.lines().stream()
                .map(line -> line.net().amount().toPlainString())
                .toList();
    }
}
