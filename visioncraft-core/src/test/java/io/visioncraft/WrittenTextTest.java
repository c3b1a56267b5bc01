package io.visioncraft;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Permission;
import io.visioncraft.billing.CreditReason;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.ExchangeRate;
import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PaymentAccount;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.ordering.LinePrice;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxRow;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What a person wrote stays out of {@code toString}, which ends in logs: commands, records and values are filled with a word
 * that is looked for in their text.
 */
@Rule("GEN-3")
class WrittenTextTest {

    private static final String WRITTEN = "Canary";

    /** Texts of a form of their own. */
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("amount", "1.00"),
            Map.entry("country", "DE"),
            Map.entry("currency", "EUR"),
            Map.entry("deliverTo", "AT"),
            Map.entry("email", "canary@example.com"),
            Map.entry("unit", "HUR"),
            Map.entry("unitPrice", "1.00"),
            Map.entry("callerKind", "USER"),
            Map.entry("reasonCode", "95"),
            Map.entry("invoicePrefix", "INV"),
            Map.entry("creditNotePrefix", "CRN"),
            Map.entry("pattern", "{prefix}-{year}-{number:6}"));

    /** What nobody writes freely, in whatever record: the library made it, or it names a thing. */
    private static final Set<String> NAMES_OF_THINGS = Set.of(
            "action",
            "aggregateType",
            "area",
            "callerName",
            "changed",
            "code",
            "correlationId",
            "creditNoteNumber",
            "cursor",
            "fingerprint",
            "granted",
            "invoiceNumber",
            "key",
            "list",
            "method",
            "methods",
            "next",
            "number",
            "of",
            "orderReference",
            "path",
            "permissions",
            "prefix",
            "recordType",
            "replacedNumber",
            "scheme",
            "scope",
            "series",
            "type",
            "types",
            "useCase",
            "withdrawn");

    /** And in one record: a word of the library's own, a safe message, the key or the tax table of the host's own business. */
    private static final Set<String> WORDS_OF_THE_LIBRARY = Set.of(
            "Cells.cells",
            "DataKey.meaning",
            "DataKey.name",
            "ExchangeRate.source",
            "NumberSeries.issuer",
            "Refused.reason",
            "SessionEnded.reason",
            "TaxClassCode.value",
            "Violation.message",
            "UniqueKey.name",
            "RejectionCode.value");

    /** The vocabulary of a business: what it offers, why that is exempt, and what its roles are called. */
    private static final Set<String> VOCABULARY = Set.of(
            "Category",
            "ExemptionReason",
            "CategoryProfile",
            "ChangeCategory",
            "CreateCategory",
            "Row",
            "NamePosition",
            "Service",
            "ServiceProfile",
            "ChangeService",
            "CreateService",
            "ServiceSummary",
            "Role",
            "ChangeRole",
            "CreateRole",
            "UnregisteredPermission",
            "DeclaredPermission",
            "Order",
            "OrderSummary");

    private final Map<Class<?>, Object> samples = new HashMap<>(Map.of(
            UUID.class, new UUID(7, 7),
            Instant.class, Instant.parse("2026-03-02T09:00:00Z"),
            LocalDate.class, LocalDate.of(2026, 3, 2),
            BigDecimal.class, BigDecimal.ONE,
            Currency.class, Currency.getInstance("EUR"),
            Money.class, Money.of("1.00", "EUR"),
            UnitPrice.class, UnitPrice.of("1.00", "EUR"),
            EmailAddress.class, EmailAddress.of("canary@example.com"),
            Permission.class, Permission.parse("order:work:any"),
            UnitCode.class, UnitCode.HOUR));

    WrittenTextTest() {
        samples.put(Quantity.class, Quantity.of(1));
        samples.put(TaxRate.class, TaxRate.of("19"));
        samples.put(PaymentAccount.class, PaymentAccount.other(WRITTEN).heldBy(WRITTEN));
        samples.put(TaxClassCode.class, TaxClassCode.STANDARD);
        samples.put(TaxRow.class, TaxRow.charging("DE", TaxClassCode.STANDARD, TaxRate.of("19")));
        samples.put(ExemptionReason.class, ExemptionReason.of("VATEX-EU-132", WRITTEN));
        samples.put(ExchangeRate.class, ExchangeRate.of("EUR", "USD", "1.0869", LocalDate.of(2026, 3, 2), WRITTEN));
        samples.put(Duration.class, Duration.ofMillis(1));
        samples.put(ZoneId.class, ZoneId.of("Europe/Berlin"));
        samples.put(long.class, 1L);
        samples.put(Long.class, 1L);
        samples.put(int.class, 1);
        samples.put(Integer.class, 1);
        samples.put(boolean.class, true);
        samples.put(Boolean.class, true);
        samples.put(Caller.class, Caller.visitor());
        samples.put(RejectionCode.class, KernelCodes.REQUIRED);
        samples.put(LinePrice.class, new LinePrice(UnitPrice.of("1.00", "EUR"), PriceBasis.NET, null, WRITTEN));
        samples.put(
                StatusChange.class, new StatusChange<>(null, OrderStatus.PLACED, Instant.EPOCH, "USER", "", WRITTEN));
        samples.put(CreditReason.class, new CreditReason(CreditReason.GOODWILL, WRITTEN));
        samples.put(TaxDecision.class, TaxDecision.charged("DE", TaxRate.of("19")));
        JsonRoundTripTest.records().forEach(record -> samples.putIfAbsent(record.getClass(), record));
        Order order = (Order) Objects.requireNonNull(samples.get(Order.class));
        samples.put(OrderLine.class, order.lines().get(0));
    }

    @Test
    void noRecordSaysWhatAPersonWrote() throws Exception {
        List<String> told = new ArrayList<>();
        List<String> unmade = new ArrayList<>();
        int looked = 0;
        for (Class<?> type : records()) {
            Object record = made(type, unmade);
            if (record != null) {
                looked++;
                tell((Record) record, told);
            }
        }

        assertThat(told).isEmpty();
        assertThat(unmade).isEmpty();
        assertThat(looked).isGreaterThan(100);
    }

    /** Notes each text of a record that its own words hold. */
    private static void tell(Record record, List<String> told) throws ReflectiveOperationException {
        String type = record.getClass().getSimpleName();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            Object value = component.getAccessor().invoke(record);
            Collection<?> texts =
                    value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
            for (Object text : texts) {
                boolean written = text instanceof String word
                        && word.length() > 1
                        && !FORMS.containsValue(word)
                        && !NAMES_OF_THINGS.contains(component.getName())
                        && !WORDS_OF_THE_LIBRARY.contains(type + "." + component.getName())
                        && !VOCABULARY.contains(type);
                if (written && record.toString().contains((String) text)) {
                    told.add(type + "." + component.getName() + ": " + record);
                }
            }
        }
    }

    private @Nullable Object made(Class<?> type, List<String> unmade) {
        try {
            return of(type, "");
        } catch (ReflectiveOperationException | RuntimeException odd) {
            if (holdsText(type)) {
                unmade.add(type.getName() + ": " + (odd.getCause() == null ? odd : odd.getCause()));
            }
            return null;
        }
    }

    /** Whether a record has texts of its own; those of the machinery are no input. */
    private static boolean holdsText(Class<?> type) {
        return !type.getPackageName().endsWith(".internal")
                && Arrays.stream(type.getRecordComponents())
                        .map(component -> component.getGenericType().getTypeName())
                        .anyMatch(name -> name.equals("java.lang.String")
                                || name.matches("java\\.util\\..*<java\\.lang\\.String>"));
    }

    private Object of(Type type, String name) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            if (Collection.class.isAssignableFrom(raw)) {
                Object only = of(generic.getActualTypeArguments()[0], name);
                return raw.equals(SortedSet.class)
                        ? new TreeSet<>(Set.of(only))
                        : raw.equals(Set.class) ? Set.of(only) : List.of(only);
            }
            if (Map.class.isAssignableFrom(raw)) {
                return Map.of();
            }
            return of(raw, name);
        }
        if (!(type instanceof Class<?> plain)) {
            return Objects.requireNonNull(samples.get(UUID.class)); // a type that the record leaves open
        }
        if (plain.equals(String.class)) {
            return FORMS.getOrDefault(name, WRITTEN + name);
        }
        Object known = samples.get(plain);
        if (known != null) {
            return known;
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (!plain.isRecord()) {
            throw new IllegalArgumentException("Say here what a " + plain + " may be");
        }
        RecordComponent[] components = plain.getRecordComponents();
        Object[] filled = new Object[components.length];
        for (int i = 0; i < filled.length; i++) {
            filled[i] = of(components[i].getGenericType(), components[i].getName());
        }
        Constructor<?> canonical = plain.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        canonical.setAccessible(true);
        Object record = canonical.newInstance(filled);
        samples.put(plain, record);
        return record;
    }

    private static List<Class<?>> records() throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(Aggregate.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> records = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                String path = root.relativize(file).toString();
                String name =
                        path.substring(0, path.length() - ".class".length()).replace('/', '.');
                if (!name.endsWith("-info")) {
                    Class<?> type = Class.forName(name, false, WrittenTextTest.class.getClassLoader());
                    if (type.isRecord()) {
                        records.add(type);
                    }
                }
            }
        }
        return records;
    }
}
