package io.visioncraft.tck.document;

import io.visioncraft.tck.document.Printed.Group;
import io.visioncraft.tck.document.Printed.Ids;
import io.visioncraft.tck.document.Printed.Line;
import io.visioncraft.tck.document.Printed.Taxed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rules of EN 16931 on what documents come to (BR-CO-10 to BR-CO-18) and on their tax groups: of each of the families BR-S,
 * BR-Z, BR-E, BR-AE, BR-IC, BR-G and BR-O those numbered 01, 05, 08, 09 and 10, and BR-O-11 to BR-O-14. Where the host asks for
 * documents of the standard also those on parties, day and place: those numbered 02, BR-CO-26, BR-62, BR-63, BR-IC-11 and
 * BR-IC-12. Documents have no allowances and charges beside those of their lines, so BT-107 and BT-108 are zero (BR-CO-11,
 * BR-CO-12) and the sum of the lines is the total without tax (BR-CO-13).
 *
 * <p>BR-CO-17 says that a group's tax is its base times its rate, rounded. Prices without tax keep it to the cent. Prices with
 * tax keep the buyer's total instead: then the tax is what gross and base leave, and the base is rounded. An error of half a unit
 * in the base is one of (1 + rate) ÷ 2 in the tax, at most one unit. A credit note is the difference of two such documents. The
 * official rules in Schematron allow less than one whole euro, since others round in this way too. So much is asked of every
 * document whose tax is rounded per group, unless its currency has no decimals: there the parts of several lines can come to
 * more than one whole yen.
 */
