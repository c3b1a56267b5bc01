package io.visioncraft.ordering;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.StatusChange;
import java.util.Optional;

/**
 * The use cases of orders. Thread-safe.
 *
 * <p>An order that does not exist, or that the caller does not reach, is {@code order-not-found} (GEN-2). With a permission
 * that ends in {@code own} the caller reaches its own orders, with {@code any} all.
 *
 * <p>A caller without the permission gets {@code permission-missing}, a visitor {@code log-in-required}, and a user who may
 * not act {@code not-authenticated}. {@code invalid-input} lists all violations. A command that states a version is refused
 * with {@code stale-version} if the record is at another one (GEN-6). Every change takes an idempotency key (GEN-7).
 *
 * <p>An action that the order's status does not allow is refused with {@code wrong-order-status} (ORD-2). The references, the
 * note, the place and the customer's own reasons are texts of the customer: once the customer is erased, they are refused with
 * {@code user-erased} (IDN-8).
 *
 * <p>Billing can also refuse placing, and the step that makes the invoice: confirming, completing, or cancelling with something
 * supplied. It does so with {@code billing-profile-required}, {@code supply-day-required}, {@code books-closed},
 * {@code series-ahead-of-clock} or {@code issuer-mismatch}. It refuses placing with {@code delivery-place-required} too. An order
 * with tax in another currency than the issuer's is refused with {@code no-exchange-rate}, {@code exchange-rates-unavailable} or
 * {@code document-too-large} (MON-8). Cancelling, and completing with less, make a credit note of an issued invoice; billing can
 * refuse that with {@code books-closed}, {@code series-ahead-of-clock} or {@code issuer-mismatch}.
 *
 * <p>Whatever prices lines, and the step that makes the invoice later, is refused with {@code tax-policy-unavailable} where the tax
 * policy throws or gives an answer of no use (TAX-1).
 */
public interface OrderManagement {

    /**
     * Makes a cart: an order in DRAFT without lines (ORD-3). Needs {@code order:place:own}, or {@code order:place:any} for
     * another customer.
     *
     * @param caller who asks
     * @param command the customer and the currency
     * @return the draft, at version 1
     * @throws io.visioncraft.error.NotFoundException with {@code user-not-found}, also for a customer whom the caller does
     *     not reach
     * @throws io.visioncraft.error.RuleViolatedException with {@code customer-not-active}
     */
    Order draft(Caller caller, DraftOrder command);

    /**
     * Adds a line to a cart and prices all lines anew (ORD-3). Needs {@code order:place:own} or {@code order:place:any}, and
     * {@code order:price:any} if the command states a price.
     *
     * @param caller who asks
     * @param command the draft and the item
     * @return the draft after the change
     * @throws io.visioncraft.error.NotFoundException with {@code service-not-found}; the details name all such services
     * @throws io.visioncraft.error.RuleViolatedException with {@code service-not-active} or {@code no-price}, whose details
     *     name all such services and lines; with {@code too-many-order-lines} or {@code document-too-large}, or a
     *     code of taxing, as {@link #changeLine}
     * @throws io.visioncraft.error.InvalidInputException also with {@code currency-mismatch}, if a stated price is not in the
     *     order's currency
     */
    Order addLine(Caller caller, AddLine command);

    /**
     * Changes a line of a cart and prices all lines anew (ORD-3). Needs {@code order:place:own} or {@code order:place:any},
     * and {@code order:price:any} if the command states a price or staff have stated the line's price.
     *
     * @param caller who asks
     * @param command the draft, the line and its new values
     * @return the draft after the change
     * @throws io.visioncraft.error.NotFoundException with {@code order-line-not-found}
     * @throws io.visioncraft.error.RuleViolatedException with {@code service-not-active}, {@code no-price},
     *     {@code document-too-large}, or a code of taxing: {@code mixed-price-bases}, {@code no-tax-rule},
     *     {@code tax-class-not-set-up}, {@code class-not-goods}, {@code buyer-not-confirmed}, {@code tax-groups-not-allowed},
     *     {@code seller-not-identified} or {@code buyer-not-identified}
     * @throws io.visioncraft.error.InvalidInputException also with {@code currency-mismatch}, if a stated price is not in the
     *     order's currency
     */
    Order changeLine(Caller caller, ChangeLine command);

