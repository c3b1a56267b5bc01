package io.visioncraft.persistence.jpa;

import io.visioncraft.error.StoreSetupException;
import io.visioncraft.error.StoreSetupException.Problem;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Checks that the tables of the database have the columns that rows are read from, and that the user may read them. */
final class ReadableRows {

    private static final List<Class<?>> ALL = List.of(
            CategoryRow.class,
            CategoryWordRow.class,
            CredentialsRow.class,
            CreditNoteRow.class,
            CreditNoteLineRow.class,
            CreditNoteTaxGroupRow.class,
            CrmDeskRow.class,
            CrmMessageRow.class,
            CrmNoteRow.class,
            CrmRecordRow.class,
            EventRow.class,
            InvoiceRow.class,
            InvoiceInForceRow.class,
            InvoiceLineRow.class,
            InvoiceTaxGroupRow.class,
            NumberSeriesRow.class,
            OrderRow.class,
            OrderLineRow.class,
            OrderServiceRow.class,
            OrderTaxGroupRow.class,
            PaymentRow.class,
            PriceRow.class,
            ReceiptRow.class,
            ReceivableRow.class,
            RefreshTokenRow.class,
            RoleRow.class,
            RolePermissionRow.class,
            ServiceRow.class,
            ServicePriceRow.class,
            ServiceWordRow.class,
            SessionRow.class,
            StatusChangeRow.class,
            UserRow.class);

    private ReadableRows() {}

    /** The types of all rows that the library reads. */
    static List<RowType<?>> types() {
        return ALL.stream().<RowType<?>>map(RowType::of).toList();
    }

    /**
     * Requires that each column can be read.
     *
     * @throws StoreSetupException if a column is missing, or the user has no right to read it
     * @throws io.visioncraft.error.UnavailableException with {@code store-unavailable} if the database cannot be reached
     */
    static void require(EntityManager em, SupportedDatabase database) {
        OwnSql sql = new OwnSql(new EntityManagerLender(em), LockWait.asItIs(database), database);
        for (RowType<?> type : types()) {
            try {
                sql.read(
                        "SELECT " + type.head("e") + " FROM " + type.table() + " e WHERE 1 = 0",
                        List.of(),
                        Jdbc::columns);
            } catch (RuntimeException failed) {
                Optional<Failure> failure = Failure.of(failed, database);
                if (failure.isPresent() && failure.get().kind() == Failure.Kind.MISCONFIGURED) {
                    throw new StoreSetupException(
                            Problem.NOT_READABLE,
                            failure.get().names(),
                            "The table " + type.table() + " cannot be read"
                                    + Failure.named(failure.get().names())
                                    + ": it must be as the migrations have made it, and the user must be granted"
                                    + " SELECT, INSERT, UPDATE and DELETE on it",
                            failure.get().cause());
                }
                throw FailedStart.of(failed);
            }
        }
    }
}
