package io.visioncraft.tck.arbitrary;

import io.visioncraft.Persistence;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.ChangePassword;
import io.visioncraft.authentication.Credentials;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.RefreshSession;
import io.visioncraft.authentication.RefreshToken;
import io.visioncraft.authentication.Session;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditReason;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceInForce;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.billing.ReissueInvoice;
import io.visioncraft.catalog.ActivateService;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.RetireService;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.crm.AssignCrmRecord;
import io.visioncraft.crm.ChangeCrmPriority;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmManagement;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.OpenCrmRecord;
import io.visioncraft.crm.ReplyToCrmRecord;
import io.visioncraft.crm.WorkOnCrmRecord;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.CheckTaxIds;
import io.visioncraft.identity.CreateRole;
import io.visioncraft.identity.CreateUser;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.RecordTaxIdCheck;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.SuspendUser;
import io.visioncraft.identity.TaxIdCheck;
import io.visioncraft.identity.TaxIdChecker;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.pricing.Price;
import io.visioncraft.pricing.SetPrice;
import io.visioncraft.testkit.InMemoryVisionCraft;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.CrmFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Valid records in any state that there is a way to. None is built by hand: each was reached by commands, in a library in
 * memory of its own, with {@link Values} in them. More than 300 lines, because each kind of record has its own way there.
 */
public final class Records {

    private Records() {}

    /** {@return customers, with and without a billing profile, INVITED, ACTIVE, SUSPENDED and ERASED} */
    public static Arbitrary<User> users() {
        return Combinators.combine(
                        Values.emails(),
                        Values.names(),
                        Values.times(),
                        billing().injectNull(0.5),
                        checks(),
                        Arbitraries.of(UserStatus.class),
                        Values.texts(Text.DESCRIPTION))
                .as((email, name, at, billing, checks, status, reason) -> {
                    InMemoryVisionCraft world = InMemoryVisionCraft.create();
                    Caller administrator = administratorOf(world);
                    world.clock().set(at);
                    User user = status == UserStatus.INVITED
                            ? world.vc().users().create(administrator, CreateUser.of(email.text(), name))
                            : world.givenACustomer(email.text(), name);
                    if (billing != null) {
                        user = world.vc()
                                .users()
                                .changeProfile(
                                        administrator,
                                        ChangeProfile.of(user.id()).billedTo(billing));
                        for (TaxIdChecker.Answer answer : checks) {
                            user = checked(world, administrator, user, answer);
                        }
                    }
                    return switch (status) {
                        case INVITED, ACTIVE -> user;
                        case SUSPENDED -> world.vc().users().suspend(administrator, SuspendUser.of(user.id(), reason));
                        case ERASED -> world.vc().users().erase(administrator, EraseUser.of(user.id(), reason));
                    };
                });
    }

    private static Arbitrary<List<TaxIdChecker.Answer>> checks() {
        return Combinators.combine(
                        Arbitraries.of(TaxIdCheck.Result.class),
                        Values.codes(),
                        Values.codes().injectNull(0.3))
                .as(TaxIdChecker.Answer::new)
                .list()
                .ofMaxSize(2);
    }

    /** By the port, and once more by hand. */
    private static User checked(
            InMemoryVisionCraft world, Caller administrator, User user, TaxIdChecker.Answer answer) {
        TaxId id = Objects.requireNonNull(user.billingProfile()).taxIds().get(0);
        world.standIns().taxIds().tells(id.scheme(), id.value(), TaxIdChecker.Answer.unknown(answer.how()));
        world.vc().users().checkTaxIds(administrator, CheckTaxIds.of(user.id()));
        return world.vc()
                .users()
                .recordTaxIdCheck(
                        administrator,
                        new RecordTaxIdCheck(
                                user.id(),
                                id.scheme(),
                                id.value(),
                                answer.result(),
                                answer.how(),
                                answer.reference(),
                                null));
    }

