package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.LOG_IN_REQUIRED;
import static io.visioncraft.access.AccessCodes.MALFORMED_KEY;
import static io.visioncraft.access.AccessCodes.NOT_AUTHENTICATED;
import static io.visioncraft.access.AccessCodes.PERMISSION_MISSING;
import static io.visioncraft.catalog.CatalogCodes.CATEGORY_NOT_FOUND;
import static io.visioncraft.catalog.CatalogCodes.DUPLICATE_SIBLING_NAME;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.spi.StoreCodes.KEY_NOT_ACCEPTED;
import static io.visioncraft.spi.StoreCodes.KEY_REUSED;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.RegisterUser;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.ChangeCategory;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.DeleteCategory;
import io.visioncraft.catalog.Service;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.spi.IdempotencyRepository;
import io.visioncraft.spi.Receipt;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** With an idempotency key a command takes effect once. */
@Rule("GEN-7")
public abstract class IdempotencySuite extends BehaviourSuite {

    private static final Caller MANAGER = CatalogFixtures.manager();
    private static final Caller KEYED = MANAGER.withKey("k-1");
    private static final CreateCategory GARDEN = CreateCategory.root("Garden");

    IdempotencySuite() {}

    @Test
    void takesEffectOnce() {
        Category first = vc.categories().create(KEYED, GARDEN);

        Category again = vc.categories().create(KEYED, GARDEN);

        assertThat(again).isEqualTo(first);
        assertThat(roots()).containsExactly(first);
        assertThat(events.types()).containsExactly("category.created");
    }

    @Test
    void answersWithTheRecordAsItIsNow() {
        Category first = vc.categories().create(KEYED, GARDEN);
        Category changed =
                vc.categories().change(MANAGER, ChangeCategory.of(first.id()).named("Park"));

        Category again = vc.categories().create(KEYED, GARDEN);

        assertThat(again).isEqualTo(changed);
    }

    @Test
    void refusesTheKeyForOtherContent() {
        Category first = vc.categories().create(KEYED, GARDEN);

        VisionCraftException refusal =
                assertRejected(KEY_REUSED, () -> vc.categories().create(KEYED, CreateCategory.root("Home")));

        assertThat(refusal.retryable()).isFalse();
        assertThat(roots()).containsExactly(first);
    }

    @Test
    void belongsToItsCaller() {
        Caller another = Caller.system("another", "category:manage:any").withKey("k-1");
        vc.categories().create(KEYED, GARDEN);

        vc.categories().create(another, CreateCategory.root("Home"));

        assertThat(roots()).hasSize(2);
    }

    @Test
    void belongsToItsUseCase() {
        Category garden = vc.categories().create(KEYED, GARDEN);

        Category changed =
                vc.categories().change(KEYED, ChangeCategory.of(garden.id()).named("Park"));

        assertThat(changed.version()).isEqualTo(2);
    }

    @Test
    @Rule("GEN-1")
    void authorisesEachCallAnew() {
        vc.categories().create(system("category:manage:any").withKey("k-1"), GARDEN);

        assertRejected(
                PERMISSION_MISSING,
                () -> vc.categories().create(system("user:read:any").withKey("k-1"), GARDEN));
    }

    @Test
    @Rule({"GEN-1", "GEN-4"})
    void looksAtNothingOfACommandThatItDenies() {
        Caller unknown = Caller.user(new UserId(new UUID(7, 7)));
        WatchedNumber quantity = WatchedNumber.oneWithZeros(100_000);
        PlaceOrder command = PlaceOrder.of(new ServiceId(new UUID(7, 8)), quantity);

        assertRejected(LOG_IN_REQUIRED, () -> vc.orders().place(Caller.visitor().withKey("k-1"), command));
        assertRejected(NOT_AUTHENTICATED, () -> vc.orders().place(unknown.withKey("k-1"), command));

        assertThat(quantity.asked()).isEmpty();
    }

