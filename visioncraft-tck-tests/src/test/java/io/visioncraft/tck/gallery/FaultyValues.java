package io.visioncraft.tck.gallery;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.Persistence;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.Receivable;
import io.visioncraft.catalog.Category;
import io.visioncraft.crm.CrmMessage;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.pricing.Price;
import io.visioncraft.spi.Appended;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** What may be wrong with values that come back. */
final class FaultyValues {

    private FaultyValues() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        "VAL-1",
                        "keeps money at scale 2",
                        "payment",
                        () -> Broken.found(Payment.class, one -> with(one, atScaleTwo(one.amount())))),
                Fault.of(
                        "VAL-2",
                        "keeps money at scale 2",
                        "receivable",
                        () -> Broken.found(Receivable.class, FaultyValues::atScaleTwo)),
                Fault.of(
                        "VAL-3",
                        "rounds unit prices to 4 decimals",
                        () -> Broken.found(Price.class, FaultyValues::rounded)),
                Fault.of(
                        "VAL-4",
                        "rounds quantities to 2 decimals",
                        () -> Broken.found(Order.class, FaultyValues::roundedQuantities)),
                Fault.of(
                        "VAL-5",
                        "cuts instants to milliseconds",
                        () -> Broken.found(
                                User.class, one -> at(one, one.createdAt().truncatedTo(ChronoUnit.MILLIS)))),
                Fault.of(
                        "VAL-5",
                        "counts instants in nanoseconds",
                        () -> Broken.found(User.class, one -> at(one, throughNanoseconds(one.createdAt())))),
                Fault.of("VAL-6", "shifts dates by the zone of the machine", FaultyValues::shiftsDates),
                Fault.of("VAL-7", "knows no sign beyond 3 bytes", () -> named(FaultyValues::threeBytesOnly)),
                Fault.of(
                        "VAL-7",
                        "cuts long texts",
                        () -> named(text -> text.substring(0, Math.min(text.length(), 255)))),
                Fault.of("VAL-8", "strips blanks", () -> saying(String::strip)),
                Fault.of(
                        "VAL-8",
                        "makes one line break of another",
                        () -> saying(text -> text.replace("\r\n", "\n").replace(" \n", "\n"))),
                Fault.of(
                        "VAL-9",
                        "makes every id one of version 7",
                        () -> Broken.found(Category.class, FaultyValues::versionSeven)));
    }

    private static Money atScaleTwo(Money money) {
        return Money.of(money.amount().setScale(2, RoundingMode.HALF_UP), money.currency());
    }

    private static Payment with(Payment one, Money amount) {
        return like(one).with(Payment::amount, amount).made();
    }

    private static Receivable atScaleTwo(Receivable one) {
        return new Receivable(
                one.id(),
                one.customer(),
                atScaleTwo(one.total()),
                atScaleTwo(one.credited()),
                atScaleTwo(one.allocated()),
                atScaleTwo(one.pending()),
                atScaleTwo(one.discounted()),
                atScaleTwo(one.writtenOff()),
                atScaleTwo(one.excess()),
                one.date(),
                one.dueDate(),
                one.version());
    }

    private static Price rounded(Price one) {
        BigDecimal amount = one.unitPrice().amount().setScale(4, RoundingMode.HALF_UP);
        return like(one)
                .with(Price::unitPrice, UnitPrice.of(amount, one.unitPrice().currency()))
                .made();
    }

    private static Order roundedQuantities(Order one) {
        List<OrderLine> lines = one.lines().stream()
                .map(line -> like(line)
                        .with(
                                OrderLine::quantity,
                                Quantity.of(line.quantity()
                                        .value()
                                        .setScale(2, RoundingMode.HALF_UP)
                                        .max(new BigDecimal("0.01"))))
                        .made())
                .toList();
        return like(one).with(Order::lines, lines).made();
    }

    private static User at(User one, Instant createdAt) {
        return like(one).with(User::createdAt, createdAt).made();
    }

    /** A whole number of nanoseconds since 1970 ends in the year 2262. */
    private static Instant throughNanoseconds(Instant at) {
        long nanos = at.getEpochSecond() * 1_000_000_000L + at.getNano();
        return Instant.ofEpochSecond(0, nanos);
    }

    /** Keeps a date as the instant at which it began on this machine. */
    private static Persistence shiftsDates() {
        Map<Object, Instant> began = new ConcurrentHashMap<>();
        return Broken.calls((store, call) -> {
            if (call.is("receivables", "save")) {
                Receivable one = (Receivable) call.arguments()[0];
                began.put(
                        one.id(),
                        one.dueDate().atStartOfDay(ZoneId.systemDefault()).toInstant());
            }
            Object answer = call.proceed();
            return call.is("receivables", "find")
                    ? ((Optional<?>) Objects.requireNonNull(answer))
                            .map(Receivable.class::cast)
                            .map(one -> due(
                                    one,
                                    Objects.requireNonNull(began.get(one.id()))
                                            .atZone(ZoneId.systemDefault())
                                            .toLocalDate()))
                    : answer;
        });
    }

    private static Receivable due(Receivable one, LocalDate date) {
        return like(one).with(Receivable::dueDate, date).made();
    }

    private static String threeBytesOnly(String text) {
        return text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "?");
    }

    /** Changes the description of categories. */
    private static Persistence named(UnaryOperator<String> change) {
        return Broken.found(
                Category.class,
                one -> like(one)
                        .with(Category::description, change.apply(one.description()))
                        .made());
    }

    /** Changes what is said in CRM records. */
    private static Persistence saying(UnaryOperator<String> change) {
        return Broken.listed(
                "records",
                "messages",
                rows -> rows.stream()
                        .<Object>map(row -> {
                            Appended<?> appended = (Appended<?>) row;
                            CrmMessage one = (CrmMessage) appended.entry();
                            return new Appended<>(
                                    appended.position(),
                                    new CrmMessage(
                                            one.fromCustomer(),
                                            one.callerKind(),
                                            one.callerName(),
                                            change.apply(one.text()),
                                            one.at()));
                        })
                        .toList());
    }

    private static Category versionSeven(Category one) {
        UUID id = one.id().value();
        long high = (id.getMostSignificantBits() & ~0xF000L) | 0x7000L;
        return like(one)
                .with(Category::id, new CategoryId(new UUID(high, id.getLeastSignificantBits())))
                .made();
    }
}
