package io.visioncraft.spring.boot.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.catalog.PlaceCategory;
import io.visioncraft.crm.OpenCrmRecord;
import io.visioncraft.crm.ReplyToCrmRecord;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.TaxIdCheck;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.ShownTotal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What a body may not be: each fault is a rejection with code and path, found in whatever wraps it. */
class RejectedInputTest {

    private static final String ID = Samples.ID.toString();
    private static final String DEEP = "[".repeat(2_000);

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new VisionCraftModule(true)).build();

    record Basket(String note, List<PlaceOrder> orders, Map<String, Money> limits) {}

    record Limit(Money money) {
        Limit {
            if (money.negative()) {
                throw InvalidInputException.of(new Violation("money", "negative", "Not negative", Map.of()));
            }
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes(@JsonSubTypes.Type(value = Placing.class, name = "placing"))
    interface Step {}

    record Placing(PlaceOrder order) implements Step {}

    static Stream<Arguments> faults() {
        return Stream.of(
                // amounts and quantities
                order(
                        "{'lines':[{'service':'ID','quantity':'2'},{'service':'ID','quantity':0.5}]}",
                        "lines[1].quantity",
                        "malformed-number"),
                order("{'lines':[{'service':'ID','quantity':1e1000000000}]}", "lines[0].quantity", "malformed-number"),
                order(
                        "{'lines':[{'service':'ID','quantity':'1e1000000000'}]}",
                        "lines[0].quantity",
                        "malformed-number"),
                order(
                        "{'lines':[{'service':'ID','quantity':" + "9".repeat(900) + "}]}",
                        "lines[0].quantity",
                        "too-long"),
                order(
                        "{'lines':[{'service':'ID','quantity':'" + "9".repeat(1_000_000) + "'}]}",
                        "lines[0].quantity",
                        "too-long"),
                order("{'lines':[{'service':'ID','quantity':NaN}]}", "", "malformed"),
                order("{'lines':[{'service':'ID','quantity':true}]}", "lines[0].quantity", "malformed"),
                order("{'shown':{'amount':160.00,'currency':'EUR'}}", "shown.amount", "malformed-number"),
                fault(Money.class, "{'amount':'1.005','currency':'EUR'}", "", "too-many-decimals"),
                fault(Money.class, "{'amount':'1.00','currency':'eur'}", "currency", "malformed"),
                fault(Money.class, "{'amount':'1.00'}", "", "malformed"),
                fault(Money.class, "{}", "", "malformed"),
                fault(Quantity.class, "'-1'", "", "out-of-range"),
                fault(Quantity.class, "{}", "", "malformed"),
                // ids, times, states
                order("{'lines':[{'service':'ID-1','quantity':'2'}]}", "lines[0].service", "malformed"),
                order("{'lines':[{'service':{'value':'ID'},'quantity':'2'}]}", "lines[0].service", "malformed"),
                order("{'customer':7}", "customer", "malformed"),
                order("{'description':{'supplyFrom':'2026-02-30'}}", "description.supplyFrom", "malformed"),
                order("{'description':{'supplyFrom':[2026,2,3]}}", "description.supplyFrom", "malformed"),
                fault(OrderId.class, "''", "", "malformed"),
                fault(RecordPayment.class, "{'receivedAt':1700000000}", "receivedAt", "malformed"),
                fault(RecordPayment.class, "{'overpaymentAccepted':'yes'}", "overpaymentAccepted", "malformed"),
                fault(RecordPayment.class, "{'overpaymentAccepted':1}", "overpaymentAccepted", "malformed"),
                fault(RecordPayment.class, "{'overpaymentAccepted':null}", "overpaymentAccepted", "required"),
                fault(OpenCrmRecord.class, "{'priority':1}", "priority", "malformed"),
                fault(OpenCrmRecord.class, "{'priority':'high'}", "priority", "malformed"),
                fault(OpenCrmRecord.class, "{'priority':''}", "priority", "malformed"),
                fault(InvoiceSearch.class, "{'statuses':['ISSUED','NONE']}", "statuses[1]", "malformed"),
                fault(InvoiceSearch.class, "{'statuses':'ISSUED'}", "statuses", "malformed"),
                fault(InvoiceSearch.class, "{'statuses':{}}", "statuses", "malformed"),
                fault(BillingProfile.class, "{'lines':['Ring 2',{}]}", "lines[1]", "malformed"),
                // whole numbers
                fault(PlaceCategory.class, "{'index':1.5}", "index", "malformed-number"),
                fault(PlaceCategory.class, "{'index':'one'}", "index", "malformed-number"),
                fault(PlaceCategory.class, "{'index':2147483648}", "index", "out-of-range"),
                fault(PlaceCategory.class, "{'index':" + "9".repeat(900) + "}", "index", "out-of-range"),
                fault(PlaceCategory.class, "{'index':null}", "index", "required"),
                fault(PlaceCategory.class, "{'category':'ID'}", "index", "required"),
                // members
                order(
                        "{'lines':[{'service':'ID','quantity':'2','colour':'red'}]}",
                        "lines[0].colour",
                        "unknown-member"),
                order("{'lines':[],'Currency':'EUR'}", "Currency", "unknown-member"),
                order(
                        "{'lines':[],'x\\u0007" + "y".repeat(100) + "':{'a':1}}",
                        "x?" + "y".repeat(62) + "…",
                        "unknown-member"),
                order("{'lines':[],'currency':'EUR','currency':'USD'}", "currency", "duplicate"),
                order(
                        "{'lines':[],'customer':null,'currency':null,'shown':null,'description':null,'lines':[]}",
                        "lines",
                        "duplicate"),
                // shapes
                order("[]", "", "malformed"),
                order("'text'", "", "malformed"),
                order("7", "", "malformed"),
                order("{'lines':{}}", "lines", "malformed"),
                order("{'lines':'none'}", "lines", "malformed"),
                order("{'lines':[[]]}", "lines[0]", "malformed"),
                order("{'lines':[7]}", "lines[0]", "malformed"),
                order("{'lines':[", "", "malformed"),
                order("{'lines':[]", "", "malformed"),
                order("{lines:[]}", "", "malformed"),
                order("", "", "malformed"),
                order("{'lines':" + DEEP, "lines[0]", "malformed"),
                order("{'shown':" + DEEP, "shown", "malformed"),
                fault(LogIn.class, "{'password':{'a':'secret horse'}}", "password", "malformed"),
                fault(LogIn.class, "{'password':1.5}", "password", "malformed-number"),
                // within the host's own types
                fault(
                        Basket.class,
                        "{'orders':[{'lines':[{'quantity':0.5}]}]}",
                        "orders[0].lines[0].quantity",
                        "malformed-number"),
                fault(
                        Basket.class,
                        "{'limits':{'day':{'amount':'1.005','currency':'EUR'}}}",
                        "limits.day",
                        "too-many-decimals"),
                fault(Basket.class, "{'orders':7}", "orders", "malformed"),
                fault(Limit.class, "{'money':{'amount':'-1','currency':'EUR'}}", "money", "negative"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isARejectionWithCodeAndPath(Class<?> type, String json, String path, String code) {
        long start = System.nanoTime();

        Throwable thrown =
                catchThrowable(() -> mapper.readValue(json.replace('\'', '"').replace("ID", ID), type));

        assertThat(System.nanoTime() - start).isLessThan(Duration.ofSeconds(2).toNanos());
        InvalidInputException rejection =
                InputRejection.of(new IllegalStateException(thrown)).orElseThrow(() -> new AssertionError(thrown));
        assertThat(rejection.violations()).singleElement().satisfies(one -> {
            assertThat(one.path()).isEqualTo(path);
            assertThat(one.code()).isEqualTo(code);
            assertThat(one.message()).isNotBlank().hasSizeLessThan(200).doesNotContain("horse");
        });
        assertThat(thrown).hasMessageNotContaining("horse");
    }

    @Test
    void aWholeOrderOfAPageIsRead() {
        String json = "{'lines':[{'service':'ID','quantity':'0.5'},{'service':'ID','quantity':2,'stated':null}],"
                + "'shown':{'amount':'160.00','currency':'EUR'},'description':{'note':'Ring twice'}}";

        PlaceOrder order = mapper.readValue(json.replace('\'', '"').replace("ID", ID), PlaceOrder.class);

        assertThat(order.lines())
                .containsExactly(
                        OrderItem.of(new ServiceId(Samples.ID), "0.5"), OrderItem.of(new ServiceId(Samples.ID), 2));
        assertThat(order.customer()).isNull();
        assertThat(order.shown()).isEqualTo(new ShownTotal("160.00", "EUR"));
        assertThat(order.description()).extracting(OrderDescription::note).isEqualTo("Ring twice");
    }

    @Test
    void whatIsLeftOutIsAsTheFactoriesSay() {
        assertThat(mapper.readValue("{}", InvoiceSearch.class)).isEqualTo(InvoiceSearch.all());
        assertThat(mapper.readValue(
                        "{\"invoice\":\"" + ID + "\",\"whole\":true,\"reason\":\"x\"}", CreditInvoice.class))
                .isEqualTo(CreditInvoice.whole(new InvoiceId(Samples.ID), "x"));
        assertThat(mapper.readValue("{\"text\":\"x\"}", ReplyToCrmRecord.class).awaitsCustomer())
                .isFalse();
    }

    @Test
    void aNullWhereAListIsRequiredIsLeftToTheUseCaseWhichNamesEveryViolation() {
        assertThat(mapper.readValue("{\"lines\":null}", PlaceOrder.class).lines())
                .isNull();
    }

    @Test
    void unknownMembersAreIgnoredIfTheHostWishes() {
        JsonMapper lenient =
                JsonMapper.builder().addModule(new VisionCraftModule(false)).build();

        assertThat(lenient.readValue("{\"lines\":[],\"colour\":{\"a\":[1]},\"currency\":\"EUR\"}", PlaceOrder.class))
                .isEqualTo(PlaceOrder.of(List.of()).in("EUR"));
    }

    /** So that an advice for the library's rejections answers a body, too, since Spring looks for a handler of the cause. */
    @Test
    void theCauseAloneHasTheWholePath() {
        Throwable thrown =
                catchThrowable(() -> mapper.readValue("{\"orders\":[{\"lines\":[{\"quantity\":0.5}]}]}", Basket.class));

        assertThat(thrown)
                .hasCauseInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("orders[0].lines[0].quantity: ");
        assertThat(thrown.getCause())
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        rejection -> assertThat(rejection.violations())
                                .extracting(Violation::path)
                                .containsExactly("orders[0].lines[0].quantity"));
    }

    @Test
    void isFoundInATreeAndInATypeThatIsChosenByAMember() {
        String json = "{\"order\":{\"lines\":[{\"quantity\":0.5}]},\"kind\":\"placing\"}";

        for (ThrowingCallable reading : List.<ThrowingCallable>of(
                () -> mapper.readValue(json, Step.class),
                () -> mapper.treeToValue(mapper.readTree(json), Step.class))) {
            assertThat(InputRejection.of(catchThrowable(reading)).orElseThrow().violations())
                    .extracting(Violation::path)
                    .containsExactly("order.lines[0].quantity");
        }
    }

    @Test
    void theFirstReadingsMayComeTogether() throws Exception {
        String json = mapper.writeValueAsString(Samples.of(PlaceOrder.class));
        for (int round = 0; round < 10; round++) {
            JsonMapper fresh =
                    JsonMapper.builder().addModule(new VisionCraftModule(true)).build();
            Callable<PlaceOrder> reading = () -> fresh.readValue(json, PlaceOrder.class);
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                for (Future<PlaceOrder> read : threads.invokeAll(Collections.nCopies(8, reading))) {
                    assertThat(read.get()).isEqualTo(Samples.of(PlaceOrder.class));
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @Test
    void aTimeMayHaveAnOffset() {
        assertThat(mapper.readValue("{\"receivedAt\":\"2026-03-02T10:00:00+01:00\"}", RecordPayment.class)
                        .receivedAt())
                .isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
    }

    @Test
    void nestedConstantsOfRecordsAreReadToo() {
        assertThat(mapper.readValue("\"VALID\"", TaxIdCheck.Result.class)).isEqualTo(TaxIdCheck.Result.VALID);
    }

    @Test
    void aFailureThatIsNoFaultOfTheInputIsNone() {
        assertThat(InputRejection.of(new IllegalStateException("x"))).isEmpty();
        assertThat(InputRejection.of(catchThrowable(() -> mapper.readValue("{}", Runnable.class))))
                .isEmpty();
        assertThatThrownBy(() -> mapper.readValue("{}", Runnable.class)).isNotNull();
    }

    private static Arguments order(String json, String path, String code) {
        return fault(PlaceOrder.class, json, path, code);
    }

    private static Arguments fault(Class<?> type, String json, String path, String code) {
        return arguments(type, json, path, code);
    }
}
