package io.visioncraft.tck.call;

import static io.visioncraft.tck.call.Parts.names;
import static io.visioncraft.tck.call.Parts.numbers;

import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.CheckTaxIds;
import io.visioncraft.identity.RecordTaxIdCheck;
import io.visioncraft.identity.TaxIdCheck;
import io.visioncraft.identity.User;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Checks of the tax ids of users. */
final class TaxIdCalls {

    private static final String TAX_NUMBER = "HU12345678";

    private TaxIdCalls() {}

    static List<Scenario> scenarios() {
        return List.of(
                Scenario.of("users.check-tax-ids", world -> {
                            User ann = aBilledCustomer(world);
                            return Act.of(
                                    IdentityFixtures.as(ann),
                                    caller -> world.vc().users().checkTaxIds(caller, CheckTaxIds.of(ann.id())));
                        })
                        .within(4, "account", "account"),
                Scenario.of("users.record-tax-id-check", world -> {
                            User ann = aBilledCustomer(world);
                            RecordTaxIdCheck command =
                                    RecordTaxIdCheck.valid(ann.id(), "VAT", TAX_NUMBER, "Letter of the tax office");
                            return Act.of(
                                    world.people().admin(),
                                    caller -> world.vc().users().recordTaxIdCheck(caller, command));
                        })
                        .within(5, "account", "account"));
    }

    private static User aBilledCustomer(World world) {
        User ann = world.people().aCustomer();
        return world.vc()
                .users()
                .changeProfile(
                        IdentityFixtures.as(ann), ChangeProfile.of(ann.id()).billedTo(billed("Ann Kft.")));
    }

    /** A profile with the tax id of the calls. */
    static BillingProfile billed(String name) {
        return BillingProfile.of(name, "1 Hill Street", "", "Győr", "HU").withTaxNumber("VAT", TAX_NUMBER);
    }

    /** What is done about tax ids. */
    static final class Generated {

        private Generated() {}

        static Arbitrary<Deed> any() {
            return Arbitraries.oneOf(checkTaxIds(), recordTaxIdCheck());
        }

        private static Arbitrary<Deed> checkTaxIds() {
            return numbers()
                    .map(user -> new Deed(
                            "has the tax ids of user #" + user + " checked",
                            (world, by) -> world.vc().users().checkTaxIds(by, CheckTaxIds.of(world.user(user)))));
        }

        private static Arbitrary<Deed> recordTaxIdCheck() {
            return Combinators.combine(numbers(), Arbitraries.of(TaxIdCheck.Result.class), names())
                    .as((user, result, how) -> new Deed(
                            "records by \"" + how + "\" that the tax id of user #" + user + " is " + result,
                            (world, by) -> world.vc()
                                    .users()
                                    .recordTaxIdCheck(
                                            by,
                                            new RecordTaxIdCheck(
                                                    world.user(user), "VAT", TAX_NUMBER, result, how, null, null))));
        }
    }
}
