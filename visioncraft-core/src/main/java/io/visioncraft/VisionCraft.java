package io.visioncraft;

import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.authentication.AccessTokens;
import io.visioncraft.authentication.Authentication;
import io.visioncraft.authentication.LoginThrottle;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.authentication.PasswordPolicy;
import io.visioncraft.authentication.SessionPolicy;
import io.visioncraft.billing.FiguresManagement;
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
import io.visioncraft.identity.TaxIdChecker;
import io.visioncraft.identity.UserManagement;
import io.visioncraft.internal.Deadlines;
import io.visioncraft.internal.Environment;
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
import io.visioncraft.tax.TaxSettings;
import jakarta.validation.Validator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The whole library over one store for one business: the way to every use case. Made by {@link #builder}. Immutable and
 * thread-safe. It starts no thread and holds no connection.
 *
 * <pre>
 *             host application
 *        calls │           ▲ events
 *              ▼           │
 *   use cases of the features (this facade)
 *   aggregates and their rules
 *   ports ── Persistence, PasswordHasher, AccessTokens, TaxPolicy, TaxIdChecker
 *              ▲
 *              │ adapters implement
 * </pre>
 *
 * @implNote Over 300 lines, since {@link Builder} is public API as a nested class and documents each of its settings.
 */
public final class VisionCraft {

    private final Issuer issuer;
    private final PermissionRegistry permissions;
    private final UserManagement users;
    private final RoleManagement roles;
    private final Authentication authentication;
    private final CategoryManagement categories;
    private final ServiceManagement services;
    private final PriceManagement prices;
    private final OrderManagement orders;
    private final InvoiceManagement invoices;
    private final FiguresManagement figures;
    private final CrmManagement crm;
    private final EventManagement events;
    private final Housekeeping housekeeping;
    private final CallerAccess access;

    private VisionCraft(Builder chosen) {
        Features features = new Features(chosen);
        UseCases useCases = features.useCases();
        this.issuer = chosen.issuer;
        this.permissions = features.permissions();
        this.users = features.users();
        this.roles = features.roles();
        this.authentication = features.authentication();
        this.categories = features.catalog().categories(useCases);
        this.services = features.catalog().services(useCases, chosen.tax.classes());
        this.prices = features.pricing().prices(useCases, chosen.tax.method().basis());
        this.orders = features.ordering().orders(useCases);
        this.invoices = features.billing().invoices(useCases);
        this.figures = features.billing().figures(useCases);
        this.crm = features.crm().crm(useCases);
        this.events = EventsModule.events(useCases, chosen.persistence.events());
        this.housekeeping = features.housekeeping().housekeeping(useCases, chosen.retention, chosen.sessions);
        this.access = features.identity().access(useCases);
    }

    /**
     * {@return a builder of a library over a store, for the business that issues invoices}
     *
     * @param persistence the store, as an adapter gives it
     * @param issuer name, address, time zone, currency and payment term of the business
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null
     */
    public static Builder builder(Persistence persistence, Issuer issuer) {
        return new Builder(persistence, issuer);
    }

    /** {@return the business that issues the invoices, as the builder has it: its currency, its time zone, its address} */
    public Issuer issuer() {
        return issuer;
    }

    /** {@return every permission that exists (ROL-1)} */
    public PermissionRegistry permissions() {
        return permissions;
    }

    /** {@return the use cases that tell the permissions of a caller (GEN-15)} */
    public CallerAccess access() {
        return access;
    }

    /** {@return the use cases of users: profiles, checks of tax ids, suspension, erasure and export} */
    public UserManagement users() {
        return users;
    }

    /** {@return the use cases of roles and the permissions that they grant} */
    public RoleManagement roles() {
        return roles;
    }

    /**
     * {@return the use cases of registration, passwords, log-in and sessions} Log-in and sessions need a password hasher and
     * access tokens; without either they are rejected with {@code not-configured}.
     */
    public Authentication authentication() {
        return authentication;
    }

    /** {@return the use cases of the tree of categories} */
    public CategoryManagement categories() {
        return categories;
    }

    /** {@return the use cases of the services that the business sells} */
    public ServiceManagement services() {
        return services;
    }

    /** {@return the use cases of the prices of services over time} */
    public PriceManagement prices() {
        return prices;
    }

    /** {@return the use cases of orders: carts, placing, and the steps after it} */
    public OrderManagement orders() {
        return orders;
    }

    /** {@return the use cases of invoices, credit notes and payments} */
    public InvoiceManagement invoices() {
        return invoices;
    }

    /** {@return the use cases of figures: tax and revenue of a period, and an export of what is behind them} */
    public FiguresManagement figures() {
        return figures;
    }

    /** {@return the use cases of customers' requests and of the staff's queue} */
    public CrmManagement crm() {
        return crm;
    }

    /** {@return the use cases of events: those of any record, and the dead events that subscribers did not take} */
    public EventManagement events() {
        return events;
    }

    /** {@return the use case that removes expired data, for a scheduler} */
    public Housekeeping housekeeping() {
        return housekeeping;
    }

    /**
     * Collects the parts and settings of a library. No argument may be null: null is
     * {@link io.visioncraft.error.InvalidInputException} with {@code required} under the argument's name. Not thread-safe;
     * used once.
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
        TaxSettings tax = TaxSettings.standard();

        @Nullable
        TaxIdChecker taxIdChecker;

        InvoicingPolicy invoicing = InvoicingPolicy.standard();
        CrmPolicy crm = CrmPolicy.standard();
        RetentionPolicy retention = RetentionPolicy.standard();

        private Builder(Persistence persistence, Issuer issuer) {
            this.persistence = Arguments.required("persistence", persistence);
            this.issuer = Arguments.required("issuer", issuer);
        }

        /**
         * Sets the one clock (GEN-8). By default the system clock in UTC.
         *
         * @param clock gives every instant that the library stores or compares
         * @return this builder
         */
        public Builder clock(Clock clock) {
            this.clock = Arguments.required("clock", clock);
            return this;
        }

        /**
         * Sets the one generator of ids (GEN-8). By default it makes UUIDs of version 7.
         *
         * @param ids gives the ids of new records and events
         * @return this builder
         */
        public Builder ids(IdGenerator ids) {
            this.ids = Arguments.required("ids", ids);
            return this;
        }

        /**
         * Sets the source of secrets. By default {@link SecureRandom}.
         *
         * @param random gives unpredictable bytes
         * @return this builder
         */
        public Builder random(RandomSource random) {
            this.random = Arguments.required("random", random);
            return this;
        }

        /**
         * Sets the validator of commands. By default the Jakarta Validation provider of the class path.
         *
         * @param validator the host's validator
         * @return this builder
         */
        public Builder validator(Validator validator) {
            this.validator = Arguments.required("validator", validator);
            return this;
        }

        /**
         * Sets how long idempotency keys are remembered (GEN-7). By default 30 days.
         *
         * @param life more than zero, at most 3,660 days
         * @return this builder
         * @throws IllegalArgumentException if it lies outside its limits
         */
        public Builder receiptLife(Duration life) {
            this.receiptLife = Environment.requireReceiptLife(Arguments.required("life", life));
            return this;
        }

        /**
         * Sets how often a use case runs if transient clashes end it (GEN-6). By default 8.
         *
         * @param atMost all runs, 1 (never again) to 20
         * @return this builder
         * @throws IllegalArgumentException if it lies outside its limits
         */
        public Builder attempts(int atMost) {
            this.attempts = Retries.requireAttempts(atMost);
            return this;
        }

        /**
         * Sets the time of one call of a use case, including waits for locks and further runs after a clash (GEN-14). By
         * default 5 seconds. A call with several transactions, for example a log-in, begins none of them after that time. A
         * call that ran out of time is a conflict with {@code concurrent-change} if it waited for a lock, otherwise it is
         * unavailable with {@code deadline-exceeded}. Both are retryable, and nothing was stored.
         *
         * @param time 1 millisecond to 1 hour
         * @return this builder
         * @throws IllegalArgumentException if it lies outside its limits
         */
        public Builder deadline(Duration time) {
            this.usualTime = Deadlines.requireWithinLimits(Arguments.required("time", time));
            return this;
        }

        /**
         * Sets the time of one import, deletion of a category with a move, batch of drafts that are issued, erasure, check of tax
         * ids or call of housekeeping (GEN-14). By default 1 minute. Housekeeping stops when it is over and reports the batches
         * that were done.
         *
         * @param time 1 millisecond to 1 hour
         * @return this builder
         * @throws IllegalArgumentException if it lies outside its limits
         */
        public Builder longDeadline(Duration time) {
            this.longTime = Deadlines.requireWithinLimits(Arguments.required("time", time));
            return this;
        }

        /**
         * Sets the monotonic clock that measures deadlines, and how long sessions and permissions count as they were found. By default {@link System#nanoTime}.
         *
         * @param nanoTime a clock that answers as {@link System#nanoTime} does
         * @return this builder
         */
        public Builder nanoTime(LongSupplier nanoTime) {
            this.nanoTime = Arguments.required("nanoTime", nanoTime);
            return this;
        }

        /**
         * Sets the receiver of figures about calls and repeated runs. By default {@link Metrics#none()}.
         *
         * @param metrics the receiver; an exception of it reaches nobody
         * @return this builder
         */
        public Builder metrics(Metrics metrics) {
            this.metrics = Arguments.required("metrics", metrics);
            return this;
        }

        /**
         * Sets the hasher of passwords. Without one, every use case with a password is rejected with {@code not-configured}.
         *
         * @param hasher hashes and verifies passwords
         * @return this builder
         */
        public Builder passwordHasher(PasswordHasher hasher) {
            this.passwordHasher = Arguments.required("hasher", hasher);
            return this;
        }

        /**
         * Sets the demands on new passwords (IDN-6). By default {@link PasswordPolicy#standard()}.
         *
         * @param policy what new passwords must satisfy
         * @return this builder
         */
        public Builder passwordPolicy(PasswordPolicy policy) {
            this.passwordPolicy = Arguments.required("policy", policy);
            return this;
        }

        /**
         * Sets the issuer and verifier of access tokens. Without one, every log-in is rejected with {@code not-configured}.
         *
         * @param tokens issues and verifies access tokens
         * @return this builder
         */
        public Builder accessTokens(AccessTokens tokens) {
            this.accessTokens = Arguments.required("tokens", tokens);
            return this;
        }

        /**
         * Sets the lives of sessions and tokens, and how long sessions and permissions count as they were found (IDN-7, ROL-5).
         * By default {@link SessionPolicy#standard()}.
         *
         * @param policy lives of sessions and tokens
         * @return this builder
         */
        public Builder sessions(SessionPolicy policy) {
            this.sessions = Arguments.required("policy", policy);
            return this;
        }

        /**
         * Sets the throttle that slows the guessing of passwords (IDN-5). By default {@link LoginThrottle#decaying} on the
         * library's clock.
         *
         * @param throttle admits or delays each attempt with a password
         * @return this builder
         */
        public Builder loginThrottle(LoginThrottle throttle) {
            this.loginThrottle = Arguments.required("throttle", throttle);
            return this;
        }

        /**
         * Hides whether an address is registered (IDN-2): a registration of a known address gets the same answer as one of a
         * new address, after the same work. By default the duplicate is named. A log-in with the new password still shows the
         * difference.
         *
         * @return this builder
         */
        public Builder blindRegistration() {
            this.blindRegistration = true;
            return this;
        }

        /**
         * Sets how the business taxes: policy, tax classes, basis of prices and rounding (TAX-1, SVC-1, MON-2, MON-3). By
         * default {@link TaxSettings#standard()}.
         *
         * @param settings for example {@code TaxSettings.by(policy)}
         * @return this builder
         */
        public Builder tax(TaxSettings settings) {
            this.tax = Arguments.required("settings", settings);
            return this;
        }

        /**
         * Sets the port that checks tax ids of customers (PAY-8). Without one, {@code users().checkTaxIds} is rejected with
         * {@code tax-id-checks-not-configured}; staff can record what they found by other means.
         *
         * @param checker asks somebody who knows, for example VIES
         * @return this builder
         */
        public Builder taxIdChecker(TaxIdChecker checker) {
            this.taxIdChecker = Arguments.required("checker", checker);
            return this;
        }

        /**
         * Sets when and how invoices are made (INV-1, INV-4). By default {@link InvoicingPolicy#standard()}.
         *
         * @param policy the step of an order that makes its invoice, and the series of numbers
         * @return this builder
         */
        public Builder invoicing(InvoicingPolicy policy) {
            this.invoicing = Arguments.required("policy", policy);
            return this;
        }

        /**
         * Sets the types of CRM records, and how long a customer's reply reopens a closed record (CRM-1, CRM-2). By default
         * {@link CrmPolicy#standard()}.
         *
         * @param policy types of records, and for how many days they reopen
         * @return this builder
         */
        public Builder crm(CrmPolicy policy) {
            this.crm = Arguments.required("policy", policy);
            return this;
        }

        /**
         * Sets how long expired data is kept until housekeeping removes it (GEN-13). By default
         * {@link RetentionPolicy#standard()}.
         *
         * @param policy how long expired sessions and delivered events are kept
         * @return this builder
         */
        public Builder retention(RetentionPolicy policy) {
            this.retention = Arguments.required("policy", policy);
            return this;
        }

        /**
         * Registers a permission of the host, so that roles can hold it (ROL-1). Its area must not be one of the library's
         * (ROL-3). An area that begins with the name of the business does not collide with areas of later versions.
         *
         * @param permission the permission, its description and the roles that hold it at first
         * @return this builder
         */
        public Builder permission(DeclaredPermission permission) {
            hostPermissions.add(Arguments.required("permission", permission));
            return this;
        }

        /**
         * Adds a listener, which hears of changes after their commit.
         *
         * @param listener the listener, called after those added before
         * @return this builder
         */
        public Builder listener(EventListener listener) {
            listeners.add(Arguments.required("listener", listener));
            return this;
        }

        /**
         * {@return the library}
         *
         * @throws IllegalArgumentException for a permission that is declared twice or lies in an area of the library's
         */
        public VisionCraft build() {
            return new VisionCraft(this);
        }
    }
}