    /**
     * Removes a line from a cart and prices the others anew (ORD-3). Lines whose service can no longer be ordered, or no
     * longer be taxed, keep price and tax, so that a cart can always be cleared of them. Needs {@code order:place:own} or
     * {@code order:place:any}.
     *
     * @param caller who asks
     * @param command the draft and the line
     * @return the draft after the change
     * @throws io.visioncraft.error.NotFoundException with {@code order-line-not-found}
     */
    Order removeLine(Caller caller, RemoveLine command);

    /**
     * Replaces the buyer's references, the note, the place and the period of supply of a draft (ORD-1). Where the place or the
     * last day changes, the lines are priced and taxed anew, and the total may change; where they cannot be, they keep price and
     * tax. A day that is over decides no tax of a draft, whoever states it: today does. Staff enter a supply of the past by
     * {@link #place}. Needs {@code order:place:own} or {@code order:place:any}.
     *
     * @param caller who asks
     * @param command the draft and its new values
     * @return the draft after the change
     */
    Order describe(Caller caller, DescribeOrder command);

    /**
     * Places an order straight from lines, at the prices of now (ORD-4). A last day of supply that is over decides the tax for
     * callers with {@code order:place:any} alone, for others today does (TAX-1). Needs {@code order:place:own}, or
     * {@code order:place:any} for another customer, and {@code order:price:any} if the command states prices.
     *
     * @param caller who asks
     * @param command the lines, the customer, the currency and the total that the customer saw
     * @return the order, PLACED, at version 1
     * @throws io.visioncraft.error.NotFoundException with {@code user-not-found}, also for a customer whom the caller does
     *     not reach, or {@code service-not-found}
     * @throws io.visioncraft.error.RuleViolatedException with {@code customer-not-active}, {@code service-not-active},
     *     {@code no-price}, {@code stale-total} or {@code document-too-large}, or a code of taxing, as {@link #changeLine}
     * @throws io.visioncraft.error.InvalidInputException also with {@code currency-mismatch}, if an amount is not in the
     *     order's currency
     */
    Order place(Caller caller, PlaceOrder command);

    /**
     * Places a draft at the prices of now (ORD-4). A last day of supply that is over decides no tax, whoever places it (TAX-1).
     * Needs {@code order:place:own} or {@code order:place:any}.
     *
     * @param caller who asks
     * @param command the draft and the total that the customer saw
     * @return the order, PLACED
     * @throws io.visioncraft.error.RuleViolatedException with {@code empty-order}, {@code customer-not-active},
     *     {@code service-not-active}, {@code no-price}, {@code stale-total} or {@code document-too-large}, or a code of
     *     taxing, as {@link #changeLine}
     * @throws io.visioncraft.error.InvalidInputException also with {@code currency-mismatch}, if the total is not in the
     *     order's currency
     */
    Order placeDraft(Caller caller, PlaceDraft command);

    /**
     * Shows what {@link #place} would store now, by the same code, and stores nothing (MON-6). Needs the permissions of
     * {@link #place}.
     *
     * <p>Throws as {@link #place} does for the values of the command, the caller, the customer, the lines and the prices. It
     * does not compare the total in the command, does not ask billing, and checks no text against erasure. Placing may
     * therefore still be refused with {@code stale-total}, {@code user-erased}, {@code billing-profile-required},
     * {@code delivery-place-required}, {@code supply-day-required}, {@code books-closed}, {@code series-ahead-of-clock},
     * {@code issuer-mismatch}, {@code no-exchange-rate} or {@code exchange-rates-unavailable}, and with
     * {@code document-too-large} for the tax in the issuer's currency.
     *
     * @param caller who asks
     * @param command the command that would be placed
     * @return the lines and totals
     */
    OrderPreview preview(Caller caller, PlaceOrder command);

