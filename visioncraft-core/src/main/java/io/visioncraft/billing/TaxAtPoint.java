package io.visioncraft.billing;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.TaxIdCheck;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.Delivery;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.tax.DocumentTotaller;
import io.visioncraft.tax.LineTax;
import io.visioncraft.tax.TaxAskedAgain;
import io.visioncraft.tax.TaxTerms;
import io.visioncraft.tax.TaxedDocument;
import io.visioncraft.tax.TaxedLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the whole question of tax again at the tax point of a document (INV-2, TAX-1): seller and buyer of the document, what is
 * known of the buyer's tax ids now, class, place of delivery, currency, and the law of the tax point.
 *
 * <p>Of the buyer's ids those count that a present check of the customer's finds valid. Where such an id has no check any more,
 * since the customer changed the profile or was erased, it counts for the lines whose tax was left to the buyer, as it did when
 * that was decided, unless a present check says of any id of the buyer that it is not valid or not known.
 *
 * <p>An answer that makes a document which may not be is refused: {@code billing-profile-required}, where a simplified invoice
 * would come to more than the host's limit, or leave the tax to another country; {@code supply-day-required} and
 * {@code delivery-place-required} of an intra-community supply; {@code no-tax-rule} and the other codes of
 * {@link TaxAskedAgain#ask}. Then no document is made. Staff name another buyer, state the day when they complete the order or
 * reissue the invoice, record what they know of a tax id, or load the rules that are missing, and try again.
 *
 * <p>Immutable and thread-safe.
 */
final class TaxAtPoint {

    private final DocumentTotaller totaller;
    private final TaxAskedAgain tax;
    private final UserRepository users;
    private final OrderRepository orders;
    private final Issuer issuer;
    private final SimplifiedInvoices simplified;
    private final StandardSupply supply;

    TaxAtPoint(
            DocumentTotaller totaller,
            UserRepository users,
            OrderRepository orders,
            Issuer issuer,
            SimplifiedInvoices simplified,
            StandardSupply supply) {
        this.totaller = totaller;
        this.tax = new TaxAskedAgain(totaller);
        this.users = users;
        this.orders = orders;
        this.issuer = issuer;
        this.simplified = simplified;
        this.supply = supply;
    }

    /**
     * What the store knows of some documents, read at once.
     *
     * @param checks the present checks of customers; empty for one whose checks nobody asks for
     * @param placed the days on which orders were placed, where that matters
     */
    record Known(Map<UserId, List<TaxIdCheck>> checks, Map<OrderId, LocalDate> placed) {

        /** The day on which the order of a document was placed; empty if the tax point is not before it, for sure. */
        Optional<LocalDate> placed(Invoice document) {
            return Optional.ofNullable(placed.get(document.order()));
        }
    }

    /**
     * Reads what is known of drafts that are about to be issued: in one statement the customers whose buyers have tax ids, where
     * the policy asks about buyers, and in another the orders of drafts that were made after their day of supply, or by a wrong
     * clock.
     *
     * @param earliest no draft has a tax point before it, but for a day of supply
     */
    Known known(Collection<Invoice> drafts, LocalDate earliest) {
        Set<OrderId> doubtful = drafts.stream()
                .filter(draft -> {
                    LocalDate made = issuer.dateOf(draft.createdAt());
                    LocalDate supplied = draft.supplied();
                    return earliest.isBefore(made) || (supplied != null && supplied.isBefore(made));
                })
                .map(Invoice::order)
                .collect(Collectors.toSet());
        Map<OrderId, LocalDate> placed = new HashMap<>();
        if (!doubtful.isEmpty()) {
            for (Order order : orders.findAll(doubtful)) {
                Optional.ofNullable(order.placedAt()).ifPresent(at -> placed.put(order.id(), issuer.dateOf(at)));
            }
        }
        return new Known(checks(drafts), placed);
    }

    private Map<UserId, List<TaxIdCheck>> checks(Collection<Invoice> documents) {
        Set<UserId> asked = documents.stream()
                .filter(document -> totaller.asksAboutBuyers()
                        && !document.parties().buyer().taxIds().isEmpty())
                .map(Invoice::customer)
                .collect(Collectors.toSet());
        return asked.isEmpty()
                ? Map.of()
                : users.findAll(asked).stream().collect(Collectors.toMap(User::id, User::taxIdChecks));
    }

    /**
     * A draft with the answer of its tax point, which a day before that on which its order was placed does not change: no
     * customer chooses a rate of the past.
     */
    Change<Invoice> ask(Invoice draft, LocalDate taxPoint, Known known) {
        boolean past = known.placed(draft).filter(taxPoint::isBefore).isPresent();
        return past ? Change.of(draft) : asked(draft, taxPoint, known.checks());
    }

    /** The same for the draft of an order that makes its invoice now. */
    Change<Invoice> ask(Invoice draft, Order of, LocalDate taxPoint) {
        return taxPoint.isBefore(TaxPoints.placed(of, issuer))
                ? Change.of(draft)
                : asked(draft, taxPoint, checks(List.of(draft)));
    }

    /**
     * The same for a draft that takes the place of another invoice. A day that staff state counts whenever the order was placed.
     * A day of the past that they do not state changes nothing for the same buyer and place, and for others they are asked to
     * state it if it would.
     *
     * @param before the invoice whose place it takes; ids without a check count only if the buyer of that one had them
     * @param stated whether staff state the day now
     */
    Change<Invoice> ask(Invoice draft, Invoice before, LocalDate taxPoint, boolean stated) {
        Party was = before.parties().buyer();
        boolean same = draft.parties().buyer().equals(was)
                && Objects.equals(
                        draft.references().deliverTo(), before.references().deliverTo());
        if (!same) {
            requireKnown(draft, before);
        }
        Known known = known(List.of(draft), taxPoint);
        boolean past = !stated && known.placed(draft).filter(taxPoint::isBefore).isPresent();
        if (past && same) {
            return Change.of(draft);
        }
        TaxedLines answer = at(draft, was, taxPoint, known.checks());
        if (past) {
            requireSame(answer, at(asBefore(draft, before), was, taxPoint, known.checks()), draft, taxPoint);
            return Change.of(draft);
        }
        return draft.taxedAnew(answer, taxPoint);
    }

    /** The draft with buyer and place of the invoice before. */
    private static Invoice asBefore(Invoice draft, Invoice before) {
        return draft.next(
                draft.id(),
                draft.parties().withBuyer(before.parties().buyer()),
                new Supplied(draft.lines(), draft.totals()),
                before.references(),
                draft.createdAt());
    }

    /** Refuses another buyer or place for lines whose tax nobody can be asked about any more, if it may decide that tax. */
    private void requireKnown(Invoice draft, Invoice before) {
        if (draft.lines().stream().allMatch(line -> tax.knows(line.tax().taxClass()))) {
            return;
        }
        Party buyer = draft.parties().buyer();
        Party was = before.parties().buyer();
        totaller.buyerTax().requireSame(draft.totals(), was, buyer);
        totaller.buyerTax().requireSameCountries(country(was), country(buyer), place(before), place(draft));
    }

    private static @Nullable String place(Invoice document) {
        Delivery delivery = document.references().deliverTo();
        return delivery == null ? null : delivery.address().country();
    }

    private static @Nullable String country(Party party) {
        return party.address() == null ? null : party.address().country();
    }

    /** Refuses another buyer or place that changes the tax by the law of a day that nobody states. */
    private static void requireSame(TaxedLines answer, TaxedLines anyway, Invoice draft, LocalDate taxPoint) {
        List<LineTax> taxes = anyway.lines().stream().map(InvoiceLine::tax).toList();
        if (!answer.lines().stream().map(InvoiceLine::tax).toList().equals(taxes)) {
            throw dayRequired(draft, taxPoint);
        }
    }

    private static VisionCraftException dayRequired(Invoice draft, LocalDate taxPoint) {
        return BillingCodes.SUPPLY_DAY_REQUIRED.rejection(
                "Another buyer or place changes the tax by the law of " + taxPoint
                        + ", before the order was placed, and nobody states that day now",
                "order",
                draft.order(),
                "taxPoint",
                taxPoint);
    }

    private Change<Invoice> asked(Invoice draft, LocalDate taxPoint, Map<UserId, List<TaxIdCheck>> checks) {
        return draft.taxedAnew(at(draft, draft.parties().buyer(), taxPoint, checks), taxPoint);
    }

    /** The lines and totals of a document by the answers of a tax point; lines of the same answer stay as they are. */
    private TaxedLines at(
            Invoice document, Party decidedFor, LocalDate taxPoint, Map<UserId, List<TaxIdCheck>> checks) {
        Party buyer = document.parties().buyer();
        Delivery delivery = document.references().deliverTo();
        BuyersIds ids = BuyersIds.of(buyer, decidedFor, checks.getOrDefault(document.customer(), List.of()));
        TaxTerms terms = new TaxTerms(
                document.totals().net().currency(),
                document.totals().method().basis(),
                buyer.address() == null ? null : buyer,
                ids.confirmed(),
                delivery == null ? null : delivery.address().country(),
                taxPoint);
        TaxedDocument taxed = tax.ask(
                terms,
                ids.carried(),
                document.totals(),
                document.lines().stream()
                        .map(line -> new TaxedLine(line.tax(), line.net()))
                        .toList(),
                document.lines().stream().map(InvoiceLine::amount).toList());
        List<InvoiceLine> lines = new ArrayList<>();
        for (int i = 0; i < document.lines().size(); i++) {
            lines.add(document.lines().get(i).taxed(taxed.lines().get(i)));
        }
        TaxedLines answer = new TaxedLines(lines, taxed.totals());
        if (answer.taxedUnlike(document)) {
            simplified.requireOf(document, answer.totals());
            supply.requireOf(document, answer.totals());
        }
        return answer;
    }

    /**
     * The tax ids of a buyer by which its tax is decided.
     *
     * @param confirmed those that a present check finds valid
     * @param carried those without a check that count for lines whose tax was left to the buyer
     */
    private record BuyersIds(Set<TaxId> confirmed, Set<TaxId> carried) {

        static BuyersIds of(Party buyer, Party decidedFor, List<TaxIdCheck> ofCustomer) {
            Map<TaxId, TaxIdCheck.Result> results = ofCustomer.stream()
                    .filter(check -> check.country().equals(country(buyer))
                            && buyer.taxIds().contains(check.taxId()))
                    .collect(Collectors.toMap(TaxIdCheck::taxId, TaxIdCheck::result));
            Set<TaxId> confirmed = results.keySet().stream()
                    .filter(id -> results.get(id) == TaxIdCheck.Result.VALID)
                    .collect(Collectors.toSet());
            boolean revoked = confirmed.size() < results.size();
            boolean elsewhere = !Objects.equals(country(buyer), country(decidedFor));
            Set<TaxId> carried = revoked || elsewhere
                    ? Set.of()
                    : buyer.taxIds().stream()
                            .filter(id -> !results.containsKey(id)
                                    && decidedFor.taxIds().contains(id))
                            .collect(Collectors.toSet());
            return new BuyersIds(confirmed, carried);
        }

        private static @Nullable String country(Party party) {
            Address address = party.address();
            return address == null ? null : address.country();
        }
    }
}
