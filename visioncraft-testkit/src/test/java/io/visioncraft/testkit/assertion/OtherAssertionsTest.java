package io.visioncraft.testkit.assertion;

import static io.visioncraft.testkit.assertion.VisionCraftAssertions.assertThat;
import static io.visioncraft.testkit.assertion.VisionCraftAssertions.assertThatCall;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.RegisterUser;
import io.visioncraft.error.ConflictException;
import io.visioncraft.error.RejectionKind;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.IdentityCodes;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderingCodes;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.testkit.InMemoryVisionCraft;
import io.visioncraft.testkit.RecordedEvents;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Every assertion on what is no record: amounts, events and rejections. */
class OtherAssertionsTest {

    private final InMemoryVisionCraft test = InMemoryVisionCraft.create();
    private final Order order = test.givenAPlacedOrder();
    private final Caller staff = as(test.givenAMemberOfStaff());

    @Test
    void assertsAmounts() {
        Proof proof = new Proof(MoneyAssert.class);
        Money much = Money.of("120", "EUR");
        Money none = Money.of("0", "JPY");

        proof.holds(assertThat(much), "isEqualTo", "120.00 EUR");
        proof.fails(assertThat(much), "isEqualTo", "120.00 USD", "120.00 USD", "120.00 EUR");
        proof.holds(assertThat(none), "isZero");
        proof.fails(assertThat(much), "isZero", told("to be nothing, but it is 120.00 EUR"));
        proof.holds(assertThat(much), "isPositive");
        proof.fails(assertThat(none), "isPositive", told("to be more than nothing, but it is 0 JPY"));
        proof.holds(assertThat(much.negated()), "isNegative");
        proof.fails(assertThat(none), "isNegative", told("to be less than nothing, but it is 0 JPY"));
        proof.isComplete();
    }