    /**
     * Shows what {@link #placeDraft} would store now, and stores nothing (MON-6). Needs the permissions of
     * {@link #placeDraft}.
     *
     * <p>Throws as {@link #placeDraft} does for the caller, the customer, the lines and the prices. It compares no total and
     * no version, and does not ask billing. Placing may therefore still be refused with {@code stale-total},
     * {@code stale-version}, {@code billing-profile-required}, {@code delivery-place-required}, {@code supply-day-required},
     * {@code books-closed}, {@code series-ahead-of-clock}, {@code issuer-mismatch}, {@code no-exchange-rate} or
     * {@code exchange-rates-unavailable}, and with {@code document-too-large} for the tax in the issuer's currency.
     *
     * @param caller who asks
     * @param order the id of the draft
     * @return the lines and totals
     */
    OrderPreview previewDraft(Caller caller, OrderId order);

    /**
     * Confirms an order: PLACED → CONFIRMED. Where that makes its invoice, the question of tax is asked again, as for
     * {@link #complete}. Needs {@code order:work:any}.
     *
     * @param caller who asks
     * @param command the order and an optional reason
     * @return the order after the change
     * @throws io.visioncraft.error.RuleViolatedException also with the codes of the invoice, as {@link #complete}
     */
    Order confirm(Caller caller, WorkOnOrder command);

    /**
     * Starts work: CONFIRMED → IN_PROGRESS. Needs {@code order:work:any}.
     *
     * @param caller who asks
     * @param command the order and an optional reason
     * @return the order after the change
     */
    Order start(Caller caller, WorkOnOrder command);

    /**
     * Pauses work: IN_PROGRESS → ON_HOLD. Needs {@code order:work:any}.
     *
     * @param caller who asks
     * @param command the order and an optional reason
     * @return the order after the change
     */
    Order hold(Caller caller, WorkOnOrder command);

    /**
     * Resumes work: ON_HOLD → IN_PROGRESS. Needs {@code order:work:any}.
     *
     * @param caller who asks
     * @param command the order and an optional reason
     * @return the order after the change
     */
    Order resume(Caller caller, WorkOnOrder command);

    /**
     * Completes work, for good: IN_PROGRESS → COMPLETED. The command may say when it was supplied, and that less was supplied
     * than ordered (ORD-5). An order that has no invoice yet gets one of what was supplied, or none of nothing; of an issued
     * invoice the rest is credited. Needs {@code order:work:any}.
     *
     * <p>An invoice that is made and numbered now is taxed by the law of its tax point, the last day of supply or today, and by
     * what is known now of the buyer (INV-2). The order keeps what was decided when it was placed. Where that makes no document,
     * the order stays as it is: staff state the day of supply, name another buyer by {@link #replaceBuyer}, record what they know
     * of the tax id, or load the rules or rates that are missing, and complete it then.
     *
     * @param caller who asks
     * @param command the order, what was supplied and an optional reason
     * @return the order after the change
     * @throws io.visioncraft.error.NotFoundException also with {@code order-line-not-found}
     * @throws io.visioncraft.error.RuleViolatedException also with {@code supplied-exceeds-order}; for an invoice that is made
     *     now with {@code supply-day-required} or {@code no-exchange-rate}, and, where it is taxed unlike the order, with
     *     {@code delivery-place-required}, {@code billing-profile-required}, {@code document-too-large}, {@code no-tax-rule},
     *     {@code class-not-goods}, {@code buyer-not-confirmed}, {@code tax-groups-not-allowed}, {@code seller-not-identified} or
     *     {@code buyer-not-identified}
     */
    Order complete(Caller caller, CompleteOrder command);

    /**
     * Names another buyer for the invoice of a placed order, until that is issued (ORD-1). The tax of the order stays as it was
     * decided when it was placed; an invoice that is made or issued later is asked about again at its tax point (INV-2). Needs
     * {@code order:work:any}.
     *
     * @param caller who asks
     * @param command the order and the buyer
     * @return the order after the change
     * @throws io.visioncraft.error.RuleViolatedException also with {@code invoice-issued}; with {@code buyer-decides-tax}, if
     *     no tax was charged because of the buyer (AE, K, G, and O where the buyer is in another country than the seller and the
     *     builder was given a tax policy), and the other has another country, or with AE and K lacks its tax ids, or
     *     the registration that stands in for a VAT id
     */
    Order replaceBuyer(Caller caller, ReplaceBuyer command);

