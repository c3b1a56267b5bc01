package io.visioncraft.tck.document;

import io.visioncraft.billing.BeginSeries;
import io.visioncraft.billing.BillingCodes;
import io.visioncraft.billing.CloseBooks;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditReason;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.IssueDrafts;
import io.visioncraft.billing.IssueInvoice;
import io.visioncraft.billing.NumberedDocument;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.billing.ReissueInvoice;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.tck.document.HistoryStep.CreditAmount;
import io.visioncraft.tck.document.HistoryStep.CreditQuantities;
import io.visioncraft.tck.document.HistoryStep.CreditRest;
import io.visioncraft.tck.document.HistoryStep.Pay;
import io.visioncraft.tck.document.HistoryStep.Piece;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is done with invoices, numbers and books. More than 300 lines, because each step has its expectation here. Used by one
 * thread.
 */
final class BillingActs {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    private static final String METHOD = "transfer";

    private final ExpectedBooks books;

    BillingActs(ExpectedBooks books) {
        this.books = books;
    }

    /** The code of whatever is done with an invoice that is not there, or is not issued; null where it is. */
    private static @Nullable String refusal(@Nullable ExpectedInvoice invoice) {
        if (invoice == null) {
            return BillingCodes.INVOICE_NOT_FOUND.value();
        }
        return invoice.issued() ? null : BillingCodes.INVOICE_NOT_ISSUED.value();
    }

    private static String name(@Nullable ExpectedOrder order) {
        return order == null ? "an order that is not there" : order.name();
    }

    private static @Nullable ExpectedInvoice invoice(@Nullable ExpectedOrder order) {
        return order == null ? null : order.invoice();
    }

    private static int number(@Nullable ExpectedOrder order) {
        return order == null ? -1 : order.number();
    }

    private static BigInteger percent(BigInteger left, int percent) {
        BigInteger more = percent > 100 ? BigInteger.ONE : BigInteger.ZERO;
        return left.multiply(BigInteger.valueOf(percent))
                .divide(HUNDRED)
                .add(more)
                .max(BigInteger.ONE);
    }

    // credits

    HistoryAct of(CreditQuantities step) {
        ExpectedOrder order = books.order(step.order());
        ExpectedInvoice invoice = invoice(order);
        if (order == null || invoice == null) {
            return nothing(
                    "credit", order, world -> world.credit(CreditInvoice.whole(world.noInvoice(), "Given back")));
        }
        SortedMap<Integer, BigInteger> parts = new TreeMap<>();
        boolean tooMuch = false;
        for (Piece piece : step.pieces()) {
            int line = piece.line() % invoice.definition().lines().size();
            BigInteger left = invoice.issued()
                    ? invoice.back().units(line)
                    : invoice.definition().lines().get(line).quantity();
            BigInteger part = percent(left, piece.percent());
            if (parts.putIfAbsent(line, part) == null) {
                tooMuch |= part.compareTo(left) > 0;
            }
        }
        String refusal = refusal(invoice);
        return HistoryAct.of(
                "Staff credit " + told(parts) + " of " + order.name(),
                refusal == null && tooMuch ? BillingCodes.CREDIT_EXCEEDS_INVOICE.value() : refusal,
                world -> {
                    CreditInvoice command = CreditInvoice.part(world.invoice(order.number()), "Given back");
                    for (Map.Entry<Integer, BigInteger> part : parts.entrySet()) {
                        command = command.line(
                                world.line(order.number(), invoice.places().get(part.getKey())),
                                OrderActs.decimal(part.getValue()));
                    }
                    world.credit(command);
                },
                () -> invoice.credit(parts, books.note(CreditReason.OTHER)));
    }

    private static String told(SortedMap<Integer, BigInteger> parts) {
        List<String> told = parts.entrySet().stream()
                .map(part -> OrderActs.decimal(part.getValue()).toPlainString() + " of line #" + part.getKey())
                .toList();
        return String.join(", ", told);
    }

    HistoryAct of(CreditRest step) {
        ExpectedOrder order = books.order(step.order());
        ExpectedInvoice invoice = invoice(order);
        Consumer<HistoryWorld> call =
                world -> world.credit(CreditInvoice.whole(world.invoice(number(order)), "The rest"));
        if (invoice == null) {
            return nothing("credit the rest of", order, call);
        }
        String refusal = refusal(invoice);
        boolean nothing = refusal == null && invoice.comesToNothing(invoice.open());
        return HistoryAct.of(
                "Staff credit the rest of " + name(order),
                nothing ? BillingCodes.NOTHING_TO_CREDIT.value() : refusal,
                call,
                () -> invoice.credit(invoice.open(), books.note(CreditReason.OTHER)));
    }