    @Test
    void refusesAnAmountThatIsStatedInAnyOtherWay() {
        for (String odd : List.of("120.00", "120.00  EUR", "EUR", "120.00 EUR net", "")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> assertThat(order).hasTotal(odd))
                    .withMessage("An amount is stated as 120.00 EUR, not as " + odd);
        }
    }

    @Test
    void assertsEvents() {
        Proof proof = new Proof(EventsAssert.class);
        RecordedEvents none = new RecordedEvents();
        test.events().clear();
        test.vc().orders().confirm(staff, WorkOnOrder.of(order.id()));
        test.vc().orders().start(staff, WorkOnOrder.of(order.id()));
        RecordedEvents both = test.events();

        proof.holds(assertThat(both), "hasOnly", new Object[] {types("order.confirmed", "order.started")});
        proof.fails(assertThat(both), "hasOnly", types("order.started", "order.confirmed"), "exactly [order.started,");
        proof.fails(assertThat(both), "hasOnly", types("order.confirmed"), "order.started order " + order.id());
        proof.fails(assertThat(none), "hasOnly", types("order.confirmed"), "what was committed is", "nothing");
        proof.holds(assertThat(both), "hasInOrder", new Object[] {types("order.started")});
        proof.holds(assertThat(both), "hasInOrder", new Object[] {types("order.confirmed", "order.started")});
        proof.fails(assertThat(both), "hasInOrder", types("order.started", "order.confirmed"), "in this order");
        proof.holds(assertThat(both), "hasNo", new Object[] {types("order.held", "order.placed")});
        proof.fails(assertThat(both), "hasNo", types("order.held", "order.started"), "none of [order.held,");
        proof.holds(assertThat(none), "isEmpty");
        proof.fails(assertThat(both), "isEmpty", told("Expected no events", "by " + staff));
        proof.holds(assertThat(both), "only", "order.started");
        proof.fails(assertThat(both), "only", "order.held", "exactly one order.held");
        proof.isComplete();
    }

    @Test
    void assertsOneEvent() {
        Proof proof = new Proof(EventAssert.class);
        Order other = test.givenAPlacedOrder();
        EventRecord event = test.events().ofType("order.placed").get(0);

        proof.holds(assertThat(event), "hasType", "order.placed");
        proof.fails(
                assertThat(event), "hasType", "order.held", "type to be \"order.held\", but it is \"order.placed\"");
        proof.holds(assertThat(event), "isAbout", order);
        proof.fails(
                assertThat(event),
                "isAbout",
                other,
                other.id().toString(),
                order.id().toString());
        proof.holds(assertThat(event), "wasCausedBy", Caller.user(order.customer()));
        proof.fails(assertThat(event), "wasCausedBy", Caller.visitor(), "but it is \"USER " + order.customer());
        proof.holds(assertThat(event), "hasData", "customer", order.customer().toString());
        proof.failsWith(assertThat(event), "hasData", List.of("customer", "Ann"), "data \"customer\" to be \"Ann\"");
        proof.failsWith(assertThat(event), "hasData", List.of("colour", "red"), "\"red\", but it is absent", "data");
        proof.isComplete();
    }

    @Test
    void assertsHowACallIsAnswered() {
        Proof proof = new Proof(CallAssert.class);
        Caller stranger = as(test.givenACustomer());
        ThrowingCallable peek = () -> test.vc().orders().get(stranger, order.id());
        ThrowingCallable register =
                () -> test.vc().authentication().register(Caller.visitor(), RegisterUser.of("@", "Ann"));

        proof.holds(assertThatCall(peek), "isRejectedWith", OrderingCodes.ORDER_NOT_FOUND);
        proof.fails(assertThatCall(peek), "isRejectedWith", AccessCodes.NOT_AUTHENTICATED, "There is no order");
        proof.fails(assertThatCall(() -> {}), "isRejectedWith", AccessCodes.NOT_AUTHENTICATED, "not-authenticated");
        proof.holds(assertThatCall(register), "isInvalid", KernelCodes.MALFORMED_EMAIL, "email");
        proof.failsWith(
                assertThatCall(register),
                "isInvalid",
                List.of(KernelCodes.MALFORMED_EMAIL, "name"),
                "malformed-e-mail at name",
                "malformed-e-mail at email");
        proof.isComplete();
    }

    @Test
    void assertsRejections() {
        Proof proof = new Proof(RejectionAssert.class);
        VisionCraftException refused = catchThrowableOfType(
                VisionCraftException.class, () -> test.vc().orders().start(staff, WorkOnOrder.of(order.id())));
        VisionCraftException clash = ConflictException.transientClash(StoreCodes.CLASH, "Somebody was faster", null);

        proof.holds(assertThat(refused), "hasCode", OrderingCodes.WRONG_STATUS);
        proof.fails(
                assertThat(refused), "hasCode", OrderingCodes.ORDER_NOT_FOUND, "the code order-not-found, but it is");
        proof.holds(assertThat(refused), "hasKind", RejectionKind.RULE_VIOLATED);
        proof.fails(assertThat(refused), "hasKind", RejectionKind.DENIED, "the kind DENIED, but it is RULE_VIOLATED");
        proof.holds(assertThat(refused), "hasDetail", "status", "PLACED");
        proof.failsWith(assertThat(refused), "hasDetail", List.of("status", "DRAFT"), "status = DRAFT", "PLACED");
        proof.holds(assertThat(refused), "isNotRetryable");
        proof.fails(assertThat(clash), "isNotRetryable", told("not to be retryable", "Somebody was faster"));
        proof.holds(assertThat(clash), "isRetryable");
        proof.fails(assertThat(refused), "isRetryable", told("to be retryable", refused.code(), refused.getMessage()));
        proof.isComplete();
    }

    @Test
    void goesTogetherWithAssertionsOfAssertJ() {
        User ann = test.givenACustomer();

        assertThat(ann).isActive();
        assertThat(ann.name()).isNotBlank();
        assertThat(List.of(order)).hasSize(1);
        assertThat(order.payable()).isEqualTo("80.00 EUR").isGreaterThan(Money.of("79", "EUR"));
        assertThatCall(() -> test.givenACustomer(ann.email().text(), "Ann"))
                .isRejectedWith(IdentityCodes.DUPLICATE_EMAIL)
                .hasMessageContaining("address");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(test.events()).as("so far").isEmpty())
                .withMessageStartingWith("[so far] ");
    }

    private static String[] types(String... types) {
        return types;
    }

    private static String[] told(String... parts) {
        return parts;
    }
}
