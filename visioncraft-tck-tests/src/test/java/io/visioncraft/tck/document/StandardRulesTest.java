package io.visioncraft.tck.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Rule;
import io.visioncraft.tck.document.Printed.Group;
import io.visioncraft.tck.document.Printed.Ids;
import io.visioncraft.tck.document.Printed.Line;
import io.visioncraft.tck.document.Printed.Taxed;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of the standard can be broken: each of these documents breaks one. */
class StandardRulesTest {

    private static final Taxed AT_20 = new Taxed("S", new BigDecimal("20"), "DE", "");
    private static final Taxed EXEMPT = new Taxed("E", BigDecimal.ZERO, "DE", "VATEX-EU-132");
    private static final Taxed OUT_OF_SCOPE = new Taxed("O", BigDecimal.ZERO, "", "VATEX-EU-O");
    private static final Ids NOBODY = new Ids("", "", "", "", "", "");
    private static final Ids SELLER = new Ids("DE123456789", "", "", "", "", "");
    private static final Ids NUMBERED = new Ids("", "12/345", "HRB 4711", "", "", "");
    private static final Ids BUYER = new Ids("ATU12345678", "", "", "", "", "");

    @Test
    void keepThemselvesSilentAboutADocumentThatIsRight() {
        assertThat(broken(document(AT_20, "0.03", "0.01", "0.04"))).isEmpty();
        assertThat(broken(document(EXEMPT, "10.00", "0.00", "10.00"))).isEmpty();
    }

    @Test
    void catchSumsThatDoNotAgree() {
        assertThat(broken(document(AT_20, "0.03", "0.01", "0.05"))).anyMatch(rule -> rule.startsWith("BR-CO-15"));
        assertThat(broken(totals("0.04", "0.01", "0.05"))).anyMatch(rule -> rule.startsWith("BR-CO-10"));
        assertThat(broken(totals("0.04", "0.01", "0.05"))).anyMatch(rule -> rule.startsWith("BR-CO-13"));
        assertThat(broken(totals("0.03", "0.02", "0.05"))).anyMatch(rule -> rule.startsWith("BR-CO-14"));
        assertThat(StandardRules.broken(
                        document(false, List.of(AT_20), List.of(AT_20), "0.03", "0.01", "0.04", "0.03"), 2, true))
                .containsExactly("BR-CO-16: 0.03 is not 0.04");
    }

    @Test
    void catchATaxThatIsNotThatOfItsBase() {
        assertThat(broken(document(AT_20, "0.03", "0.02", "0.05"))).containsExactly("BR-CO-17: 0.03 at 20 %, tax 0.02");
        Printed gross = document(true, List.of(AT_20), List.of(AT_20), "0.03", "0.00", "0.03", "0.03");
        assertThat(broken(gross)).as("0.03 ÷ 1.2 = 0.025").isEmpty();
        Printed tooLittle = document(true, List.of(AT_20), List.of(AT_20), "0.10", "0.00", "0.10", "0.10");
        assertThat(broken(tooLittle)).containsExactly("BR-CO-17: 0.10 at 20 %, tax 0.00");
        Printed farOff = document(true, List.of(AT_20), List.of(AT_20), "10.00", "0.50", "10.50", "10.50");
        assertThat(broken(farOff)).contains("official BR-CO-17: 10.00 at 20 %, tax 0.50");
    }

    @Test
    void catchCodesRatesTaxesAndReasonsThatDoNotGoTogether() {
        assertThat(broken(document(new Taxed("S", BigDecimal.ZERO, "DE", ""), "1.00", "0.00", "1.00")))
                .containsExactly("BR-S-05: rate 0");
        assertThat(broken(document(new Taxed("AE", BigDecimal.TEN, "AT", "VATEX-EU-AE"), "1.00", "0.10", "1.10")))
                .containsExactly("BR-AE-05: rate 10", "BR-AE-09: tax 0.10");
        assertThat(broken(document(new Taxed("G", BigDecimal.ZERO, "DE", ""), "1.00", "0.00", "1.00")))
                .containsExactly("BR-G-10: a reason where there is no tax");
        assertThat(broken(document(new Taxed("E", BigDecimal.ZERO, "DE", ""), "1.00", "0.00", "1.00")))
                .containsExactly("BR-E-10");
    }