    HistoryAct of(CreditAmount step) {
        ExpectedOrder order = books.order(step.order());
        ExpectedInvoice invoice = invoice(order);
        if (order == null || invoice == null) {
            return nothing(
                    "credit an amount of",
                    order,
                    world -> world.credit(
                            CreditInvoice.part(world.noInvoice(), "Sorry").amount("1", "EUR")));
        }
        Definition definition = invoice.definition();
        int line = step.line() < 0 ? -1 : step.line() % definition.lines().size();
        List<String> groups = line < 0
                ? invoice.groups()
                : List.of(definition.lines().get(line).group());
        boolean gross = step.basis() == null ? order.ordered().gross() : step.basis() == PriceBasis.GROSS;
        BigInteger left = Whole.sum(
                groups.stream().map(group -> invoice.back().left(group, gross)).toList());
        BigInteger amount = percent(left, step.percent());
        String text = plain(amount, order);
        String refusal = refusal(invoice);
        boolean tooMuch = refusal == null && amount.compareTo(left) > 0;
        return HistoryAct.of(
                "Staff credit " + text + " " + order.currency() + (step.basis() == null ? "" : " " + step.basis())
                        + (line < 0 ? "" : " of the " + groups.get(0) + "%") + " of " + order.name(),
                tooMuch ? BillingCodes.CREDIT_EXCEEDS_INVOICE.value() : refusal,
                world -> {
                    CreditInvoice part = CreditInvoice.part(world.invoice(order.number()), "Sorry");
                    CreditInvoice stated = line < 0
                            ? part.amount(text, order.currency())
                            : part.amount(world.taxed(order.number(), line), text, order.currency());
                    world.credit(
                            step.basis() == null
                                    ? stated
                                    : step.basis() == PriceBasis.GROSS ? stated.gross() : stated.net());
                },
                () -> invoice.credit(
                        line < 0 ? invoice.back().split(amount, groups, gross) : one(groups.get(0), amount),
                        gross,
                        books.note(CreditReason.OTHER)));
    }

    private static Map<String, BigInteger> one(String group, BigInteger amount) {
        Map<String, BigInteger> one = new LinkedHashMap<>();
        one.put(group, amount);
        return one;
    }

    private static String plain(BigInteger minor, ExpectedOrder order) {
        return new BigDecimal(minor, order.decimals()).toPlainString();
    }

    private static HistoryAct nothing(String verb, @Nullable ExpectedOrder order, Consumer<HistoryWorld> call) {
        return HistoryAct.refused(
                "Staff " + verb + " " + name(order) + ", which has no invoice",
                BillingCodes.INVOICE_NOT_FOUND.value(),
                call);
    }

    // another invoice

    HistoryAct of(HistoryStep.Reissue step) {
        ExpectedOrder order = books.order(step.order());
        ExpectedInvoice invoice = invoice(order);
        if (order == null || invoice == null) {
            return nothing("reissue", order, world -> world.reissue(ReissueInvoice.of(world.noInvoice())));
        }
        ExpectedInvoice named = step.first() ? order.invoices().get(0) : invoice;
        String refusal = refusal(named);
        if (refusal == null && named != invoice) {
            refusal = BillingCodes.INVOICE_REPLACED.value();
        } else if (refusal == null && invoice.comesToNothing(invoice.open())) {
            refusal = BillingCodes.NOTHING_TO_CREDIT.value();
        }
        return HistoryAct.of(
                "Staff reissue the " + (step.first() ? "first " : "") + "invoice of " + order.name(),
                refusal,
                world -> world.reissue(ReissueInvoice.of(
                                step.first() ? world.firstInvoice(order.number()) : world.invoice(order.number()))
                        .withPurchaseOrder("PO-" + order.invoices().size())),
                () -> books.reissue(order, invoice));
    }

    // payments

