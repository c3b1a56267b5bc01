package io.visioncraft.tck.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.billing.Settlement;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.Instants;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.Window;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

/** The generators reach the edges and the states that they promise. From one seed, so that they do so in each run. */
class GeneratorsTest {

    private static final long SEED = 20_260_302;

    @Test
    void reachesTheEdgesOfAmounts() {
        List<Money> amounts = generated(Values.money(), 2_000);
        List<UnitPrice> prices = generated(Values.unitPrices(Currency.getInstance("KWD")), 2_000);
        List<Quantity> quantities = generated(Values.quantities(), 2_000);

        assertThat(amounts)
                .extracting(Money::currency)
                .extracting(Currency::getDefaultFractionDigits)
                .contains(0, 2, 3, 4);
        assertThat(amounts)
                .extracting(Money::minorUnits)
                .contains(-Money.MAX_MINOR_UNITS, 0L, 1L, Money.MAX_MINOR_UNITS);
        assertThat(prices)
                .extracting(UnitPrice::amount)
                .usingElementComparator(BigDecimal::compareTo)
                .contains(BigDecimal.ZERO, new BigDecimal("0.000001"), BigDecimal.valueOf(UnitPrice.MAX));
        assertThat(quantities).contains(Quantity.of("0.0001"), Quantity.of(1), Quantity.of(Quantity.MAX));
        assertThat(generated(Values.amounts(Currency.getInstance("EUR")), 500)).noneMatch(Money::negative);
    }

    @Test
    void reachesTheEdgesOfText() {
        List<String> lines = generated(Values.names(), 2_000);
        List<String> texts = generated(Values.texts(Text.MESSAGE), 1_000);

        assertThat(lines)
                .allSatisfy(line -> assertThat(Text.line(line, Text.NAME)).isEqualTo(line));
        assertThat(lines).anyMatch(line -> line.length() == Text.NAME);
        assertThat(lines).anyMatch(line -> line.codePoints().anyMatch(c -> c > 0xFFFF));
        assertThat(lines)
                .anyMatch(line -> line.codePoints().anyMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK));
        assertThat(texts)
                .allSatisfy(text -> assertThat(Text.lines(text, Text.MESSAGE)).isEqualTo(text));
        assertThat(texts).anyMatch(text -> text.length() == Text.MESSAGE);
        assertThat(texts).anyMatch(text -> text.contains("\n"));
        assertThat(generated(Values.codes(), 500))
                .allMatch(code -> Text.code(code).equals(code));
    }

    @Test
    void reachesTheEdgesOfAddressesAndTime() {
        List<EmailAddress> emails = generated(Values.emails(), 1_000);
        List<Instant> instants = generated(Values.instants(), 2_000);
        List<Window> windows = generated(Values.windows(), 500);

        assertThat(emails).anyMatch(email -> email.localPart().length() == EmailAddress.MAX_LOCAL_PART);
        assertThat(emails).anyMatch(email -> !email.text().equalsIgnoreCase(email.key()));
        assertThat(instants).contains(Instants.EARLIEST, Instants.LATEST);
        assertThat(instants).allMatch(at -> Instants.exact(at).equals(at));
        assertThat(instants).anyMatch(at -> !at.equals(at.truncatedTo(ChronoUnit.MILLIS)));
        assertThat(windows).anyMatch(window -> window.until() == null).anyMatch(window -> window.until() != null);
    }

    @Test
    void reachesRecordsInEachState() {
        assertThat(generated(Records.users(), 60))
                .extracting(user -> user.status())
                .contains(UserStatus.INVITED, UserStatus.ACTIVE, UserStatus.SUSPENDED);
        assertThat(generated(Records.services(), 60))
                .extracting(service -> service.status())
                .contains(ServiceStatus.values());
        assertThat(generated(Records.orders(), 100))
                .extracting(order -> order.status())
                .contains(OrderStatus.values());
        assertThat(generated(Records.crmRecords(), 80))
                .extracting(record -> record.status())
                .contains(CrmStatus.values());
        assertThat(generated(Records.receivables(), 100))
                .anyMatch(receivable -> receivable.excess().positive())
                .extracting(receivable -> receivable.settlement())
                .contains(Settlement.UNPAID, Settlement.PART_PAID, Settlement.PAID, Settlement.CREDITED);
        assertThat(generated(Records.prices(), 60)).anyMatch(price -> price.version() == 2);
        assertThat(generated(Records.categories(), 30)).anyMatch(category -> category.parent() == null);
        assertThat(generated(Records.creditNotes(), 60))
                .anyMatch(note -> note.number().endsWith("2"));
    }

    @Test
    void takesStepsThatReachFarAndMeetManyRejections() {
        Set<String> events = new TreeSet<>();
        Set<String> codes = new TreeSet<>();
        Set<String> words = new TreeSet<>();

        for (List<Step> sequence : generated(Sequences.sequences(), 300)) {
            SequenceWorld world = new SequenceWorld(InMemoryPersistence.create());
            for (Step step : sequence) {
                Answer answer = world.take(step);
                words.add(step.toString());
                if (answer.refusal() != null) {
                    codes.add(answer.refusal().code());
                }
            }
            events.addAll(world.events().types());
        }

        assertThat(events)
                .contains(
                        "category.moved",
                        "category.deleted",
                        "service.retired",
                        "price.ended",
                        "user.suspended",
                        "user.role-assigned",
                        "session.started",
                        "order.line-added",
                        "order.completed",
                        "order.cancelled",
                        "payment.recorded",
                        "credit-note.issued",
                        "crm-desk.assigned",
                        "crm-record.closed");
        assertThat(codes)
                .contains(
                        "permission-missing",
                        "invalid-input",
                        "stale-version",
                        "category-cycle",
                        "last-administrator",
                        "wrong-order-status",
                        "overpayment",
                        "credit-exceeds-invoice");
        assertThat(words.stream().map(word -> word.replaceAll(" .*", "")).collect(Collectors.toSet()))
                .contains("the", "staff", "Ann", "Bob", "a");
        assertThat(words).anyMatch(word -> word.matches("staff takes order #\\d a step further"));
    }

    private static <T> List<T> generated(Arbitrary<T> arbitrary, int count) {
        List<T> all = new ArrayList<>();
        Tries.of(arbitrary).from(SEED).times(count).check(all::add);
        assertThat(all).hasSize(count);
        return all;
    }
}
