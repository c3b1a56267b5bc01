package io.visioncraft.billing;

import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.Rejections;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.Days;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.spi.Guard;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The books: until which day they are closed, and where the series of numbers begin (INV-7). Each series keeps the closed day in
 * its row, which a document reads anyway under its guard. A series that begins, and money of the past, ask under the guard of
 * the books.
 */
final class Books {

    /** Longer than a transaction lasts, and than clocks of nodes are apart: what is dated today then is not closed by its end. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofHours(1);

    private final NumberSeriesRepository series;
    private final Issuer issuer;
    private final List<DocumentSeries> documents;

    Books(NumberSeriesRepository series, Issuer issuer, InvoicingPolicy policy) {
        this.series = series;
        this.issuer = issuer;
        this.documents = List.of(DocumentSeries.ofCreditNotes(policy), DocumentSeries.ofInvoices(policy));
    }

    // what is closed

    /** The later of a tax point and the first day that is open. */
    static LocalDate accountingDate(LocalDate taxPoint, @Nullable LocalDate closedUntil) {
        return closedUntil == null || taxPoint.isAfter(closedUntil) ? taxPoint : closedUntil.plusDays(1);
    }

    static void requireOpen(LocalDate date, @Nullable LocalDate closedUntil) {
        if (closedUntil != null && !date.isAfter(closedUntil)) {
            throw BillingCodes.BOOKS_CLOSED.rejection(
                    "The books are closed until " + closedUntil + ", and nothing more is dated " + date,
                    "date",
                    date,
                    "closedUntil",
                    closedUntil);
        }
    }

    /** The last day that is closed, as it is committed. */
    @Nullable
    LocalDate closedNow() {
        return closed(series.all());
    }

    private @Nullable LocalDate closed(List<NumberSeries> all) {
        return latest(all.stream().filter(one -> one.belongsTo(issuer)));
    }

    private static @Nullable LocalDate latest(Stream<NumberSeries> some) {
        return some.map(NumberSeries::closedUntil)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The issuer's series with the latest date; empty if none has begun. */
    Optional<NumberSeries> lastIssued() {
        return series.all().stream()
                .filter(one -> one.belongsTo(issuer) && one.begun())
                .max(Comparator.comparing(NumberSeries::date));
    }

    /** Whether a date is later than tomorrow. Clocks of nodes are seconds apart; here one of two is wrong. */
    static boolean isAhead(LocalDate date, LocalDate clock) {
        return date.isAfter(clock.plusDays(1));
    }

    /** Refuses what a wrong clock would date, or has dated (INV-4). */
    static void requireNotAhead(NumberSeries of, LocalDate date, LocalDate clock) {
        if (isAhead(date, clock)) {
            throw BillingCodes.SERIES_AHEAD_OF_CLOCK.rejection(
                    "A document of the series " + of.key() + " is or would be dated " + date + ", and the clock says "
                            + clock,
                    "series",
                    of.key(),
                    "date",
                    date,
                    "today",
                    clock);
        }
    }

    /** The last day that is closed, for a series without a row, which nobody who closes the books knows of. */
    @Nullable
    LocalDate closedForNewSeries(UnitOfWork work) {
        work.holdBeside(new Guard.Books());
        return closedNow();
    }

    /** A series as it is committed, or before its first document. */
    NumberSeries now(DocumentSeries of) {
        List<NumberSeries> all = series.all();
        return all.stream()
                .filter(one -> one.key().equals(of.key()))
                .findFirst()
                .map(found -> found.usedBy(issuer))
                .orElseGet(() -> NumberSeries.before(of.key(), issuer, closed(all)));
    }

    /**
     * Refuses money that is dated in closed books. No day is closed that is not over: money of the past asks under the guard of the
     * books, as its last act. Money of today asks without one, since a node whose clock is slow takes a day for today that
     * another has closed.
     */
    void receive(Instant receivedAt, UnitOfWork work) {
        LocalDate date = issuer.dateOf(receivedAt);
        if (date.isBefore(issuer.dateOf(work.byTheClock().plus(LONGEST_TRANSACTION)))) {
            work.atEnd(new Guard.Books(), last -> requireOpenToMoney(date));
        } else {
            requireOpenToMoney(date);
        }
    }

    /** Money takes no number, which tells one issuer from another: it asks every series, also those of a name to come. */
    private void requireOpenToMoney(LocalDate date) {
        requireOpen(date, latest(series.all().stream()));
    }

    // closing

    /** Reads the day of a command. */
    static Input<LocalDate> day(CloseBooks command, Inputs in) {
        return in.value("until", command.until(), Days::kept);
    }

    void close(LocalDate until, UnitOfWork work) {
        work.hold(new Guard.Books()); // from here on no series begins
        SortedMap<String, NumberSeries> all = new TreeMap<>();
        documents.forEach(one -> all.put(one.key(), NumberSeries.before(one.key(), issuer, null)));
        series.all().stream().filter(one -> one.belongsTo(issuer)).forEach(one -> all.put(one.key(), one));
        all.replaceAll((key, row) -> {
            work.hold(new Guard.Series(key));
            NumberSeries stands = series.find(key).orElse(row);
            return isOfPolicy(key) ? stands.usedBy(issuer) : stands;
        });
        LocalDate yesterday = issuer.dateOf(work.byTheClock()).minusDays(1);
        if (until.isAfter(yesterday)) {
            throw Rejections.at(
                    "until",
                    KernelCodes.OUT_OF_RANGE.rejection(
                            "The last day that can be closed is " + yesterday + ", not " + until, "max", yesterday));
        }
        LocalDate before = closedNow();
        if (until.equals(before)) {
            return;
        }
        requireOpen(until, before);
        all.values().forEach(one -> series.save(one.closedUntil(until)));
        work.notice(new BillingEvents.BooksClosed(until, before));
    }

    private boolean isOfPolicy(String key) {
        return documents.stream().anyMatch(one -> one.key().equals(key));
    }

    // beginning

    /** Lets a series without a document begin at a number of the host's. */
    void begin(BeginSeries command, UnitOfWork work) {
        DocumentSeries of = command.document() == NumberedDocument.INVOICE ? documents.get(1) : documents.get(0);
        work.hold(new Guard.Books());
        work.hold(of.guard());
        NumberSeries stands = series.find(of.key())
                .map(found -> found.usedBy(issuer))
                .orElseGet(() -> NumberSeries.before(of.key(), issuer, closedNow()));
        if (stands.begun()) {
            throw BillingCodes.SERIES_BEGUN.rejection(
                    "The series " + of.key() + " has begun: its next number is " + stands.next(),
                    "series",
                    of.key(),
                    "next",
                    stands.next());
        }
        LocalDate today = issuer.dateOf(work.now());
        series.save(stands.beginningAt(command.first(), today));
        work.notice(new BillingEvents.SeriesBegun(of.key(), command.first(), today));
    }
}