    /** {@return credentials as they were registered, and after a change of password or two} */
    public static Arbitrary<Credentials> credentials() {
        return Combinators.combine(Values.times(), Arbitraries.integers().between(0, 2))
                .as((at, changes) -> {
                    InMemoryVisionCraft world = InMemoryVisionCraft.create();
                    world.clock().set(at);
                    User user = world.givenACustomer();
                    String password = IdentityFixtures.PASSWORD;
                    for (int n = 0; n < changes; n++) {
                        String next = "the password after change " + n;
                        world.vc()
                                .authentication()
                                .changePassword(IdentityFixtures.as(user), ChangePassword.of(password, next));
                        password = next;
                    }
                    return stored(
                            world, store -> store.authentication().credentials().find(user.id()));
                });
    }

    /** {@return sessions that are open, were used again, or have ended} */
    public static Arbitrary<Session> sessions() {
        return Combinators.combine(Values.times(), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((at, refreshed, ended) -> {
                    InMemoryVisionCraft world = InMemoryVisionCraft.create();
                    Tokens tokens = loggedIn(world, at, refreshed);
                    if (ended) {
                        world.vc().authentication().logOut(Caller.user(tokens.user(), tokens.session()));
                    }
                    return stored(
                            world, store -> store.authentication().sessions().find(tokens.session()));
                });
    }

    /** {@return refresh tokens that can be used, and such as were replaced by the next one} */
    public static Arbitrary<RefreshToken> refreshTokens() {
        return Combinators.combine(Values.times(), Arbitraries.of(true, false)).as((at, replaced) -> {
            InMemoryVisionCraft world = InMemoryVisionCraft.create();
            Tokens tokens = loggedIn(world, at, false);
            TokenId id = idIn(tokens.refreshToken());
            if (replaced) {
                refreshed(world, tokens);
            }
            return stored(world, store -> store.authentication().refreshTokens().find(id));
        });
    }

    /** {@code vcr1.<id>.<secret>}, in base64url. */
    private static TokenId idIn(String refreshToken) {
        String id = refreshToken.substring(refreshToken.indexOf('.') + 1, refreshToken.lastIndexOf('.'));
        ByteBuffer bits = ByteBuffer.wrap(Base64.getUrlDecoder().decode(id));
        return new TokenId(new UUID(bits.getLong(), bits.getLong()));
    }

    private static Tokens loggedIn(InMemoryVisionCraft world, Instant at, boolean refreshed) {
        world.clock().set(at);
        Tokens tokens = world.vc()
                .authentication()
                .logIn(Caller.visitor(), LogIn.of(world.givenACustomer().email().text(), IdentityFixtures.PASSWORD));
        return refreshed ? refreshed(world, tokens) : tokens;
    }

    private static Tokens refreshed(InMemoryVisionCraft world, Tokens tokens) {
        return world.vc().authentication().refresh(Caller.visitor(), RefreshSession.with(tokens.refreshToken()));
    }

    private static <A> A stored(InMemoryVisionCraft world, Function<Persistence, Optional<A>> find) {
        return world.persistence()
                .transactions()
                .inTransaction(() -> find.apply(world.persistence()).orElseThrow());
    }

    private static Arbitrary<BillingProfile> billing() {
        return Combinators.combine(
                        Values.names(),
                        Values.names().list().ofMinSize(1).ofMaxSize(3),
                        Values.names(),
                        Values.codes(),
                        Arbitraries.of("DE", "GB", "JP", "KW"),
                        Values.emails(),
                        Arbitraries.of(true, false))
                .as((name, lines, city, number, country, email, full) -> {
                    BillingProfile profile = BillingProfile.of(name, "-", "", city, country)
                            .withLines(lines.toArray(String[]::new))
                            .withSubdivision(city)
                            .withTaxNumber("VAT", number);
                    return full
                            ? profile.withTradeName(city)
                                    .withRegistration("0183", number)
                                    .withOtherId(null, number)
                                    .withElectronicAddress("EM", email.text())
                                    .withContact(name, number, email.text())
                            : profile;
                });
    }

    /** {@return roles of the host's, with none, some or all of the permissions} */
    public static Arbitrary<Role> roles() {
        InMemoryVisionCraft any = InMemoryVisionCraft.create();
        return Combinators.combine(
                        Values.names(),
                        Arbitraries.of(any.vc().permissions().all()).set().ofMaxSize(30))
                .as((name, permissions) -> {
                    InMemoryVisionCraft world = InMemoryVisionCraft.create();
                    return world.vc().roles().create(administratorOf(world), CreateRole.of(name, permissions));
                });
    }

    /** {@return categories at the top of a tree or below} */
    public static Arbitrary<Category> categories() {
        return Combinators.combine(
                        Values.names(),
                        Values.codes().injectNull(0.3),
                        Values.texts(Text.DESCRIPTION),
                        Arbitraries.integers().between(0, 5))
                .as((name, code, description, depth) -> {
                    InMemoryVisionCraft world = InMemoryVisionCraft.create();
                    CatalogFixtures catalog = world.fixtures().catalog();
                    Category parent = catalog.aCategory();
                    for (int level = 1; level < depth; level++) {
                        parent = catalog.aCategoryUnder(parent, "Level " + level);
                    }
                    CreateCategory command =
                            depth == 0 ? CreateCategory.root(name) : CreateCategory.under(parent.id(), name);
                    CreateCategory described = command.described(description);
                    return world.vc()
                            .categories()
                            .create(CatalogFixtures.manager(), code == null ? described : described.coded(code));
                });
    }

    /** {@return services in each status} */
    public static Arbitrary<Service> services() {
        return Combinators.combine(
                        Values.codes(),
                        Values.names(),
                        Values.texts(Text.DESCRIPTION),
                        Values.units(),
                        Values.taxClasses(),
                        Values.times(),
                        Arbitraries.of(ServiceStatus.class))
                .as((code, name, description, unit, tax, at, status) -> {
                    InMemoryVisionCraft world = InMemoryVisionCraft.create();
                    CatalogFixtures catalog = world.fixtures().catalog();
                    world.clock().set(at);
                    Service draft = catalog.aDraft(
                            CreateService.of(code, name, catalog.aCategory().id())
                                    .described(description)
                                    .per(unit.value())
                                    .taxed(tax));
                    if (status == ServiceStatus.DRAFT) {
                        return draft;
                    }
                    Service active =
                            world.vc().services().activate(CatalogFixtures.manager(), ActivateService.of(draft.id()));
                    return status == ServiceStatus.ACTIVE
                            ? active
                            : world.vc().services().retire(CatalogFixtures.manager(), RetireService.of(active.id()));
                });
    }

    /** {@return prices that are in force, are open-ended, have an end or were ended by the next one} */
    public static Arbitrary<Price> prices() {
        return Combinators.combine(
                        Values.currencies().flatMap(Values::unitPrices),
                        Arbitraries.of(PriceBasis.class),
                        Values.windows(),
                        Arbitraries.of(true, false))
                .as((unitPrice, basis, window, followed) -> {
                    InMemoryVisionCraft world = InMemoryVisionCraft.create();
                    ServiceId service =
                            world.fixtures().catalog().anActiveService().id();
                    String currency = unitPrice.currency().getCurrencyCode();
                    SetPrice net = SetPrice.of(service, unitPrice.amount().toPlainString(), currency);
                    SetPrice command = basis == PriceBasis.GROSS ? net.gross() : net;
                    world.clock().set(window.from());
                    Instant until = window.until();
                    Price price = world.vc()
                            .prices()
                            .set(CatalogFixtures.manager(), until == null ? command : command.until(until));
                    if (until != null || !followed || window.from().equals(Values.LAST_TIME)) {
                        return price;
                    }
                    world.clock().set(Values.LAST_TIME);
                    world.fixtures().catalog().aPrice(service, "1", currency);
                    return world.vc()
                            .prices()
                            .history(CatalogFixtures.manager(), service, currency, ListRequest.first())
                            .items()
                            .get(1);
                });
    }

    /** {@return orders of 1 to 4 lines in each status and in any currency, some supplied in part} */
    public static Arbitrary<Order> orders() {
        return Purchase.upTo(OrderStatus.values()).map(purchase -> purchase.in(purchase.patientWorld()));
    }

    /** {@return ISSUED invoices} */
    public static Arbitrary<Invoice> invoices() {
        return Combinators.combine(Purchase.upTo(OrderStatus.PLACED), Arbitraries.of(true, false))
                .as((purchase, again) -> {
                    InMemoryVisionCraft world = purchase.world();
                    Invoice invoice = Purchase.invoiceOf(purchase.in(world), world);
                    return again && invoice.totals().due().positive() ? reissued(invoice, world) : invoice;
                });
    }

    /** {@return which invoice of an order is in force: the first, or one that was issued in its place} */
    public static Arbitrary<InvoiceInForce> invoicesInForce() {
        return Combinators.combine(Purchase.upTo(OrderStatus.PLACED), Arbitraries.of(true, false))
                .as((purchase, again) -> {
                    InMemoryVisionCraft world = purchase.world();
                    Invoice invoice = Purchase.invoiceOf(purchase.in(world), world);
                    boolean reissued = again && invoice.totals().due().positive();
                    Invoice last = reissued ? reissued(invoice, world) : invoice;
                    return new InvoiceInForce(last.order(), last.id(), reissued ? 2 : 1);
                });
    }

    private static Invoice reissued(Invoice invoice, InMemoryVisionCraft world) {
        return world.vc().invoices().reissue(BillingFixtures.clerk(), ReissueInvoice.of(invoice.id()));
    }

    /** {@return payments of the whole balance or a part of it, and of a little more than nothing where nothing was owed} */
    public static Arbitrary<Payment> payments() {
        return Combinators.combine(Purchase.upTo(OrderStatus.PLACED), hundredths(), Values.codes(), Values.codes())
                .as((purchase, part, method, reference) -> {
                    InMemoryVisionCraft world = purchase.world();
                    return paid(Purchase.invoiceOf(purchase.in(world), world), part, method, reference, world);
                });
    }

    /** {@return what became of invoices: not paid, paid in part or all, credited in part or all, or with an excess} */
    public static Arbitrary<Receivable> receivables() {
        return Combinators.combine(
                        Purchase.upTo(OrderStatus.PLACED, OrderStatus.CANCELLED),
                        hundredths().injectNull(0.3),
                        Arbitraries.of(true, false))
                .as((purchase, part, credited) -> {
                    InMemoryVisionCraft world = purchase.world();
                    Invoice invoice = Purchase.invoiceOf(purchase.in(world), world);
                    if (part != null && purchase.status() == OrderStatus.PLACED) {
                        paid(invoice, part, "card", "r", world);
                    }
                    if (credited && purchase.status() == OrderStatus.PLACED) {
                        world.vc().invoices().credit(BillingFixtures.clerk(), firstLineOf(invoice));
                    }
                    return world.fixtures().billing().receivableOf(invoice.id());
                });
    }

    /** {@return credit notes of one line of an invoice, of the rest of it, or of a part of the amount of that rest} */
    public static Arbitrary<CreditNote> creditNotes() {
        return Combinators.combine(
                        Purchase.upTo(OrderStatus.PLACED),
                        Values.texts(Text.DESCRIPTION),
                        Arbitraries.of(CreditReason.RETURN, "OWN_2").injectNull(0.5),
                        Arbitraries.integers().between(-1, 100))
                .as((purchase, reason, code, hundredths) -> {
                    InMemoryVisionCraft world = purchase.world();
                    Invoice invoice = Purchase.invoiceOf(purchase.in(world), world);
                    CreditNote one = world.vc().invoices().credit(BillingFixtures.clerk(), firstLineOf(invoice));
                    Money left = world.vc()
                            .invoices()
                            .creditable(BillingFixtures.clerk(), invoice.id())
                            .gross();
                    if (hundredths < 0 || !left.positive()) {
                        return one;
                    }
                    Money part = Purchase.part(left, hundredths);
                    CreditInvoice command = part.equals(left)
                            ? CreditInvoice.whole(invoice.id(), reason)
                            : CreditInvoice.part(invoice.id(), reason)
                                    .amount(
                                            part.amount().toPlainString(),
                                            part.currency().getCurrencyCode())
                                    .gross();
                    return world.vc()
                            .invoices()
                            .credit(BillingFixtures.clerk(), code == null ? command : command.as(code));
                });
    }

    private static CreditInvoice firstLineOf(Invoice invoice) {
        InvoiceLine line = invoice.lines().get(0);
        return CreditInvoice.part(invoice.id(), "Part of it")
                .line(line.orderLine(), line.quantity().value());
    }

    private static Payment paid(
            Invoice invoice, int hundredths, String method, String reference, InMemoryVisionCraft world) {
        Money amount = Purchase.part(invoice.totals().due(), hundredths);
        return world.vc()
                .invoices()
                .recordPayment(
                        BillingFixtures.clerk(),
                        RecordPayment.of(
                                        invoice.id(),
                                        amount.amount().toPlainString(),
                                        amount.currency().getCurrencyCode(),
                                        method,
                                        reference,
                                        world.clock().instant())
                                .acceptingOverpayment());
    }

    private static Arbitrary<Integer> hundredths() {
        return Arbitraries.integers().between(1, 100);
    }

    /** {@return CRM records in each status} */
    public static Arbitrary<CrmRecord> crmRecords() {
        return Combinators.combine(
                        Arbitraries.of("ISSUE", "INQUIRY", "COMPLAINT", "FEEDBACK"),
                        Values.lines(Text.SUBJECT),
                        Values.texts(Text.MESSAGE),
                        Arbitraries.of(CrmPriority.class),
                        Values.times(),
                        Arbitraries.of(CrmStatus.class))
                .as((type, subject, text, priority, at, status) -> {
                    InMemoryVisionCraft world = InMemoryVisionCraft.create();
                    world.clock().set(at);
                    CrmRecord record = world.vc()
                            .crm()
                            .open(
                                    IdentityFixtures.as(world.givenACustomer()),
                                    OpenCrmRecord.of(type, subject, text).priority(priority));
                    return taken(record, status, world.vc().crm());
                });
    }

    /** {@return what staff know of a CRM record: queued or with somebody, of each priority} */
    public static Arbitrary<CrmDesk> crmDesks() {
        return Combinators.combine(Arbitraries.of(CrmPriority.class), Values.times(), Arbitraries.of(true, false))
                .as((priority, at, assigned) -> {
                    InMemoryVisionCraft world = InMemoryVisionCraft.create();
                    world.clock().set(at);
                    CrmRecord record = world.givenAnOpenCrmRecord();
                    Caller staff = CrmFixtures.helpdesk();
                    world.vc().crm().changePriority(staff, ChangeCrmPriority.of(record.id(), priority));
                    return assigned
                            ? world.vc()
                                    .crm()
                                    .assign(
                                            staff,
                                            AssignCrmRecord.of(
                                                    record.id(),
                                                    world.givenAMemberOfStaff().id()))
                            : world.vc().crm().desk(staff, record.id());
                });
    }

    private static CrmRecord taken(CrmRecord record, CrmStatus status, CrmManagement crm) {
        Caller staff = CrmFixtures.helpdesk();
        ReplyToCrmRecord reply = ReplyToCrmRecord.of(record.id(), "We are on it.");
        WorkOnCrmRecord work = WorkOnCrmRecord.of(record.id());
        return switch (status) {
            case NEW -> record;
            case OPEN -> crm.reply(staff, reply);
            case WAITING_ON_CUSTOMER -> crm.reply(staff, reply.awaitingCustomer());
            case RESOLVED -> {
                crm.reply(staff, reply);
                yield crm.resolve(staff, work);
            }
            case CLOSED -> {
                crm.reply(staff, reply);
                crm.resolve(staff, work);
                yield crm.close(staff, work);
            }
        };
    }

    private static Caller administratorOf(InMemoryVisionCraft world) {
        return IdentityFixtures.as(world.givenAnAdministrator());
    }
}
