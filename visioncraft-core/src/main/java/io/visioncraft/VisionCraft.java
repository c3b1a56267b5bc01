package io.visioncraft;

import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.authentication.AccessTokens;
import io.visioncraft.authentication.Authentication;
import io.visioncraft.authentication.LoginThrottle;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.authentication.PasswordPolicy;
import io.visioncraft.authentication.SessionPolicy;
import io.visioncraft.billing.InvoiceManagement;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.catalog.CategoryManagement;
import io.visioncraft.catalog.ServiceManagement;
import io.visioncraft.crm.CrmManagement;
import io.visioncraft.crm.CrmPolicy;
import io.visioncraft.events.EventManagement;
import io.visioncraft.events.EventsModule;
import io.visioncraft.housekeeping.Housekeeping;
import io.visioncraft.housekeeping.RetentionPolicy;
import io.visioncraft.identity.CallerAccess;
import io.visioncraft.identity.RoleManagement;
import io.visioncraft.identity.UserManagement;
import io.visioncraft.internal.Deadlines;
import io.visioncraft.internal.Retries;
import io.visioncraft.internal.SecureBytes;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.ordering.OrderManagement;
import io.visioncraft.pricing.PriceManagement;
import io.visioncraft.spi.EventListener;
import io.visioncraft.spi.IdGenerator;
import io.visioncraft.spi.Metrics;
import io.visioncraft.spi.RandomSource;
import io.visioncraft.tax.TaxPolicy;
import jakarta.validation.Validator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The whole library over one store for one business: every use case is reached from here. Made once by {@link #builder},
 * immutable and thread-safe; starts no thread and holds no connection.
 *
 * <pre>
 *             host application
 *        calls │           ▲ events
 *              ▼           │
 *   use cases of the features (this facade)
 *   aggregates and their rules
 *   ports ── Persistence, PasswordHasher, AccessTokens, TaxPolicy
 *              ▲
 *              │ adapters implement
 * </pre>
 */
public final class VisionCraft {

    private final PermissionRegistry permissions;
    private final UserManagement users;
    private final RoleManagement roles;
    private final Authentication authentication;
    private final CategoryManagement categories;
    private final ServiceManagement services;
    private final PriceManagement prices;
    private final OrderManagement orders;
    private final InvoiceManagement invoices;
    private final CrmManagement crm;
    private final EventManagement events;
    private final Housekeeping housekeeping;
    private final CallerAccess access;

    private VisionCraft(Builder chosen) {
        Features features = new Features(chosen);
        UseCases useCases = features.useCases();
        this.permissions = features.permissions();
        this.users = features.users();
        this.roles = features.roles();
        this.authentication = features.authentication();
        this.categories = features.catalog().categories(useCases);
        this.services = features.catalog().services(useCases);
        this.prices = features.pricing().prices(useCases);
        this.orders = features.ordering().orders(useCases);
        this.invoices = features.billing().invoices(useCases);
        this.crm = features.crm().crm(useCases);
        this.events = EventsModule.events(useCases, chosen.persistence.events());
        this.housekeeping = features.housekeeping().housekeeping(useCases, chosen.retention, chosen.sessions);
        this.access = features.identity().access(useCases);
    }

    /** Begins a library over a store for the business that issues invoices. */
    public static Builder builder(Persistence persistence, Issuer issuer) {
        return new Builder(persistence, issuer);
    }

    /** Every permission that exists (ROL-1). */
    public PermissionRegistry permissions() {
        return permissions;
    }

    /** What a caller may do (GEN-15). */
    public CallerAccess access() {
        return access;
    }

    /** Users: their profiles, where they stand, what is held about them. */
    public UserManagement users() {
        return users;
    }

    /** Roles and what they grant. */
    public RoleManagement roles() {
        return roles;
    }

    /** Registration, passwords, log-in and sessions; sessions are not configured without a password hasher and access tokens. */
    public Authentication authentication() {
        return authentication;
    }

    /** The tree of categories. */
    public CategoryManagement categories() {
        return categories;
    }

    /** What the business sells. */
    public ServiceManagement services() {
        return services;
    }

    /** What services cost, over time. */
    public PriceManagement prices() {
        return prices;
    }

    /** Orders: carts, placing, and their way through the business. */
    public OrderManagement orders() {
        return orders;
    }

    /** Invoices, what becomes of them, credit notes and payments. */
    public InvoiceManagement invoices() {
        return invoices;
    }

    /** What customers bring up, and the staff's queue. */
    public CrmManagement crm() {
        return crm;
    }

    /** What happened to any record, and events that subscribers would not take. */
    public EventManagement events() {
        return events;
    }

    /** Removing what has served its time; for a scheduler. */
    public Housekeeping housekeeping() {
        return housekeeping;
    }

    /**
     * Collects what a library is made of. Nothing may be null: that is {@link io.visioncraft.error.InvalidInputException} with
     * {@code required} under the name of the argument. Long, since each setting says what it is. Not thread-safe; used once.
     */
    public static final class Builder {

        final Persistence persistence;
        final Issuer issuer;
        final List<DeclaredPermission> hostPermissions = new ArrayList<>();
        final List<EventListener> listeners = new ArrayList<>();
        Clock clock = Clock.systemUTC();
        RandomSource random = new SecureBytes();

        @Nullable
        IdGenerator ids;

        @Nullable
        Validator validator;

        Duration receiptLife = Duration.ofDays(30);
        int attempts = Retries.STANDARD;
        Duration usualTime = Deadlines.STANDARD.usualTime();
        Duration longTime = Deadlines.STANDARD.longTime();
        LongSupplier nanoTime = Deadlines.STANDARD.nanoTime();
        Metrics metrics = Metrics.none();

        @Nullable
        PasswordHasher passwordHasher;

        PasswordPolicy passwordPolicy = PasswordPolicy.standard();

        @Nullable
        AccessTokens accessTokens;

        SessionPolicy sessions = SessionPolicy.standard();

        @Nullable
        LoginThrottle loginThrottle;

        boolean blindRegistration;
        TaxPolicy taxPolicy = TaxPolicy.none();
        InvoicingPolicy invoicing = InvoicingPolicy.standard();
        CrmPolicy crm = CrmPolicy.standard();
        RetentionPolicy retention = RetentionPolicy.standard();

        private Builder(Persistence persistence, Issuer issuer) {
            this.persistence = Arguments.required("persistence", persistence);
            this.issuer = Arguments.required("issuer", issuer);
        }

        /** The one clock (GEN-8). By default the system's, in UTC. */
        public Builder clock(Clock clock) {
            this.clock = Arguments.required("clock", clock);
            return this;
        }

        /** The one generator of ids (GEN-8). By default UUIDs of version 7. */
        public Builder ids(IdGenerator ids) {
            this.ids = Arguments.required("ids", ids);
            return this;
        }

        /** Where secrets come from. By default {@link SecureRandom}. */
        public Builder random(RandomSource random) {
            this.random = Arguments.required("random", random);
            return this;
        }

        /** The host's own validator for commands. By default the Jakarta Validation provider of the class path. */
        public Builder validator(Validator validator) {
            this.validator = Arguments.required("validator", validator);
            return this;
        }

        /** How long idempotency keys are remembered (GEN-7). By default 30 days. */
        public Builder receiptLife(Duration life) {
            this.receiptLife = Arguments.required("life", life);
            return this;
        }

        /**
         * How often a use case is run at most that transient clashes end (GEN-6): 1, which is never again, to 20. By default 8.
         */
        public Builder attempts(int atMost) {
            this.attempts = atMost;
            return this;
        }

        /**
         * How much time one call of a use case has for all that it does, waiting for locks and runs after a clash included
         * (GEN-14): 1 millisecond to 1 hour. By default 5 seconds. A call with several transactions, such as a log-in, begins none
         * of them after that. When a lock could not be had by then, it is a conflict with code {@code concurrent-change}, else it is
         * unavailable with {@code deadline-exceeded}; either way it is retryable and nothing has happened.
         */
        public Builder deadline(Duration time) {
            this.usualTime = Arguments.required("time", time);
            return this;
        }

        /**
         * The same for imports, bulk changes, erasing and housekeeping, which then stops and tells what it did. By default 1
         * minute.
         */
        public Builder longDeadline(Duration time) {
            this.longTime = Arguments.required("time", time);
            return this;
        }

        /** The monotonic clock that deadlines are measured on. By default {@link System#nanoTime}. */
        public Builder nanoTime(LongSupplier nanoTime) {
            this.nanoTime = Arguments.required("nanoTime", nanoTime);
            return this;
        }

        /** Who hears how calls end, and what is run again. By default nobody. What it throws reaches nobody. */
        public Builder metrics(Metrics metrics) {
            this.metrics = Arguments.required("metrics", metrics);
            return this;
        }

        /** Hashes passwords. Without one nobody has a password or logs in: that is {@code not-configured}. */
        public Builder passwordHasher(PasswordHasher hasher) {
            this.passwordHasher = Arguments.required("hasher", hasher);
            return this;
        }

        /** What new passwords must satisfy (IDN-6). By default {@link PasswordPolicy#standard()}. */
        public Builder passwordPolicy(PasswordPolicy policy) {
            this.passwordPolicy = Arguments.required("policy", policy);
            return this;
        }

        /** Issues and verifies access tokens. Without them nobody logs in: that is {@code not-configured}. */
        public Builder accessTokens(AccessTokens tokens) {
            this.accessTokens = Arguments.required("tokens", tokens);
            return this;
        }

        /** How long sessions and tokens live. By default {@link SessionPolicy#standard()}. */
        public Builder sessions(SessionPolicy policy) {
            this.sessions = Arguments.required("policy", policy);
            return this;
        }

        /** Slows down the guessing of passwords (IDN-5). By default {@link LoginThrottle#decaying} on the library's clock. */
        public Builder loginThrottle(LoginThrottle throttle) {
            this.loginThrottle = Arguments.required("throttle", throttle);
            return this;
        }

        /**
         * Answers a registration of an address that somebody has like one of a new address, after the same work, so that
         * registering tells nobody who is a customer (IDN-2). By default the duplicate is named. A log-in with the new
         * password still tells the two apart.
         */
        public Builder blindRegistration() {
            this.blindRegistration = true;
            return this;
        }

        /** Which tax applies (TAX-1). By default {@link TaxPolicy#none()}. */
        public Builder taxPolicy(TaxPolicy policy) {
            this.taxPolicy = Arguments.required("policy", policy);
            return this;
        }

        /** When and how invoices are made (INV-1, INV-4). By default {@link InvoicingPolicy#standard()}. */
        public Builder invoicing(InvoicingPolicy policy) {
            this.invoicing = Arguments.required("policy", policy);
            return this;
        }

        /** How customers are looked after (CRM-1, CRM-2). By default {@link CrmPolicy#standard()}. */
        public Builder crm(CrmPolicy policy) {
            this.crm = Arguments.required("policy", policy);
            return this;
        }

        /** How long housekeeping keeps what has served its time (GEN-13). By default {@link RetentionPolicy#standard()}. */
        public Builder retention(RetentionPolicy policy) {
            this.retention = Arguments.required("policy", policy);
            return this;
        }

        /**
         * Registers a permission of the host's own, so that roles can hold it (ROL-1). Its area is the host's own too, never one
         * of the library's (ROL-3); one that begins with the name of the business stays free of areas that later versions bring.
         */
        public Builder permission(DeclaredPermission permission) {
            hostPermissions.add(Arguments.required("permission", permission));
            return this;
        }

        /** Adds a listener that hears of changes after they were committed. */
        public Builder listener(EventListener listener) {
            listeners.add(Arguments.required("listener", listener));
            return this;
        }

        /**
         * The library.
         *
         * @throws IllegalArgumentException for a number of attempts or a deadline outside its limits, or a permission that is
         *     declared twice or lies in an area of the library's
         */
        public VisionCraft build() {
            return new VisionCraft(this);
        }
    }
}
