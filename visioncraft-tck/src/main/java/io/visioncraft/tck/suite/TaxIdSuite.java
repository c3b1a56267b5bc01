package io.visioncraft.tck.suite;

import io.visioncraft.access.Caller;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.CheckTaxIds;
import io.visioncraft.identity.TaxIdCheck;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.testkit.TaxIdRegister;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** The base of the suites of tax ids: a customer in Austria who stated two, a VAT id and the number of a court, and staff. */
abstract class TaxIdSuite extends BehaviourSuite {

    static final TaxId VAT = new TaxId("VAT", "ATU12345678");
    static final TaxId COURT = new TaxId("FN", "123456a");
    static final BillingProfile PROFILE = BillingProfile.of("Ann GmbH", "Graben 1", "1010", "Wien", "AT")
            .withTaxNumber(VAT.scheme(), VAT.value())
            .withTaxNumber(COURT.scheme(), COURT.value());

    /** People to act with. */
    IdentityFixtures people;

    /** An ACTIVE customer with a profile. */
    User ann;

    /** The customer as a caller. */
    Caller asAnn;

    /** A member of staff. */
    Caller staff;

    /** The check of the ids of the customer. */
    CheckTaxIds check;

    @BeforeEach
    final void beginWithACustomerWhoStatedTwoIds() {
        people = IdentityFixtures.in(vc);
        staff = Caller.user(people.aMemberOfStaff().id());
        User customer = people.aCustomer("ann@example.com", "Ann");
        asAnn = Caller.user(customer.id());
        ann = vc.users().changeProfile(asAnn, ChangeProfile.of(customer.id()).billedTo(PROFILE));
        check = CheckTaxIds.of(ann.id());
        events.clear();
    }

    /** Another number or scheme, another country, no id, no profile. */
    static List<UnaryOperator<ChangeProfile>> changesThatVoid() {
        return List.of(
                change -> change.billedTo(BillingProfile.of("Ann GmbH", "Graben 1", "1010", "Wien", "AT")
                        .withTaxNumber("VAT", "ATU99999999")
                        .withTaxNumber("GST", VAT.value())),
                change -> change.billedTo(BillingProfile.of("Ann GmbH", "Graben 1", "10115", "Berlin", "DE")
                        .withTaxNumber(VAT.scheme(), VAT.value())
                        .withTaxNumber(COURT.scheme(), COURT.value())),
                change -> change.billedTo(BillingProfile.of("Ann GmbH", "Graben 1", "1010", "Wien", "AT")),
                ChangeProfile::withoutBillingProfile);
    }

    /** Lets something else happen once, while the port is asked about the first id. */
    final void meanwhile(Runnable action) {
        int before = register().asked().size();
        register().meanwhile(() -> {
            if (register().asked().size() == before + 1) {
                action.run();
            }
        });
    }

    @SuppressWarnings("NullAway") // a caller or a port may do it wrong
    static TaxIdCheck.Result result(TaxIdCheck.@Nullable Result any) {
        return any;
    }

    @SuppressWarnings("NullAway") // hostile on purpose
    static UserId missing() {
        return null;
    }

    final TaxIdRegister register() {
        return standIns.taxIds();
    }

    final User reread() {
        return vc.users().get(staff, ann.id());
    }
}