    @Test
    void catchABuyerWithoutAnIdWhoIsToOweTheTax() {
        Ids registered = new Ids("", "", "FN 123456a", "", "", "");

        assertThat(broken(party("AE", SELLER, NOBODY)))
                .containsExactly("BR-AE-02: a VAT id or registration of the buyer");
        assertThat(broken(party("AE", SELLER, registered))).isEmpty();
        assertThat(broken(party("K", SELLER, registered))).containsExactly("BR-IC-02: a VAT id of the buyer");
        assertThat(broken(party("G", SELLER, NOBODY))).isEmpty();
        assertThat(StandardRules.broken(party("K", SELLER, NOBODY), 2, false)).isEmpty();
    }

    @Test
    void catchASellerWithoutTheIdsThatItsGroupsAskFor() {
        Ids numbered = new Ids("", "12/345", "HRB 4711", "", "", "");
        Ids known = new Ids("", "", "", "4012345000009", "", "");

        assertThat(broken(party("S", numbered, NOBODY))).isEmpty();
        assertThat(broken(party("S", known, NOBODY))).containsExactly("BR-S-02: a VAT id or tax number of the seller");
        assertThat(broken(party("S", new Ids("", "12/345", "", "", "", ""), NOBODY)))
                .containsExactly("BR-CO-26: an id of the seller");
        assertThat(broken(party("K", numbered, BUYER))).containsExactly("BR-IC-02: a VAT id of the seller");
        assertThat(broken(party("G", numbered, BUYER))).containsExactly("BR-G-02: a VAT id of the seller");
        assertThat(broken(party("O", known, NOBODY))).isEmpty();
        assertThat(broken(party("O", SELLER, NOBODY))).containsExactly("BR-O-02: no VAT id");
        assertThat(broken(party("S", new Ids("DE1", "", "", "", "a@b", ""), new Ids("", "", "", "", "a@b", ""))))
                .containsExactly(
                        "BR-62: the scheme of the seller's address", "BR-63: the scheme of the buyer's address");
    }

    @Test
    void catchAnIntraCommunitySupplyWithoutDayOrPlace() {
        List<Taxed> taxed = List.of(new Taxed("K", BigDecimal.ZERO, "DE", "VATEX-EU-IC"));
        Printed undated = document(SELLER, BUYER, false, "AT", false, taxed, taxed, "1.00", "0.00", "1.00", "1.00");
        Printed nowhere = document(SELLER, BUYER, true, "", false, taxed, taxed, "1.00", "0.00", "1.00", "1.00");

        assertThat(broken(undated)).containsExactly("BR-IC-11: a day or period of supply");
        assertThat(broken(nowhere)).containsExactly("BR-IC-12: a country of delivery");
        assertThat(StandardRules.broken(undated, 2, false)).isEmpty();
    }

    /** A document of one group, whose parties have these ids. */
    private static Printed party(String code, Ids seller, Ids buyer) {
        boolean charged = code.equals("S");
        List<Taxed> taxed = List.of(charged ? AT_20 : new Taxed(code, BigDecimal.ZERO, "DE", "VATEX-EU-" + code));
        return document(
                seller,
                buyer,
                true,
                "AT",
                false,
                taxed,
                taxed,
                "1.00",
                charged ? "0.20" : "0.00",
                charged ? "1.20" : "1.00",
                charged ? "1.20" : "1.00");
    }

    @Test
    void catchGroupsThatAreNotAllowedTogetherWhereTheHostAsks() {
        Taxed otherReason = new Taxed("E", BigDecimal.ZERO, "DE", "VATEX-EU-143");
        Printed two = document(
                false, List.of(EXEMPT, otherReason), List.of(EXEMPT, otherReason), "1.00", "0", "2.00", "2.00");
        Printed beside = document(
                false, List.of(EXEMPT, OUT_OF_SCOPE), List.of(EXEMPT, OUT_OF_SCOPE), "1.00", "0", "2.00", "2.00");

        assertThat(broken(two)).containsExactly("one group of each code and rate, not [E 0, E 0]");
        assertThat(broken(beside)).containsExactly("BR-O-11: O is alone");
        assertThat(StandardRules.broken(two, 2, false)).isEmpty();
        assertThat(StandardRules.broken(beside, 2, false)).isEmpty();
    }

