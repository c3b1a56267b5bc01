package io.visioncraft.examples.shop;

import io.visioncraft.access.Caller;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes orders that somebody has recommended. */
@RestController
class ReferralController {

    private final Referrals referrals;

    ReferralController(Referrals referrals) {
        this.referrals = referrals;
    }

    @PostMapping("/referred-orders")
    @ResponseStatus(HttpStatus.CREATED)
    Order place(Caller caller, @RequestBody PlaceOrder command, @RequestParam String by) {
        return referrals.place(caller, command, by);
    }
}
