package io.visioncraft.billing;

import static io.visioncraft.Like.like;
import static io.visioncraft.billing.Documents.ANN;
import static io.visioncraft.billing.Documents.INVOICE;
import static io.visioncraft.billing.Documents.NOW;
import static io.visioncraft.billing.Documents.PARTIES;
import static io.visioncraft.billing.Documents.TODAY;
import static io.visioncraft.billing.Documents.draft;
import static io.visioncraft.billing.Documents.eur;
import static io.visioncraft.billing.Documents.issued;
import static io.visioncraft.billing.Documents.line;
import static io.visioncraft.billing.Documents.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.ordering.Delivery;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderReferences;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule("INV-2")
class InvoiceTest {

    private static final Issuance ISSUE = new Issuance("INV-2026-000001", TODAY, TODAY.plusDays(14));

    @Test
    @Rule("MON-6")
    void copiesLinesAndTotalsFromTheOrder() {
        OrderReferences references = new OrderReferences("L-77", "PO-77", "C-77", "P-77");
        Delivery delivery = new Delivery("Gate 3", Address.of("Ring 2", "1010", "Wien", "AT"));
        Order order = order(
                new OrderDetails(references, "", delivery, null, null),
                line(1, TaxClassCode.STANDARD, "12.345", "3", "0.05"));

        Invoice invoice = Invoice.draft(INVOICE, order, Supplied.of(order).orElseThrow(), PARTIES, NOW)
                .next();

        assertThat(invoice.totals()).isSameAs(order.totals());
        assertThat(invoice.lines()).singleElement().satisfies(line -> {
            assertThat(line.orderLine()).isEqualTo(order.lines().get(0).id());
            assertThat(line.net()).isEqualTo(eur("36.99"));
            assertThat(line.discount()).isEqualTo(eur("0.05"));
            assertThat(line.allowances())
                    .containsExactly(order.lines().get(0).discounts().get(0).allowance());
            assertThat(line.tax()).isEqualTo(order.lines().get(0).tax());
        });
        assertThat(invoice.references())
                .isEqualTo(new InvoiceReferences("ORD-1", references, delivery, null, null, null));
        assertThat(invoice.status()).isEqualTo(InvoiceStatus.DRAFT);
        assertThat(InvoiceStates.TABLE.births()).containsExactly(invoice.status());
        assertThat(invoice.number()).isEmpty();
    }

    @Test
    void keepsThePeriodOfSupplyThatTheOrderStates() {
        LocalDate first = LocalDate.of(2026, 4, 1);
        Order order = order(
                new OrderDetails(OrderReferences.NONE, "", null, first, first.plusDays(29)),
                line(1, TaxClassCode.ZERO, "10", "1", "0.00"));

        Invoice invoice = Invoice.draft(INVOICE, order, Supplied.of(order).orElseThrow(), PARTIES, NOW)
                .next();

        assertThat(invoice.references().supplyFrom()).isEqualTo("2026-04-01");
        assertThat(invoice.references().supplyUntil()).isEqualTo("2026-04-30");
    }

    @Test
    void isIssuedWithNumberAndDates() {
        Invoice draft = draft(line(1, TaxClassCode.STANDARD, "100", "1", "0.00"));

        Change<Invoice> change = draft.issue(ISSUE, null);

        assertThat(change.next().status()).isEqualTo(InvoiceStatus.ISSUED);
        assertThat(change.next().issue()).isEqualTo(ISSUE);
        assertThat(change.next().number()).isEqualTo("INV-2026-000001");
        assertThat(change.events())
                .containsExactly(new BillingEvents.InvoiceIssued(
                        draft.order(), ANN, "INV-2026-000001", TODAY, TODAY.plusDays(14), eur("119.00")));
    }