    @Test
    @Rule({"GEN-1", "GEN-4"})
    void looksAtNothingOfARepeatedCommandThatItDenies() {
        User ann = IdentityFixtures.in(vc).aCustomer();
        ServiceId service =
                CatalogFixtures.in(vc).anActiveServiceAt("80.00", "EUR").id();
        PlaceOrder first = PlaceOrder.of(service, 1).forCustomer(ann.id());
        vc.orders().place(system("order:place:any").withKey("k-1"), first);
        WatchedNumber quantity = WatchedNumber.oneWithZeros(100_000);

        assertRejected(
                PERMISSION_MISSING,
                () -> vc.orders().place(system("order:read:any").withKey("k-1"), PlaceOrder.of(service, quantity)));

        assertThat(quantity.asked()).isEmpty();
    }

    @Test
    @Rule("GEN-4")
    void refusesANumberOfTooManyDigitsBeforeItIsTakenForOne() {
        Caller ann = IdentityFixtures.as(IdentityFixtures.in(vc).aCustomer());
        ServiceId service =
                CatalogFixtures.in(vc).anActiveServiceAt("80.00", "EUR").id();
        WatchedNumber quantity = WatchedNumber.oneWithZeros(100_000);

        assertInvalid(
                OUT_OF_RANGE,
                "lines[0].quantity",
                () -> vc.orders().place(ann.withKey("k-1"), PlaceOrder.of(service, quantity)));

        assertThat(quantity.asked()).containsOnly("unscaledValue");
    }

    @Test
    @Rule("GEN-4")
    void refusesOtherContentOfTooManyDigitsWithoutTakingItForANumber() {
        Caller ann = IdentityFixtures.as(IdentityFixtures.in(vc).aCustomer());
        ServiceId service =
                CatalogFixtures.in(vc).anActiveServiceAt("80.00", "EUR").id();
        vc.orders().place(ann.withKey("k-1"), PlaceOrder.of(service, 1));
        WatchedNumber quantity = WatchedNumber.oneWithZeros(100_000);

        assertInvalid(
                OUT_OF_RANGE,
                "lines[0].quantity",
                () -> vc.orders().place(ann.withKey("k-1"), PlaceOrder.of(service, quantity)));

        assertThat(quantity.asked()).containsOnly("unscaledValue");
    }

    @Test
    void refusesTheKeyForOtherContentAlsoWhereTheRecordIsGone() {
        Category gone = vc.categories().create(KEYED, GARDEN);
        vc.categories().delete(MANAGER, DeleteCategory.of(gone.id()));

        assertRejected(KEY_REUSED, () -> vc.categories().create(KEYED, CreateCategory.root("Home")));
        assertRejected(CATEGORY_NOT_FOUND, () -> vc.categories().create(KEYED, GARDEN));
    }

    @Test
    void givesSeveralCallsAtOnceTheSameAnswer() {
        VisionCraft racing = libraryOver(whereAllLookBeforeOneActs(3));

        List<Race.Outcome<Category>> outcomes =
                Race.times(3, n -> () -> racing.categories().create(KEYED, GARDEN));

        assertThat(Race.failures(outcomes)).isEmpty();
        assertThat(outcomes).extracting(Race.Outcome::answered).containsOnly(roots().get(0));
        assertThat(roots()).hasSize(1);
        assertThat(events.types()).containsExactly("category.created");
    }

    @Test
    @Rule("ORD-2")
    void givesSeveralStepsAtOnceTheSameAnswer() {
        Service service = CatalogFixtures.in(vc).anActiveServiceAt("80.00", "EUR");
        Caller ann = IdentityFixtures.as(IdentityFixtures.in(vc).aCustomer());
        Order placed = vc.orders().place(ann, PlaceOrder.of(service.id(), 2));
        VisionCraft racing = libraryOver(whereAllLookBeforeOneActs(3));

        List<Race.Outcome<Order>> outcomes =
                Race.times(3, n -> () -> racing.orders().cancel(ann.withKey("k-1"), CancelOrder.of(placed.id())));

        assertThat(Race.failures(outcomes)).isEmpty();
        assertThat(outcomes)
                .extracting(Race.Outcome::answered)
                .containsOnly(vc.orders().get(ann, placed.id()));
        assertThat(events.ofType("order.cancelled")).hasSize(1);
    }

