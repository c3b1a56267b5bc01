package io.visioncraft.tck.document;

import io.visioncraft.kernel.ExchangeRate;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.SupplyKind;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.tax.ExchangeRates;
import io.visioncraft.tax.TaxMethod;
import io.visioncraft.tax.TaxRounding;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tax.TaxTable;
import io.visioncraft.tax.UntaxedGross;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A business with a tax table of its own, and what its customers buy.
 *
 * @param currency of all its documents
 * @param home the currency in which it keeps its books, which may be another
 * @param method basis of its catalogue, rounding, and what a buyer without tax pays
 * @param billsWhatWasSupplied whether invoices are made when orders are completed, not when they are placed
 * @param standard whether it asks for documents that EN 16931 allows
 * @param sold the classes of what it sells, one service each
 * @param table a seed for the order, the form and the idle rows of its table, and for whether its rates change
 * @param purchases what is bought
 */
record RandomShop(
        String currency,
        Home home,
        TaxMethod method,
        boolean billsWhatWasSupplied,
        boolean standard,
        List<Sold> sold,
        long table,
        List<Purchase> purchases) {

    /** The country of the seller, that of {@link io.visioncraft.testkit.StandIns#issuer}. */
    static final String HOME = "DE";

    /** The country of the buyers that are not at home. */
    static final String AWAY = "AT";

    /** Who buys. The VAT ids of firms were checked. */
    enum Buyer {
        CONSUMER(HOME),
        FIRM(HOME),
        FOREIGN_CONSUMER(AWAY),
        FOREIGN_FIRM(AWAY);

        private final String country;

        Buyer(String country) {
            this.country = country;
        }

        String country() {
            return country;
        }

        /** The VAT id of a firm there. */
        String vatId() {
            return country + "U12345678";
        }
    }

    /**
     * A service, and how its class is taxed.
     *
     * @param consumer for a private buyer at home
     * @param firm for a business at home
     * @param foreignConsumer for a private buyer of another country
     * @param foreignFirm for a business of another country
     * @param price of the catalogue
     */
    record Sold(Treatment consumer, Treatment firm, Treatment foreignConsumer, Treatment foreignFirm, String price) {

        /** Whether it goes to businesses of other member states without tax, as goods alone do. */
        private boolean intraCommunity() {
            return foreignFirm.code().equals("K");
        }

        /** The same before the rates changed. */
        private Sold before() {
            return new Sold(consumer.before(), firm.before(), foreignConsumer.before(), foreignFirm.before(), price);
        }

        Treatment taxed(Buyer buyer) {
            return switch (buyer) {
                case CONSUMER -> consumer;
                case FIRM -> firm;
                case FOREIGN_CONSUMER -> foreignConsumer;
                case FOREIGN_FIRM -> foreignFirm;
            };
        }
    }

    /**
     * An order.
     *
     * @param buyer who buys
     * @param basis of its prices
     * @param items what is ordered
     * @param end how it ends
     * @param supplied so much of each line in per cent, over and over
     * @param credits what is given back, note by note, the first one before the end; afterwards the rest is
     */
    record Purchase(
            Buyer buyer, PriceBasis basis, List<Item> items, End end, List<Integer> supplied, List<Credit> credits) {}

    /**
     * What is given back on one credit note.
     *
     * @param how whether the pieces are quantities of lines, amounts of the groups of these lines, or the first an amount of all
     * @param basis whether amounts hold the tax, null where it is not said
     * @param pieces so much of each
     */
    record Credit(How how, @Nullable PriceBasis basis, List<Piece> pieces) {}

    /** How something is given back. */
    enum How {
        QUANTITIES,
        AMOUNTS,
        AMOUNT_OF_ALL
    }

    /** How an order ends. */
    enum End {
        COMPLETED,
        COMPLETED_WITH_LESS,
        CANCELLED
    }

    /**
     * A line of an order.
     *
     * @param service which one, modulo how many there are
     * @param stated the price that staff state, empty for that of the catalogue
     * @param quantity how much
     */
    record Item(int service, String stated, String quantity) {}

    /**
     * A part of a line to give back.
     *
     * @param line which one, modulo how many there are
     * @param percent so much of what is left of it; at least a ten thousandth of a unit, or a minor unit of the currency
     */
    record Piece(int line, int percent) {}

    /** The code of a class, and of its service. */
    static String code(int service) {
        return "CLASS_" + service;
    }

    /** The decimals of the currency. */
    int decimals() {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    /** The business without what is bought: a failure names the purchase that is wrong. */
    String terms() {
        return new RandomShop(currency, home, method, billsWhatWasSupplied, standard, sold, table, List.of())
                .toString();
    }

    /** Whether the tax of each line is rounded. */
    boolean eachLine() {
        return method.rounding() == TaxRounding.LINE;
    }

    /** Whether each rate changes between the day on which orders are placed and that on which they are completed. */
    boolean ratesChange() {
        return billsWhatWasSupplied && table % 2 == 0;
    }

    /** The settings by which orders are placed. */
    TaxSettings settingsOfPlacing() {
        return settings(ratesChange());
    }

    /** The settings by which orders are invoiced. */
    TaxSettings settings() {
        return settings(false);
    }

    private TaxSettings settings(boolean before) {
        TaxSettings settings = TaxSettings.by(TaxTable.read(csv(before))).exchangingBy(rates());
        for (int i = 0; i < sold.size(); i++) {
            TaxClass one = TaxClass.of(code(i));
            settings = settings.with(sold.get(i).intraCommunity() ? one.supplying(SupplyKind.GOODS) : one);
        }
        settings = method.basis() == PriceBasis.GROSS ? settings.grossPrices() : settings;
        settings = eachLine() ? settings.roundingEachLine() : settings;
        settings = method.untaxedGross() == UntaxedGross.STRIP_HOME_TAX ? settings.strippingHomeTax() : settings;
        return standard ? settings.forStandardDocuments() : settings;
    }

    private ExchangeRates rates() {
        return (from, into, day) -> Optional.of(ExchangeRate.of(
                (home.perOwn() ? into : from).getCurrencyCode(),
                (home.perOwn() ? from : into).getCurrencyCode(),
                home.rate(),
                day,
                "Bank"));
    }

    /** Whether the documents are in another currency than the books. */
    boolean foreign() {
        return !currency.equals(home.currency());
    }

    /** The table, with rows that never answer because others are narrower or their days are others. */
    private String csv(boolean before) {
        Random random = new Random(table);
        List<String> rows = new ArrayList<>(
                List.of("*,*,,,,S,99,,,", "*,*,UNION_PRIVATE,,,S,98,,,", "DE,*,HOME_PRIVATE,,,S,97,,,"));
        for (int i = 0; i < sold.size(); i++) {
            String code = code(i);
            Sold one = before ? sold.get(i).before() : sold.get(i);
            addRows(rows, random, "DE," + code, "HOME", one.consumer, one.firm);
            boolean wide = random.nextBoolean();
            addRows(rows, random, (wide ? "*," : "AT,") + code, "UNION", one.foreignConsumer, one.foreignFirm);
            if (!wide) {
                rows.add("*," + code + ",UNION_PRIVATE,,,S,96,,,");
                rows.add("*," + code + ",,,,S,95,,,");
            }
            rows.add("*," + code + ",HOME_BUSINESS,,,S,94,,,");
            rows.add("AT," + code + ",UNION_PRIVATE,2090-01-01,,S,93,,,");
            rows.add("DE," + code + ",HOME_PRIVATE,,2020-01-01,S,92,,,");
        }
        Collections.shuffle(rows, random);
        return "country,taxClass,buyer,from,until,code,rate,taxCountry,reasonCode,reason\n" + String.join("\n", rows);
    }

    /** A row for private buyers and one for businesses, or one for every buyer and one for an exception. */
    private static void addRows(
            List<String> rows, Random random, String subject, String where, Treatment... privateAndBusiness) {
        int forAll = random.nextInt(3);
        String[] kinds = {where + "_PRIVATE", where + "_BUSINESS"};
        for (int i = 0; i < kinds.length; i++) {
            String days = kinds[i].equals("HOME_PRIVATE")
                    ? "2020-01-01,,"
                    : kinds[i].equals("UNION_PRIVATE") ? ",2090-01-01," : ",,";
            rows.add(subject + "," + (forAll == i ? ",,," : kinds[i] + "," + days) + privateAndBusiness[i].cells());
        }
    }
}