    @Test
    void becomesVoidWithoutEverGettingANumber() {
        Invoice draft = draft(line(1, TaxClassCode.STANDARD, "100", "1", "0.00"));

        Change<Invoice> change = draft.giveUp();

        assertThat(change.next().status()).isEqualTo(InvoiceStatus.VOID);
        assertThat(change.next().issue()).isNull();
        assertThat(change.events()).containsExactly(new BillingEvents.InvoiceVoided(draft.order(), ANN));
    }

    @Test
    void neverChangesOnceIssued() {
        Invoice issued = issued(line(1, TaxClassCode.STANDARD, "100", "1", "0.00"));

        assertThatIllegalStateException().isThrownBy(() -> issued.issue(ISSUE, null));
        assertThatIllegalStateException().isThrownBy(issued::giveUp);
    }

    @Test
    void neverLeavesVoid() {
        Invoice given = draft(line(1, TaxClassCode.STANDARD, "100", "1", "0.00"))
                .giveUp()
                .next();

        assertThatIllegalStateException().isThrownBy(() -> given.issue(ISSUE, null));
        assertThatIllegalStateException().isThrownBy(given::giveUp);
        assertThatThrownBy(given::requireIssue)
                .isInstanceOfSatisfying(
                        RuleViolatedException.class,
                        rejection -> assertThat(rejection.is(BillingCodes.INVOICE_NOT_ISSUED))
                                .isTrue());
    }

    @Test
    void refusesANumberOnADraft() {
        Invoice draft = draft(line(1, TaxClassCode.STANDARD, "100", "1", "0.00"));

        assertThatThrownBy(() -> like(draft, "issue", ISSUE)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void refusesLinesThatDoNotAddUpToTheTotals() {
        Invoice draft = draft(
                line(1, TaxClassCode.STANDARD, "100", "1", "0.00"), line(2, TaxClassCode.STANDARD, "1", "1", "0.00"));

        assertThatThrownBy(() -> withLines(draft, draft.lines().subList(0, 1)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> withLines(draft, List.of())).isInstanceOf(InvalidInputException.class);
    }

    @Test
    @Rule("INV-7")
    void losesItsNamesAndKeepsItsAmounts() {
        Invoice issued = issued(line(1, TaxClassCode.STANDARD, "100", "1", "0.05"));
        InvoiceLine before = issued.lines().get(0);

        Change<Invoice> change = issued.anonymise();

        Invoice after = change.next();
        assertThat(after.anonymous()).isTrue();
        assertThat(issued.anonymous()).isFalse();
        assertThat(after.parties().seller()).isEqualTo(issued.parties().seller());
        assertThat(after.parties().buyer().legalName()).isEqualTo("[erased]");
        assertThat(after.simplified()).isEqualTo(issued.simplified());
        assertThat(after.lines()).singleElement().satisfies(line -> {
            assertThat(line.description()).isEqualTo(before.code());
            assertThat(line.allowances()).singleElement().satisfies(allowance -> {
                assertThat(allowance.reason()).isEmpty();
                assertThat(allowance.amount())
                        .isEqualTo(before.allowances().get(0).amount());
            });
            assertThat(line.net()).isEqualTo(before.net());
        });
        assertThat(after.totals()).isEqualTo(issued.totals());
        assertThat(after.issue()).isEqualTo(issued.issue());
        assertThat(change.events())
                .containsExactly(new BillingEvents.InvoiceAnonymised(issued.order(), ANN, issued.number()));
        assertThat(after.anonymise().something()).isFalse();
    }

    @Test
    @Rule("INV-7")
    void losesNoNamesBeforeItIsIssued() {
        Invoice draft = draft(line(1, TaxClassCode.STANDARD, "100", "1", "0.00"));

        assertThatThrownBy(draft::anonymise).isInstanceOf(RuleViolatedException.class);
        assertThat(draft.giveUp().next().anonymous()).isFalse();
    }

    private static Invoice withLines(Invoice draft, List<InvoiceLine> lines) {
        return like(draft, "lines", lines);
    }
}