    /**
     * Cancels an order, for good (ORD-5). The command may say what was supplied before; that stays billed, as for
     * {@link #complete}. Needs {@code order:cancel:any}, or {@code order:cancel:own} for the caller's own
     * order until work has started, and {@code order:work:any} if it says what was supplied. Once work has started, a reason is
     * required.
     *
     * @param caller who asks
     * @param command the order, what was supplied and the reason
     * @return the order after the change
     * @throws io.visioncraft.error.NotFoundException also with {@code order-line-not-found}
     * @throws io.visioncraft.error.RuleViolatedException with {@code supplied-exceeds-order}; with
     *     {@code cancellation-too-late}, if work has started and the caller reaches only its own orders; where something stays
     *     billed, also with the codes of the invoice, as {@link #complete}
     * @throws io.visioncraft.error.InvalidInputException also with {@code required} at {@code reason}, if work has started
     *     and the command gives no reason
     */
    Order cancel(Caller caller, CancelOrder command);

    /**
     * Finds an order. Needs {@code order:read:own} or {@code order:read:any}. With {@code own}, the reasons for stated prices
     * are empty (IDN-9).
     *
     * @param caller who asks
     * @param order the id of the order
     * @return the order
     */
    Order get(Caller caller, OrderId order);

    /**
     * Finds an order by its number (GEN-12). Needs {@code order:read:own} or {@code order:read:any}. With {@code own}, the
     * reasons for stated prices are empty (IDN-9).
     *
     * <p>People read numbers aloud and type them: {@code ord 7k3m q2xd} and {@code 7K3MQ2XD} find {@code ORD-7K3M-Q2XD}. What
     * counts and what does not:
     *
     * <ul>
     *   <li>Case, blanks and dashes do not count, wherever they stand.
     *   <li>O is 0, and I and L are 1, since the eight characters of a number hold none of these letters. In the prefix a zero
     *       is the letter O too: {@code 0RD-7K3M-Q2XD} finds the order.
     *   <li>The prefix can be left out. A number that is stored just as it was typed, which a store may have had before, is found
     *       first.
     *   <li>All eight characters must be there. Any other text is compared as it stands, case included.
     * </ul>
     *
     * @param caller who asks
     * @param reference the number, 1 to 64 characters
     * @return the order; empty if there is none or the caller does not reach it
     */
    Optional<Order> findByReference(Caller caller, String reference);

    /**
     * Lists orders, newest first (GEN-12). Needs {@code order:read:own}, which lists the caller's orders, or
     * {@code order:read:any}.
     *
     * @param caller who asks
     * @param search the conditions, which hold together
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list; empty for a customer whom the caller does not reach, as for one that is unknown
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, also if the last day comes before the first
     *     or a day is outside the years 1 to 9999
     */
    Listing<OrderSummary> list(Caller caller, OrderSearch search, ListRequest request);

    /**
     * Lists the changes of an order's status, oldest first (GEN-10). Needs {@code order:read:own} or {@code order:read:any}.
     * With {@code own}, the reasons of other callers are empty (IDN-9).
     *
     * @param caller who asks
     * @param order the id of the order
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list
     */
    Listing<StatusChange<OrderStatus>> history(Caller caller, OrderId order, ListRequest request);

    /**
     * Tells which actions the caller may take on an order now, and with which codes the others would be rejected (ORD-2).
     * {@link AllowedActions} lists the conditions that it does not check. Needs {@code order:read:own} or
     * {@code order:read:any}.
     *
     * @param caller who asks
     * @param order the id of the order
     * @return all actions, allowed and refused
     */
    AllowedActions allowed(Caller caller, OrderId order);
}
