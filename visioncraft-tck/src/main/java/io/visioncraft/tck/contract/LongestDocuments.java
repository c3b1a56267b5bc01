package io.visioncraft.tck.contract;

import static io.visioncraft.tck.contract.LongestDocuments.filled;
import static io.visioncraft.testkit.Like.like;

import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceReferences;
import io.visioncraft.billing.Parties;
import io.visioncraft.billing.PrecedingInvoice;
import io.visioncraft.catalog.Service;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Allowance;
import io.visioncraft.kernel.Contact;
import io.visioncraft.kernel.ElectronicAddress;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.ExchangeRate;
import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PaymentAccount;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.RegistrationId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.ordering.Delivery;
import io.visioncraft.ordering.Discount;
import io.visioncraft.ordering.LinePrice;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderReferences;
import io.visioncraft.ordering.Placement;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.ForeignTax;
import io.visioncraft.tax.LineTax;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxGroup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** Orders and invoices in which every text is as long as it may be, and made of one character. */
final class LongestDocuments {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final ContractDocuments documents;

    /** With the ids of those documents. */
    LongestDocuments(ContractDocuments documents) {
        this.documents = documents;
    }

    /** The character, as often as the length allows. */
    static String filled(String character, int length) {
        return character.repeat(length / character.length());
    }

    /** An order whose texts are all as long as they may be, and whose lines have as many discounts. */
    Order order(User customer, Service service, String character) {
        Order order = documents.order(customer, service, filled(character, Text.CODE), ContractRecords.AT);
        Money zero = Money.zero(order.currency());
        String line = filled(character, Text.NAME);
        TaxDecision exempt = TaxDecision.exempt("DE", ExemptionReason.of("VATEX-DE-" + "A".repeat(23), line));
        Discount longest =
                new Discount(new Allowance(null, zero, zero, "ABC", line), true, filled(character, Text.DESCRIPTION));
        String reference = filled(character, Text.CODE);
        return like(order)
                .with(
                        Order::lines,
                        List.of(like(order.lines().get(0))
                                .with(OrderLine::tax, new LineTax(TaxClassCode.of("Z".repeat(32)), exempt))
                                .with(
                                        OrderLine::price,
                                        LinePrice.stated(UnitPrice.of("0", "EUR"), PriceBasis.GROSS, "-"))
                                .with(OrderLine::discounts, Collections.nCopies(OrderLine.MAX_DISCOUNTS, longest))
                                .with(OrderLine::amount, zero)
                                .with(OrderLine::net, zero)
                                .made()))
                .with(Order::discounts, Collections.nCopies(OrderLine.MAX_DISCOUNTS, longest))
                .with(
                        Order::totals,
                        DocumentTotals.of(
                                order.currency(),
                                List.of(new TaxGroup(exempt, zero, zero)),
                                order.totals().method()))
                .with(
                        Order::details,
                        new OrderDetails(
                                new OrderReferences(reference, reference, reference, reference),
                                filled(character, Text.DESCRIPTION),
                                new Delivery(line, address(character)),
                                DAY,
                                DAY))
                .with(Order::placement, new Placement(ContractRecords.AT, party(character)))
                .made();
    }

    /** A party with as many ids as it may have, and whose texts are all as long as they may be. */
    private static Party party(String character) {
        String line = filled(character, Text.NAME);
        String code = filled(character, Text.CODE);
        RegistrationId id = new RegistrationId(code, code);
        return new Party(
                line,
                line,
                address(character),
                Collections.nCopies(Party.MAX_TAX_IDS, new TaxId(code, code)),
                id,
                Collections.nCopies(Party.MAX_OTHER_IDS, id),
                new ElectronicAddress(code, filled(character, ElectronicAddress.MAX_VALUE)),
                new Contact(line, code, filled(character, EmailAddress.MAX_LENGTH)));
    }

    private static Address address(String character) {
        String line = filled(character, Text.NAME);
        return new Address(
                Collections.nCopies(Address.MAX_LINES, line), line, filled(character, Text.CODE), line, "DE");
    }

    /** The next state of a user, with such a billing profile. */
    User billed(User user, String character) {
        return like(user)
                .with(User::billingProfile, party(character))
                .with(User::taxIdChecks, List.of())
                .with(User::version, user.version() + 1)
                .made();
    }

    /** An issued invoice of such an order. */
    Invoice invoice(String character, Order order) {
        PaymentAccount account = new PaymentAccount(
                PaymentAccount.Kind.OTHER, filled(character, Text.CODE), filled(character, Text.NAME), "COBADEFFXXX");
        Invoice invoice = documents.invoice(order, filled(character, Text.CODE));
        return like(invoice)
                .with(
                        Invoice::parties,
                        new Parties(
                                party(character),
                                party(character),
                                Collections.nCopies(Issuer.MAX_PAYMENT_ACCOUNTS, account)))
                .with(
                        Invoice::foreignTax,
                        new ForeignTax(
                                new ExchangeRate(
                                        Money.of("1", "CLF").currency(),
                                        order.currency(),
                                        new BigDecimal("9999999999.9999999999"),
                                        DAY,
                                        filled(character, Text.CODE)),
                                Money.of("1", "CLF")))
                .with(
                        Invoice::references,
                        new InvoiceReferences(
                                order.reference(),
                                order.details().references(),
                                order.details().deliverTo(),
                                DAY,
                                DAY,
                                new PrecedingInvoice(invoice.id(), filled(character, Text.CODE), DAY)))
                .made();
    }
}
