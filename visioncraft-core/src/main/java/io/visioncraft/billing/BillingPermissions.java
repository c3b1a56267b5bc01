package io.visioncraft.billing;

import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.GeneralPrivilege;
import io.visioncraft.access.ReachingPrivilege;
import java.util.List;

/** The permissions of billing. The texts are API, since hosts store them in roles (GEN-2). */
public final class BillingPermissions {

    /** Read invoices, their receivables, credit notes and payments: one's own, or all. */
    public static final ReachingPrivilege READ_INVOICE = ReachingPrivilege.of("invoice", "read");

    /** Credit an invoice in whole or in part. */
    public static final GeneralPrivilege CREDIT_INVOICE = GeneralPrivilege.of("invoice", "credit");

    /** Put another invoice in the place of an issued one. */
    public static final GeneralPrivilege REISSUE_INVOICE = GeneralPrivilege.of("invoice", "reissue");

    /** Issue draft invoices. */
    public static final GeneralPrivilege ISSUE_INVOICE = GeneralPrivilege.of("invoice", "issue");

    /** Let a series of numbers begin at a number of the host's. */
    public static final GeneralPrivilege BEGIN_SERIES = GeneralPrivilege.of("series", "begin");

    /** Close the books until a day. */
    public static final GeneralPrivilege CLOSE_BOOKS = GeneralPrivilege.of("books", "close");

    /** Record a payment. */
    public static final GeneralPrivilege RECORD_PAYMENT = GeneralPrivilege.of("payment", "record");

    /** Read figures of all documents: revenue, tax and the entries behind them. */
    public static final GeneralPrivilege READ_FIGURES = GeneralPrivilege.of("figures", "read");

    private BillingPermissions() {}

    /** {@return all permissions of billing, each with the built-in roles that hold it from the start} */
    public static List<DeclaredPermission> all() {
        return List.of(
                DeclaredPermission.forCustomers(
                        READ_INVOICE.own(), "Read one's own invoices, their credit notes and payments"),
                DeclaredPermission.forStaff(READ_INVOICE.any(), "Read all invoices, their credit notes and payments"),
                DeclaredPermission.forStaff(CREDIT_INVOICE.any(), "Credit an invoice in whole or in part"),
                DeclaredPermission.forStaff(REISSUE_INVOICE.any(), "Put another invoice in the place of an issued one"),
                DeclaredPermission.forStaff(ISSUE_INVOICE.any(), "Issue draft invoices"),
                DeclaredPermission.forAdministrators(
                        BEGIN_SERIES.any(), "Let a series of numbers begin at a number other than 1"),
                DeclaredPermission.forStaff(CLOSE_BOOKS.any(), "Close the books until a day"),
                DeclaredPermission.forStaff(RECORD_PAYMENT.any(), "Record a payment"),
                DeclaredPermission.forStaff(
                        READ_FIGURES.any(),
                        "Read revenue and tax of all documents, and export their tax with buyers' names"));
    }
}
