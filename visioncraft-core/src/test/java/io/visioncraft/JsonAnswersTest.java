package io.visioncraft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.visioncraft.access.Caller;
import io.visioncraft.access.Permission;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.billing.AgedReceivables;
import io.visioncraft.billing.CategoryRevenue;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditNoteSummary;
import io.visioncraft.billing.CreditableInvoice;
import io.visioncraft.billing.FigureSpan;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoicePreview;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.IssuedDrafts;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.RevenueFigure;
import io.visioncraft.billing.ServiceRevenue;
import io.visioncraft.billing.StatedTax;
import io.visioncraft.billing.TaxEntry;
import io.visioncraft.billing.TaxFigure;
import io.visioncraft.billing.TaxedAmount;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryNode;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.catalog.TaxonomyImported;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmMessage;
import io.visioncraft.crm.CrmNote;
import io.visioncraft.crm.CrmQueueEntry;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.CrmSummary;
import io.visioncraft.housekeeping.HousekeepingReport;
import io.visioncraft.identity.PersonalDataExport;
import io.visioncraft.identity.UnregisteredPermission;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.identity.UserSummary;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.EventId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.AllowedActions;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderAction;
import io.visioncraft.ordering.OrderPreview;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.pricing.PriceQuote;
import io.visioncraft.pricing.PricedService;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EventRecord;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever a use case answers, a host can write as JSON and read back equal, with Jackson 2 and 3 as they come. What use cases
 * answer is read from the facade, so that a new answer has to be shown here. The form of that JSON is no part of the promise.
 */
class JsonAnswersTest {

    private static final UUID ID = UUID.fromString("019550e2-5c00-7000-8000-00000000abcd");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123456Z");
    private static final UserId ANN = new UserId(ID);
    private static final EventRecord EVENT = new EventRecord(
            new EventId(ID),
            "order.placed",
            1,
            "order",
            ID,
            2,
            0,
            NOW,
            "USER",
            ANN.toString(),
            null,
            Map.of("lines", 3L, "reference", "ORD-7", "staff", true, "parts", List.of("a", Map.of("n", 1L))));

