package io.visioncraft.tck.call;

import static io.visioncraft.tck.call.Parts.numbers;
import static io.visioncraft.tck.call.Parts.quantities;
import static io.visioncraft.tck.call.Parts.texts;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.BeginSeries;
import io.visioncraft.billing.CloseBooks;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditNoteSearch;
import io.visioncraft.billing.CreditReason;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceManagement;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.IssueDrafts;
import io.visioncraft.billing.IssueInvoice;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.billing.ReissueInvoice;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Invoices, credit notes and payments: changed by staff, looked at by the customer. More than 300 lines, because each use case
 * has its call here.
 */
final class BillingCalls {

    private static final ListRequest FIRST = ListRequest.first();

    private BillingCalls() {}

    static List<Scenario> scenarios() {
        return List.of(
                Scenario.of("invoices.credit", world -> {
                            Invoice invoice = anInvoice(world);
                            CreditInvoice command = CreditInvoice.part(invoice.id(), "One was broken")
                                    .line(invoice.lines().get(0).orderLine(), 1);
                            return Act.of(
                                    staff(world),
                                    caller -> world.vc().invoices().credit(caller, command));
                        })
                        .within(12, "account", "invoice-lines", "credited", "~series"),
                Scenario.of("invoices.reissue", world -> {
                            Invoice invoice = anInvoice(world);
                            world.billing().paid(invoice.id(), "100.00");
                            ReissueInvoice command =
                                    ReissueInvoice.of(invoice.id()).withPurchaseOrder("PO-1");
                            return Act.of(
                                    staff(world),
                                    caller -> world.vc().invoices().reissue(caller, command));
                        })
                        .within(21, "account", "invoice-lines", "credited", "in-force", "~series", "~series"),
                Scenario.of("invoices.record-payment", world -> {
                            RecordPayment command =
                                    world.billing().aPaymentOf(anInvoice(world).id(), "100.00");
                            return Act.of(
                                    staff(world),
                                    caller -> world.vc().invoices().recordPayment(caller, command));
                        })
                        .within(7, "account", "receivable-and-reference", "all-series"),
                Scenario.of("invoices.issue", world -> {
                            VisionCraft late = world.deferring();
                            IssueInvoice command = IssueInvoice.of(late.invoices()
                                    .findByOrder(
                                            world.everything(),
                                            aDraftOf(world, late).id())
                                    .orElseThrow()
                                    .id());
                            return Act.of(
                                    staff(world), caller -> late.invoices().issue(caller, command));
                        })
                        .within(8, "account", "invoice-lines", "~series"),
                Scenario.of("invoices.issue-drafts", world -> {
                            VisionCraft late = world.deferring();
                            aDraftOf(world, late);
                            aDraftOf(world, late);
                            return Act.of(
                                    staff(world),
                                    caller -> late.invoices().issueDrafts(caller, IssueDrafts.oldest(100)));
                        })
                        .restAgain()
                        .within(9, "account", "drafts", "draft-lines", "~series"),
                Scenario.of("invoices.preview", world -> {
                            VisionCraft late = world.deferring();
                            Order order = aDraftOf(world, late);
                            return Act.of(
                                    Caller.user(order.customer()),
                                    caller -> late.invoices().preview(caller, order.id()));
                        })
                        .within(4, "account", "invoice-lines", "all-series"),
                Scenario.of("invoices.begin-series", world -> {
                            BeginSeries command = BeginSeries.ofInvoices(4_712);
                            return Act.doing(
                                    world.people().admin(),
                                    caller -> world.vc().invoices().beginSeries(caller, command));
                        })
                        .within(5, "account", "lock", "~series"),
                Scenario.of("invoices.close-books", world -> {
                            CloseBooks command =
                                    CloseBooks.until(yesterday(world.standIns().clock()));
                            return Act.doing(
                                    staff(world),
                                    caller -> world.vc().invoices().closeBooks(caller, command));
                        })
                        .within(9, "account", "lock", "all-series"),
                Scenario.of("invoices.books-closed-until", world -> {
                            world.vc()
                                    .invoices()
                                    .closeBooks(
                                            world.everything(),
                                            CloseBooks.until(
                                                    yesterday(world.standIns().clock())));
                            return Act.of(
                                    staff(world),
                                    caller -> world.vc().invoices().booksClosedUntil(caller));
                        })
                        .within(2, "account", "all-series"),
                look("get", (all, invoice) -> caller -> all.get(caller, invoice.id()))
                        .within(2, "account", "invoice-lines"),
                look("find-by-order", (all, invoice) -> caller -> all.findByOrder(caller, invoice.order()))
                        .within(2, "account", "invoice-lines"),
                look("of-order", (all, invoice) -> caller -> all.ofOrder(caller, invoice.order()))
                        .within(2, "account", "invoices-of-order"),
                look("in-force", (all, invoice) -> caller -> all.inForce(caller, invoice.id()))
                        .within(2, "account", "invoice-in-force"),
                look("find-by-number", (all, invoice) -> caller -> all.findByNumber(caller, invoice.number()))
                        .within(2, "account", "invoice-lines"),
                look("list", (all, invoice) -> caller -> all.list(caller, InvoiceSearch.all(), FIRST))
                        .within(2, "account", "invoices"),
                look("aged", (all, invoice) -> all::aged).within(2, "account", "aged"),
                Scenario.of("invoices.find-credit-note", world -> {
                            CreditNote note = aCreditNote(world);
                            return Act.of(
                                    Caller.user(note.customer()),
                                    caller -> world.vc().invoices().findCreditNote(caller, note.number()));
                        })
                        .within(2, "account", "credited"),
                Scenario.of("invoices.list-credit-notes", world -> {
                            CreditNoteSearch search = CreditNoteSearch.all()
                                    .ofCustomer(aCreditNote(world).customer());
                            return Act.of(
                                    staff(world),
                                    caller -> world.vc().invoices().listCreditNotes(caller, search, FIRST));
                        })
                        .within(2, "account", "credit-notes"),
                Scenario.of("invoices.find-payment", world -> {
                            Invoice invoice = anInvoice(world);
                            Payment payment = world.billing().paid(invoice.id(), "1.00");
                            return Act.of(
                                    Caller.user(invoice.customer()),
                                    caller -> world.vc()
                                            .invoices()
                                            .findPayment(caller, payment.method(), payment.reference()));
                        })
                        .within(4, "account", "payment-by-reference"),
                look("receivable", (all, invoice) -> caller -> all.receivable(caller, invoice.id()))
                        .within(4, "account", "invoice-receivable"),
                look("creditable", (all, invoice) -> caller -> all.creditable(caller, invoice.id()))
                        .within(5, "account", "invoice-lines", "credited"),
                look("credit-notes", (all, invoice) -> caller -> all.creditNotes(caller, invoice.id()))
                        .within(4, "account", "credited"),
                look("payments", (all, invoice) -> caller -> all.payments(caller, invoice.id(), FIRST))
                        .within(4, "account", "payments"),
                Scenario.of("invoices.credit-note", world -> {
                            CreditNote note = aCreditNote(world);
                            return Act.of(
                                    Caller.user(note.customer()),
                                    caller -> world.vc().invoices().creditNote(caller, note.id()));
                        })
                        .within(2, "account", "credited"),
                Scenario.of("invoices.payment", world -> {
                            Invoice invoice = anInvoice(world);
                            Payment payment = world.billing().paid(invoice.id(), "1.00");
                            return Act.of(
                                    Caller.user(invoice.customer()),
                                    caller -> world.vc().invoices().payment(caller, payment.id()));
                        })
                        .within(4, "account", "payment"));
    }

