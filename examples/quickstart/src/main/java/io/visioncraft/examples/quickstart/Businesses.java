package io.visioncraft.examples.quickstart;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.Issuance;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.CheckTaxIds;
import io.visioncraft.identity.TaxIdCheck;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import java.util.Objects;

/** Businesses that buy, each with a billing profile. */
final class Businesses {

    private final VisionCraft vc;
    private final People people;
    private final Narrator narrator;

    Businesses(VisionCraft vc, People people, Narrator narrator) {
        this.vc = vc;
        this.people = people;
        this.narrator = narrator;
    }

    /** Somebody who buys for a business. */
    record Buyer(Caller caller, UserId user) {}

    /** Somebody who registers and says to whom invoices go. */
    Buyer registered(String email, String name, BillingProfile profile) {
        UserId user = people.registered(email, name).id();
        Caller caller = people.loggedIn(email);
        vc.users().changeProfile(caller, ChangeProfile.of(user).billedTo(profile));
        return new Buyer(caller, user);
    }

    /** Has the VAT id of the profile checked. */
    void checked(Buyer buyer) {
        User user = vc.users().checkTaxIds(buyer.caller, CheckTaxIds.of(buyer.user));
        for (TaxIdCheck check : user.taxIdChecks()) {
            narrator.say(
                    "The VAT id %s of %s is %s, says %s.",
                    check.taxId().value(),
                    Objects.requireNonNull(user.billingProfile()).legalName(),
                    check.result(),
                    check.how());
        }
    }

    /** Buys, and tells what the invoice says. */
    void buys(Buyer buyer, String what, PlaceOrder command) {
        Order order = vc.orders().place(buyer.caller, command);
        Invoice invoice = vc.invoices().findByOrder(buyer.caller, order.id()).orElseThrow();
        Issuance issue = Objects.requireNonNull(invoice.issue());
        narrator.say("%s orders %s.", invoice.parties().buyer().legalName(), what);
        narrator.say("  %s over %s: %s.", issue.number(), invoice.totals().due(), StoryTax.told(invoice.totals()));
    }
}