    private static final FigureSpan MARCH = new FigureSpan(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    private static final TaxedAmount TEN = new TaxedAmount(Money.of("10.00", "EUR"), Money.of("1.90", "EUR"));

    private static final Map<Class<?>, Object> SAMPLES = samples();

    private final com.fasterxml.jackson.databind.json.JsonMapper jackson2 =
            com.fasterxml.jackson.databind.json.JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();
    private final JsonMapper jackson3 = JsonMapper.builder().build();

    static Set<Type> answers() {
        return Arrays.stream(VisionCraft.class.getMethods())
                .filter(area -> area.getReturnType().isInterface() && area.getParameterCount() == 0)
                .flatMap(area -> Arrays.stream(area.getReturnType().getMethods()))
                .map(Method::getGenericReturnType)
                .map(JsonAnswersTest::present)
                .filter(type -> !(type instanceof Class<?> plain && plain.isPrimitive()) && type != Caller.class)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void comeBackEqualFromJackson2(Type type) throws Exception {
        Object answer = sample(type);

        String json = jackson2.writeValueAsString(answer);

        Object read = jackson2.readValue(json, jackson2.constructType(type));
        assertThat(read).isEqualTo(answer);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void comeBackEqualFromJackson3(Type type) {
        Object answer = sample(type);

        String json = jackson3.writeValueAsString(answer);

        Object read = jackson3.readValue(json, jackson3.constructType(type));
        assertThat(read).isEqualTo(answer);
    }

    /** What is there where it may be absent. */
    private static Type present(Type type) {
        return type instanceof ParameterizedType many && many.getRawType() == Optional.class
                ? many.getActualTypeArguments()[0]
                : type;
    }

    private static Object sample(Type type) {
        if (type instanceof ParameterizedType many) {
            Type part = many.getActualTypeArguments()[0];
            if (many.getRawType() == Listing.class) {
                return new Listing<>(List.of(sample(part)), "next");
            }
            if (many.getRawType() == List.class) {
                return List.of(sample(part));
            }
            if (many.getRawType() == SortedSet.class) {
                return new TreeSet<>(Set.of(sample(part)));
            }
            if (many.getRawType() == StatusChange.class) {
                return change((Class<?>) part);
            }
        }
        if (type instanceof Class<?> plain && SAMPLES.containsKey(plain)) {
            return SAMPLES.get(plain);
        }
        throw new IllegalStateException("No use case has answered a " + type + " so far: say here what one looks like");
    }

    private static StatusChange<?> change(Class<?> status) {
        if (status == UserStatus.class) {
            return new StatusChange<>(null, UserStatus.ACTIVE, NOW, "VISITOR", "", "");
        }
        if (status == OrderStatus.class) {
            return new StatusChange<>(OrderStatus.DRAFT, OrderStatus.PLACED, NOW, "USER", ANN.toString(), "");
        }
        if (status == ServiceStatus.class) {
            return new StatusChange<>(ServiceStatus.DRAFT, ServiceStatus.ACTIVE, NOW, "SYSTEM", "nightly", "");
        }
        return new StatusChange<>(CrmStatus.NEW, CrmStatus.OPEN, NOW, "USER", ANN.toString(), "Asked \"again\"");
    }

    private static Map<Class<?>, Object> samples() {
        Order order = record(Order.class);
        Map<Class<?>, Object> samples = new HashMap<>();
        JsonRoundTripTest.records().forEach(one -> samples.put(one.getClass(), one));
        Stream.of(
                        new AllowedActions(
                                order.id(), order.status(), 2, Map.of(OrderAction.CONFIRM, "permission-missing")),
                        new OrderPreview(order.lines(), order.totals()),
                        new CreditableInvoice(
                                new InvoiceId(order.id().value()),
                                List.of(new CreditableInvoice.Line(
                                        order.lines().get(0).id(),
                                        new BigDecimal("1.50"),
                                        order.lines().get(0).amount(),
                                        order.lines().get(0).net())),
                                order.totals().groups(),
                                order.totals().net(),
                                order.totals().tax(),
                                order.totals().gross(),
                                3),
                        OrderSummary.of(order),
                        InvoiceSummary.of(record(Invoice.class), record(Receivable.class)),
                        CreditNoteSummary.of(record(CreditNote.class)),
                        InvoicePreview.of(record(Invoice.class)),
                        new IssuedDrafts(
                                List.of(InvoiceSummary.of(record(Invoice.class), record(Receivable.class))),
                                List.of(new IssuedDrafts.Refused(
                                        new InvoiceId(ID), new OrderId(ID), "no-exchange-rate")),
                                "next"),
                        LocalDate.of(2026, 2, 28),
                        new TaxFigure(MARCH, "DE", "S", TaxRate.of("19"), null, TEN, TEN),
                        new RevenueFigure(MARCH, 2, 1, TEN, TEN, List.of(new StatedTax(TEN.net(), TEN.tax()))),
                        new ServiceRevenue(
                                MARCH,
                                new ServiceId(ID),
                                "CLEAN",
                                "Cleaning",
                                UnitCode.HOUR,
                                new BigDecimal("2.5"),
                                BigDecimal.ZERO,
                                TEN.net(),
                                TEN.tax()),
                        new CategoryRevenue(
                                MARCH, new CategoryId(ID), null, "House", TEN.net(), TEN.tax(), TEN.net(), TEN.tax()),
                        TaxEntry.of(record(CreditNote.class)).get(0),
                        AgedReceivables.of(List.of(record(Receivable.class)), LocalDate.of(2026, 6, 1))
                                .get(0),
                        CrmSummary.of(record(CrmRecord.class)),
                        new CrmMessage(true, "USER", ANN.toString(), "Still dirty", NOW),
                        new CrmNote("USER", ANN.toString(), "Rings twice", NOW),
                        new PriceQuote(
                                new ServiceId(ID),
                                UnitPrice.of("0.0125", "EUR"),
                                PriceBasis.GROSS,
                                new PriceId(ID),
                                NOW),
                        new PricedService(
                                ServiceSummary.of(record(Service.class)),
                                new PriceQuote(
                                        new ServiceId(ID),
                                        UnitPrice.of("0.0125", "EUR"),
                                        PriceBasis.GROSS,
                                        new PriceId(ID),
                                        NOW)),
                        new CategoryNode(record(Category.class), 2),
                        ServiceSummary.of(record(Service.class)),
                        UserSummary.of(record(User.class)),
                        new UnregisteredPermission(new RoleId(ID), "Dancers", Permission.parse("dance:lead:any")),
                        Permission.parse("order:read:own"),
                        new PersonalDataExport(
                                ANN, NOW, Map.of("user", Map.of("version", 3L, "name", "Ann"), "orders", List.of(1L))),
                        new TaxonomyImported(12, 2),
                        new HousekeepingReport(1, 2, 3, 4, 5, true),
                        CrmQueueEntry.of(record(CrmDesk.class), record(CrmRecord.class)),
                        new Tokens(ANN, new SessionId(ID), "a.b.c", NOW, "vcr1.x.y", NOW.plusSeconds(60)),
                        EVENT,
                        new Delivery(EVENT, 3))
                .forEach(one -> samples.put(one.getClass(), one));
        return samples;
    }

    private static <A extends Aggregate<?>> A record(Class<A> type) {
        return type.cast(
                JsonRoundTripTest.records().filter(type::isInstance).findFirst().orElseThrow());
    }
}
