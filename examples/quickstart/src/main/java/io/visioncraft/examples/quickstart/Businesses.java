package io.visioncraft.examples.quickstart;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.Issuance;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.User;
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

    /** Somebody who registers and says to whom invoices go. */
    Caller registered(String email, String name, BillingProfile profile) {
        User user = people.registered(email, name);
        Caller caller = people.loggedIn(email);
        vc.users().changeProfile(caller, ChangeProfile.of(user.id()).billedTo(profile));
        return caller;
    }

    /** Buys, and tells what the invoice says. */
    void buys(Caller buyer, String what, PlaceOrder command) {
        Order order = vc.orders().place(buyer, command);
        Invoice invoice = vc.invoices().findByOrder(buyer, order.id()).orElseThrow();
        Issuance issue = Objects.requireNonNull(invoice.issue());
        narrator.say("%s orders %s.", invoice.parties().buyer().legalName(), what);
        narrator.say("  %s over %s: %s.", issue.number(), invoice.totals().due(), StoryTax.told(invoice.totals()));
    }
}
