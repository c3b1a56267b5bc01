package io.visioncraft.billing;

import io.visioncraft.access.Reach;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UseCase;
import java.util.List;

/** The use cases of billing, each declared once. */
final class BillingUseCases {

    static final UseCase<Reach> GET = reading("invoices.get");
    static final UseCase<Reach> FIND_BY_ORDER = reading("invoices.find-by-order");
    static final UseCase<Reach> LIST = reading("invoices.list");
    static final UseCase<Reach> RECEIVABLE = reading("invoices.receivable");

    static final UseCase<Permitted> CREDIT = UseCase.needing("invoices.credit", BillingPermissions.CREDIT_INVOICE)
            .takingKey();
    static final UseCase<Reach> CREDIT_NOTES = reading("invoices.credit-notes");
    static final UseCase<Reach> CREDIT_NOTE = reading("invoices.credit-note");

    static final UseCase<Permitted> RECORD_PAYMENT = UseCase.needing(
                    "invoices.record-payment", BillingPermissions.RECORD_PAYMENT)
            .takingKey();
    static final UseCase<Reach> PAYMENTS = reading("invoices.payments");
    static final UseCase<Reach> PAYMENT = reading("invoices.payment");

    private BillingUseCases() {}

    static List<UseCase<?>> all() {
        return List.of(
                GET,
                FIND_BY_ORDER,
                LIST,
                RECEIVABLE,
                CREDIT,
                CREDIT_NOTES,
                CREDIT_NOTE,
                RECORD_PAYMENT,
                PAYMENTS,
                PAYMENT);
    }

    private static UseCase<Reach> reading(String name) {
        return UseCase.needing(name, BillingPermissions.READ_INVOICE);
    }
}