final class StandardRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> FREE = Set.of("Z", "E", "AE", "K", "G", "O");
    private static final Set<String> OF_A_NUMBERED_SELLER = Set.of("S", "Z", "E", "AE");
    private static final Set<String> ACROSS_BORDERS = Set.of("K", "G");
    private static final Set<String> WITH_A_REASON = Set.of("E", "AE", "K", "G", "O");

    private final Printed document;
    private final BigDecimal unit;
    private final List<String> broken = new ArrayList<>();

    private StandardRules(Printed document, int decimals) {
        this.document = document;
        this.unit = BigDecimal.ONE.movePointLeft(decimals);
    }

    /**
     * Which rules are broken, with the figures.
     *
     * @param document what is printed
     * @param decimals of its currency
     * @param standard whether the host asks for documents that EN 16931 allows; the sums agree in any case
     */
    static List<String> broken(Printed document, int decimals, boolean standard) {
        StandardRules rules = new StandardRules(document, decimals);
        rules.sums();
        document.groups().forEach(rules::group);
        document.groups().forEach(rules::taxOfTheBase);
        rules.linesHaveGroups();
        if (standard) {
            rules.groupsAreAllowedTogether();
            document.groups().forEach(rules::parties);
            rules.seller();
        }
        return rules.broken;
    }

    private void sums() {
        equal("BR-CO-10", document.net(), sum(document.lines(), Line::net));
        equal("BR-CO-13", document.net(), sum(document.groups(), Group::base));
        equal("BR-CO-14", document.tax(), sum(document.groups(), Group::tax));
        equal("BR-CO-15", document.total(), document.net().add(document.tax()));
        equal(
                "BR-CO-16",
                document.due(),
                document.total().subtract(document.prepaid()).add(document.rounding()));
        equal("BR-DEC", document.due(), document.due().setScale(unit.scale(), RoundingMode.DOWN));
        require("BR-CO-18", !document.groups().isEmpty());
        Stream.concat(
                        document.lines().stream().flatMap(line -> Stream.of(line.net(), line.amount())),
                        document.groups().stream().flatMap(group -> Stream.of(group.base(), group.tax())))
                .forEach(amount -> require("no amount is negative", amount.signum() >= 0));
    }

    /** BR-S-08 and its like, and what the code of a group says of rate, tax and reason. */
    private void group(Group group) {
        Taxed taxed = group.taxed();
        List<Line> lines = document.lines().stream()
                .filter(line -> line.taxed().equals(taxed))
                .toList();
        String family = family(taxed);
        require(family + "01: a group has lines", !lines.isEmpty());
        equal(family + "08", group.base(), sum(lines, Line::net));
        boolean free = FREE.contains(taxed.code());
        require(family + "05: rate " + taxed.rate(), free == (taxed.rate().signum() == 0));
        require(family + "09: tax " + group.tax(), !free || group.tax().signum() == 0);
        require(
                family + "10: a reason where there is no tax",
                WITH_A_REASON.contains(taxed.code())
                        ? !taxed.reason().isEmpty() || taxed.code().equals("E")
                        : taxed.reason().isEmpty());
    }

    private static String family(Taxed taxed) {
        return "BR-" + (taxed.code().equals("K") ? "IC" : taxed.code()) + "-";
    }

    /** The rules numbered 02 of each group, BR-IC-11 and BR-IC-12. */
    private void parties(Group group) {
        String code = group.taxed().code();
        String family = family(group.taxed());
        Ids seller = document.seller();
        Ids buyer = document.buyer();
        require(
                family + "02: a VAT id or tax number of the seller",
                !OF_A_NUMBERED_SELLER.contains(code)
                        || !seller.vat().isEmpty()
                        || !seller.taxNumber().isEmpty());
        require(
                family + "02: a VAT id of the seller",
                !ACROSS_BORDERS.contains(code) || !seller.vat().isEmpty());
        require(
                family + "02: a VAT id or registration of the buyer",
                !code.equals("AE")
                        || !buyer.vat().isEmpty()
                        || !buyer.registration().isEmpty());
        require(
                family + "02: a VAT id of the buyer",
                !code.equals("K") || !buyer.vat().isEmpty());
        require(
                family + "02: no VAT id",
                !code.equals("O") || (seller.vat().isEmpty() && buyer.vat().isEmpty()));
        require(family + "11: a day or period of supply", !code.equals("K") || document.supplied());
        require(
                family + "12: a country of delivery",
                !code.equals("K") || !document.deliverTo().isEmpty());
    }

    /** BR-CO-26, BR-62 and BR-63. */
    private void seller() {
        Ids seller = document.seller();
        require(
                "BR-CO-26: an id of the seller",
                !seller.vat().isEmpty()
                        || !seller.registration().isEmpty()
                        || !seller.other().isEmpty());
        require(
                "BR-62: the scheme of the seller's address",
                seller.address().isEmpty() || !seller.addressScheme().isEmpty());
        require(
                "BR-63: the scheme of the buyer's address",
                document.buyer().address().isEmpty()
                        || !document.buyer().addressScheme().isEmpty());
    }

    /** BR-CO-17. */
    private void taxOfTheBase(Group group) {
        BigDecimal exact = group.base().multiply(group.taxed().rate()).divide(HUNDRED);
        BigDecimal rounded = exact.setScale(unit.scale(), RoundingMode.HALF_UP);
        BigDecimal apart = group.tax().subtract(exact).abs();
        String figures = "BR-CO-17: " + group.base() + " at " + group.taxed().rate() + " %, tax " + group.tax();
        if (!document.credit() && !document.gross() && !document.eachLine()) {
            require(figures, group.tax().compareTo(rounded) == 0);
        } else if (!document.credit()) {
            BigDecimal each =
                    document.gross() ? BigDecimal.ONE.add(group.taxed().rate().divide(HUNDRED)) : BigDecimal.ONE;
            BigDecimal halves = each.multiply(BigDecimal.valueOf(document.eachLine() ? members(group) : 1));
            // where the tax of home is taken off, bases of several rates at home meet in a group without tax
            require(figures, apart.multiply(BigDecimal.valueOf(2)).compareTo(unit.multiply(halves)) <= 0);
        }
        if (!document.eachLine() && unit.compareTo(BigDecimal.ONE) < 0) {
            BigDecimal official = exact.setScale(2, RoundingMode.HALF_UP).subtract(group.tax());
            require("official " + figures, official.abs().compareTo(BigDecimal.ONE) < 0);
        }
    }

    private long members(Group group) {
        return document.lines().stream()
                .filter(line -> line.taxed().equals(group.taxed()))
                .count();
    }

    private void linesHaveGroups() {
        for (Line line : document.lines()) {
            long groups = document.groups().stream()
                    .filter(group -> group.taxed().equals(line.taxed()))
                    .count();
            require("a line has one group, not " + groups, groups == 1);
        }
    }

    /** BR-S-08, BR-Z-01, BR-E-01, BR-AE-01, BR-IC-01, BR-G-01, BR-O-01, BR-O-11 to BR-O-14 and BR-E-10. */
    private void groupsAreAllowedTogether() {
        List<String> kinds = document.groups().stream()
                .map(group -> group.taxed().codeAndRate())
                .toList();
        require(
                "one group of each code and rate, not " + kinds,
                kinds.size() == Set.copyOf(kinds).size());
        require("BR-O-11: O is alone", !kinds.contains("O 0") || kinds.size() == 1);
        for (Group group : document.groups()) {
            require(
                    "BR-E-10",
                    !group.taxed().code().equals("E") || !group.taxed().reason().isEmpty());
        }
    }

    private static <T> BigDecimal sum(List<T> parts, Function<T, BigDecimal> amount) {
        return parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void equal(String rule, BigDecimal one, BigDecimal other) {
        require(rule + ": " + one + " is not " + other, one.compareTo(other) == 0);
    }

    private void require(String rule, boolean kept) {
        if (!kept) {
            broken.add(rule);
        }
    }
}
