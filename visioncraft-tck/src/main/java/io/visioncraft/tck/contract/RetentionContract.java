package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditReason;
import io.visioncraft.billing.CreditedLine;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.InvoiceReferences;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Parties;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.RetentionOver;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Allowance;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderReferences;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Invoices and credit notes that have names though their retention is over: a rule LST. */
@Rule("INV-7")
abstract class RetentionContract extends TwoCustomers {

    private static final LocalDate END = LocalDate.of(2036, 12, 31);
    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 2);

    /** The day after the end, and that after the date of issue: all samples are over. */
    private static final RetentionOver ALL = new RetentionOver(END.plusDays(1), ISSUED.plusDays(1));

    private int made;

    @Test
    @Proves("LST-29")
    final void findsInvoicesWhoseRetentionIsOverByItsEndOrByTheirDate() {
        Invoice stated = settled(invoice(END));
        Invoice unstated = settled(invoice(null));

        assertThat(invoices(ALL)).containsExactlyInAnyOrder(stated.id(), unstated.id());
        assertThat(invoices(new RetentionOver(END, ISSUED.plusDays(1)))).containsExactly(unstated.id());
        assertThat(invoices(new RetentionOver(END.plusDays(1), ISSUED))).containsExactly(stated.id());
        assertThat(invoices(new RetentionOver(END, ISSUED))).isEmpty();
        assertThat(in(() -> persistence.billing().invoices().retentionOver(ALL, 1)))
                .hasSize(1);
    }

    @Test
    @Proves("LST-29")
    final void leavesOutWhatHasNoNamesOrIsNotIssued() {
        Invoice named = settled(invoice(END));
        stored(persistence.billing().invoices(), documents.invoice(order(), null));
        Invoice bare = settled(like(invoice(null)).with(Invoice::version, 1L).made());

        stored(persistence.billing().invoices(), anonymous(named));
        stored(persistence.billing().invoices(), anonymous(bare));

        assertThat(anonymous(named).anonymous()).isTrue();
        assertThat(invoices(ALL)).isEmpty();
    }

    @Test
    @Proves("LST-29")
    final void leavesOutInvoicesOnWhichSomethingIsOwed() {
        stored(persistence.billing().invoices(), invoice(END)); // without a receivable
        for (String[] money : new String[][] {{"0", "0", "0"}, {"190.39", "0", "0"}, {"190.40", "1", "0"}}) {
            Invoice open = stored(persistence.billing().invoices(), invoice(END));
            stored(persistence.billing().receivables(), receivable(open, money));
        }
        Invoice over = stored(persistence.billing().invoices(), invoice(END));
        stored(persistence.billing().receivables(), receivable(over, "190.40", "0", "7"));

        assertThat(invoices(ALL)).containsExactly(over.id());
    }

    @Test
    @Proves("LST-29")
    @Rule("INV-5")
    final void leavesOutInvoicesWithACreditNoteToBeKept() {
        Invoice kept = settled(invoice(END));
        note(kept, END);
        CreditNote late = note(kept, END.plusYears(1));
        Invoice unstated = settled(invoice(END));
        note(unstated, null);

        assertThat(invoices(ALL)).containsExactly(unstated.id());
        assertThat(invoices(new RetentionOver(END.plusDays(1), ISSUED))).isEmpty();
        assertThat(invoices(new RetentionOver(END.plusYears(1).plusDays(1), ISSUED)))
                .containsExactly(kept.id());
        stored(persistence.billing().creditNotes(), anonymous(late));
        assertThat(invoices(ALL)).containsExactlyInAnyOrder(kept.id(), unstated.id());
    }

    @Test
    @Proves("LST-29")
    @Rule("INV-5")
    final void findsInvoicesWithoutNamesWhoseCreditNotesHaveSome() {
        Invoice named = settled(invoice(END));
        note(named, END);
        Invoice bare = settled(invoice(END));
        stored(persistence.billing().invoices(), anonymous(bare));
        CreditNote one = note(bare, END);
        CreditNote other = note(bare, null);
        note(bare, END.plusYears(1));

        assertThat(ofNotes(ALL)).containsExactly(bare.id());
        assertThat(ofNotes(new RetentionOver(END, ISSUED))).isEmpty();
        stored(persistence.billing().creditNotes(), anonymous(one));
        assertThat(ofNotes(ALL)).containsExactly(bare.id());
        stored(persistence.billing().creditNotes(), anonymous(other));
        assertThat(ofNotes(ALL)).isEmpty();
    }

    private List<InvoiceId> invoices(RetentionOver over) {
        return once(in(() -> persistence.billing().invoices().retentionOver(over, 100)));
    }

    private List<InvoiceId> ofNotes(RetentionOver over) {
        return once(in(() -> persistence.billing().creditNotes().retentionOver(over, 100)));
    }

    private static List<InvoiceId> once(List<InvoiceId> found) {
        assertThat(new HashSet<>(found)).as("each once").hasSameSizeAs(found);
        return found;
    }

    private Invoice invoice(@Nullable LocalDate end) {
        Invoice sample = documents.invoice(order(), "RET-" + made);
        return like(sample)
                .with(Invoice::issue, ending(Objects.requireNonNull(sample.issue()), end))
                .made();
    }

    private CreditNote note(Invoice of, @Nullable LocalDate end) {
        CreditNote sample = documents.creditNote(of, "RETN-" + made++);
        return stored(
                persistence.billing().creditNotes(),
                like(sample)
                        .with(CreditNote::issue, ending(sample.issue(), end))
                        .made());
    }

    private static Issuance ending(Issuance issue, @Nullable LocalDate end) {
        return new Issuance(
                issue.number(), ISSUED, issue.taxPoint(), issue.accountingDate(), issue.dueDate(), issue.terms(), end);
    }

    private Invoice settled(Invoice invoice) {
        Invoice stored = stored(persistence.billing().invoices(), invoice);
        stored(persistence.billing().receivables(), receivable(stored, "190.40", "0", "0"));
        return stored;
    }

    /** What is allocated, pending and in excess of 190.40 EUR. */
    private Receivable receivable(Invoice invoice, String... money) {
        Money zero = Money.of("0", "EUR");
        return like(documents.receivable(invoice))
                .with(Receivable::credited, zero)
                .with(Receivable::allocated, Money.of(money[0], "EUR"))
                .with(Receivable::pending, Money.of(money[1], "EUR"))
                .with(Receivable::discounted, zero)
                .with(Receivable::writtenOff, zero)
                .with(Receivable::excess, Money.of(money[2], "EUR"))
                .made();
    }

    private Order order() {
        return documents.order(ann, samples.service(garden, "S-" + made, "Service"), "O-" + made++, AT);
    }

    /** The next version, as the library writes it. */
    private static Invoice anonymous(Invoice invoice) {
        return like(invoice)
                .with(Invoice::parties, nameless(invoice.parties()))
                .with(
                        Invoice::lines,
                        invoice.lines().stream()
                                .map(line -> like(line)
                                        .with(InvoiceLine::description, line.code())
                                        .with(InvoiceLine::allowances, nameless(line.allowances()))
                                        .made())
                                .toList())
                .with(
                        Invoice::references,
                        new InvoiceReferences(
                                invoice.references().orderReference(),
                                OrderReferences.NONE,
                                null,
                                invoice.references().supplyFrom(),
                                invoice.references().supplyUntil(),
                                invoice.references().preceding()))
                .with(Invoice::version, invoice.version() + 1)
                .made();
    }

    private static CreditNote anonymous(CreditNote note) {
        return like(note)
                .with(CreditNote::parties, nameless(note.parties()))
                .with(
                        CreditNote::lines,
                        note.lines().stream()
                                .map(line -> like(line)
                                        .with(CreditedLine::description, line.code())
                                        .with(CreditedLine::allowances, nameless(line.allowances()))
                                        .made())
                                .toList())
                .with(CreditNote::reason, new CreditReason(note.reason().code(), "[erased]"))
                .with(CreditNote::version, note.version() + 1)
                .made();
    }

    private static Parties nameless(Parties parties) {
        Address address = parties.buyer().address();
        Party nobody = address == null
                ? Party.simplified("[erased]", "")
                : Party.of("[erased]", Address.of("[erased]", "", "[erased]", address.country()));
        return new Parties(parties.seller(), nobody, parties.paymentAccounts());
    }

    private static List<Allowance> nameless(List<Allowance> allowances) {
        return allowances.stream()
                .map(one -> new Allowance(one.percent(), one.base(), one.amount(), one.reasonCode(), ""))
                .toList();
    }
}
