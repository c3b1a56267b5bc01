package io.visioncraft.tck.arbitrary;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.billing.Invoice;
import io.visioncraft.catalog.Service;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.DraftOrder;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tck.call.NumberedRecords;
import io.visioncraft.testkit.FixedRates;
import io.visioncraft.testkit.FlatRateTax;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.RecordedEvents;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.CrmFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A small business over one store, in which steps are taken. Its currency is EUR, and it knows a rate for JPY, but for no other
 * currency. It begins with the {@link Actor}s, two services on offer, at 80.00 and 12.50 EUR, or 13,000 and 2,000 JPY, an order
 * and a cart of Ann's and a record that Bob has opened. Clock, ids and random bytes go by the steps alone, so that the same
 * steps are answered alike in each world. Used by one thread.
 */
final class SequenceWorld implements NumberedRecords {

    private final StandIns standIns = StandIns.create();
    private final StepIds ids = new StepIds();
    private final Known known = new Known();
    private final List<Tokens> tokens = new ArrayList<>();
    private final Map<Actor, User> people = new EnumMap<>(Actor.class);
    private final VisionCraft vc;
    private int steps;

    SequenceWorld(Persistence store) {
        this(store, builder -> builder);
    }

    /** A world whose library is made in another way too. */
    SequenceWorld(Persistence store, UnaryOperator<VisionCraft.Builder> also) {
        vc = also.apply(standIns.builder(store, StandIns.issuer())
                        .tax(TaxSettings.by(FlatRateTax.of("19", "7"))
                                .exchangingBy(FixedRates.of("EUR", "JPY", "163.27")))
                        .ids(ids)
                        .random(ids))
                .build();
        begin();
        IdentityFixtures fixtures = IdentityFixtures.in(vc);
        people.put(Actor.ADMINISTRATOR, fixtures.theAdministrator());
        begin();
        people.put(Actor.STAFF, fixtures.aMemberOfStaff());
        begin();
        people.put(Actor.ANN, fixtures.aCustomer("ann@example.com", "Ann"));
        begin();
        people.put(Actor.BOB, fixtures.aCustomer("bob@example.com", "Bob"));
        people.values().forEach(known::learn);
        vc.roles().list(reader(), ListRequest.first()).items().forEach(known::learn);
        begin();
        CatalogFixtures catalog = CatalogFixtures.in(vc);
        Service first = catalog.anActiveServiceAt("80.00", "EUR");
        known.learn(first);
        begin();
        catalog.aPrice(first.id(), "13000", "JPY");
        begin();
        Service service = catalog.anActiveServiceAt("12.50", "EUR");
        known.learn(service);
        begin();
        catalog.aPrice(service.id(), "2000", "JPY");
        known.learn(vc.categories().roots(reader(), ListRequest.first()).items());
        begin();
        known.learn(vc.orders().place(caller(Actor.ANN), PlaceOrder.of(service.id(), 3)));
        begin();
        known.learn(vc.orders().draft(caller(Actor.ANN), DraftOrder.own()));
        begin();
        known.learn(CrmFixtures.in(vc).aRecordOf(Objects.requireNonNull(people.get(Actor.BOB))));
    }

    private void begin() {
        ids.begin(++steps);
    }

    /** Takes a step. */
    Answer take(Step step) {
        begin();
        Answer answer = answered(() -> step.in(this));
        if (answer.answer() != null) {
            known.learn(answer.answer());
        }
        return answer;
    }

    /** What a call is answered, or why it is refused. */
    Answer answered(Supplier<@Nullable Object> call) {
        try {
            return new Answer(call.get(), null);
        } catch (VisionCraftException refused) {
            return new Answer(null, Refusal.of(refused));
        }
    }

    @Override
    public VisionCraft vc() {
        return vc;
    }

    @Override
    public MovableClock clock() {
        return standIns.clock();
    }

    RecordedEvents events() {
        return standIns.events();
    }

    Known known() {
        return known;
    }

    Caller caller(Actor actor) {
        return actor == Actor.VISITOR
                ? Caller.visitor()
                : IdentityFixtures.as(Objects.requireNonNull(people.get(actor)));
    }

    /** A system that may see everything. */
    Caller reader() {
        return Caller.system("reader", vc.permissions().all());
    }

    @Override
    public UserId user(int number) {
        return known.id("user", number, UserId.class, UserId::new);
    }

    @Override
    public RoleId role(int number) {
        return known.id("role", number, RoleId.class, RoleId::new);
    }

    @Override
    public CategoryId category(int number) {
        return known.id("category", number, CategoryId.class, CategoryId::new);
    }

    @Override
    public ServiceId service(int number) {
        return known.id("service", number, ServiceId.class, ServiceId::new);
    }

    @Override
    public OrderId order(int number) {
        return known.id("order", number, OrderId.class, OrderId::new);
    }

    @Override
    public OrderId cart(int number) {
        return known.cart(number);
    }

    @Override
    public OrderLineId line(OrderId order, int number) {
        return known.line(order, number);
    }

    @Override
    public CrmRecordId record(int number) {
        return known.id("crm-record", number, CrmRecordId.class, CrmRecordId::new);
    }

    @Override
    public <A> Optional<A> last(String type, Id id, Class<A> as) {
        return known.last(type, id, as);
    }

    /** As somebody looks for it who may see all. */
    @Override
    public InvoiceId invoice(int order) {
        return vc.invoices()
                .findByOrder(reader(), order(order))
                .map(Invoice::id)
                .orElseGet(() -> known.id("no-invoice", order, InvoiceId.class, InvoiceId::new));
    }

    @Override
    public InvoiceId firstInvoice(int order) {
        return vc.invoices().ofOrder(reader(), order(order)).stream()
                .map(Invoice::id)
                .findFirst()
                .orElseGet(() -> invoice(order));
    }

    @Override
    public Tokens keep(Tokens issued) {
        tokens.add(issued);
        return new Tokens(
                issued.user(),
                issued.session(),
                "access",
                issued.accessExpiresAt(),
                issued.refreshToken(),
                issued.refreshExpiresAt());
    }

    @Override
    public @Nullable Tokens tokens(int number) {
        return number == UNKNOWN || tokens.isEmpty() ? null : tokens.get(number % tokens.size());
    }
}
