package io.visioncraft.tck.document;

import io.visioncraft.billing.NumberedDocument;
import io.visioncraft.kernel.PriceBasis;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a history. Orders, lines, customers and services are named by a number, which begins again after the last one; parts
 * are per cent of what is left at that moment, so that a step keeps its meaning where those before it are left out. Immutable.
 */
public sealed interface HistoryStep {

    /**
     * Staff place an order.
     *
     * @param customer who buys
     * @param currency of the order
     * @param basis whether its prices hold the tax
     * @param items what is ordered
     */
    record Place(int customer, String currency, PriceBasis basis, List<Item> items) implements HistoryStep {

        /**
         * Copies the items.
         *
         * @param customer who buys
         * @param currency of the order
         * @param basis whether its prices hold the tax
         * @param items what is ordered
         */
        public Place {
            items = List.copyOf(items);
        }
    }

    /**
     * A line of an order.
     *
     * @param service which one; the tax of the services is 19, 7 and 0 per cent
     * @param price of one, a plain decimal
     * @param quantity a plain decimal
     */
    record Item(int service, String price, String quantity) {}

    /**
     * Staff confirm an order.
     *
     * @param order which one
     */
    record Confirm(int order) implements HistoryStep {}

    /**
     * Staff complete an order, confirming and starting it before, in one transaction.
     *
     * @param order which one
     * @param percents so much of each line was supplied, over and over; none where all was
     * @param daysAgo the day of supply, less than 0 where it is not stated
     */
    record Complete(int order, List<Integer> percents, int daysAgo) implements HistoryStep {

        /**
         * Copies the parts.
         *
         * @param order which one
         * @param percents so much of each line was supplied, over and over; none where all was
         * @param daysAgo the day of supply, less than 0 where it is not stated
         */
        public Complete {
            percents = List.copyOf(percents);
        }
    }

    /**
     * Staff cancel an order.
     *
     * @param order which one
     * @param percents so much of each line was supplied, over and over; none where nothing was
     */
    record Cancel(int order, List<Integer> percents) implements HistoryStep {

        /**
         * Copies the parts.
         *
         * @param order which one
         * @param percents so much of each line was supplied, over and over; none where nothing was
         */
        public Cancel {
            percents = List.copyOf(percents);
        }
    }

    /**
     * Staff credit quantities of lines.
     *
     * @param order the order of the invoice
     * @param pieces which lines, and how much
     */
    record CreditQuantities(int order, List<Piece> pieces) implements HistoryStep {

        /**
         * Copies the pieces.
         *
         * @param order the order of the invoice
         * @param pieces which lines, and how much
         */
        public CreditQuantities {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A part of a line.
     *
     * @param line which one
     * @param percent of what is left of it, which may be too much
     */
    record Piece(int line, int percent) {}

    /**
     * Staff credit an amount.
     *
     * @param order the order of the invoice
     * @param line one of the tax group of which the amount is; less than 0 for all groups
     * @param basis whether the amount holds the tax, null where it is not said
     * @param percent of what is left, which may be too much
     */
    record CreditAmount(int order, int line, @Nullable PriceBasis basis, int percent) implements HistoryStep {}

    /**
     * Staff credit all that is left.
     *
     * @param order the order of the invoice
     */
    record CreditRest(int order) implements HistoryStep {}

    /**
     * Staff put another invoice in the place of the one in force.
     *
     * @param order the order of the invoice
     * @param first whether they name the first invoice of the order, whose place may be taken already
     */
    record Reissue(int order, boolean first) implements HistoryStep {}

    /**
     * Money comes in.
     *
     * @param order the order of the invoice
     * @param percent of the balance, which may be too much
     * @param accepting whether too much is accepted
     * @param reference of the payment, with which it may come twice; 0 for one that no other has
     * @param daysAgo when it came
     */
    record Pay(int order, int percent, boolean accepting, int reference, int daysAgo) implements HistoryStep {}

    /**
     * Staff issue the draft of an order.
     *
     * @param order the order of the invoice
     */
    record Issue(int order) implements HistoryStep {}

    /**
     * Staff issue the oldest drafts.
     *
     * @param most so many at most
     */
    record IssueDrafts(int most) implements HistoryStep {}

    /**
     * Time passes.
     *
     * @param time how much
     */
    record Wait(Duration time) implements HistoryStep {}

    /**
     * Staff close the books.
     *
     * @param daysAgo the last day that is closed; today and later are too soon
     */
    record CloseBooks(int daysAgo) implements HistoryStep {}

    /**
     * Staff begin a series.
     *
     * @param document of its documents
     * @param first its first number
     */
    record BeginSeries(NumberedDocument document, long first) implements HistoryStep {}
}