    HistoryAct of(Pay step) {
        ExpectedOrder order = books.order(step.order());
        ExpectedInvoice invoice = invoice(order);
        if (order == null || invoice == null) {
            return nothing(
                    "record money for",
                    order,
                    world -> world.pay(
                            RecordPayment.of(world.noInvoice(), "1", "EUR", METHOD, "none", world.daysAgo(0))));
        }
        BigInteger balance = invoice.issued() ? invoice.balance() : invoice.total();
        BigInteger amount = percent(balance, step.percent());
        String reference = step.reference() == 0 ? "r-" + (books.references().size() + 100) : "r-" + step.reference();
        String identity = order.number() + " " + amount + " " + order.currency();
        String known = books.references().get(reference);
        boolean again = identity.equals(known);
        LocalDate day = books.today().minusDays(step.daysAgo());
        String refusal = refusal(invoice);
        if (refusal == null && known != null && !again) {
            refusal = BillingCodes.PAYMENT_REFERENCE_REUSED.value();
        } else if (refusal == null && !again && amount.compareTo(balance) > 0 && !step.accepting()) {
            refusal = BillingCodes.OVERPAYMENT.value();
        } else if (refusal == null && !again && books.closedOn(day)) {
            refusal = BillingCodes.BOOKS_CLOSED.value();
        }
        return HistoryAct.of(
                plain(amount, order) + " " + order.currency() + " with reference " + reference + " of " + day + " for "
                        + order.name() + (step.accepting() ? ", even if that is too much" : ""),
                refusal,
                world -> {
                    RecordPayment command = RecordPayment.of(
                            world.invoice(order.number()),
                            plain(amount, order),
                            order.currency(),
                            METHOD,
                            reference,
                            world.daysAgo(step.daysAgo()));
                    world.pay(step.accepting() ? command.acceptingOverpayment() : command);
                },
                () -> {
                    if (!again) {
                        books.references().put(reference, identity);
                        invoice.pay(reference, amount);
                    }
                });
    }

    // numbers and books

    HistoryAct of(HistoryStep.Issue step) {
        ExpectedOrder order = books.order(step.order());
        ExpectedInvoice invoice = invoice(order);
        Consumer<HistoryWorld> call =
                world -> world.vc().invoices().issue(world.staff(), IssueInvoice.of(world.invoice(number(order))));
        if (invoice == null) {
            return nothing("issue the draft of", order, call);
        }
        boolean draft = invoice.status() == InvoiceStatus.DRAFT;
        return HistoryAct.of(
                "Staff issue the draft of " + name(order),
                draft ? null : BillingCodes.INVOICE_NOT_DRAFT.value(),
                call,
                () -> books.issue(invoice));
    }

    HistoryAct of(HistoryStep.IssueDrafts step) {
        return HistoryAct.of(
                "Staff issue the oldest " + step.most() + " drafts",
                world -> world.vc().invoices().issueDrafts(world.staff(), IssueDrafts.oldest(step.most())),
                () -> books.drafts(step.most()).forEach(books::issue));
    }

    HistoryAct of(HistoryStep.CloseBooks step) {
        LocalDate until = books.today().minusDays(step.daysAgo());
        boolean same = until.equals(books.closed());
        String refusal = step.daysAgo() <= 0
                ? "invalid-input"
                : books.closedOn(until) && !same ? BillingCodes.BOOKS_CLOSED.value() : null;
        return HistoryAct.of(
                "Staff close the books until " + until,
                refusal,
                world -> world.vc().invoices().closeBooks(world.staff(), CloseBooks.until(until)),
                () -> books.close(until));
    }

    HistoryAct of(HistoryStep.BeginSeries step) {
        boolean invoices = step.document() == NumberedDocument.INVOICE;
        ExpectedSeries series = invoices ? books.invoiceNumbers() : books.noteNumbers();
        return HistoryAct.of(
                "Staff begin the numbers of each " + step.document() + " at " + step.first(),
                series.begun() ? BillingCodes.SERIES_BEGUN.value() : null,
                world -> world.vc()
                        .invoices()
                        .beginSeries(
                                world.staff(),
                                invoices
                                        ? BeginSeries.ofInvoices(step.first())
                                        : BeginSeries.ofCreditNotes(step.first())),
                () -> series.begin(step.first(), books.today()));
    }

    HistoryAct of(HistoryStep.Wait step) {
        Duration time = step.time();
        return HistoryAct.of(
                time.toDays() > 0 ? time.toDays() + " days pass" : time + " passes",
                world -> world.clock().advance(time),
                () -> {});
    }
}
