package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.VisionCraft;
import io.visioncraft.billing.BillingCodes;
import io.visioncraft.billing.BillingEvents;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.IssueDrafts;
import io.visioncraft.billing.IssueInvoice;
import io.visioncraft.billing.IssuedDrafts;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.AddLine;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.DraftOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Drafts that are issued many at a time, in one transaction (INV-4). */
@Rule("INV-4")
public abstract class DraftBatchSuite extends DraftsSuite {

    DraftBatchSuite() {}

    @Test
    void issuesManyInTheOrderInWhichTheyWereMade() {
        List<Order> orders = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            orders.add(placed(vc));
            clock.advance(Duration.ofSeconds(1));
        }

        IssuedDrafts first = vc.invoices().issueDrafts(desk, IssueDrafts.oldest(3));
        IssuedDrafts second =
                vc.invoices().issueDrafts(desk, IssueDrafts.oldest(3).after(first.next()));

        assertThat(first.issued()).extracting(DraftsSuite::numberOf).isEqualTo(numbers(1, 3));
        assertThat(first.issued())
                .extracting(InvoiceSummary::order)
                .isEqualTo(orders.subList(0, 3).stream().map(Order::id).toList());
        assertThat(first.more()).isTrue();
        assertThat(second.issued()).extracting(DraftsSuite::numberOf).isEqualTo(numbers(4, 5));
        assertThat(second.more()).isFalse();
        assertThat(second.refused()).isEmpty();
        assertThat(second.issued())
                .allSatisfy(one -> assertThat(vc.invoices().get(clerk(), one.id()))
                        .satisfies(invoice -> assertThat(
                                        InvoiceSummary.of(invoice, vc.invoices().receivable(clerk(), invoice.id())))
                                .isEqualTo(one)));
        assertThat(vc.invoices().issueDrafts(desk, ALL)).isEqualTo(new IssuedDrafts(List.of(), List.of(), null));
        assertThat(events.ofType(BillingEvents.INVOICE_ISSUED)).hasSize(5);
    }

    @Test
    @Rule("GEN-12")
    void issuesOnlyDraftsThatWereMadeUntilADay() {
        placed(vc);
        clock.set(Instant.parse("2026-03-03T22:59:59Z"));
        placed(vc);
        clock.advance(Duration.ofSeconds(1));
        placed(vc);

        IssuedDrafts issued = vc.invoices().issueDrafts(desk, ALL.madeUntil(LocalDate.of(2026, 3, 3)));

        assertThat(issued.issued()).hasSize(2);
        assertThat(issued.more()).isFalse();
        assertThat(drafts()).hasSize(1);
    }

    @Test
    void skipsADraftThatCannotBeIssuedAndSaysSo() {
        Instant right = clock.instant();
        clock.set(Instant.parse("2036-02-28T09:00:00Z"));
        Order cart = vc.orders().draft(ann, DraftOrder.own());
        vc.orders().addLine(ann, AddLine.to(cart.id(), cleaning.id(), 1));
        clock.set(right);
        Order ahead = vc.orders().placeDraft(ann, PlaceDraft.of(cart.id()));
        placed(vc);
        events.clear();

        IssuedDrafts issued = vc.invoices().issueDrafts(desk, ALL);

        assertThat(issued.issued()).extracting(DraftsSuite::numberOf).isEqualTo(numbers(1, 1));
        assertThat(issued.refused())
                .containsExactly(new IssuedDrafts.Refused(
                        invoiceOf(ahead).id(), ahead.id(), BillingCodes.SERIES_AHEAD_OF_CLOCK.value()));
        assertThat(invoiceOf(ahead).status()).isEqualTo(InvoiceStatus.DRAFT);
        assertThat(events.all()).hasSize(1);
        assertRejected(
                BillingCodes.SERIES_AHEAD_OF_CLOCK,
                () -> vc.invoices().issue(desk, IssueInvoice.of(invoiceOf(ahead).id())));
    }

    @Test
    @Rule("GEN-8")
    void issuesADraftThatAClockYearsAheadHasMade() {
        VisionCraft library = with(DEFERRED.when(InvoiceTrigger.CONFIRMED));
        Order order = placed(library);
        Instant right = clock.instant();
        clock.set(Instant.parse("2036-02-28T09:00:00Z"));
        library.orders().confirm(STAFF, WorkOnOrder.of(order.id()));
        clock.set(right);

        IssuedDrafts issued = library.invoices().issueDrafts(desk, ALL);

        assertThat(issued.issued())
                .extracting(InvoiceSummary::issue)
                .containsExactly(new Issuance("INV-2026-000001", TODAY, TODAY.plusDays(14)));
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    void tellsAllThatIsWrongWithACommand() {
        placed(vc);

        for (int limit : List.of(0, -1, 201, Integer.MAX_VALUE)) {
            assertInvalid(
                    KernelCodes.OUT_OF_RANGE,
                    "limit",
                    () -> vc.invoices().issueDrafts(desk, IssueDrafts.oldest(limit)));
        }
        IssueDrafts hostile = new IssueDrafts(0, LocalDate.MAX, "no cursor");
        assertThat(assertInvalid(
                                KernelCodes.MALFORMED_CURSOR,
                                "cursor",
                                () -> vc.invoices().issueDrafts(desk, hostile))
                        .violations())
                .extracting(violation -> violation.path())
                .containsExactlyInAnyOrder("limit", "madeUntil", "cursor");
        IssuedDrafts none =
                vc.invoices().issueDrafts(desk, IssueDrafts.oldest(1).madeUntil(TODAY.minusDays(1)));
        assertThat(none.issued()).isEmpty();
        String cursor = listCursor();
        assertInvalid(
                KernelCodes.MALFORMED_CURSOR, "cursor", () -> vc.invoices().issueDrafts(desk, ALL.after(cursor)));
        assertThat(drafts()).hasSize(1);
    }

    private String listCursor() {
        placed(vc);
        String cursor = Objects.requireNonNull(vc.invoices()
                .list(clerk(), InvoiceSearch.all(), ListRequest.first(1))
                .next());
        vc.orders().cancel(ann, CancelOrder.of(newest()));
        return cursor;
    }

    private OrderId newest() {
        return seenBy(STAFF).get(0).id();
    }

    @Test
    void numbersEachDraftOnceWhenSeveralIssue() {
        for (int n = 0; n < 12; n++) {
            placed(vc);
        }

        List<Race.Outcome<IssuedDrafts>> outcomes =
                Race.times(4, n -> () -> vc.invoices().issueDrafts(desk, IssueDrafts.oldest(5)));

        assertThat(outcomes).allMatch(Race.Outcome::succeeded);
        assertThat(issuedNumbers()).isEqualTo(numbers(1, 12));
        assertThat(drafts()).isEmpty();
    }

    @Test
    void leavesNoGapWhileDraftsAreVoided() {
        List<Order> orders = IntStream.range(0, 6).mapToObj(n -> placed(vc)).toList();

        List<Race.Outcome<Object>> outcomes = Race.times(
                4,
                n -> () -> n == 0
                        ? vc.invoices().issueDrafts(desk, ALL)
                        : vc.orders().cancel(ann, CancelOrder.of(orders.get(n).id())));

        assertThat(outcomes).allMatch(Race.Outcome::succeeded);
        assertThat(issuedNumbers()).isEqualTo(numbers(1, issuedNumbers().size()));
        assertThat(drafts()).isEmpty();
    }

    /** As many as a busy host has, one of five of which changes its mind. */
    @Test
    void leavesNoGapUnderSixtyFourThreadsOfWhichOneInFiveRollsBack() {
        for (int n = 0; n < 40; n++) {
            placed(vc);
        }

        List<Race.Outcome<Object>> outcomes = Race.times(
                64,
                n -> () -> persistence.transactions().inTransaction(() -> {
                    IssuedDrafts issued = vc.invoices().issueDrafts(desk, IssueDrafts.oldest(2));
                    if (n % 5 == 0) {
                        throw new IllegalStateException("the host changed its mind");
                    }
                    return issued;
                }));

        assertThat(outcomes).extracting(Race.Outcome::succeeded).contains(true, false);
        assertThat(issuedNumbers()).isEqualTo(numbers(1, issuedNumbers().size()));
        vc.invoices().issueDrafts(desk, ALL);
        assertThat(issuedNumbers()).isEqualTo(numbers(1, 40));
    }

    @Test
    @Rule("GEN-5")
    void takesAllBackWhenTheHostRollsBack() {
        placed(vc);
        placed(vc);

        assertThatThrownBy(() -> persistence.transactions().inTransaction(() -> {
                    vc.invoices().issueDrafts(desk, ALL);
                    throw new IllegalStateException("the host changed its mind");
                }))
                .hasMessage("the host changed its mind");

        assertThat(drafts()).hasSize(2);
        assertThat(vc.invoices().issueDrafts(desk, ALL).issued())
                .extracting(DraftsSuite::numberOf)
                .isEqualTo(numbers(1, 2));
    }
}
