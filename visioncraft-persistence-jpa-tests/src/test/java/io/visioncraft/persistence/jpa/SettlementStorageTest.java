package io.visioncraft.persistence.jpa;

import static io.visioncraft.persistence.jpa.BillingRecords.NOW;
import static io.visioncraft.persistence.jpa.BillingRecords.TODAY;
import static io.visioncraft.persistence.jpa.BillingRecords.received;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditNoteRepository;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.NumberSeries;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.PaymentRepository;
import io.visioncraft.billing.PaymentRepository.Position;
import io.visioncraft.billing.Receivable;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.Guard;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.Race.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What receivables, credit notes, payments and number series go through on their way into the tables and back. */
class SettlementStorageTest extends StorageCases {

    private static final String SERIES = "invoice:INV";
    private static final String ISSUER = "VAT:DE123456789";

    private final BillingRecords records = new BillingRecords();

    // receivables

    @ParameterizedTest
    @CsvSource({"160.00, EUR, 0.01", "1000000000000000, JPY, 1000000000000000", "0.001, KWD, 0.002"})
    void keepsWhatBecameOfAnInvoice(String total, String currency, String paid) {
        Receivable born = save(store.billing().receivables(), records.receivable(total, currency));

        Receivable after = save(store.billing().receivables(), received(born, paid));

        assertThat(in(() -> store.billing().receivables().find(born.id()))).contains(after);
    }

    @Test
    void letsOneOfTwoPaymentsAtOnceChangeAReceivable() {
        Receivable born = save(store.billing().receivables(), records.receivable("160.00", "EUR"));

        List<Outcome<Receivable>> outcomes =
                Race.times(2, n -> () -> save(store.billing().receivables(), received(born, "1" + n + "0.00")));

        assertThat(outcomes).filteredOn(Outcome::succeeded).hasSize(1);
        assertThat(rejectionIn(outcomes).retryable()).isTrue();
        assertThat(in(() -> store.billing().receivables().find(born.id()))
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
    }

    // credit notes

    @Test
    void keepsACreditNoteAtTheLimitsOfWhatItCanHold() {
        CreditNote note = save(store.billing().creditNotes(), records.creditNote(records.atTheLimits(), "CN-1", NOW));

        assertThat(in(() -> store.billing().creditNotes().find(note.id()))).contains(note);
    }

    @Test
    void listsTheCreditNotesOfAnInvoiceByAge() {
        Invoice invoice = records.ofManyLines(3);
        CreditNote last = save(store.billing().creditNotes(), records.creditNote(invoice, "CN-1", NOW.plusSeconds(1)));
        CreditNote first = save(store.billing().creditNotes(), records.creditNote(invoice, "CN-2", NOW));
        CreditNote second = save(store.billing().creditNotes(), records.creditNote(invoice, "CN-3", NOW));
        save(store.billing().creditNotes(), records.creditNote(records.draft(), "CN-4", NOW));

        assertThat(in(() -> store.billing().creditNotes().ofInvoice(invoice.id())))
                .containsExactly(first, second, last);
        assertThat(in(() -> store.billing().creditNotes().ofInvoice(records.anInvoice())))
                .isEmpty();
    }

    @Test
    void keepsNumbersOfCreditNotesUnique() {
        save(store.billing().creditNotes(), records.creditNote(records.draft(), "CN-1", NOW));
        CreditNote again = records.creditNote(records.draft(), "CN-1", NOW);

        assertRejected(
                CreditNoteRepository.NUMBER.code(), () -> save(store.billing().creditNotes(), again));
    }

    // payments

    @Test
    void keepsAPaymentAndFindsItByItsReference() {
        Payment payment =
                save(store.billing().payments(), records.payment(records.anInvoice(), "card", "ſ\"\\界 \uD83E\uDD8A"));

        assertThat(in(() -> store.billing().payments().find(payment.id()))).contains(payment);
        assertThat(in(() -> store.billing().payments().findByReference("card", payment.reference())))
                .contains(payment);
        assertThat(in(() -> store.billing().payments().findByReference("CARD", payment.reference())))
                .isEmpty();
        assertThat(in(() -> store.billing().payments().findByReference("card", "S\"\\界 \uD83E\uDD8A")))
                .isEmpty();
    }

    @Test
    void keepsReferencesUniquePerMethod() {
        Payment first = save(store.billing().payments(), records.payment(records.anInvoice(), "card", "r-1"));
        save(store.billing().payments(), records.payment(first.invoice(), "transfer", "r-1"));
        save(store.billing().payments(), records.payment(first.invoice(), "card", "R-1"));
        save(store.billing().payments(), records.payment(first.invoice(), "card", "r-11"));

        List<Outcome<Payment>> outcomes = Race.times(
                3,
                n -> () -> save(
                        store.billing().payments(),
                        records.payment(records.anInvoice(), "card", n < 2 ? "r-2" : "r-1")));

        assertThat(outcomes).filteredOn(Outcome::succeeded).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> !outcome.succeeded()).allSatisfy(lost -> {
            assertThat(lost.thrown()).isNotNull();
            assertRejected(PaymentRepository.REFERENCE.code(), () -> {
                throw lost.thrown();
            });
        });
    }