    @Test
    void livesThirtyDays() {
        Category first = vc.categories().create(KEYED, GARDEN);

        clock.advance(Duration.ofDays(30).minusNanos(1000));
        assertThat(vc.categories().create(KEYED, GARDEN)).isEqualTo(first);
        clock.advance(Duration.ofNanos(1000));
        Category anew = vc.categories().create(KEYED, CreateCategory.root("Home"));

        assertThat(roots()).containsExactly(first, anew);
        assertThat(vc.categories().create(KEYED, CreateCategory.root("Home"))).isEqualTo(anew);
    }

    @Test
    void livesAsLongAsTheHostSays() {
        VisionCraft brief = standIns.builder(persistence, issuer())
                .receiptLife(Duration.ofHours(1))
                .build();
        brief.categories().create(KEYED, GARDEN);

        clock.advance(Duration.ofHours(1));

        assertRejected(DUPLICATE_SIBLING_NAME, () -> brief.categories().create(KEYED, GARDEN));
    }

    @Test
    void isFreeAgainAfterARejection() {
        Category inTheWay = vc.categories().create(MANAGER, GARDEN);
        assertRejected(DUPLICATE_SIBLING_NAME, () -> vc.categories().create(KEYED, GARDEN));
        vc.categories().change(MANAGER, ChangeCategory.of(inTheWay.id()).named("Park"));

        Category created = vc.categories().create(KEYED, GARDEN);

        assertThat(roots()).contains(created).hasSize(2);
    }

    @Test
    @Rule("GEN-5")
    void isFreeAgainAfterARollback() {
        assertThatIllegalStateException()
                .isThrownBy(() -> persistence.transactions().inTransaction(() -> {
                    vc.categories().create(KEYED, GARDEN);
                    throw new IllegalStateException("the host changed its mind");
                }));

        Category created = vc.categories().create(KEYED, CreateCategory.root("Home"));

        assertThat(roots()).containsExactly(created);
    }

    @Test
    void isNotTakenWithASecret() {
        IdentityFixtures.in(vc).theAdministrator();
        Caller visitor = Caller.visitor().withKey("k-1");

        assertRejected(
                KEY_NOT_ACCEPTED,
                () -> vc.authentication()
                        .register(visitor, RegisterUser.of("ann@example.com", "Ann", IdentityFixtures.PASSWORD)));

        User registered = vc.authentication()
                .register(Caller.visitor(), RegisterUser.of("ann@example.com", "Ann", IdentityFixtures.PASSWORD));
        assertThat(registered.version()).isEqualTo(1);
    }

    @Test
    @Rule("GEN-4")
    void hasOneToTwoHundredVisibleCharacters() {
        for (String bad : List.of("", " ", "two words", "tab\t", "k\u0000", "schlüssel", "k".repeat(201))) {
            assertRejected(MALFORMED_KEY, () -> MANAGER.withKey(bad));
        }

        String longest = "~" + "!".repeat(199);
        Category first = vc.categories().create(MANAGER.withKey(longest), GARDEN);
        assertThat(vc.categories().create(MANAGER.withKey(longest), GARDEN)).isEqualTo(first);
    }

    private List<Category> roots() {
        return vc.categories().roots(MANAGER, ListRequest.first()).items();
    }

    /** The store, in which that many calls look for a receipt before the first of them goes on. */
    private Persistence whereAllLookBeforeOneActs(int calls) {
        IdempotencyRepository looking = new SimultaneousLook(persistence.idempotency(), new CountDownLatch(calls));
        return new ForwardingPersistence(persistence) {
            @Override
            public IdempotencyRepository idempotency() {
                return looking;
            }
        };
    }

    private record SimultaneousLook(IdempotencyRepository receipts, CountDownLatch looks)
            implements IdempotencyRepository {

        @Override
        public Optional<Receipt> find(String scope, String useCase, String key) {
            Optional<Receipt> found = receipts.find(scope, useCase, key);
            looks.countDown();
            try {
                assertThat(looks.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return found;
        }

        @Override
        public void save(Receipt receipt) {
            receipts.save(receipt);
        }

        @Override
        public int removeExpired(Instant before, int limit) {
            return receipts.removeExpired(before, limit);
        }
    }
}
