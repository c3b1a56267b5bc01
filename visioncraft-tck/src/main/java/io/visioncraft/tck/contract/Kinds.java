package io.visioncraft.tck.contract;

import java.util.List;

/** Every kind of record that a store keeps. The contracts and suites that ask the same of all walk over them. */
public final class Kinds {

    private static final List<Kind<?, ?>> ALL = List.of(
            new IdentityKinds.Roles(),
            new IdentityKinds.Users(),
            new AuthenticationKinds.UserCredentials(),
            new AuthenticationKinds.Sessions(),
            new AuthenticationKinds.RefreshTokens(),
            new CatalogKinds.Categories(),
            new CatalogKinds.Services(),
            new CatalogKinds.Prices(),
            new OrderingKinds.Orders(),
            new BillingKinds.Invoices(),
            new BillingKinds.Receivables(),
            new BillingKinds.CreditNotes(),
            new BillingKinds.Payments(),
            new CrmKinds.CrmRecords(),
            new CrmKinds.CrmDesks());

    private Kinds() {}

    /** {@return all kinds, each after those that it refers to} */
    public static List<Kind<?, ?>> all() {
        return ALL;
    }
}