    private static Scenario look(String name, OnInvoice call) {
        return Scenario.of("invoices." + name, world -> {
            Invoice invoice = anInvoice(world);
            return Act.of(Caller.user(invoice.customer()), call.of(world.vc().invoices(), invoice));
        });
    }

    private static Invoice anInvoice(World world) {
        return world.billing().anInvoiceOf(world.people().aCustomer(), 3, "80.00");
    }

    private static CreditNote aCreditNote(World world) {
        return world.billing().credited(anInvoice(world).id());
    }

    private static Caller staff(World world) {
        return IdentityFixtures.as(world.people()
                .aUserWith(
                        "invoice:read:any",
                        "invoice:credit:any",
                        "invoice:reissue:any",
                        "invoice:issue:any",
                        "books:close:any",
                        "payment:record:any"));
    }

    private static Order aDraftOf(World world, VisionCraft late) {
        return late.orders()
                .place(
                        IdentityFixtures.as(world.people().aCustomer()),
                        PlaceOrder.of(
                                world.catalog()
                                        .anActiveServiceAt("80.00", "EUR")
                                        .id(),
                                3));
    }

    private static LocalDate yesterday(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), StandIns.issuer().zone()).minusDays(1);
    }

    /** A call on an invoice. */
    private interface OnInvoice {
        Function<Caller, ?> of(InvoiceManagement invoices, Invoice invoice);
    }

    /** What is done with invoices, each of which is named by its order. */
    static final class Generated {

        private Generated() {}

        static Arbitrary<Deed> any() {
            return Parts.weighed(
                    Tuple.of(14, pay()),
                    Tuple.of(2, creditWhole()),
                    Tuple.of(6, creditPart()),
                    Tuple.of(4, creditAmount()),
                    Tuple.of(2, ask()),
                    Tuple.of(4, reissue()),
                    Tuple.of(1, inForce()),
                    Tuple.of(2, issue()),
                    Tuple.of(2, issueDrafts()),
                    Tuple.of(1, closeBooks()),
                    Tuple.of(1, beginSeries()));
        }

        private static Arbitrary<Deed> pay() {
            Arbitrary<String> amounts =
                    Arbitraries.of("0.01", "47.60", "95.20", "14.88", "300", "100000", "0", "1.005");
            return Combinators.combine(
                            numbers(), amounts, Arbitraries.of("r1", "r2", "R1", "r3"), Arbitraries.of(true, false))
                    .as((order, amount, reference, more) -> new Deed(
                            "records " + amount + " EUR by card \"" + reference + "\" for the invoice of order #"
                                    + order + (more ? ", even if that is too much" : ""),
                            (world, by) -> {
                                RecordPayment command = RecordPayment.of(
                                        world.invoice(order),
                                        amount,
                                        "EUR",
                                        "card",
                                        reference,
                                        world.clock().instant());
                                return world.vc()
                                        .invoices()
                                        .recordPayment(by, more ? command.acceptingOverpayment() : command);
                            }));
        }

        private static Arbitrary<Deed> issue() {
            return numbers()
                    .map(order -> new Deed(
                            "issues the invoice of order #" + order,
                            (world, by) -> world.vc().invoices().issue(by, IssueInvoice.of(world.invoice(order)))));
        }

        private static Arbitrary<Deed> issueDrafts() {
            return Arbitraries.of(1, 2, 200, 0)
                    .map(most -> new Deed(
                            "issues the oldest " + most + " drafts",
                            (world, by) -> world.vc().invoices().issueDrafts(by, IssueDrafts.oldest(most))));
        }

        private static Arbitrary<Deed> closeBooks() {
            return Arbitraries.of(0, 1, 2, 30)
                    .map(days -> Deed.silent(
                            "closes the books until " + days + " days ago",
                            (world, by) -> world.vc()
                                    .invoices()
                                    .closeBooks(
                                            by,
                                            CloseBooks.until(yesterday(world.clock())
                                                    .plusDays(1)
                                                    .minusDays(days)))));
        }

        private static Arbitrary<Deed> beginSeries() {
            return Arbitraries.of(1L, 0L, 1_000_000_000_000L)
                    .map(first -> Deed.silent(
                            "begins credit notes at " + first,
                            (world, by) -> world.vc().invoices().beginSeries(by, BeginSeries.ofCreditNotes(first))));
        }

        private static Arbitrary<Deed> creditWhole() {
            return Combinators.combine(numbers(), texts())
                    .as((order, reason) -> new Deed(
                            "credits the invoice of order #" + order + " because \"" + reason + '"',
                            (world, by) -> world.vc()
                                    .invoices()
                                    .credit(by, CreditInvoice.whole(world.invoice(order), reason))));
        }

        private static Arbitrary<Deed> reissue() {
            return Combinators.combine(numbers(), texts(), Arbitraries.of(true, false))
                    .as((order, contract, first) -> new Deed(
                            "puts an invoice in the place of the " + (first ? "first" : "last") + " of order #" + order
                                    + ", of the contract \"" + contract + '"',
                            (world, by) -> {
                                ReissueInvoice command =
                                        ReissueInvoice.of(first ? world.firstInvoice(order) : world.invoice(order));
                                return world.vc().invoices().reissue(by, command.withContract(contract));
                            }));
        }

        private static Arbitrary<Deed> inForce() {
            return numbers()
                    .map(order -> new Deed(
                            "asks which invoice of order #" + order + " is in force",
                            (world, by) -> world.vc().invoices().inForce(by, world.firstInvoice(order))));
        }

        private static Arbitrary<Deed> creditAmount() {
            return Combinators.combine(
                            numbers(),
                            Arbitraries.of("0.01", "5.00", "20.00", "47.60", "80.00", "100000", "0", "1.005"),
                            Arbitraries.of(PriceBasis.class).injectNull(0.4),
                            Arbitraries.of(CreditReason.GOODWILL, CreditReason.DEFECT, "OWN", "own")
                                    .injectNull(0.3))
                    .as((order, amount, basis, code) -> new Deed(
                            "credits " + amount + " EUR " + (basis == null ? "" : basis + " ") + "of order #" + order
                                    + (code == null ? "" : ", " + code),
                            (world, by) -> {
                                CreditInvoice command = CreditInvoice.part(world.invoice(order), "Late")
                                        .amount(amount, "EUR");
                                CreditInvoice coded = code == null ? command : command.as(code);
                                return world.vc()
                                        .invoices()
                                        .credit(
                                                by,
                                                basis == null
                                                        ? coded
                                                        : basis == PriceBasis.NET ? coded.net() : coded.gross());
                            }));
        }

        private static Arbitrary<Deed> ask() {
            return numbers()
                    .map(order -> new Deed(
                            "asks what can still be credited of order #" + order,
                            (world, by) -> world.vc().invoices().creditable(by, world.invoice(order))));
        }

        private static Arbitrary<Deed> creditPart() {
            return Combinators.combine(numbers(), numbers(), quantities())
                    .as((order, line, quantity) -> new Deed(
                            "credits " + quantity + " of line #" + line + " of order #" + order, (world, by) -> {
                                OrderId id = world.order(order);
                                return world.vc()
                                        .invoices()
                                        .credit(
                                                by,
                                                CreditInvoice.part(world.invoice(order), "Broken")
                                                        .line(world.line(id, line), new BigDecimal(quantity)));
                            }));
        }
    }
}