    @Test
    void catchLinesWithoutAGroupAndGroupsWithoutALine() {
        Printed apart = document(false, List.of(AT_20), List.of(EXEMPT), "1.00", "0.00", "1.00", "1.00");

        assertThat(broken(apart))
                .contains("BR-E-01: a group has lines", "a line has one group, not 0")
                .anyMatch(rule -> rule.startsWith("BR-E-08"));
    }

    @Test
    @Rule("MON-8")
    void catchATaxInAnotherCurrencyThatIsMissingOrNone() {
        BigDecimal tax = new BigDecimal("19.00");

        assertThat(new PrintedTax("USD", tax, "", null).broken()).isEmpty();
        assertThat(new PrintedTax("USD", tax, "EUR", new BigDecimal("17.48")).broken())
                .isEmpty();
        assertThat(new PrintedTax("USD", tax, "JPY", new BigDecimal("0")).broken())
                .isEmpty();
        assertThat(new PrintedTax("USD", tax, "EUR", null).broken()).containsExactly("BR-53: BT-6 with BT-111");
        assertThat(new PrintedTax("USD", tax, "", BigDecimal.ONE).broken())
                .containsExactly("R054: no BT-111 without BT-6");
        assertThat(new PrintedTax("EUR", tax, "EUR", BigDecimal.ONE).broken())
                .containsExactly("R005: BT-6 is another currency than BT-5");
        assertThat(new PrintedTax("USD", tax, "eur", null).broken())
                .contains("BR-CL-05: BT-6 is a currency of ISO 4217");
        assertThat(new PrintedTax("USD", tax, "EUR", new BigDecimal("17.481")).broken())
                .containsExactly("BR-DEC-15: 17.481");
        assertThat(new PrintedTax("USD", tax, "EUR", new BigDecimal("-17.48")).broken())
                .containsExactly("R055: 19.00 and -17.48");
    }

    private static List<String> broken(Printed document) {
        return StandardRules.broken(document, 2, true);
    }

    private static Printed document(Taxed taxed, String base, String tax, String total) {
        return document(false, List.of(taxed), List.of(taxed), base, tax, total, total);
    }

    /** One line and one group of each, with these amounts. */
    private static Printed document(
            boolean gross, List<Taxed> lines, List<Taxed> groups, String base, String tax, String total, String due) {
        boolean outOfScope = groups.contains(OUT_OF_SCOPE);
        return document(
                outOfScope ? NUMBERED : SELLER,
                outOfScope ? NOBODY : BUYER,
                true,
                "AT",
                gross,
                lines,
                groups,
                base,
                tax,
                total,
                due);
    }

    private static Printed document(
            Ids seller,
            Ids buyer,
            boolean supplied,
            String deliverTo,
            boolean gross,
            List<Taxed> lines,
            List<Taxed> groups,
            String base,
            String tax,
            String total,
            String due) {
        BigDecimal net = new BigDecimal(base);
        BigDecimal charged = new BigDecimal(tax);
        return new Printed(
                false,
                gross,
                false,
                seller,
                buyer,
                supplied,
                deliverTo,
                lines.stream().map(taxed -> new Line(taxed, net, net)).toList(),
                groups.stream().map(taxed -> new Group(taxed, net, charged)).toList(),
                net.multiply(BigDecimal.valueOf(groups.size())),
                charged.multiply(BigDecimal.valueOf(groups.size())),
                new BigDecimal(total),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new BigDecimal(due));
    }

    /** A line of 0.03 with its tax of 0.01 under other totals. */
    private static Printed totals(String net, String tax, String total) {
        Printed right = document(AT_20, "0.03", "0.01", "0.04");
        return new Printed(
                false,
                false,
                false,
                right.seller(),
                right.buyer(),
                right.supplied(),
                right.deliverTo(),
                right.lines(),
                right.groups(),
                new BigDecimal(net),
                new BigDecimal(tax),
                new BigDecimal(total),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new BigDecimal(total));
    }
}
