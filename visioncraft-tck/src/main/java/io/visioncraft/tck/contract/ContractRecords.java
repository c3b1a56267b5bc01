package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.access.Permission;
import io.visioncraft.authentication.Credentials;
import io.visioncraft.authentication.PasswordHash;
import io.visioncraft.authentication.RefreshToken;
import io.visioncraft.authentication.Session;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmLinks;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.CrmTopic;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.TaxIdCheck;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.EmailAddress;
import io.visioncraft.kernel.EventId;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.UserId;
import io.visioncraft.kernel.Window;
import io.visioncraft.ordering.Order;
import io.visioncraft.pricing.Price;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.Receipt;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.SequentialIds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sound records at version 1, as a repository gets them, with every optional part filled. For one thread. */
final class ContractRecords {

    static final Instant AT = MovableClock.START.plusNanos(123_456_000);

    /** When what came to be {@link #AT} was last changed. */
    static final Instant CHANGED = AT.plus(Duration.ofHours(1));

    private final SequentialIds ids = new SequentialIds();
    private int count;

    ContractRecords() {}

    /** Records of a thread of its own, whose ids are none of those of another number. */
    ContractRecords(int thread) {
        for (int n = 0; n < (thread + 1) * 10_000; n++) {
            ids.next();
        }
    }

    /** The next of the numbers that make texts unique. */
    int next() {
        return ++count;
    }

    /** A fresh id. */
    UUID id() {
        return ids.next();
    }

    Role role(String name) {
        TreeSet<Permission> permissions = new TreeSet<>();
        permissions.add(Permission.parse("user:read:own"));
        permissions.add(Permission.parse("user:read:any"));
        return new Role(new RoleId(ids.next()), name, permissions, null, 1);
    }

    User user(Role role, String email) {
        return user(role, email, AT);
    }

    User user(Role role, String email, Instant createdAt) {
        Party profile = ContractParties.withAllParts(new Party(
                "Ann's Gärtnerei",
                new Address(List.of("Am Graben 1", "Hinterhaus"), "Wien", "1010", "Wien", "AT"),
                List.of(new TaxId("VAT", "ATU12345678"), new TaxId("LOCAL", "42")),
                "bills@example.com"));
        TaxIdCheck check = new TaxIdCheck(
                new TaxId("LOCAL", "42"), "AT", AT, TaxIdCheck.Result.UNKNOWN, "Büro für Steuern", "Nº 7");
        UserId id = new UserId(ids.next());
        return new User(
                id,
                "Nº " + id,
                EmailAddress.of(email),
                "Ann Ärger",
                role.id(),
                UserStatus.ACTIVE,
                profile,
                List.of(check),
                createdAt,
                CHANGED,
                1);
    }

    /** The next state of a user, with another role and address. */
    User next(User user, Role role, String email) {
        return like(user)
                .with(User::email, EmailAddress.of(email))
                .with(User::role, role.id())
                .with(User::version, user.version() + 1)
                .made();
    }

    Credentials credentials(User user) {
        return new Credentials(user.id(), new PasswordHash("{tests-only}hash"), 1, AT, 1);
    }

    Session session(User user, Instant lastUsedAt) {
        return new Session(
                new SessionId(ids.next()), user.id(), 1, AT, lastUsedAt, AT.plus(Duration.ofDays(30)), false, 1);
    }

    RefreshToken refreshToken(Session session) {
        return new RefreshToken(
                new TokenId(ids.next()),
                session.id(),
                "ab".repeat(32),
                1,
                null,
                AT,
                null,
                AT.plus(Duration.ofDays(7)),
                1);
    }

    Category category(@Nullable Category parent, String name, @Nullable String code, long rank) {
        CategoryId above = parent == null ? null : parent.id();
        return new Category(new CategoryId(ids.next()), above, name, code, "What grows\nand blooms", rank, 1);
    }

    Service service(Category category, String code, String name) {
        return new Service(
                new ServiceId(ids.next()),
                code,
                name,
                "With care",
                category.id(),
                UnitCode.HOUR,
                TaxClassCode.of("SECOND_REDUCED_2"),
                ServiceStatus.ACTIVE,
                AT,
                CHANGED,
                1);
    }

    Price price(Service service, String currency, Window window) {
        return new Price(
                new PriceId(ids.next()),
                service.id(),
                UnitPrice.of("80.123456", currency),
                PriceBasis.GROSS,
                window,
                AT,
                1);
    }

    CrmRecord crmRecord(User customer, @Nullable Service service, @Nullable Order order, Instant createdAt) {
        CrmLinks links = new CrmLinks(service == null ? null : service.id(), order == null ? null : order.id(), null);
        CrmRecordId id = new CrmRecordId(ids.next());
        return new CrmRecord(
                id,
                "Nº " + id,
                customer.id(),
                new CrmTopic("ISSUE", "Leak", "It drips.\nStill."),
                links,
                CrmStatus.NEW,
                CrmPriority.HIGH,
                createdAt,
                null,
                CHANGED,
                1);
    }

    CrmRecord crmRecord(User customer, CrmStatus status, Instant createdAt) {
        CrmRecord fresh = crmRecord(customer, null, null, createdAt);
        return like(fresh)
                .with(CrmRecord::status, status)
                .with(CrmRecord::createdAt, createdAt)
                .with(CrmRecord::closedAt, status == CrmStatus.CLOSED ? createdAt : null)
                .with(CrmRecord::version, 1L)
                .made();
    }

    CrmDesk desk(CrmRecord record, CrmPriority priority) {
        return new CrmDesk(record.id(), null, record.status(), priority, record.createdAt(), CHANGED, 1);
    }

    Receipt receipt(String key, Instant createdAt, Instant expiresAt) {
        return new Receipt("SYSTEM:test", "orders.place", key, "cd".repeat(32), ids.next(), 1, createdAt, expiresAt);
    }

    EventRecord event(Order order, int ordinal) {
        return event(order.id().value(), order.version(), ordinal, AT);
    }

    EventRecord event(UUID order, long version, int ordinal, Instant time) {
        return new EventRecord(
                new EventId(ids.next()),
                "order.placed",
                1,
                "order",
                order,
                version,
                ordinal,
                time,
                "SYSTEM",
                "test",
                "trace-1",
                Map.of("amount", "190.40", "lines", 1, "tags", List.of("a", Map.of("b", true))));
    }
}
