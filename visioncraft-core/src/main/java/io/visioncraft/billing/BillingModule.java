package io.visioncraft.billing;

import io.visioncraft.identity.IdentityRepositories;
import io.visioncraft.identity.PersonalData;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.ordering.OrderMoments;
import java.util.List;

/** Assembles billing for the builder of the library. No API. */
@Internal
public final class BillingModule {

    private final Ledger ledger;
    private final Crediting crediting;
    private final OrderMoments moments;

    public BillingModule(
            BillingRepositories billing, IdentityRepositories identity, Issuer issuer, InvoicingPolicy policy) {
        this.ledger = Ledger.of(billing);
        Numbering numbering = new Numbering(ledger.series(), issuer, policy);
        this.crediting = new Crediting(ledger, numbering, policy);
        this.moments = new BillingMoments(
                new Invoicing(ledger, identity.users(), numbering, issuer, policy), crediting, policy);
    }

    /** What makes invoices and takes them back. */
    public OrderMoments moments() {
        return moments;
    }

    /** What billing holds about a person. */
    public PersonalData personalData() {
        return new BillingPersonalData(ledger);
    }

    public InvoiceManagement invoices(UseCases useCases) {
        return new DefaultInvoiceManagement(useCases, ledger, crediting);
    }

    /** Every use case of billing. */
    public static List<UseCase<?>> declared() {
        return DefaultInvoiceManagement.USE_CASES;
    }

    /** Every event of billing. */
    public static List<EventType<?>> events() {
        return BillingEvents.all();
    }
}
