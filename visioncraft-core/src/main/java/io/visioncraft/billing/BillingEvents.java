package io.visioncraft.billing;

import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.tax.DocumentTotals;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The types of the events of billing, for hosts that branch on
 * {@link io.visioncraft.spi.EventRecord#type()}. They are API: stores and subscribers keep them. {@code docs/events.md} lists
 * the data of each. More than 300 lines, because each event says its data here.
 */
public final class BillingEvents {

    /** An invoice got its number. */
    public static final String INVOICE_ISSUED = "invoice.issued";

    /** A draft invoice was given up before it had a number. */
    public static final String INVOICE_VOIDED = "invoice.voided";

    /**
     * An invoice is taxed in another way than its order was when it was placed, or than the invoice whose place it takes, since
     * the question of tax was answered in another way at the tax point (INV-2). It comes before {@link #INVOICE_ISSUED} of that
     * invoice, at most once.
     */
    public static final String TAX_CHANGED = "invoice.tax-changed";
    /** An invoice took the place of another, which a credit note took back; the money moved along. */
    public static final String INVOICE_REISSUED = "invoice.reissued";

    /** All or part of an invoice was taken back. */
    public static final String CREDIT_NOTE_ISSUED = "credit-note.issued";

    /**
     * Money came in for an invoice. Method and reference stay out of the event, since a reference can name a person or an
     * account.
     */
    public static final String PAYMENT_RECORDED = "payment.recorded";

    /**
     * A credit note took back what was paid already, or the invoice in the place of another comes to less than was paid: so much
     * of the money is the customer's, and not used.
     */
    public static final String MONEY_FREED = "receivable.money-freed";

    /** The retention of an invoice is over, and it names nobody any more (INV-7). */
    public static final String INVOICE_ANONYMISED = "invoice.anonymised";

    /** The retention of a credit note is over, and it names nobody any more (INV-7). */
    public static final String CREDIT_NOTE_ANONYMISED = "credit-note.anonymised";

    /** A series of numbers got a first number of the host's; a notice (EVT-1). */
    public static final String SERIES_BEGUN = "series.begun";

    /** The books were closed until a day; a notice (EVT-1). */
    public static final String BOOKS_CLOSED = "books.closed";

    private BillingEvents() {}

    static List<EventType<?>> all() {
        return List.of(
                InvoiceIssued.TYPE,
                InvoiceVoided.TYPE,
                TaxChanged.TYPE,
                InvoiceReissued.TYPE,
                CreditNoteIssued.TYPE,
                PaymentRecorded.TYPE,
                MoneyFreed.TYPE,
                InvoiceAnonymised.TYPE,
                CreditNoteAnonymised.TYPE,
                SeriesBegun.TYPE,
                BooksClosed.TYPE);
    }

    // each constant has a record of its name, which is internal and says the keys of the data

    record InvoiceIssued(
            OrderId order, UserId customer, String number, LocalDate date, LocalDate dueDate, Money payable)
            implements DomainEvent {

        static final EventType<InvoiceIssued> TYPE = EventType.of(
                        InvoiceIssued.class, INVOICE_ISSUED, 1, "An invoice got its number.")
                .id("order", OrderId.class, "the order it is for", InvoiceIssued::order)
                .id("customer", UserId.class, "whose", InvoiceIssued::customer)
                .text("number", "its number", InvoiceIssued::number)
                .date("date", "its date of issue", InvoiceIssued::date)
                .date("dueDate", "when payment is due", InvoiceIssued::dueDate)
                .decimal(
                        "payable",
                        "the total, tax included",
                        event -> event.payable().amount())
                .currency("currency", "of the total", event -> event.payable().currency());

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record InvoiceVoided(OrderId order, UserId customer) implements DomainEvent {

        static final EventType<InvoiceVoided> TYPE = EventType.of(
                        InvoiceVoided.class, INVOICE_VOIDED, 1, "A draft invoice was given up before it had a number.")
                .id("order", OrderId.class, "the order it was for", InvoiceVoided::order)
                .id("customer", UserId.class, "whose", InvoiceVoided::customer);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record TaxChanged(OrderId order, UserId customer, LocalDate taxPoint, DocumentTotals before, DocumentTotals after)
            implements DomainEvent {

        static final EventType<TaxChanged> TYPE = EventType.of(
                        TaxChanged.class,
                        TAX_CHANGED,
                        1,
                        "An invoice is taxed in another way than its order was when it was placed, or than the invoice whose "
                                + "place it takes, since the question of tax was answered in another way at the tax point.")
                .id("order", OrderId.class, "the order it is for", TaxChanged::order)
                .id("customer", UserId.class, "whose", TaxChanged::customer)
                .date("taxPoint", "the day by whose law the tax was decided", TaxChanged::taxPoint)
                .decimal(
                        "taxBefore",
                        "the tax as it was decided before",
                        event -> event.before().tax().amount())
                .decimal(
                        "payableBefore",
                        "the total with that tax",
                        event -> event.before().due().amount())
                .decimal(
                        "tax",
                        "the tax of the invoice",
                        event -> event.after().tax().amount())
                .decimal(
                        "payable",
                        "the total of the invoice, tax included",
                        event -> event.after().due().amount())
                .currency(
                        "currency",
                        "of all amounts",
                        event -> event.after().due().currency());

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record InvoiceReissued(
            OrderId order,
            UserId customer,
            String number,
            InvoiceId replaced,
            String replacedNumber,
            CreditNoteId creditNote,
            String creditNoteNumber,
            Money moved)
            implements DomainEvent {

        static final EventType<InvoiceReissued> TYPE = EventType.of(
                        InvoiceReissued.class,
                        INVOICE_REISSUED,
                        1,
                        "An invoice took the place of another, which a credit note took back; the money moved along.")
                .id("order", OrderId.class, "the order of both", InvoiceReissued::order)
                .id("customer", UserId.class, "whose", InvoiceReissued::customer)
                .text("number", "the number of the invoice in force", InvoiceReissued::number)
                .id("replaced", InvoiceId.class, "the invoice before", InvoiceReissued::replaced)
                .text("replacedNumber", "its number", InvoiceReissued::replacedNumber)
                .id("creditNote", CreditNoteId.class, "the credit note that takes it back", InvoiceReissued::creditNote)
                .text("creditNoteNumber", "its number", InvoiceReissued::creditNoteNumber)
                .decimal(
                        "moved",
                        "the money for the invoice before, which is for the next one now",
                        event -> event.moved().amount())
                .currency("currency", "of the money", event -> event.moved().currency());

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record CreditNoteIssued(
            InvoiceId invoice, UserId customer, String number, LocalDate date, Money payable, String reasonCode)
            implements DomainEvent {

        static final EventType<CreditNoteIssued> TYPE = EventType.of(
                        CreditNoteIssued.class, CREDIT_NOTE_ISSUED, 1, "All or part of an invoice was taken back.")
                .id("invoice", InvoiceId.class, "the invoice it credits", CreditNoteIssued::invoice)
                .id("customer", UserId.class, "whose", CreditNoteIssued::customer)
                .text("number", "the credit note's number", CreditNoteIssued::number)
                .date("date", "its date of issue", CreditNoteIssued::date)
                .decimal(
                        "payable",
                        "how much is taken back, tax included",
                        event -> event.payable().amount())
                .currency("currency", "of the total", event -> event.payable().currency())
                .text("reasonCode", "the code of the reason", CreditNoteIssued::reasonCode);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record PaymentRecorded(InvoiceId invoice, Money amount, Money balance, Money excess, Settlement settlement)
            implements DomainEvent {

        static final EventType<PaymentRecorded> TYPE = EventType.of(
                        PaymentRecorded.class,
                        PAYMENT_RECORDED,
                        2,
                        "Money came in for an invoice. Method and reference stay out of the event, since a reference "
                                + "can name a person or an account.")
                .id("invoice", InvoiceId.class, "the invoice it was paid for", PaymentRecorded::invoice)
                .decimal("amount", "how much", event -> event.amount().amount())
                .decimal(
                        "balance",
                        "how much is still owed after it, 0 or more",
                        event -> event.balance().amount())
                .decimal(
                        "excess",
                        "how much of the amount was more than was owed: the customer's money, not used",
                        event -> event.excess().amount())
                .currency("currency", "of all amounts", event -> event.amount().currency())
                .state(
                        "settlement",
                        Settlement.class,
                        "how far the invoice is settled after it",
                        PaymentRecorded::settlement);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record MoneyFreed(UserId customer, Money amount, Money excess, Settlement settlement) implements DomainEvent {

        static final EventType<MoneyFreed> TYPE = EventType.of(
                        MoneyFreed.class,
                        MONEY_FREED,
                        1,
                        "A credit note took back what was paid already, or the invoice in the place of another comes to less "
                                + "than was paid. The receivable has the id of its invoice.")
                .id("customer", UserId.class, "whose the money is", MoneyFreed::customer)
                .decimal(
                        "amount",
                        "how much of it was paid, and is not used any more",
                        event -> event.amount().amount())
                .decimal(
                        "excess",
                        "all that is not used of the money for the invoice, after it",
                        event -> event.excess().amount())
                .currency("currency", "of both amounts", event -> event.amount().currency())
                .state(
                        "settlement",
                        Settlement.class,
                        "how far the invoice is settled after it",
                        MoneyFreed::settlement);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record InvoiceAnonymised(OrderId order, UserId customer, String number) implements DomainEvent {

        static final EventType<InvoiceAnonymised> TYPE = EventType.of(
                        InvoiceAnonymised.class,
                        INVOICE_ANONYMISED,
                        1,
                        "The retention of an invoice is over, and it names nobody any more. Copies of what it named "
                                + "can go too.")
                .id("order", OrderId.class, "the order it is for", InvoiceAnonymised::order)
                .id("customer", UserId.class, "whose", InvoiceAnonymised::customer)
                .text("number", "its number", InvoiceAnonymised::number);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record CreditNoteAnonymised(InvoiceId invoice, UserId customer, String number) implements DomainEvent {

        static final EventType<CreditNoteAnonymised> TYPE = EventType.of(
                        CreditNoteAnonymised.class,
                        CREDIT_NOTE_ANONYMISED,
                        1,
                        "The retention of a credit note is over, and it names nobody any more.")
                .id("invoice", InvoiceId.class, "the invoice it credits", CreditNoteAnonymised::invoice)
                .id("customer", UserId.class, "whose", CreditNoteAnonymised::customer)
                .text("number", "the credit note's number", CreditNoteAnonymised::number);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record SeriesBegun(String series, long first, LocalDate date) implements DomainEvent {

        static final EventType<SeriesBegun> TYPE = EventType.of(
                        SeriesBegun.class,
                        SERIES_BEGUN,
                        1,
                        "A series of numbers got a first number of the host's; a notice.")
                .text("series", "kind of document and prefix, for example invoice:INV", SeriesBegun::series)
                .whole("first", "the number of its first document", SeriesBegun::first)
                .date("date", "the day in whose year that number counts", SeriesBegun::date);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record BooksClosed(LocalDate until, @Nullable LocalDate before) implements DomainEvent {

        static final EventType<BooksClosed> TYPE = EventType.of(
                        BooksClosed.class, BOOKS_CLOSED, 1, "The books were closed until a day; a notice.")
                .date("until", "the last day that is closed", BooksClosed::until)
                .optionalText(
                        "before",
                        "the last day that was closed before",
                        event -> event.before() == null ? null : event.before().toString());

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }
}
