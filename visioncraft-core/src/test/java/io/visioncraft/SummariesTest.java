package io.visioncraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.visioncraft.billing.BilledAmounts;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditNoteSummary;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Settlement;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmSummary;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserSummary;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Money;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.tax.DocumentTotals;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A summary says of a record what the record says of itself. */
class SummariesTest {

    static Stream<Arguments> summaries() {
        return JsonRoundTripTest.records().flatMap(SummariesTest::summarised);
    }

    private static Stream<Arguments> summarised(Aggregate<?> record) {
        if (record instanceof Order order) {
            Map<String, @Nullable Object> derived = new HashMap<>();
            derived.put("lines", order.lines().size());
            derived.put("payable", order.totals().due());
            derived.put("placedAt", order.placedAt());
            return Stream.of(arguments(order, OrderSummary.of(order), derived));
        }
        if (record instanceof Invoice invoice) {
            return Stream.of(arguments(
                    invoice,
                    InvoiceSummary.of(invoice, null),
                    owed(invoice, Money.zero(invoice.totals().due().currency()), null)));
        }
        if (record instanceof CreditNote note) {
            Map<String, @Nullable Object> derived = new HashMap<>();
            derived.put("number", note.number());
            derived.put("date", note.issue().date());
            derived.put("buyer", note.parties().buyer().legalName());
            derived.put("amounts", amounts(note.totals()));
            return Stream.of(arguments(note, CreditNoteSummary.of(note), derived));
        }
        if (record instanceof Service service) {
            return Stream.of(arguments(service, ServiceSummary.of(service), Map.of()));
        }
        if (record instanceof User user) {
            return Stream.of(arguments(
                    user, UserSummary.of(user), Map.of("email", user.email().text())));
        }
        if (record instanceof CrmRecord entry) {
            return Stream.of(arguments(
                    entry,
                    CrmSummary.of(entry),
                    Map.of(
                            "type",
                            entry.topic().type(),
                            "subject",
                            entry.topic().subject())));
        }
        return Stream.empty();
    }

    private static Map<String, @Nullable Object> owed(Invoice invoice, Money balance, @Nullable Settlement settlement) {
        Map<String, @Nullable Object> derived = new HashMap<>();
        derived.put("buyer", invoice.parties().buyer().legalName());
        derived.put("amounts", amounts(invoice.totals()));
        derived.put("balance", balance);
        derived.put("excess", Money.zero(balance.currency()));
        derived.put("settlement", settlement);
        return derived;
    }

    private static BilledAmounts amounts(DocumentTotals totals) {
        return new BilledAmounts(totals.net(), totals.tax(), totals.due());
    }

    @ParameterizedTest
    @MethodSource("summaries")
    void takesEachComponentFromTheRecord(Record record, Record summary, Map<String, @Nullable Object> derived)
            throws Exception {
        Map<String, @Nullable Object> expected = new HashMap<>(components(record));
        expected.putAll(derived);

        Map<String, @Nullable Object> shown = components(summary);

        assertThat(shown).isNotEmpty();
        assertThat(expected).containsAllEntriesOf(shown);
    }

    private static Map<String, @Nullable Object> components(Record record) throws Exception {
        Map<String, @Nullable Object> components = new HashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            components.put(component.getName(), component.getAccessor().invoke(record));
        }
        return components;
    }
}
