package io.visioncraft.billing;

import io.visioncraft.identity.IdentityRepositories;
import io.visioncraft.identity.PersonalData;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.ordering.OrderMoments;
import io.visioncraft.ordering.OrderingRepositories;
import io.visioncraft.tax.DocumentTotaller;
import io.visioncraft.tax.TaxExchange;
import java.util.List;
import java.util.stream.Stream;

/** Assembles billing for the builder of the library. No API. */
@Internal
public final class BillingModule {

    private final Ledger ledger;
    private final FiguresRepository figures;
    private final Crediting crediting;
    private final Issuing issuing;
    private final Reissuing reissuing;
    private final Books books;
    private final OrderMoments moments;
    private final DocumentRetention retention;
    private final Issuer issuer;
    private final InvoicingPolicy policy;

    /**
     * Assembles the parts of billing that need no use cases.
     *
     * @param billing stores documents and money
     * @param identity finds the customers
     * @param ordering finds the orders
     * @param issuer the business, the seller on every document
     * @param policy when and how the business invoices
     * @param exchange states the tax of documents in the issuer's currency
     * @param totaller taxes documents
     */
    public BillingModule(
            BillingRepositories billing,
            IdentityRepositories identity,
            OrderingRepositories ordering,
            Issuer issuer,
            InvoicingPolicy policy,
            TaxExchange exchange,
            DocumentTotaller totaller) {
        this.ledger = Ledger.of(billing);
        this.figures = billing.figures();
        this.issuer = issuer;
        this.policy = policy;
        this.books = new Books(ledger.series(), issuer, policy);
        Numbering numbering = new Numbering(ledger.series(), books, issuer, policy);
        this.crediting = new Crediting(ledger, numbering, issuer, policy);
        ForeignTaxes foreignTaxes = new ForeignTaxes(exchange, issuer);
        StandardSupply supply = new StandardSupply(totaller.standardDocuments());
        SimplifiedInvoices simplified = new SimplifiedInvoices(policy);
        TaxAtPoint tax = new TaxAtPoint(totaller, identity.users(), ordering.orders(), issuer, simplified, supply);
        Invoicing invoicing = new Invoicing(
                ledger, identity.users(), numbering, foreignTaxes, issuer, policy, supply, simplified, tax);
        this.issuing =
                new Issuing(ledger, ordering.orders(), invoicing, numbering, foreignTaxes, supply, tax, issuer, policy);
        this.reissuing = new Reissuing(
                ledger, numbering, foreignTaxes, supply, simplified, tax, totaller.buyerTax(), issuer, policy);
        this.retention = new DocumentRetention(ledger, books, issuer, Retention.of(policy));
        this.moments = new BillingMoments(invoicing, crediting, foreignTaxes, ledger, policy, supply, simplified);
    }

    /** {@return the steps of orders that make invoices and credit them} */
    public OrderMoments moments() {
        return moments;
    }

    /** {@return billing's part in exporting a person's data; nothing is erased} */
    public PersonalData personalData() {
        return new BillingPersonalData(ledger, retention);
    }

    /** {@return billing's part in housekeeping: names that leave documents} */
    public DocumentRetention retention() {
        return retention;
    }

    /**
     * Assembles the use cases of billing.
     *
     * @param useCases runs them
     * @return the use cases, thread-safe
     */
    public InvoiceManagement invoices(UseCases useCases) {
        return new DefaultInvoiceManagement(
                useCases,
                ledger,
                crediting,
                new InvoiceFinding(useCases, ledger, issuer, policy),
                issuing,
                reissuing,
                books);
    }

    /**
     * Assembles the use cases of figures.
     *
     * @param useCases runs them
     * @return the use cases, thread-safe
     */
    public FiguresManagement figures(UseCases useCases) {
        return new DefaultFiguresManagement(useCases, figures);
    }

    /** {@return every use case of billing} */
    public static List<UseCase<?>> declared() {
        return Stream.of(
                        DefaultInvoiceManagement.USE_CASES,
                        InvoiceFinding.USE_CASES,
                        Issuing.USE_CASES,
                        Reissuing.USE_CASES,
                        DefaultFiguresManagement.USE_CASES)
                .<UseCase<?>>flatMap(List::stream)
                .toList();
    }

    /** {@return every event of billing} */
    public static List<EventType<?>> events() {
        return BillingEvents.all();
    }
}