    @Test
    void listsThePaymentsOfAnInvoiceByTimeOfRecording() {
        InvoiceId invoice = records.anInvoice();
        List<Payment> recorded = new ArrayList<>();
        for (int n = 0; n < 7; n++) {
            recorded.add(save(
                    store.billing().payments(),
                    records.payment(invoice, "card", "r-" + n, NOW.plusNanos(n / 3 * 1_000L))));
        }
        save(store.billing().payments(), records.payment(records.anInvoice(), "card", "r-x"));

        List<Payment> listed = pages(
                2,
                (@Nullable Position after, int limit) ->
                        in(() -> store.billing().payments().ofInvoice(invoice, after, limit)),
                last -> new Position(last.recordedAt(), last.id()));

        assertThat(listed).isEqualTo(recorded);
    }

    // number series

    @Test
    void keepsWhereASeriesStands() {
        NumberSeries began = new NumberSeries(SERIES, ISSUER, TODAY, 1);
        NumberSeries far = new NumberSeries(SERIES, ISSUER, LocalDate.of(9999, 12, 31), Long.MAX_VALUE);

        assertThat(in(() -> store.billing().numberSeries().find(SERIES))).isEmpty();
        keep(began);
        assertThat(in(() -> store.billing().numberSeries().find(SERIES))).contains(began);
        keep(far);
        assertThat(in(() -> store.billing().numberSeries().find(SERIES))).contains(far);
        assertThat(in(() -> store.billing().numberSeries().find("invoice:inv"))).isEmpty();
    }

    @Test
    void takesANumberBackWithItsTransaction() {
        keep(new NumberSeries(SERIES, ISSUER, TODAY, 7));

        assertThatIllegalStateException()
                .isThrownBy(() -> within(() -> {
                    take();
                    throw new IllegalStateException("afterwards");
                }));

        assertThat(in(() -> store.billing().numberSeries().find(SERIES)))
                .contains(new NumberSeries(SERIES, ISSUER, TODAY, 7));
    }

    @Test
    void givesNumbersWithoutGapsToManyAtOnce() {
        List<Outcome<List<Long>>> outcomes = Race.times(4, n -> () -> {
            List<Long> taken = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                taken.add(in(this::take));
            }
            return taken;
        });

        assertThat(outcomes).allMatch(Outcome::succeeded);
        assertThat(outcomes.stream().flatMap(outcome -> Objects.requireNonNull(outcome.answer()).stream()))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 40).boxed().toList());
    }

    // all of them

    @Test
    void refusesStaleVersions() {
        Receivable receivable = save(store.billing().receivables(), records.receivable("1.00", "EUR"));
        Payment payment = save(store.billing().payments(), records.payment(records.anInvoice(), "card", "r-1"));
        CreditNote note = save(store.billing().creditNotes(), records.creditNote(records.draft(), "CN-1", NOW));

        assertRejected(
                StaleAggregateException.CODE, () -> save(store.billing().receivables(), receivable.atVersion(3)));
        assertRejected(StaleAggregateException.CODE, () -> save(store.billing().receivables(), receivable));
        assertRejected(StaleAggregateException.CODE, () -> save(store.billing().payments(), payment.atVersion(3)));
        assertRejected(StaleAggregateException.CODE, () -> save(store.billing().creditNotes(), note.atVersion(3)));
    }

    @Test
    void tellsOfCorruptRows() {
        Receivable receivable = save(store.billing().receivables(), records.receivable("1.00", "EUR"));
        Payment payment = save(store.billing().payments(), records.payment(records.anInvoice(), "card", "r-1"));
        CreditNote note = save(store.billing().creditNotes(), records.creditNote(records.draft(), "CN-1", NOW));

        opened.execute("UPDATE vc_receivable SET currency = 'XXX'");
        opened.execute("UPDATE vc_payment SET amount = 0.001");
        opened.execute("UPDATE vc_credit_note_line SET net = net + 1");

        assertCorrupt(
                "receivable",
                receivable.id(),
                () -> store.billing().receivables().find(receivable.id()));
        assertCorrupt("payment", payment.id(), () -> store.billing().payments().find(payment.id()));
        assertCorrupt(
                "credit-note", note.id(), () -> store.billing().creditNotes().ofInvoice(note.invoice()));
    }

    private <A extends Aggregate<I>, I extends Id> A save(AggregateRepository<A, I> repository, A record) {
        within(() -> repository.save(record, List.of()));
        return record;
    }

    private void keep(NumberSeries series) {
        within(() -> {
            store.guards().hold(new Guard.Series(series.key()));
            store.billing().numberSeries().save(series);
        });
    }

    private long take() {
        store.guards().hold(new Guard.Series(SERIES));
        NumberSeries now =
                store.billing().numberSeries().find(SERIES).orElseGet(() -> new NumberSeries(SERIES, ISSUER, TODAY, 1));
        store.billing().numberSeries().save(new NumberSeries(SERIES, ISSUER, TODAY, now.next() + 1));
        return now.next();
    }
}
