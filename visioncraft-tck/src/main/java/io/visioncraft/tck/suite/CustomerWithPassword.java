package io.visioncraft.tck.suite;

import io.visioncraft.access.Caller;
import io.visioncraft.authentication.Authentication;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.identity.User;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import org.junit.jupiter.api.BeforeEach;

/** A customer who logs in with a password: the base of the suites of log-in, its delays, and sessions. */
abstract class CustomerWithPassword extends BehaviourSuite {

    static final Caller VISITOR = Caller.visitor();
    static final String PASSWORD = IdentityFixtures.PASSWORD;

    /** The customer's log-in. */
    static final LogIn AS_ANN = LogIn.of("ann@example.com", PASSWORD);

    /** The same with a password that is not the customer's. */
    static final LogIn WRONG = LogIn.of("ann@example.com", "not her password");

    IdentityFixtures people;

    /** An ACTIVE customer. */
    User ann;

    @BeforeEach
    final void beginWithACustomer() {
        people = IdentityFixtures.in(vc);
        ann = people.aCustomer("ann@example.com", "Ann");
        events.clear();
    }

    final Authentication authentication() {
        return vc.authentication();
    }
}
